import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../hosts/chromium/wire.ts';

describe('what crosses between page and main process', () => {
  it('arrives as it was, bytes among it', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
        fc.boolean(),
        fc.constant(null),
        fc.uint8Array(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (sent) => {
        expect(decode(encode(sent))).toEqual(sent);
      }),
    );
  });

  it('may be many bytes', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
    expect(decode(encode({ bytes }))).toEqual({ bytes });
  });

  it('keeps a key called __proto__ a key', () => {
    const arrived = decode(encode(JSON.parse('{"__proto__": {"isOpen": true}}')));
    expect(Object.keys(Object(arrived))).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
  });

  it('stands for nothing as null', () => {
    expect(decode(encode(undefined))).toBeNull();
  });
});
