import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiLine, singleLine } from '../../../../shared/domain/text.ts';

const NUL = String.fromCodePoint(0);
const LINE_SEPARATOR = String.fromCodePoint(0x2028);
const LONE_SURROGATE = String.fromCodePoint(0xd800);

describe('a single line', () => {
  const schema = singleLine(10);

  it('is trimmed', () => {
    expect(schema.parse('  a b ')).toBe('a b');
  });

  it.each([
    ['empty', ''],
    ['only spaces', '   '],
    ['too long', 'x'.repeat(11)],
    ['two lines', 'a\nb'],
    ['a tab', 'a\tb'],
    ['a null', `a${NUL}b`],
    ['a line separator', `a${LINE_SEPARATOR}b`],
    ['half of a surrogate pair', `a${LONE_SURROGATE}`],
  ])('may not be %s', (_case, text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  it('may hold any whole character and counts it as one', () => {
    expect(schema.parse('Zoë 李 🐦')).toBe('Zoë 李 🐦');
    expect(schema.safeParse('🐦'.repeat(10)).success).toBe(true);
    expect(schema.safeParse('🐦'.repeat(11)).success).toBe(false);
  });

  it('is stored as what is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const first = schema.safeParse(text);
        if (!first.success) return;
        expect(schema.parse(first.data)).toBe(first.data);
        expect(new TextDecoder().decode(new TextEncoder().encode(first.data))).toBe(first.data);
      }),
    );
  });
});

describe('text of several lines', () => {
  const schema = multiLine(20);

  it('keeps its lines and tabs, with one kind of line ending', () => {
    expect(schema.parse('a\r\nb\rc\n\td\n')).toBe('a\nb\nc\n\td');
  });

  it('may hold no other control character', () => {
    expect(schema.safeParse(`a${NUL}b`).success).toBe(false);
    expect(schema.safeParse(`a${LONE_SURROGATE}b`).success).toBe(false);
  });
});
