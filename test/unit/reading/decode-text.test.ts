import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/reading/decode-text.ts';

const TEXT = 'Zoë said “no” – £5, naïve café €';

/** WHATWG windows-1252, for the characters of TEXT that are not ASCII. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  ë: 0xeb,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '£': 0xa3,
  ï: 0xef,
  é: 0xe9,
  '€': 0x80,
};

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT, 'utf8')],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf8')],
    ['UTF-16 LE with a byte-order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a byte-order mark', utf16be(`\uFEFF${TEXT}`)],
    ['Windows-1252', Buffer.from([...TEXT].map((letter) => WINDOWS_1252[letter] ?? letter.charCodeAt(0)))],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('undoes UTF-8 for any text that does not begin with a mark of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(text.isWellFormed() && !text.startsWith('\uFEFF'));
        expect(decodeText(Buffer.from(text, 'utf8'))).toBe(text);
      }),
    );
  });

  it('reads any bytes whatever without failing', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
  });

  it('reads an empty file as no text', () => {
    expect(decodeText(new Uint8Array())).toBe('');
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('');
  });
});
