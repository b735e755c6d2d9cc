import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../builders/folder.ts';
import { scannerFor, type Secret } from './plaintext-scan.ts';

const NAME = 'Zephyrine Quillfeather';

describe('the search for what must be found nowhere', () => {
  const secret: Secret = { name: 'it', bytes: Buffer.from(NAME) };
  const key: Secret = { name: 'a key', bytes: randomBytes(32) };
  const scanner = scannerFor([secret, key]);
  const around = (bytes: Buffer): Buffer => Buffer.concat([randomBytes(4097), bytes, randomBytes(33)]);

  it.each([
    ['as it is', (bytes: Buffer) => bytes],
    ['in capitals', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').toUpperCase(), 'latin1')],
    ['in UTF-16', (bytes: Buffer) => Buffer.from(bytes.toString('utf8'), 'utf16le')],
    [
      'in UTF-16, the other way round',
      (bytes: Buffer) => Buffer.from(bytes.toString('utf8'), 'utf16le').swap16(),
    ],
    ['in hexadecimal', (bytes: Buffer) => Buffer.from(bytes.toString('hex').toUpperCase())],
    ['in base64', (bytes: Buffer) => Buffer.from(bytes.toString('base64'))],
    [
      'in base64 of something longer',
      (bytes: Buffer) =>
        Buffer.from(Buffer.concat([Buffer.from('x'), bytes, Buffer.from('yz')]).toString('base64')),
    ],
    [
      'in base64 of something longer still',
      (bytes: Buffer) =>
        Buffer.from(Buffer.concat([Buffer.from('xx'), bytes, Buffer.from('y')]).toString('base64')),
    ],
  ])('finds a name %s', (_form, write) => {
    expect(scanner.inBytes(around(write(secret.bytes))).length).toBeGreaterThan(0);
    expect(scanner.inBytes(around(write(Buffer.from('Somebody Else Altogether'))))).toEqual([]);
  });

  it.each(['hex', 'base64', 'latin1'] as const)('finds a key in %s', (encoding) => {
    expect(
      scanner.inBytes(around(Buffer.from(key.bytes.toString(encoding), 'latin1'))).length,
    ).toBeGreaterThan(0);
  });

  it('finds it in a file, in the name of a file, and in the name of a folder', () => {
    const place = aFolder();
    mkdirSync(join(place, `of ${NAME}`));
    writeFileSync(join(place, `of ${NAME}`, 'a'), 'nothing');
    writeFileSync(join(place, `${NAME}.txt`), 'nothing');
    writeFileSync(join(place, 'plain.log'), around(secret.bytes));
    expect(scanner.inFolder(place).toSorted()).toEqual([
      `it in plain bytes: /${NAME}.txt`,
      `it in plain bytes: /of ${NAME}`,
      `it in plain bytes: /of ${NAME}/a`,
      'it in plain bytes: /plain.log',
    ]);
  });
});
