import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { deriveSlotKey } from './kdf.ts';
import type { KdfCost, KeySlot, WrappedKey } from './vault-file.ts';

/** The key of one compartment. Branded, so that no other 32 bytes are ever used as one. */
export type CompartmentKey = Buffer & { readonly __compartmentKey: never };

export type CompartmentKeys = ReadonlyMap<Compartment, CompartmentKey>;

/** Brands 32 bytes as a compartment key: after generating them, or after unwrapping them with a verified tag. */
export function asCompartmentKey(bytes: Buffer): CompartmentKey {
  if (bytes.length !== 32) throw new Error('A compartment key has 32 bytes');
  // The one place where the brand is given; the callers are this folder's key generation and unwrapping.
  return bytes as CompartmentKey;
}

interface NewSlot {
  readonly vaultId: string;
  readonly slotId: string;
  readonly kind: KeySlot['kind'];
  readonly secret: Buffer;
  readonly cost: KdfCost;
  readonly keys: CompartmentKeys;
  readonly randomBytes: (length: number) => Buffer;
}

/** Wraps the given compartment keys under a key derived from `secret`; FORMAT.md sections 3 and 5. */
export async function makeKeySlot(slot: NewSlot): Promise<KeySlot> {
  const { vaultId, slotId, kind, randomBytes } = slot;
  const salt = randomBytes(16).toString('base64');
  const kdf = { algorithm: 'argon2id', version: 19, ...slot.cost, salt } as const;
  const slotKey = await deriveSlotKey(slot.secret, kdf);
  try {
    const keys: KeySlot['keys'] = {};
    for (const [compartment, key] of slot.keys) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', slotKey, nonce);
      cipher.setAAD(associatedData(vaultId, slotId, compartment));
      const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
      keys[compartment] = {
        nonce: nonce.toString('base64'),
        ciphertext: ciphertext.toString('base64'),
        tag: cipher.getAuthTag().toString('base64'),
      };
    }
    return { slotId, kind, kdf, keys };
  } finally {
    slotKey.fill(0);
  }
}

/** The compartment keys of a slot, or null when the secret is not this slot's (or the slot was altered). */
export async function openKeySlot(
  vaultId: string,
  slot: KeySlot,
  secret: Buffer,
): Promise<CompartmentKeys | null> {
  const slotKey = await deriveSlotKey(secret, slot.kdf);
  try {
    const keys = new Map<Compartment, CompartmentKey>();
    for (const [compartment, wrapped] of wrappedKeysOf(slot)) {
      keys.set(compartment, unwrap(slotKey, wrapped, associatedData(vaultId, slot.slotId, compartment)));
    }
    return keys;
  } catch {
    return null;
  } finally {
    slotKey.fill(0);
  }
}

function unwrap(slotKey: Buffer, wrapped: WrappedKey, aad: Buffer): CompartmentKey {
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(wrapped.nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(aad);
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'));
  const ciphertext = Buffer.from(wrapped.ciphertext, 'base64');
  return asCompartmentKey(Buffer.concat([decipher.update(ciphertext), decipher.final()]));
}

function wrappedKeysOf(slot: KeySlot): readonly (readonly [Compartment, WrappedKey])[] {
  // The schema of vault.json allows only compartments as names, which Object.entries cannot know.
  return Object.entries(slot.keys) as [Compartment, WrappedKey][];
}

const associatedData = (vaultId: string, slotId: string, compartment: Compartment): Buffer =>
  Buffer.from(`strongroom/1/slot|${vaultId}|${slotId}|${compartment}`, 'utf8');
