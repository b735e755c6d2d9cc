import { z } from 'zod';
import type { ArchivedFile } from './asar.ts';

/** What a package is for. Only 64-bit: Electron comes in no other kind for the desktop. */
export interface Target {
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly arch: 'x64' | 'arm64';
}

/** A packed application: the files beside the archive, and those within it. */
export interface Packed {
  readonly target: Target;
  /** Every file of the packed folder by its path there, with forward slashes. */
  readonly outside: readonly string[];
  readonly archived: readonly ArchivedFile[];
  /** The names of the packages that the application needs at run time. */
  readonly runtimePackages: ReadonlySet<string>;
}

/** Where the packer writes each target, by the folder's name. */
const FOLDERS: Readonly<Record<string, Target>> = {
  'linux-unpacked': { platform: 'linux', arch: 'x64' },
  'linux-arm64-unpacked': { platform: 'linux', arch: 'arm64' },
  'win-unpacked': { platform: 'win32', arch: 'x64' },
  'win-arm64-unpacked': { platform: 'win32', arch: 'arm64' },
  mac: { platform: 'darwin', arch: 'x64' },
  'mac-arm64': { platform: 'darwin', arch: 'arm64' },
};

/** What the packer wrote to a folder of this name; undefined for a folder of another kind. */
export const targetOf = (folderName: string): Target | undefined =>
  Object.hasOwn(FOLDERS, folderName) ? FOLDERS[folderName] : undefined;

/** The only native code that belongs into a package: the database, the key derivation and the document compiler. */
export function nativeParts({ platform, arch }: Target): readonly string[] {
  const triple = `${platform}-${arch}${{ linux: '-gnu', win32: '-msvc', darwin: '' }[platform]}`;
  return [
    `node_modules/@myriaddreamin/typst-ts-node-compiler-${triple}/typst-ts-node-compiler.${triple}.node`,
    `node_modules/@node-rs/argon2-${triple}/argon2.${triple}.node`,
    `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`,
  ];
}

/** What an archive may hold at its root. */
const ROOTS = new Set(['dist', 'node_modules', 'package.json']);
const FORBIDDEN_BESIDE: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?:^|\/)app-update\.yml$/u, 'would point an updater somewhere'],
  [/(?:^|\/)elevate\.exe$/u, 'would let an updater become administrator'],
  [/(?:^|\/)default_app\.asar$/u, 'is Electron’s own example'],
  [/(?:^|\/)resources\/app\//iu, 'is code outside the archive'],
];
const NOT_FOR_RUNNING = /\.(?:[cm]?tsx?|map|c|cc|cpp|h|hpp|gyp|gypi)$/u;

/** What must not be in a packed application, or is missing from it, one sentence each; none when all is well. */
export function packedProblems({ target, outside, archived, runtimePackages }: Packed): readonly string[] {
  return [
    ...besideProblems(outside),
    ...archived.flatMap(({ path }) => archivedProblems(path, runtimePackages)),
    ...nativeProblems(target, archived, outside),
    ...manifestProblems(archived),
  ];
}

function besideProblems(outside: readonly string[]): readonly string[] {
  return outside.flatMap((path) => [
    ...FORBIDDEN_BESIDE.filter(([pattern]) => pattern.test(path)).map(([, why]) => `${path} ${why}.`),
    ...(path.includes('/app.asar.unpacked/') && !path.endsWith('.node')
      ? [`${path} lies outside the archive, where its integrity is not checked.`]
      : []),
  ]);
}

function archivedProblems(path: string, runtimePackages: ReadonlySet<string>): readonly string[] {
  const root = path.split('/', 1)[0] ?? '';
  if (!ROOTS.has(root)) return [`${path} does not belong into the archive.`];
  if (NOT_FOR_RUNNING.test(path)) return [`${path} is of no use at run time.`];
  if (root !== 'node_modules') return [];
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? '';
  return runtimePackages.has(name) ? [] : [`${path} is not needed at run time.`];
}

function nativeProblems(
  target: Target,
  archived: readonly ArchivedFile[],
  outside: readonly string[],
): readonly string[] {
  const needed = new Set(nativeParts(target));
  const present = archived.filter(({ path }) => path.endsWith('.node'));
  const names = new Set(present.map(({ path }) => path));
  return [
    ...[...needed].filter((path) => !names.has(path)).map((path) => `${path} is missing.`),
    ...present.flatMap(({ path, isUnpacked }) => {
      if (!needed.has(path)) return [`${path} is not for ${target.platform} on ${target.arch}.`];
      const isBeside = outside.some((each) => each.endsWith(`/app.asar.unpacked/${path}`));
      return isUnpacked && isBeside ? [] : [`${path} is inside the archive, where nothing can load it.`];
    }),
  ];
}

const manifestSchema = z.record(z.string(), z.unknown());

function manifestProblems(archived: readonly ArchivedFile[]): readonly string[] {
  const manifest = archived.find(({ path }) => path === 'package.json');
  if (manifest === undefined) return ['package.json is missing.'];
  const keys = Object.keys(manifestSchema.parse(JSON.parse(manifest.read().toString('utf8'))));
  return ['devDependencies', 'scripts']
    .filter((key) => keys.includes(key))
    .map((key) => `package.json still has ${key}.`);
}
