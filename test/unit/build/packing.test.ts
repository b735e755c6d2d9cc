import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../../build/bundle/asar.ts';
import { filesIn } from '../../../build/bundle/bundled-file.ts';
import { checkPacked } from '../../../build/bundle/check-packed.ts';
import { nativeParts, type Target } from '../../../build/bundle/packed-problems.ts';
import { runtimePackages } from '../../../build/bundle/runtime-packages.ts';
import { inRoot } from '../../../build/folders.ts';
import { unpackArchive } from '../../../build/rehearsal/unpack.ts';
import { aFolder } from '../../builders/folder.ts';

/** What belongs into a package, and beside it what does not. */
const BUILT = [
  'dist/electron/main.js',
  'dist/electron/documents/templates/frame.typ',
  'dist/shared/result.js',
  'dist/renderer/index.html',
  'dist/build.json',
  'dist/licences.json',
];
const LEFT_BEHIND = [
  'dist/electron/main.js.map',
  'dist/shared/result.d.ts',
  'dist/fingerprints.json',
  'electron/main.ts',
  'renderer/main.tsx',
  'test/builders/vault.ts',
  'unit.strongroom/vault.json',
  '.env',
  '.github/workflows/build.yml',
  'README.md',
  'demo-output/report.pdf',
];
const lock = readFileSync(inRoot('package-lock.json'), 'utf8');

/** The project as far as the packer reads it: its settings, its packages for run time, and one of those for development. */
function aProject(): string {
  const project = aFolder();
  for (const path of [...BUILT, ...LEFT_BEHIND]) write(join(project, path), '{}');
  for (const path of ['package.json', 'package-lock.json', 'electron-builder.yml', 'build']) {
    cpSync(inRoot(path), join(project, path), { recursive: true });
  }
  for (const name of [...runtimePackages(lock), '@electron/fuses']) {
    // Native parts for other platforms are in the lock file, and not on this machine.
    const source = inRoot('node_modules', name);
    if (existsSync(source)) cpSync(source, join(project, 'node_modules', name), { recursive: true });
  }
  return project;
}

/** The same, as npm would have installed it on another platform. */
function aProjectInstalledOn(target: Target): string {
  const project = aProject();
  for (const path of nativeParts({ platform: 'linux', arch: target.arch })) {
    if (!path.includes('better-sqlite3')) rmSync(dirname(join(project, path)), { recursive: true });
  }
  for (const path of nativeParts(target)) {
    if (path.includes('better-sqlite3')) continue;
    const name = dirname(path).replace('node_modules/', '');
    const version = z
      .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
      .parse(JSON.parse(lock)).packages[dirname(path)]?.version;
    write(join(project, path), 'native');
    write(join(project, dirname(path), 'package.json'), JSON.stringify({ name, version }));
  }
  return project;
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Packs a project, in a process of its own, and says where. Whatever the check finds is an error. */
function pack(project: string, platform: string, folderName: string): string {
  const result = aFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    [inRoot('build/rehearse-dist.ts'), '--platform', platform, '--keep', result],
    { cwd: project, encoding: 'utf8' },
  );
  if (status !== 0 || stderr !== '') throw new Error(`The project could not be packed:\n${stderr}`);
  return join(result, 'release', folderName);
}

/** Three seconds on a machine with nothing else to do. */
const PACKING_TIMEOUT_MS = 180_000;
const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
const infix = arch === 'arm64' ? '-arm64' : '';

describe.runIf(process.platform === 'linux')('packing for Linux, around a stand-in for Electron', () => {
  let packed = '';
  beforeAll(() => {
    packed = pack(aProject(), 'linux', `linux${infix}-unpacked`);
  }, PACKING_TIMEOUT_MS);
  const archive = (): string => join(packed, 'resources/app.asar');

  it('takes what was built, and nothing else of the project', () => {
    const ours = readArchive(archive())
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('node_modules/'));
    expect(ours.toSorted()).toEqual(['package.json', ...BUILT].toSorted());
  });

  it('leaves nothing beside the program that the project brought, but three native parts', () => {
    const beside = filesIn(packed).map(({ path }) => path);
    expect(beside.filter((path) => !path.includes('app.asar.unpacked'))).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'locales/en-GB.pak',
      'locales/en-US.pak',
      'resources/app.asar',
      'strongroom',
    ]);
    expect(beside.filter((path) => path.includes('app.asar.unpacked'))).toHaveLength(3);
  });

  it('keeps the licence of every package', () => {
    const files = readArchive(archive()).map(({ path }) => path);
    const packages = new Set(
      files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? []),
    );
    // A native part comes under the licence of the package that it belongs to.
    const isNativePart = (name: string): boolean => /-(?:x64|arm64)/u.test(name);
    for (const name of [...packages].filter((each) => !isNativePart(each))) {
      const licences = new Set(
        ['LICENSE', 'LICENSE.txt', 'LICENSE.md'].map((file) => `node_modules/${name}/${file}`),
      );
      expect(files.some((path) => licences.has(path))).toBe(true);
    }
  });

  it('leaves out nothing that a package needs at run time', () => {
    const application = aFolder();
    unpackArchive(archive(), application);
    const script = `
      const { default: Database } = await import('better-sqlite3');
      new Database(':memory:').exec("pragma cipher='sqlcipher'");
      const { hash } = await import('@node-rs/argon2');
      await hash('x');
      const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
      NodeCompiler.create();
      const { default: highs } = await import('highs');
      await highs();
      await Promise.all(['zod', 'zod/v4', 'yalps', 'csv-parse', 'csv-parse/sync', 'docx', 'fflate'].map((name) => import(name)));
    `;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: application,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });
});

describe.runIf(process.platform === 'linux')('packing for Windows, around a stand-in for Electron', () => {
  const windows: Target = { platform: 'win32', arch };
  let packed = '';
  beforeAll(() => {
    packed = pack(aProjectInstalledOn(windows), 'win32', `win${infix}-unpacked`);
  }, PACKING_TIMEOUT_MS);

  it('puts in the native parts for Windows alone', () => {
    const native = readArchive(join(packed, 'resources/app.asar')).filter(({ path }) =>
      path.endsWith('.node'),
    );
    expect(native.map(({ path }) => path).toSorted()).toEqual(nativeParts(windows).toSorted());
  });

  it('is refused when the archive was changed afterwards', async () => {
    const archive = join(packed, 'resources/app.asar');
    const changed = readFileSync(archive, 'latin1').replace('"frame.typ"', '"frama.typ"');
    writeFileSync(archive, changed, 'latin1');
    await expect(checkPacked(packed, windows, runtimePackages(lock))).resolves.toEqual([
      'Strongroom.exe does not hold the hash of the archive.',
    ]);
  });
});
