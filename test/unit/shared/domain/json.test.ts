import { describe, expect, it } from 'vitest';
import { jsonObjectSchema } from '../../../../shared/domain/json.ts';

const schema = jsonObjectSchema(1_000);

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { in: nested(depth - 1) });

describe('a plain JSON object', () => {
  it('passes whole, with absent parts as undefined', () => {
    const draft = { a: [1, 'two', null, { b: false }], c: undefined };
    expect(schema.parse(draft)).toEqual(draft);
    expect(schema.parse(structuredClone(draft))).toEqual(draft);
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['a map', new Map()],
    ['a date', { at: new Date() }],
    ['bytes', { bytes: new Uint8Array(2) }],
    ['a function', { toJSON: () => 'x' }],
    ['a number that is none', { n: Number.NaN }],
    ['a bigint', { n: 1n }],
    ['a name that touches prototypes', JSON.parse('{"a":{"__proto__":1}}')],
    ['another such name', { constructor: 1 }],
    ['no end of depth', nested(40)],
    ['too much', { text: 'x'.repeat(1_000) }],
  ])('is not %s', (_, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
