import { constants, copyFileSync, rmSync } from 'node:fs';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { isMissingFile } from '../vault/atomic-write.ts';
import type { CompartmentKey } from '../vault/key-slots.ts';
import { blaming, integrityProblems, openCompartment } from './connection.ts';

/**
 * Makes a copy of a database file under another key: every page is encrypted anew.
 *
 * The copy is complete and closed, has no write-ahead log, and was read through with its new key. One that fails is removed.
 *
 * @param options.from a closed file, with no write-ahead log of its own left.
 * @throws AppError DB_CORRUPT (`from` is damaged, or the key is another one), DB_MISSING, IO.
 */
export function reencryptCopy(options: {
  readonly from: string;
  readonly to: string;
  readonly compartment: Compartment;
  readonly oldKey: CompartmentKey;
  readonly newKey: CompartmentKey;
}): void {
  const { to: path, compartment, newKey } = options;
  // Outside of what is cleared away: a file that stands there already is not ours.
  copyClosedFile(options);
  try {
    blaming(compartment, () => {
      changeKey(options);
      verifyCopy({ path, compartment, key: newKey });
    });
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    throw error;
  }
}

/** Copies a closed database file to where there is none. @throws AppError DB_MISSING, IO. */
export function copyClosedFile({
  from,
  to,
  compartment,
}: {
  readonly from: string;
  readonly to: string;
  readonly compartment: Compartment;
}): void {
  try {
    // Where the file system can, the copy takes room only for what is written anew.
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (cause) {
    if (isMissingFile(cause)) {
      throw new AppError('DB_MISSING', `${compartment}.db is not there. Put the file back from a backup.`, {
        cause,
      });
    }
    throw new AppError(
      'IO',
      `${compartment}.db could not be copied. Check the space on the disk and your permissions.`,
      { cause },
    );
  }
}

function changeKey({ to, compartment, oldKey, newKey }: Parameters<typeof reencryptCopy>[0]): void {
  const db = openCompartment({ path: to, compartment, key: oldKey });
  const rawKey = Buffer.concat([Buffer.from('raw:'), newKey]);
  try {
    // The library cannot exchange the key of a file that has a write-ahead log.
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') {
      throw new Error('PRAGMA journal_mode is not delete');
    }
    db.rekey(rawKey);
  } finally {
    rawKey.fill(0);
    db.close();
  }
}

/** Opening sets the journal mode back; closing leaves no log behind. */
function verifyCopy(copy: Parameters<typeof openCompartment>[0]): void {
  const db = openCompartment(copy);
  try {
    if (integrityProblems(db).length === 0) return;
  } finally {
    db.close();
  }
  throw new AppError(
    'DB_CORRUPT',
    `${copy.compartment}.db is damaged, so its key was not exchanged. Restore it from a backup; the other files are not affected.`,
  );
}
