import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../shared/contract/backup.ts';
import type { BackupKind } from '../../shared/domain/backup.ts';
import { AppError } from '../../shared/result.ts';
import { isMissingFile, removeIfPossible, syncFolder } from './atomic-write.ts';
import { asCopyError, contentOf, sizeOf, type Content } from './backup-copy.ts';
import { databaseName, readBackupFile, type BackupFile, type CopiedFile } from './backup-file.ts';
import { namesIn } from './vault-folder.ts';
import type { Work } from '../work.ts';

/** A backup in its place. */
export interface StoredBackup {
  readonly folder: string;
  readonly folderName: string;
  readonly file: BackupFile;
}

export const backupsFolderOf = (vaultFolder: string): string => join(vaultFolder, 'backups');

const MAKING = '.making-';
const REMOVING = '.removing-';

/** A moment as part of a name, on every file system. */
export const timeInName = (at: string): string => at.replaceAll(/[:.]/g, '-');

/** The backups in a folder, newest first. What is no whole backup is none: copies before a migration, and what was cut off. */
export function storedBackups(folder: string): readonly StoredBackup[] {
  return namesIn(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((folderName) => readStored(join(folder, folderName), folderName))
    .toSorted((one, other) => Date.parse(other.file.madeAt) - Date.parse(one.file.madeAt));
}

function readStored(folder: string, folderName: string): readonly StoredBackup[] {
  try {
    return [{ folder, folderName, file: readBackupFile(folder) }];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** Whether every file is there at its full length; that none has rotted takes reading them all. */
export const isComplete = ({ folder, file }: StoredBackup): boolean =>
  file.files.every(({ name, bytes }) => sizeOf(folder, [name]) === bytes);

export const bytesOf = ({ files }: BackupFile): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** A backup as it is told to whoever may know of it. */
export function summaryOf({ folderName, file }: StoredBackup): Backup {
  const { backupId, madeAt, kind } = file;
  const checkOf = (name: string) => file.files.find((each) => each.name === name)?.check ?? 'bytes only';
  const verified = {
    office: checkOf(databaseName('office')),
    cases: checkOf(databaseName('cases')),
    equality: checkOf(databaseName('equality')),
    assurance: checkOf(databaseName('assurance')),
  };
  return { backupId, madeAt, kind, bytes: bytesOf(file), verified, folderName };
}

/** Clears away what was cut off while it was made or removed. Only in a folder of nothing but backups: its writer lock is held. */
export function sweepBackups(folder: string): void {
  for (const name of namesIn(folder)) {
    if (name.startsWith(MAKING) || name.startsWith(REMOVING)) {
      removeIfPossible(join(folder, name), { recursive: true });
    }
  }
}

/** Makes the folder in which a backup, or a copy of one, comes about. @throws AppError IO. */
export function startBackup(folder: string, backupId: string): string {
  const making = join(folder, `${MAKING}${backupId}`);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    removeIfPossible(making, { recursive: true });
    mkdirSync(making, { mode: 0o700 });
  } catch (cause) {
    throw new AppError('IO', 'No backup could be made there. Check that you may write in the folder.', {
      cause,
    });
  }
  return making;
}

/** Gives a backup its name: from here on it counts. @returns the name. @throws AppError IO. */
export function keepBackup(
  folder: string,
  making: string,
  { madeAt, kind }: { readonly madeAt: string; readonly kind: BackupKind },
): string {
  const wanted = `${timeInName(madeAt)}-${kind.replaceAll(' ', '-')}`;
  let folderName = wanted;
  // A clock that was set back may come to the same moment again.
  for (let times = 2; existsSync(join(folder, folderName)); times += 1) folderName = `${wanted}-${times}`;
  moveFolder(making, join(folder, folderName));
  return folderName;
}

/** Renames a folder that is whole, and makes that durable. @throws AppError IO. */
export function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
    syncFolder(join(to, '..'));
  } catch (cause) {
    throw new AppError('IO', 'The new folder could not be given its name. Check the disk and try again.', {
      cause,
    });
  }
}

/** Removes a backup so that no part of it is ever taken for one. What cannot be removed stays, and is tried again next time. */
export function removeBackup({ folder, file }: StoredBackup): boolean {
  const removing = join(folder, '..', `${REMOVING}${file.backupId}`);
  try {
    renameSync(folder, removing);
  } catch {
    return false;
  }
  removeIfPossible(removing, { recursive: true });
  return true;
}

/** How the files of a backup are, as far as it can be told without a key: each is read through. */
export async function stateOfFiles(
  folder: string,
  { files }: BackupFile,
  work: Work,
): Promise<readonly { readonly file: CopiedFile; readonly state: 'whole' | 'changed' | 'missing' }[]> {
  const states: { file: CopiedFile; state: 'whole' | 'changed' | 'missing' }[] = [];
  for (const [done, file] of files.entries()) {
    work.progress({ step: `Reading ${file.name}`, done, total: files.length });
    await work.breathe();
    const content = await contentIfThere(join(folder, file.name), file.name, work);
    states.push({ file, state: content === null ? 'missing' : isSame(content, file) ? 'whole' : 'changed' });
  }
  return states;
}

async function contentIfThere(path: string, name: string, work: Work): Promise<Content | null> {
  try {
    return await contentOf(path, work);
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw asCopyError(error, name);
  }
}

const isSame = (content: Content, file: CopiedFile): boolean =>
  content.bytes === file.bytes && content.sha256 === file.sha256;

/** @throws AppError DB_CORRUPT, naming every file that is not what the backup says. */
export function assertCopied(copied: ReadonlyMap<string, Content>, { files }: BackupFile): void {
  const bad = files.filter((file) => {
    const content = copied.get(file.name);
    return content === undefined || !isSame(content, file);
  });
  if (bad.length === 0) return;
  throw notWhole(bad.map(({ name }) => name));
}

export const notWhole = (names: readonly string[]): AppError =>
  new AppError(
    'DB_CORRUPT',
    `The backup is not whole: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not as it was when the backup was made. Choose another backup; this one was left as it is.`,
  );
