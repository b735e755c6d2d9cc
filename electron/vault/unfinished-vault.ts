import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeIfPossible } from './atomic-write.ts';
import { namesIn } from './vault-folder.ts';

/** Far longer than a vault takes to be made, also where Argon2id is slow: whatever is older was cut off. */
const MAKING_TAKES_AT_MOST_MS = 3_600_000;

const unfinishedPrefix = (folder: string): string => `.${basename(folder)}.creating-`;

/** Where a vault is made until it is whole; beside its place, so that a rename can put it there. */
export const unfinishedFolder = (folder: string, id: string): string =>
  join(dirname(folder), `${unfinishedPrefix(folder)}${id}`);

/**
 * Clears away what earlier attempts at the same name left when they were cut off: no record is in it. An
 * attempt that may still be under way, in another process, is left alone.
 */
export function sweepUnfinished(folder: string, now: Date): void {
  const parent = dirname(folder);
  const prefix = unfinishedPrefix(folder);
  for (const name of namesIn(parent)) {
    const path = join(parent, name);
    if (name.startsWith(prefix) && isOld(path, now)) removeIfPossible(path, { recursive: true });
  }
}

function isOld(path: string, now: Date): boolean {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return now.getTime() - changed > MAKING_TAKES_AT_MOST_MS;
}
