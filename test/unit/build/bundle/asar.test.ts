import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { integrityHash, readArchive } from '../../../../build/bundle/asar.ts';
import { aFolder } from '../../../builders/folder.ts';

/** An archive with this header and this body, as https://github.com/electron/asar#format describes it. */
function anArchive(files: object, body: string): { path: string; header: string } {
  const header = JSON.stringify({ files });
  const padded = Math.ceil(header.length / 4) * 4;
  const prefix = Buffer.alloc(16);
  for (const [index, size] of [4, padded + 8, padded + 4, header.length].entries()) {
    prefix.writeUInt32LE(size, index * 4);
  }
  const path = join(aFolder(), 'app.asar');
  writeFileSync(path, Buffer.concat([prefix, Buffer.from(header.padEnd(padded, '\0') + body)]));
  return { path, header };
}

describe('reading an archive', () => {
  const files = {
    'a.txt': { size: 3, offset: '0' },
    folder: { files: { 'b.txt': { size: 2, offset: '3' }, 'c.node': { size: 9, unpacked: true } } },
    empty: { files: {} },
  };

  it('lists every file with what it holds', () => {
    const archived = readArchive(anArchive(files, 'onetw').path);
    expect(archived.map(({ path, isUnpacked, read }) => [path, isUnpacked, read().toString()])).toEqual([
      ['a.txt', false, 'one'],
      ['folder/b.txt', false, 'tw'],
      ['folder/c.node', true, ''],
    ]);
  });

  it('gives the hash that Electron compares: of the header', () => {
    const { path, header } = anArchive(files, 'onetw');
    expect(integrityHash(path)).toBe(createHash('sha256').update(header).digest('hex'));
  });

  it('refuses a file that ends too early, and one that is no archive', () => {
    const [, short] = readArchive(anArchive(files, 'one').path);
    expect(() => short?.read()).toThrow('ends too early');
    const noArchive = join(aFolder(), 'app.asar');
    writeFileSync(noArchive, 'no archive');
    expect(() => readArchive(noArchive)).toThrow('ends too early');
  });

  it('refuses a link, which could lead outside', () => {
    expect(() => readArchive(anArchive({ a: { link: '../outside' } }, '').path)).toThrow('symbolic link');
  });
});
