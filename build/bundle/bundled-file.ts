import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of what ships, wherever it lies: in a folder or in an archive. */
export interface BundledFile {
  /** Within the folder or archive, with forward slashes on every platform. */
  readonly path: string;
  readonly read: () => Buffer;
}

/** Every file of a folder and of the folders within, by path. */
export function filesIn(folder: string): readonly BundledFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).split(sep).join('/'), read: () => readFileSync(file) };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
