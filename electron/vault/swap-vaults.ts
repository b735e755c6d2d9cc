import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/result.ts';
import { removeIfPossible, syncFolder, writeFileAtomically } from './atomic-write.ts';
import { VAULT_ENDING } from './vault-folder.ts';

// Puts one vault's folder in the place of another by two renames. What is meant is written down beside them before the first: should
// the process end between the two, whoever next asks for the vault finishes it. Nothing here needs a key, and nothing is deleted.

const swapSchema = z.strictObject({
  /** The path that takes the place. */
  restored: z.string().min(1),
  /** The name, beside it, that the folder is given which was there. */
  replacedName: z.string().min(1),
});

type Swap = z.output<typeof swapSchema>;

const swapPath = (live: string): string => join(dirname(live), `.${basename(live)}.swapping.json`);

/** The name of a vault that another one took the place of: still a vault's, for everything that looks for one. */
export function replacedName(live: string, time: string): string {
  const ending = basename(live).endsWith(VAULT_ENDING) ? VAULT_ENDING : '';
  return `${basename(live, ending)}.replaced-${time}${ending}`;
}

/** The swap of two folders, step by step: a crash can come after each one. @throws what the file system throws. */
export function* swapSteps(live: string, swap: Swap): Generator<undefined, void> {
  const parent = dirname(live);
  writeFileAtomically(swapPath(live), JSON.stringify(swap));
  yield;
  renameSync(live, join(parent, swap.replacedName));
  syncFolder(parent);
  yield;
  renameSync(swap.restored, live);
  syncFolder(parent);
  syncFolder(dirname(swap.restored));
  yield;
  rmSync(swapPath(live));
}

/**
 * Puts a restored vault in the place of another, which is renamed and stays beside it. Nobody has either of them open.
 *
 * @returns where the other one is now.
 * @throws AppError IO; both vaults are then where they were.
 */
export function swapFolders(live: string, swap: Swap): string {
  const replaced = join(dirname(live), swap.replacedName);
  try {
    const steps = swapSteps(live, swap);
    while (steps.next().done !== true);
  } catch (cause) {
    undoSwap(live, replaced);
    throw new AppError(
      'IO',
      'The restored vault could not take the place of the other. Both are as they were: check that they are on the same disk, and that no program has them open.',
      { cause },
    );
  }
  return replaced;
}

function undoSwap(live: string, replaced: string): void {
  if (!existsSync(live) && existsSync(replaced)) renameSync(replaced, live);
  removeIfPossible(swapPath(live));
}

/**
 * Brings a swap to its end that was cut short, or undoes it where the restored vault is gone. Does nothing when there is none, and nothing that is not clear: a vault that stands in
 * its place stays there.
 *
 * @param live the path at which the vault is asked for.
 */
export function finishSwap(live: string): void {
  const swap = readSwap(live);
  if (swap === null) return;
  const replaced = join(dirname(live), swap.replacedName);
  // The restored one may have gone meanwhile: then the place belongs to the one that was there before.
  const next = [swap.restored, replaced].find((folder) => existsSync(folder));
  if (!existsSync(live) && existsSync(replaced) && next !== undefined) {
    renameSync(next, live);
    syncFolder(dirname(live));
  }
  removeIfPossible(swapPath(live));
}

function readSwap(live: string): Swap | null {
  try {
    return swapSchema.parse(JSON.parse(readFileSync(swapPath(live), 'utf8')));
  } catch {
    return null;
  }
}
