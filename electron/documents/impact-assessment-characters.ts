import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Stands on paper for a character that the font does not have: the key says so. */
export const NOT_IN_FONT = '\u25A1';

/** How Word writes the point of a list, in a place that no font has. */
const WORD_BULLET = '\uF0B7';

const LONG_WORD = /[^\s\u200B]{22}(?=[^\s\u200B]{4})/gu;

let inFont: ((codePoint: number) => boolean) | undefined;

/**
 * A text as the bundled font can set it. PDF/UA allows no character without a shape, and one symbol in one answer must not keep
 * a whole assessment from being printed. The weights of the font have the same characters.
 */
export function printable(text: string): string {
  inFont ??= charactersOf(
    readFileSync(
      createRequire(import.meta.url).resolve(
        '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
      ),
    ),
  );
  const has = inFont;
  const settable = [...text.normalize('NFC').replaceAll(/\p{Cf}/gu, '')].map((character) => {
    if (has(character.codePointAt(0) ?? 0)) return character;
    if (character === WORD_BULLET) return '\u2022';
    return /\s/u.test(character) ? ' ' : NOT_IN_FONT;
  });
  return settable.join('');
}

/** Lets a long word, such as the address of a page, go on in the next line instead of over the next column. */
export const breakable = (text: string): string => text.replaceAll(LONG_WORD, '$&\u200B');

/** Every text in plain data, changed. */
export function withTexts<T>(value: T, change: (text: string) => string): T;
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => withTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each, change)]));
}

const TABLE_RECORDS = 12;
const TABLE_RECORD_BYTES = 16;
const FULL_UNICODE = 10;

/**
 * Which characters a TrueType font has a glyph for. Source: OpenType specification, `cmap` table, format 12 (segmented coverage).
 *
 * @throws Error if the font has no such table: the bundled one has.
 */
function charactersOf(font: Buffer): (codePoint: number) => boolean {
  const records = Array.from(
    { length: font.readUInt16BE(4) },
    (_, index) => TABLE_RECORDS + index * TABLE_RECORD_BYTES,
  );
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) throw new Error('The font has no table of characters');
  const cmap = font.readUInt32BE(record + 8);
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8);
  const full = encodings.find(
    (at) => font.readUInt16BE(at) === 3 && font.readUInt16BE(at + 2) === FULL_UNICODE,
  );
  if (full === undefined) throw new Error('The font has no table of all characters');
  const groups = cmap + font.readUInt32BE(full + 4);
  const ranges = Array.from({ length: font.readUInt32BE(groups + 12) }, (_, index) => {
    const at = groups + 16 + index * 12;
    return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4) };
  });
  return (codePoint) => ranges.some(({ first, last }) => first <= codePoint && codePoint <= last);
}
