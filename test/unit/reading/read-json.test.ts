import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultAt, readJson } from '../../../electron/reading/read-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('readJson', () => {
  it('reads what JSON can say', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJson(text)).toEqual({ value: JSON.parse(text) as unknown });
        expect(jsonFaultAt(text)).toBeNull();
      }),
    );
  });

  it.each([
    ['an empty text', '', 1, 1],
    ['what never ends', '{"a": [1,', 1, 10],
    ['a comma too many', '[\n  1,\n  2,\n]', 4, 1],
    ['a missing comma', '{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3],
    ['a name without quotation marks', '{ a: 1 }', 1, 3],
    ['a word', '[1, secret]', 1, 5],
    ['a string over two lines', '{"a": "secret\n"}', 1, 7],
    ['a bracket of the wrong kind', '{"a": [1}', 1, 9],
    ['a second value', '{} {}', 1, 4],
    ['a number with a leading zero', '[01]', 1, 3],
    ['a colon in a list', '["a": 1]', 1, 5],
  ])('says where it finds %s', (_, text, line, column) => {
    expect(readJson(text)).toEqual({ fault: { line, column } });
  });

  it('finds a fault exactly where there is one', () => {
    const spoilt = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'x', '0', ' ', '\\', '\n'),
      )
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(place);
      });
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(jsonFaultAt(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
