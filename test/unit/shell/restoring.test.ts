import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVaultLink } from '../../../electron/shell/vault-link.ts';
import type { Progress } from '../../../shared/progress.ts';
import { withColleagues } from '../../builders/colleagues.ts';
import { aFolder } from '../../builders/folder.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE } from '../../builders/vault.ts';

/** A link to a real thread, and a vault with a backup that two people can restore. */
async function aBackup() {
  const { folder, world } = await aVaultFolder();
  const { second } = await withColleagues(folder, world, { second: ['coordinator'] });
  const server = await atWork(folder, { world });
  const { backup } = await ok(server, 'backup.make', {});
  server.lock();
  const progress: Progress[] = [];
  let onStep = (): void => {};
  const link = createVaultLink({
    thread: new URL('../../../electron/vault-thread.ts', import.meta.url),
    log: () => {},
    onProgress: (step) => {
      progress.push(step);
      onStep();
    },
    onLost: () => {},
  });
  const to = join(aFolder(), 'restored.strongroom');
  const from = join(folder, 'backups', backup.folderName);
  const wanted = { from, to, firstPassphrase: PASSPHRASE, secondPassphrase: second.passphrase };
  return {
    folder,
    to,
    from,
    link,
    progress,
    atEachStep: (act: () => void) => (onStep = act),
    restore: async () => await link.beside('restoreBackup', { ...wanted, reason: 'Lost', live: folder }),
  };
}

describe('the vault thread, while no vault is open', () => {
  it('finds a backup, looks into it, puts it back and in the place of the other, and stays locked', async () => {
    const { folder, from, to, link, progress, restore } = await aBackup();
    const found = { ok: true, value: [expect.objectContaining({ folder: from, kind: 'manual' })] };
    expect(await link.beside('findBackups', { folder })).toEqual(found);
    expect(await link.beside('readBackup', { folder: from })).toMatchObject({ ok: true });
    expect(await link.beside('inspectBackup', { folder: from })).toMatchObject({ value: { isWhole: true } });
    expect(await restore()).toMatchObject({ ok: true, value: { comparison: { isSameVault: true } } });
    expect(progress.map(({ step }) => step)).toContain('Comparing office.db');
    const swapped = await link.beside('swapVaults', { live: folder, restored: to });
    expect(swapped).toMatchObject({ ok: true });
    expect(existsSync(to)).toBe(false);
    expect(link.isLocked()).toBe(true);
    expect(await link.unlock({ folder, slotId: null, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    await link.end();
  });

  it('stops putting one back when it is asked to, and leaves nothing', async () => {
    const { to, link, restore, atEachStep } = await aBackup();
    atEachStep(() => link.cancel());
    expect(await restore()).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(readdirSync(dirname(to))).toEqual([]);
  });
});
