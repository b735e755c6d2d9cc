import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openCompartment } from '../../../electron/store/connection.ts';
import { reencryptCopy } from '../../../electron/store/reencrypt.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { aFolder } from '../../builders/folder.ts';
import { openWithAnotherSqlcipher } from '../vault/independent-reader.ts';

const aKey = () => asCompartmentKey(randomBytes(32));
const compartment = 'cases';

/** A closed file of a hundred pages or so, beside the place where its copy goes. */
function aFile() {
  const folder = aFolder();
  // What the independent reader asks of a vault.
  writeFileSync(join(folder, 'vault.json'), '{}');
  const [oldKey, newKey] = [aKey(), aKey()];
  const from = join(folder, 'cases.db');
  const db = openCompartment({ path: from, compartment, key: oldKey, create: true });
  db.exec('CREATE TABLE note (words TEXT NOT NULL); CREATE INDEX note_words ON note (words)');
  for (let each = 0; each < 200; each += 1) {
    db.prepare('INSERT INTO note VALUES (?)').run(`note ${each} ${randomBytes(400).toString('hex')}`);
  }
  db.pragma('user_version = 7');
  db.close();
  return { folder, compartment, oldKey, newKey, from, to: join(folder, 'copy.db') } as const;
}

describe('a copy under another key', () => {
  it('holds the same, for any reader of SQLCipher 4 that has the new key', () => {
    const file = aFile();
    reencryptCopy(file);
    const rows = (name: string, key: Buffer) => {
      const db = openWithAnotherSqlcipher(file.folder, name, key);
      try {
        return {
          check: db.prepare('PRAGMA integrity_check').all(),
          version: db.prepare('PRAGMA user_version').all(),
          notes: db.prepare('SELECT * FROM note ORDER BY words').all(),
        };
      } finally {
        db.close();
      }
    };
    const copied = rows('copy', file.newKey);
    expect(copied).toEqual(rows('cases', file.oldKey));
    expect(copied.notes).toHaveLength(200);
    expect(copied.check).toEqual([{ integrity_check: 'ok' }]);
  });

  it('does not open with the old key, and has no page in common with the old file', () => {
    const file = aFile();
    reencryptCopy(file);
    expect(() => openCompartment({ path: file.to, compartment, key: file.oldKey })).toThrow(
      expect.objectContaining({ code: 'DB_CORRUPT' }),
    );
    const [before, after] = [readFileSync(file.from), readFileSync(file.to)];
    for (let at = 0; at < before.length; at += 4096) {
      expect(after.includes(before.subarray(at, at + 64))).toBe(false);
    }
  });

  it('is complete in one file, and leaves the old one as it was', () => {
    const file = aFile();
    const before = readFileSync(file.from);
    reencryptCopy(file);
    expect(readdirSync(file.folder).toSorted()).toEqual(['cases.db', 'copy.db', 'vault.json']);
    expect(readFileSync(file.from)).toEqual(before);
  });

  it.each([
    ['has another key', (file: ReturnType<typeof aFile>) => ({ ...file, oldKey: aKey() })],
    ['was altered', (file: ReturnType<typeof aFile>) => (flipInTheMiddle(file.from), file)],
  ])('is refused and removed when the old file %s', (_name, spoil) => {
    const file = spoil(aFile());
    expect(() => reencryptCopy(file)).toThrow(expect.objectContaining({ code: 'DB_CORRUPT' }));
    expect(readdirSync(file.folder).toSorted()).toEqual(['cases.db', 'vault.json']);
  });

  it('is refused when the old file is not there, or nothing can be written', () => {
    const file = aFile();
    expect(() => reencryptCopy({ ...file, from: join(file.folder, 'gone.db') })).toThrow(
      expect.objectContaining({ code: 'DB_MISSING' }),
    );
    writeFileSync(file.to, 'something else');
    expect(() => reencryptCopy(file)).toThrow(expect.objectContaining({ code: 'IO' }));
    expect(existsSync(file.to)).toBe(true);
  });
});

function flipInTheMiddle(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
