import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { removeIfPossible, syncFile, syncFolder } from './atomic-write.ts';
import { databasePath } from './vault.ts';
import { readVaultFile, writeVaultFile, type VaultFile } from './vault-file.ts';
import { namesIn } from './vault-folder.ts';

// Exchanges database files together with the vault.json that opens them, in one instant: the write of vault.json that names
// the replacement. Before it the old keys open the old files; from it on the new keys open the staged ones, which only have
// to be moved to their places. FORMAT.md section 11. Nothing here needs a key.

/** New database files, beside the ones that they are to replace. */
export interface StagedReplacement {
  readonly id: string;
  /** Where the new file of a compartment is to be made. */
  readonly path: (compartment: Compartment) => string;
  /** Throws the new files away, unless they are what vault.json stands by since {@link commitReplacement}. */
  readonly discard: () => void;
}

const STAGING = '.replacing-';

const stagingFolder = (folder: string, id: string): string => join(folder, `${STAGING}${id}`);

/**
 * Makes room for new database files. The caller makes each one complete, verifies that its new key opens it, and closes it.
 *
 * @throws AppError IO.
 */
export function stageReplacement(folder: string, randomUuid: () => string): StagedReplacement {
  const id = randomUuid();
  const staging = stagingFolder(folder, id);
  try {
    mkdirSync(staging, { mode: 0o700 });
  } catch (cause) {
    throw new AppError('IO', 'New files could not be made in the vault. Check that you may write there.', {
      cause,
    });
  }
  return {
    id,
    path: (compartment) => databasePath(staging, compartment),
    discard: () => {
      if (!isDecided(folder, id)) removeIfPossible(staging, { recursive: true });
    },
  };
}

/** Also true when nobody can tell: staged files may be the only ones that the keys of vault.json open. */
function isDecided(folder: string, id: string): boolean {
  try {
    return readVaultFile(folder).replacing?.id === id;
  } catch {
    return true;
  }
}

/**
 * Puts staged files and the vault.json that opens them in the place of the old ones. The old files are closed, with no
 * write-ahead log left, and the caller holds the writer lock.
 *
 * When it throws and vault.json names no replacement, nothing has changed. When it does, the new state holds and the next
 * unlock finishes it: the session must end, because no keys open the files where they are now.
 *
 * @param file the new vault.json.
 * @throws AppError IO.
 */
export function commitReplacement(
  folder: string,
  staged: StagedReplacement,
  file: VaultFile,
  compartments: readonly Compartment[],
): void {
  runSteps(replacementSteps(folder, staged, file, compartments));
}

/**
 * Brings a replacement to its end that a crash interrupted, and clears away what was never decided. Does nothing when there is
 * nothing to do. The caller holds the writer lock and has no database open.
 *
 * @throws AppError IO, and as `readVaultFile`.
 */
export function finishReplacement(folder: string): void {
  runSteps(finishingSteps(folder));
}

/** {@link commitReplacement}, step by step: a crash can come after each one. Exported for the test of that. */
export function* replacementSteps(
  folder: string,
  staged: StagedReplacement,
  file: VaultFile,
  compartments: readonly Compartment[],
): Generator<undefined, void> {
  for (const compartment of compartments) syncFile(staged.path(compartment));
  syncFolder(stagingFolder(folder, staged.id));
  syncFolder(folder);
  yield;
  writeVaultFile(folder, { ...file, replacing: { id: staged.id, files: [...compartments] } });
  yield;
  yield* finishingSteps(folder);
}

function* finishingSteps(folder: string): Generator<undefined, void> {
  const { replacing, ...file } = readVaultFile(folder);
  if (replacing !== undefined) {
    for (const compartment of replacing.files) {
      const staged = databasePath(stagingFolder(folder, replacing.id), compartment);
      // It was moved before the crash.
      if (!existsSync(staged)) continue;
      const current = databasePath(folder, compartment);
      for (const companion of ['-wal', '-shm']) {
        rmSync(`${current}${companion}`, { force: true });
        yield;
      }
      // Were the new file there before its predecessor's log is gone, SQLite would play that log into it.
      syncFolder(folder);
      renameSync(staged, current);
      yield;
    }
    syncFolder(folder);
    forgetReplacement(folder, file);
    yield;
  }
  for (const leftover of leftoversIn(folder)) {
    removeIfPossible(join(folder, leftover), { recursive: true });
    yield;
  }
}

/** Every file is in its place now, so nothing is at stake: where this fails, the next unlock does it. */
function forgetReplacement(folder: string, file: VaultFile): void {
  try {
    writeVaultFile(folder, file);
  } catch {
    // Its name in vault.json leads to a folder without files.
  }
}

/** Staged files of a replacement that is over or was never decided, and files that a crash left half written. */
const leftoversIn = (folder: string): readonly string[] =>
  namesIn(folder).filter(
    (name) => name.startsWith(STAGING) || /^(?:vault|attempts)\.json\.\d+\.tmp$/.test(name),
  );

function runSteps(steps: Generator<undefined, void>): void {
  try {
    while (steps.next().done !== true);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'IO',
      'The files of the vault could not be exchanged. Check the disk and your permissions, then unlock the vault again: it goes on where it stopped.',
      { cause },
    );
  }
}
