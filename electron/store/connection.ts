import Database from 'better-sqlite3';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import type { CompartmentKey } from '../vault/key-slots.ts';
import type { Parts } from '../work.ts';

/** A database that may be read. Every query says by its first parameter whether it also writes. */
export type ReadableDb = Database.Database & { readonly __readable: never };

/** A database that may be written, inside {@link inTransaction}. */
export type WritableDb = ReadableDb & { readonly __writable: never };

/** "STRG": tells the file type to tools that hold the key. */
export const APPLICATION_ID = 0x53545247;

/**
 * What each connection must be set to, as SQLite reports it. A mistyped PRAGMA is silently ignored, so each one is read
 * back and the connection refused when it differs.
 */
const PRAGMAS = [
  // A committed record survives a power cut.
  { name: 'journal_mode', value: 'wal', reads: 'wal' },
  { name: 'synchronous', value: 'FULL', reads: 2 },
  { name: 'foreign_keys', value: 'ON', reads: 1 },
  // Erased means overwritten, not unlinked.
  { name: 'secure_delete', value: 'ON', reads: 1 },
  // Sorting and temporary tables never reach a plaintext file.
  { name: 'temp_store', value: 'MEMORY', reads: 2 },
  { name: 'trusted_schema', value: 'OFF', reads: 0 },
  // 64 MiB (negative: KiB): every page that is not kept is decrypted and authenticated again.
  { name: 'cache_size', value: '-65536', reads: -65_536 },
  { name: 'busy_timeout', value: '0', reads: 0 },
] as const;

/**
 * Opens one compartment file with its key and proves that it decrypts.
 *
 * @param create make the file when it does not exist; otherwise a missing file is an error.
 * @throws AppError DB_CORRUPT when the file does not decrypt (the key was unwrapped with a verified tag, so it is the
 *   file that is wrong), DB_MISSING, IO.
 */
export function openCompartment(options: {
  readonly path: string;
  readonly compartment: Compartment;
  readonly key: CompartmentKey;
  readonly create?: boolean;
}): WritableDb {
  const { compartment } = options;
  try {
    const db = new Database(options.path, { fileMustExist: options.create !== true });
    try {
      const isEmpty = unlock(db, options.key);
      // To SQLite, a file of no bytes is a new database: what a copy that was cut off at its start leaves.
      if (isEmpty && options.create !== true) throw isDamaged(compartment);
      for (const pragma of PRAGMAS) {
        db.pragma(`${pragma.name} = ${pragma.value}`);
        const actual = db.pragma(pragma.name, { simple: true });
        if (actual !== pragma.reads) throw new Error(`PRAGMA ${pragma.name} is not ${pragma.value}`);
      }
      // The one place where a connection becomes a WritableDb: its key, cipher and pragmas have just been proved.
      return db as WritableDb;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw asStoreError(error, compartment);
  }
}

/** SQLCipher 4 with a raw key (FORMAT.md section 7). The key never becomes SQL text. @returns whether nothing is in the file. */
function unlock(db: Database.Database, key: CompartmentKey): boolean {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  if (
    db.pragma('cipher', { simple: true }) !== 'sqlcipher' ||
    Number(db.pragma('legacy', { simple: true })) !== 4
  ) {
    throw new Error('The SQLCipher 4 cipher is not available');
  }
  const rawKey = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    db.key(rawKey);
  } finally {
    rawKey.fill(0);
  }
  // The first read is what decrypts, and fails, when the file is not what the key belongs to.
  return db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/** What encrypts a file and what reads it, as the library reports them. */
export function cipherOf(db: ReadableDb): { readonly cipher: string; readonly sqliteVersion: string } {
  const ask = (sql: string): string => String(db.prepare<[], string | number>(sql).pluck().get());
  return {
    cipher: `SQLCipher ${String(db.pragma('legacy', { simple: true }))} (SQLite3 Multiple Ciphers)`,
    sqliteVersion: ask('SELECT sqlite_version()'),
  };
}

/** Runs the work of one user action: all of it is committed, or none. Nested use is a defect and throws. */
export function inTransaction<T>(db: WritableDb, work: (db: WritableDb) => T): T {
  if (db.inTransaction) throw new Error('A user action has one transaction');
  return db.transaction(work).immediate(db);
}

/**
 * The same for work that must let messages in while it goes on, so that somebody can stop it: it may wait for nothing else,
 * and whoever calls it sees to it that nobody else uses the connection meanwhile.
 */
export async function inLongTransaction<T>(db: WritableDb, work: (db: WritableDb) => Promise<T>): Promise<T> {
  if (db.inTransaction) throw new Error('A user action has one transaction');
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work(db);
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // Some failures, such as a full disk, have rolled back by themselves.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Puts what was written to the log of writes into the file, and empties the log. Should the disk refuse, that is done when the file
 * is closed.
 */
export function clearWal(db: WritableDb): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
  }
}

const STATEMENTS = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/**
 * A statement that is compiled once for each connection: for what runs once for every row of an import.
 *
 * Do not iterate it while it may run again: a statement is one cursor.
 */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: ReadableDb,
  sql: string,
): Database.Statement<Parameters, Row> {
  let statements = STATEMENTS.get(db);
  if (statements === undefined) {
    statements = new Map();
    STATEMENTS.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  // What a statement takes and gives follows from its text, which is its key; the types say so as for db.prepare.
  return statement as Database.Statement<Parameters, Row>;
}

export const isDatabaseError = (error: unknown): boolean => error instanceof Database.SqliteError;

/** Does something with one compartment, so that what goes wrong is said of the right file. */
export function blaming<T>(compartment: Compartment, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error, compartment);
  }
}

/** Translates what SQLite throws, in one place; anything else passes through unchanged. */
export function asStoreError(error: unknown, compartment: Compartment): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  const file = `${compartment}.db`;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ') {
    return isDamaged(compartment, error);
  }
  if (code === 'SQLITE_CANTOPEN') {
    return new AppError('DB_MISSING', `${file} could not be opened. Put the file back from a backup.`, {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError('VAULT_IN_USE', `${file} is in use by another program. Close that program first.`, {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_FULL')) {
    return new AppError('IO', 'The disk is full. Nothing was changed; make room and try again.', {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY')) {
    return new AppError(
      'IO',
      `${file} could not be written. Check the space on the disk, and that you may write in the folder.`,
      {
        cause: error,
      },
    );
  }
  return error;
}

const isDamaged = (compartment: Compartment, cause?: unknown): AppError =>
  new AppError(
    'DB_CORRUPT',
    `${compartment}.db is damaged, or vault.json is of another day than it is. Restore it from a backup; the other files are not affected.`,
    { cause },
  );

/**
 * Reads and authenticates every page in use (not the free ones), checks that tables and indexes agree, and that no row points nowhere.
 *
 * @returns SQLite's words for what is wrong; none when all is well.
 */
export function integrityProblems(db: ReadableDb): readonly string[] {
  try {
    const checks = db.prepare<[], string>('PRAGMA integrity_check(100)').pluck().all();
    const orphans = db.prepare<[], { table: string }>('PRAGMA foreign_key_check').all();
    return [...checks.filter((line) => line !== 'ok'), ...orphans.map(({ table }) => orphanIn(table))];
  } catch (error) {
    return [unreadable(error)];
  }
}

/**
 * The same for a file that is in use, table by table, so that somebody who waits can stop it. That two tables claim one page
 * is what only {@link integrityProblems} finds; each of them would have to contradict itself as well.
 */
export function* integrityInParts(db: ReadableDb): Parts<readonly string[]> {
  const problems: string[] = [];
  try {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    // Checked by the name of the schema: that, and the list of free pages.
    for (const table of ['sqlite_schema', ...tables]) {
      const checks = db
        .prepare<[string], string>('SELECT * FROM pragma_integrity_check(?)')
        .pluck()
        .all(table);
      problems.push(...checks.filter((line) => line !== 'ok'));
      yield;
      const orphan = db.prepare<[string]>('SELECT 1 FROM pragma_foreign_key_check(?) LIMIT 1').get(table);
      if (orphan !== undefined) problems.push(orphanIn(table));
      yield;
    }
  } catch (error) {
    problems.push(unreadable(error));
  }
  return problems;
}

const orphanIn = (table: string): string => `a row of ${table} points to a row that is not there`;

function unreadable(error: unknown): string {
  if (isDatabaseError(error)) return 'the file could not be read through';
  throw error;
}
