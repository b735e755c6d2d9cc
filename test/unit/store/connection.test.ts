import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  inTransaction,
  integrityInParts,
  integrityProblems,
  openCompartment,
  type WritableDb,
} from '../../../electron/store/connection.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { atOnce } from '../../builders/at-once.ts';
import { aFolder } from '../../builders/folder.ts';

const key = asCompartmentKey(randomBytes(32));
const open = (path: string, create = false): WritableDb =>
  openCompartment({ path, compartment: 'cases', key, create });

function aDatabase() {
  const path = join(aFolder(), 'cases.db');
  const db = open(path, true);
  db.exec('CREATE TABLE note (text TEXT) STRICT');
  return { path, db };
}

describe('a connection', () => {
  it('has every pragma as set, read back from SQLite', () => {
    const { db } = aDatabase();
    const read = (name: string): unknown => db.pragma(name, { simple: true });
    expect({
      cipher: read('cipher'),
      legacy: read('legacy'),
      journal_mode: read('journal_mode'),
      synchronous: read('synchronous'),
      foreign_keys: read('foreign_keys'),
      secure_delete: read('secure_delete'),
      temp_store: read('temp_store'),
      trusted_schema: read('trusted_schema'),
      cache_size: read('cache_size'),
    }).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      secure_delete: 1,
      temp_store: 2,
      trusted_schema: 0,
      cache_size: -65_536,
    });
  });

  it('leaves no SQLite header and no plain text, in the file or in its log', () => {
    const { path, db } = aDatabase();
    inTransaction(db, () => db.prepare('INSERT INTO note VALUES (?)').run('Ondrin Talvesk'));
    const log = readFileSync(`${path}-wal`);
    db.close();
    for (const bytes of [log, readFileSync(path)]) {
      expect(bytes.includes('SQLite format 3')).toBe(false);
      expect(bytes.includes('Talvesk')).toBe(false);
    }
  });

  it.each([
    [
      'another key',
      (path: string) =>
        openCompartment({ path, compartment: 'cases', key: asCompartmentKey(randomBytes(32)) }),
    ],
    [
      'a file that is no database',
      (path: string) => {
        writeFileSync(path, 'this was a letter once'.repeat(400));
        return open(path);
      },
    ],
    [
      'a damaged first page',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0, 100, 200);
        writeFileSync(path, bytes);
        return open(path);
      },
    ],
  ])('refuses %s with DB_CORRUPT and names the file', (_name, reopen) => {
    const { path, db } = aDatabase();
    db.close();
    expect(() => reopen(path)).toThrowError(
      expect.objectContaining({ code: 'DB_CORRUPT', message: expect.stringContaining('cases.db') }),
    );
  });

  it('does not make a file that should be there', () => {
    expect(() => open(join(aFolder(), 'cases.db'))).toThrowError(
      expect.objectContaining({ code: 'DB_MISSING' }),
    );
  });

  it('finds a page that was altered on the disk', () => {
    const { path, db } = aDatabase();
    inTransaction(db, () => {
      const insert = db.prepare('INSERT INTO note VALUES (?)');
      for (let n = 0; n < 500; n += 1) insert.run('x'.repeat(100));
    });
    expect(integrityProblems(db)).toEqual([]);
    expect(atOnce(integrityInParts(db))).toEqual([]);
    db.close();
    const bytes = readFileSync(path);
    const somewhere = bytes.length - 2000;
    bytes[somewhere] = (bytes[somewhere] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(integrityProblems(open(path))).not.toEqual([]);
    expect(atOnce(integrityInParts(open(path)))).not.toEqual([]);
  });

  it('finds an index that does not agree with its table, and a row that points nowhere', () => {
    const { db } = aDatabase();
    // Otherwise SQLite keeps its schema from being damaged on purpose.
    db.unsafeMode(true);
    db.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent INTEGER REFERENCES parent (id), word TEXT) STRICT;
      CREATE INDEX child_by_word ON child (word);
      PRAGMA foreign_keys = OFF;
      INSERT INTO child VALUES (1, 'a');
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = 'CREATE INDEX child_by_word ON child (parent)' WHERE name = 'child_by_word';
      PRAGMA writable_schema = RESET`);
    const problems = [
      'a row of child points to a row that is not there',
      expect.stringContaining('missing from index child_by_word'),
    ];
    expect(integrityProblems(db)).toEqual(expect.arrayContaining(problems));
    expect(atOnce(integrityInParts(db))).toEqual(expect.arrayContaining(problems));
  });
});

describe('a transaction', () => {
  it('keeps all of a user action or none of it', () => {
    const { db } = aDatabase();
    const count = (): unknown => db.prepare('SELECT count(*) FROM note').pluck().get();
    expect(() =>
      inTransaction(db, () => {
        db.exec("INSERT INTO note VALUES ('a')");
        throw new Error('half-way');
      }),
    ).toThrow('half-way');
    expect(count()).toBe(0);
    inTransaction(db, () => db.exec("INSERT INTO note VALUES ('a')"));
    expect(count()).toBe(1);
  });

  it('does not nest', () => {
    const { db } = aDatabase();
    expect(() => inTransaction(db, () => inTransaction(db, () => {}))).toThrow(/one transaction/);
  });
});
