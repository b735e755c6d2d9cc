import { describe, expect, it } from 'vitest';
import {
  nativeParts,
  packedProblems,
  targetOf,
  type Target,
} from '../../../../build/bundle/packed-problems.ts';
import { someArchivedFiles } from './files.ts';

const windows: Target = { platform: 'win32', arch: 'x64' };
const runtimePackages = new Set([
  'zod',
  'better-sqlite3',
  '@node-rs/argon2-win32-x64-msvc',
  '@node-rs/argon2-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc',
]);

const soundArchive: Readonly<Record<string, string>> = {
  'package.json': '{"name":"strongroom"}',
  'dist/electron/main.js': '',
  'node_modules/zod/index.js': '',
  ...Object.fromEntries(nativeParts(windows).map((path) => [path, ''])),
};
const soundFolder = [
  'Strongroom.exe',
  'resources/app.asar',
  ...nativeParts(windows).map((path) => `resources/app.asar.unpacked/${path}`),
];

function problemsWith(change: {
  readonly archive?: Readonly<Record<string, string>>;
  readonly beside?: readonly string[];
}): readonly string[] {
  return packedProblems({
    target: windows,
    archived: someArchivedFiles({ ...soundArchive, ...change.archive }),
    outside: [...soundFolder, ...(change.beside ?? [])],
    runtimePackages,
  });
}

describe('the check of a packed application', () => {
  it('has nothing against what belongs into one', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['node_modules/better-sqlite3/prebuilds/linux-x64.node', 'is not for win32 on x64'],
    ['node_modules/@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node', 'is not for win32 on x64'],
    ['node_modules/vitest/index.js', 'is not needed at run time'],
    ['node_modules/@playwright/test/index.js', 'is not needed at run time'],
    ['node_modules/better-sqlite3/src/addon.cpp', 'is of no use at run time'],
    ['node_modules/better-sqlite3/deps/sqlite3/sqlite3.h', 'is of no use at run time'],
    ['node_modules/zod/index.d.ts', 'is of no use at run time'],
    ['dist/renderer/a.js.map', 'is of no use at run time'],
    ['test/builders/vault.js', 'does not belong into the archive'],
    ['.env', 'does not belong into the archive'],
  ])('refuses %s in the archive', (path, words) => {
    const problems = problemsWith({
      archive: { [path]: '' },
      beside: path.endsWith('.node') ? [`resources/app.asar.unpacked/${path}`] : [],
    });
    expect(problems).toEqual([`${path} ${words}.`]);
  });

  it.each([
    ['resources/app-update.yml', 'updater'],
    ['resources/elevate.exe', 'administrator'],
    ['resources/default_app.asar', 'example'],
    ['resources/app/main.js', 'outside the archive'],
    ['Strongroom.app/Contents/Resources/app/main.js', 'outside the archive'],
    ['resources/app.asar.unpacked/node_modules/better-sqlite3/lib/index.js', 'outside the archive'],
  ])('refuses %s beside the archive', (path, words) => {
    expect(problemsWith({ beside: [path] })).toEqual([expect.stringContaining(words)]);
  });

  it('misses native parts that are not there', () => {
    const problems = packedProblems({
      target: { platform: 'win32', arch: 'arm64' },
      archived: someArchivedFiles(soundArchive),
      outside: soundFolder,
      runtimePackages,
    });
    expect(problems.filter((problem) => problem.endsWith('is missing.'))).toHaveLength(3);
    expect(problems.filter((problem) => problem.endsWith('is not for win32 on arm64.'))).toHaveLength(3);
  });

  it('misses a native part that is in the archive alone, where nothing can load it', () => {
    const archived = someArchivedFiles(soundArchive).map(({ path, read, sizeBytes }) => ({
      path,
      read,
      sizeBytes,
      isUnpacked: false,
    }));
    const problems = packedProblems({ target: windows, archived, outside: soundFolder, runtimePackages });
    expect(problems).toEqual(nativeParts(windows).map((path) => expect.stringContaining(path)));
  });

  it('refuses a package.json that was not cleaned', () => {
    const manifest = '{"scripts":{"start":"x"},"devDependencies":{}}';
    expect(problemsWith({ archive: { 'package.json': manifest } })).toEqual([
      'package.json still has devDependencies.',
      'package.json still has scripts.',
    ]);
  });
});

describe('the folders that the packer writes', () => {
  it('tell what they are for', () => {
    expect(targetOf('win-unpacked')).toEqual(windows);
    expect(targetOf('linux-arm64-unpacked')).toEqual({ platform: 'linux', arch: 'arm64' });
    expect(targetOf('mac-arm64')).toEqual({ platform: 'darwin', arch: 'arm64' });
  });

  it('are not every folder', () => {
    expect(targetOf('linux-ia32-unpacked')).toBeUndefined();
    expect(targetOf('constructor')).toBeUndefined();
  });
});
