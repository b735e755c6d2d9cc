import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problemWithFileName } from '../../shared/domain/file-name.ts';
import { AppError } from '../../shared/result.ts';
import { vaultFilePath } from './vault-file.ts';

// What can be said of a folder without a key: whether it is a vault, lies in one, or may become one.

/** The ending of every vault's folder that the window makes; the command line leaves it to whoever types. */
export const VAULT_ENDING = '.strongroom';

/** True when a vault stands there now: a removable drive may have gone. */
export const holdsVault = (folder: string): boolean => existsSync(vaultFilePath(folder));

/** The file that makes a backup of what would pass for a vault otherwise. */
export const BACKUP_FILE_NAME = 'backup.json';

/** @throws AppError VAULT_MISSING for a backup: opening it as a vault would change it, and take nobody's second person. */
export function assertNoBackup(folder: string): void {
  if (!existsSync(join(folder, BACKUP_FILE_NAME))) return;
  throw new AppError(
    'VAULT_MISSING',
    'That folder is a backup, and a backup is not opened. Restore it into a new folder, together with a second person.',
  );
}

/** @throws AppError VALIDATION when a new vault must not stand in that folder, since another one would hold it. */
export function assertMayHoldVault(parent: string): void {
  if (!isWithinVault(parent)) return;
  throw new AppError(
    'VALIDATION',
    'That folder is a vault or lies inside one, and one vault cannot hold another. Choose another folder.',
  );
}

/** @throws AppError VALIDATION when a document must not go into that folder: it would pass for a part of the vault. */
export function assertMayHoldDocument(folder: string): void {
  if (!isWithinVault(folder)) return;
  throw new AppError(
    'VALIDATION',
    'That folder belongs to a vault, and the file would be taken for a part of it. Nothing was saved: choose another folder.',
  );
}

/** @throws AppError VALIDATION unless the copy of a backup may go into that folder. */
export function assertMayHoldBackup(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there === undefined) {
    throw new AppError(
      'VALIDATION',
      'That folder is not there. Plug the drive in, and choose a folder on it.',
    );
  }
  if (!there.isDirectory()) throw new AppError('VALIDATION', 'That is a file. Choose a folder on the drive.');
  assertMayHoldDocument(folder);
}

/**
 * Refuses a folder that cannot become a vault: by its name, by where it is, or because something is there.
 *
 * @throws AppError VALIDATION, VAULT_EXISTS.
 */
export function assertMayBecomeVault(folder: string): void {
  const path = resolve(folder);
  const problem = problemWithFileName(basename(path));
  if (problem !== null) throw new AppError('VALIDATION', problem);
  assertMayHoldVault(dirname(path));
  if (!isTaken(path)) return;
  throw new AppError(
    'VAULT_EXISTS',
    'Something with that name already stands there. Choose another folder name.',
  );
}

function isWithinVault(folder: string): boolean {
  // A link may lead into a vault from outside.
  for (let path = realPath(resolve(folder)); ; path = dirname(path)) {
    if (path.toLowerCase().endsWith(VAULT_ENDING) || holdsVault(path)) return true;
    if (path === dirname(path)) return false;
  }
}

/** The path without links, as far as there is something. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

/** Names that differ only in their case, or in how a letter is composed, are one name on Windows and macOS. */
function isTaken(path: string): boolean {
  const name = foldCase(basename(path));
  return existsSync(path) || namesIn(dirname(path)).some((other) => foldCase(other) === name);
}

const foldCase = (name: string): string => name.normalize('NFC').toLowerCase();

/** Nothing for a folder that cannot be read: making something in it then fails, or not, by itself. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
