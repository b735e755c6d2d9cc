import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './folders.ts';

/** A hash of the names and contents of files and folders: equal exactly when nothing in them has changed. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn)) {
    const content = readFileSync(file);
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

// Beside the packages, since it says of this computer's dist/ only what is true here.
const memoryOf = (name: string): string => inRoot('node_modules/.cache/strongroom-build', name);

/** The fingerprint from which a part was last built, or null. */
export function rememberedFingerprint(name: string): string | null {
  return existsSync(memoryOf(name)) ? readFileSync(memoryOf(name), 'utf8') : null;
}

/** Notes the fingerprint of a part that was just built. */
export function rememberFingerprint(name: string, fingerprint: string): void {
  mkdirSync(dirname(memoryOf(name)), { recursive: true });
  writeFileSync(memoryOf(name), fingerprint);
}
