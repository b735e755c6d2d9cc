import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { removeIfPossible, syncFolder, writeFileAtomically } from '../vault/atomic-write.ts';

/** A file that is to be written: where, and what. */
export type WantedFile = readonly [path: string, content: string | Uint8Array];

/**
 * Writes files of one folder that belong together: all of them, or none. What stands in their places is replaced, and put
 * back when one of them cannot be: it may be open in another program, and another set than the rest it must never be.
 *
 * It throws what the file system throws.
 */
export function writeTogether(files: readonly WantedFile[]): void {
  const steps = files.map(([path, content]) => ({
    path,
    content,
    fresh: `${path}.${process.pid}.new`,
    before: existsSync(path) ? `${path}.${process.pid}.old` : null,
  }));
  const replaced: (typeof steps)[number][] = [];
  try {
    for (const { content, fresh } of steps) writeFileAtomically(fresh, content);
    for (const { path, before } of steps) if (before !== null) copyFileSync(path, before);
    for (const step of steps) {
      renameSync(step.fresh, step.path);
      replaced.push(step);
    }
  } catch (error) {
    for (const { path, before } of replaced) {
      if (before === null) removeIfPossible(path);
      else renameSync(before, path);
    }
    throw error;
  } finally {
    for (const { fresh, before } of steps) {
      removeIfPossible(fresh);
      if (before !== null) removeIfPossible(before);
    }
  }
  for (const folder of new Set(files.map(([path]) => dirname(path)))) syncFolder(folder);
}
