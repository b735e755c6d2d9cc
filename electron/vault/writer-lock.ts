import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { momentInWords } from '../../shared/domain/date-words.ts';
import { AppError } from '../../shared/result.ts';

export interface WriterLock {
  release(): void;
}

/** Long enough to let a neighbour finish writing its row, short enough for a person who waits. */
const BUSY_TIMEOUT_MS = 250;

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
}

/**
 * Takes the vault's one writer lock, or says who holds it.
 *
 * The lock is SQLite's RESERVED lock on a tiny plain database: a true operating-system lock, which disappears with its
 * process however that ends, so that no stale lock file ever has to be guessed at. RESERVED still lets others read the
 * row that says who is there. The row names a computer and a process, never a person.
 *
 * @throws AppError VAULT_IN_USE with the holder and since when; IO.
 */
export function acquireWriterLock(folder: string, now: () => Date): WriterLock {
  const path = join(folder, 'vault.lock');
  const db = openLockFile(path);
  try {
    db.exec(
      'CREATE TABLE IF NOT EXISTS holder (host TEXT NOT NULL, pid INTEGER NOT NULL, since TEXT NOT NULL)',
    );
    // The row must be committed to be readable, so the lock is taken in a second transaction. Should another process
    // come between the two, BEGIN IMMEDIATE refuses one of us.
    db.transaction(() => {
      db.exec('DELETE FROM holder');
      db.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(hostname(), process.pid, now().toISOString());
    }).immediate();
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const holder = isBusy(error) ? readHolder(db) : null;
    db.close();
    if (holder === null) throw unusable(error);
    throw inUse(holder);
  }
  return {
    release: () => {
      db.close();
    },
  };
}

function openLockFile(path: string): Database.Database {
  try {
    return new Database(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw unusable(error);
  }
}

/** Undefined while nobody can read who it is: they are just writing it, or a slow share keeps the file to itself. */
function readHolder(db: Database.Database): Holder | undefined {
  try {
    return db.prepare<[], Holder>('SELECT host, pid, since FROM holder').get();
  } catch {
    return undefined;
  }
}

const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

const codeOf = (error: unknown): string => (error instanceof Database.SqliteError ? error.code : '');

const inUse = (holder: Holder | undefined): AppError =>
  new AppError(
    'VAULT_IN_USE',
    holder === undefined
      ? 'This vault is already open in another Strongroom. Close it there first.'
      : `This vault is already open on the computer ${holder.host} (process ${holder.pid}) since ${momentInWords(holder.since)}. Close it there first.`,
  );

const unusable = (cause: unknown): AppError => new AppError('IO', whyUnusable(codeOf(cause)), { cause });

function whyUnusable(code: string): string {
  if (code.startsWith('SQLITE_FULL')) return 'The disk is full. Make room, then open the vault again.';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return 'vault.lock is damaged. No record is in it: close Strongroom on every computer, delete that file from the folder of the vault, then open the vault again.';
  }
  return 'The lock file of the vault could not be written. Check that you may write in the folder.';
}
