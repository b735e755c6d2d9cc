import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../builders/folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Lints one file that stands at `path` and imports `imported`, by the project's own rules. */
function lintMessages(path: string, imported: string): string {
  const folder = aFolder();
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  writeFileSync(file, `import { thing } from '${imported}';\nexport const used = thing;\n`);
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

describe('the lint rules', () => {
  it.each([
    ['electron/referrals/x.ts', '../equality/subjects.ts', 'An area never imports another area'],
    ['electron/equality/x.ts', '../office/drop-box.ts', 'An area never imports another area'],
    ['electron/office/x.ts', '../calls/router.ts', 'Dependencies run one way'],
    ['electron/store/x.ts', '../referrals/repository.ts', 'store/ imports only'],
    ['electron/vault/x.ts', '../store/connection.ts', 'vault/ imports only'],
    ['electron/protection/tables/x.ts', '../../store/connection.ts', 'protection/ is pure'],
    ['electron/protection/x.ts', 'node:fs', 'protection/ is pure'],
    ['electron/documents/x.ts', '../protection/index.ts', 'documents/ imports only'],
    ['electron/sample/x.ts', '../assurance/items.ts', 'An area never imports another area'],
    ['electron/reading/x.ts', '../referrals/repository.ts', 'reading/ imports only'],
    ['electron/calls/x.ts', 'node:http', 'network'],
    ['electron/calls/x.ts', '../cli/run.ts', 'Dependencies run one way'],
    ['electron/cli/commands/x.ts', '../../referrals/repository.ts', 'through calls/ only'],
    ['electron/cli/commands/x.ts', '../../store/connection.ts', 'through calls/ only'],
    ['electron/calls/x.ts', 'electron', 'network'],
    ['electron/cli/commands/x.ts', '../../vault/vault.ts', 'opens a vault through calls/ only'],
    ['electron/cli/commands/x.ts', '../../shell/log.ts', 'through calls/ only'],
    ['electron/cli/commands/x.ts', '../../../renderer/app.ts', 'does not import renderer/'],
    ['electron/shell/x.ts', '../referrals/repository.ts', 'through the vault thread only'],
    ['electron/shell/x.ts', '../calls/session.ts', 'runs in the vault thread'],
    ['electron/shell/x.ts', '../calls/router.ts', 'runs in the vault thread'],
    ['electron/shell/x.ts', '../calls/handlers/office.ts', 'runs in the vault thread'],
    ['electron/shell/x.ts', '../vault/vault.ts', 'only what needs no key'],
    ['electron/main.ts', './vault/key-slots.ts', 'only what needs no key'],
    ['electron/shell/x.ts', 'node:https', 'network'],
    ['electron/vault-thread.ts', './shell/log.ts', 'knows neither the shell nor the areas'],
    ['electron/vault-thread.ts', './referrals/repository.ts', 'knows neither the shell nor the areas'],
    ['electron/vault-thread.ts', 'electron', 'only the shell knows Electron'],
    ['electron/work.ts', './calls/router.ts', 'imports only shared/'],
    ['electron/work.ts', './shell/log.ts', 'imports only shared/'],
    ['electron/work.ts', 'electron', 'only the shell knows Electron'],
    ['electron/main.ts', './store/connection.ts', 'through the vault thread only'],
    ['shared/domain/x.ts', '../../electron/cli.ts', 'shared/ imports only'],
    ['shared/domain/x.ts', 'node:crypto', 'shared/ imports only'],
    ['shared/contract/x.ts', 'highs', 'shared/ imports only'],
    ['shared/domain/x.ts', '@node-rs/argon2', 'shared/ imports only'],
  ])('refuse %s importing %s', (path, imported, words) => {
    expect(lintMessages(path, imported)).toContain(words);
  });

  it.each([
    ['electron/referrals/x.ts', '../store/connection.ts'],
    ['electron/equality/x.ts', '../protection/index.ts'],
    ['electron/calls/x.ts', '../equality/subjects.ts'],
    ['electron/assurance/x.ts', '../reading/csv-rows.ts'],
    ['electron/shell/x.ts', 'electron'],
    ['electron/shell/x.ts', '../calls/answer.ts'],
    ['electron/shell/x.ts', '../vault/vault-folder.ts'],
    ['electron/shell/x.ts', '../vault/swap-vaults.ts'],
    ['electron/shell/x.ts', './vault-link.ts'],
    ['electron/vault-thread.ts', './calls/serve.ts'],
    ['electron/vault-thread.ts', './vault/kdf.ts'],
    ['electron/work.ts', '../shared/result.ts'],
    ['electron/cli/commands/x.ts', '../../vault/atomic-write.ts'],
    ['shared/domain/x.ts', 'zod'],
    ['shared/domain/x.ts', '@zxcvbn-ts/core'],
    ['shared/domain/x.ts', './dates.ts'],
  ])('let %s import %s', (path, imported) => {
    expect(lintMessages(path, imported)).not.toContain('no-restricted-imports');
  });
});
