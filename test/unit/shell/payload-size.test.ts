import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from '../../../electron/shell/payload-size.ts';

const ROOM = { characters: 100, parts: 10, bytes: 20 };
const AMPLE = { characters: 1e6, parts: 1e6, bytes: 1e6 };

/** An array in an array in an array. */
const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('a message', () => {
  it.each([
    ['nothing', undefined],
    ['as many characters as there is room for', 'x'.repeat(100)],
    ['as many bytes', new Uint8Array(20)],
    ['as many parts', Array.from({ length: 9 }, () => null)],
    ['names and values together', { ['x'.repeat(50)]: 'x'.repeat(50) }],
  ])('fits with %s', (_name, payload) => {
    expect(fits(payload, ROOM)).toBe(true);
  });

  it.each([
    ['one character too many', 'x'.repeat(101)],
    ['one byte too many', [new Uint8Array(20), new Uint8Array(1)]],
    ['one part too many', Array.from({ length: 10 }, () => null)],
    ['a long name', { ['x'.repeat(101)]: null }],
    ['many short ones', Array.from({ length: 3 }, () => 'x'.repeat(40))],
    ['an array that only says it is long', Object.assign([], { length: 4_000_000_000 })],
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['an array of floats', new Float64Array(1)],
    ['an error', new Error('x')],
  ])('does not fit with %s', (_name, payload) => {
    expect(fits(payload, ROOM)).toBe(false);
  });

  it('of a thousand levels does not fit: whoever copies it on could run out of stack', () => {
    expect(fits(nested(30), AMPLE)).toBe(true);
    expect(fits(nested(1_000), AMPLE)).toBe(false);
  });

  it('that goes round in a circle does not fit', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(fits(circle, AMPLE)).toBe(false);
  });

  it('that JSON can hold fits where there is room, also with hostile names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        expect(fits(payload, AMPLE)).toBe(true);
      }),
    );
    expect(fits(JSON.parse('{"__proto__": {"constructor": 1}}'), AMPLE)).toBe(true);
  });
});
