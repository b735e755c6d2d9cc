import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lockGivenKey, openGivenKey, type GivenTo } from '../../../electron/vault/given-keys.ts';
import type { GivenKey } from '../../../electron/vault/vault-file.ts';
import { importPrivateKey, rawPublicKey } from '../../../electron/vault/x25519.ts';

const privateKey = importPrivateKey(randomBytes(32));
const previousKey = randomBytes(32);
const key = randomBytes(32);
const to: GivenTo = {
  vaultId: '11111111-1111-4111-8111-111111111111',
  slotId: '22222222-2222-4222-8222-222222222222',
  compartment: 'cases',
  publicKey: rawPublicKey(privateKey),
};
const given = lockGivenKey(to, key, previousKey, randomBytes);

describe('a given key', () => {
  it('opens for the owner of the slot', () => {
    expect(openGivenKey(to, given, { privateKey, previousKey })).toEqual(key);
  });

  it('never looks the same twice', () => {
    const again = lockGivenKey(to, key, previousKey, randomBytes);
    expect(again.ephemeralPublicKey).not.toBe(given.ephemeralPublicKey);
    expect(again.ciphertext).not.toBe(given.ciphertext);
  });

  it.each<[string, Partial<GivenTo>]>([
    ['vault', { vaultId: '33333333-3333-4333-8333-333333333333' }],
    ['slot', { slotId: '33333333-3333-4333-8333-333333333333' }],
    ['compartment', { compartment: 'office' }],
    ['public key', { publicKey: rawPublicKey(importPrivateKey(randomBytes(32))) }],
  ])('does not open in another %s', (_name, other) => {
    expect(() => openGivenKey({ ...to, ...other }, given, { privateKey, previousKey })).toThrow();
  });

  it('does not open without the key that was held before, nor without the private key', () => {
    expect(() => openGivenKey(to, given, { privateKey, previousKey: randomBytes(32) })).toThrow();
    const another = importPrivateKey(randomBytes(32));
    expect(() => openGivenKey(to, given, { privateKey: another, previousKey })).toThrow();
  });

  it.each(['ephemeralPublicKey', 'nonce', 'ciphertext', 'tag'] as const)(
    'does not open when any bit of its %s is flipped',
    (field) => {
      const bytes = Buffer.from(given[field], 'base64');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const altered: GivenKey = { ...given, [field]: flipped(bytes, bit).toString('base64') };
        expect(() => openGivenKey(to, altered, { privateKey, previousKey })).toThrow();
      }
    },
  );
});

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
