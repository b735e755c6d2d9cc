import { randomBytes, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { equalityPublicKeyOf, makeSeal, makeUnseal } from '../../../electron/vault/sealed-box.ts';

const vaultId = randomUUID();
const key = asCompartmentKey(randomBytes(32));
const seal = makeSeal(vaultId, equalityPublicKeyOf(vaultId, key));
const unseal = makeUnseal(vaultId, key);

describe('a sealed row', () => {
  it('comes out as it went in, with the equality key', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.jsonValue(), (rowId, value) => {
        expect(unseal(rowId, seal(rowId, value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not open with any other key, row id or vault', () => {
    const rowId = randomUUID();
    const sealed = seal(rowId, { religion: 'X' });
    const otherKey = makeUnseal(vaultId, asCompartmentKey(randomBytes(32)));
    expect(() => otherKey(rowId, sealed)).toThrowError(expect.objectContaining({ code: 'DB_CORRUPT' }));
    expect(() => unseal(randomUUID(), sealed)).toThrowError(expect.objectContaining({ code: 'DB_CORRUPT' }));
    expect(() => makeUnseal(randomUUID(), key)(rowId, sealed)).toThrowError(
      expect.objectContaining({ code: 'DB_CORRUPT' }),
    );
  });

  it('shows every single altered byte', () => {
    const rowId = randomUUID();
    const sealed = seal(rowId, 'x');
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = Buffer.from(sealed);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(() => unseal(rowId, altered)).toThrowError(expect.objectContaining({ code: 'DB_CORRUPT' }));
    }
    expect(() => unseal(rowId, sealed.subarray(0, 40))).toThrowError(
      expect.objectContaining({ code: 'DB_CORRUPT' }),
    );
  });

  it('has the same length whatever was answered', () => {
    const lengths = [{}, { a: 'x'.repeat(500) }, { answers: 'y'.repeat(900) }].map(
      (value) => seal(randomUUID(), value).length,
    );
    expect(new Set(lengths)).toEqual(new Set([1 + 32 + 1024 + 16]));
  });

  it('is never the same twice, even for one row and one value', () => {
    const rowId = randomUUID();
    const again = makeSeal(vaultId, equalityPublicKeyOf(vaultId, key));
    expect(again(rowId, 1).equals(seal(rowId, 1))).toBe(false);
  });
});
