import { createCipheriv, createDecipheriv } from 'node:crypto';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { openGivenKey } from './given-keys.ts';
import { deriveSlotKey } from './kdf.ts';
import type { KdfCost, KeySlot, WrappedKey } from './vault-file.ts';
import { importPrivateKey, rawPublicKey } from './x25519.ts';

/** The key of one compartment. Branded, so that no other 32 bytes are ever used as one. */
export type CompartmentKey = Buffer & { readonly __compartmentKey: never };

export type CompartmentKeys = ReadonlyMap<Compartment, CompartmentKey>;

/** Brands 32 bytes as a compartment key: after generating them, or after unwrapping them with a verified tag. */
export function asCompartmentKey(bytes: Buffer): CompartmentKey {
  if (bytes.length !== 32) throw new Error('A compartment key has 32 bytes');
  // The one place where the brand is given; the callers are this folder's key generation and unwrapping.
  return bytes as CompartmentKey;
}

/** Keys that stay when the ones they were copied from are wiped. */
export const copyOfKeys = (keys: CompartmentKeys): CompartmentKeys =>
  new Map([...keys].map(([compartment, key]) => [compartment, asCompartmentKey(Buffer.from(key))]));

/** Overwrites the keys in memory. The databases that they opened must be closed separately. */
export function wipeKeys(keys: CompartmentKeys): void {
  for (const key of keys.values()) key.fill(0);
}

/** A slot whose secret was known. Everything in here is secret except the public key; {@link wipeSlot} overwrites it. */
export interface OpenSlot {
  readonly slotKey: Buffer;
  /** The newest key of each compartment that the slot holds. */
  readonly keys: CompartmentKeys;
  /** Null in a slot of format version 1 that was not settled. */
  readonly pair: { readonly privateKey: Buffer; readonly publicKey: Buffer } | null;
}

/** Overwrites what {@link openKeySlot} gave, but the compartment keys. */
export function wipeSlot({ slotKey, pair }: OpenSlot): void {
  slotKey.fill(0);
  pair?.privateKey.fill(0);
}

type RandomBytes = (length: number) => Buffer;

/** A slot's place in its vault. What is wrapped for it opens in no other. */
interface SlotPlace {
  readonly vaultId: string;
  readonly slotId: string;
}

/** What a slot keeps wrapped. */
interface SlotContent {
  readonly keys: CompartmentKeys;
  /** 32 bytes: the private half of the slot's X25519 pair. */
  readonly privateKey: Buffer;
}

/**
 * Wraps compartment keys and a key pair under a key derived from `secret`; FORMAT.md sections 3 and 5.
 *
 * @param cost taken as it is: whoever calls has calibrated it.
 */
export async function makeKeySlot(
  slot: SlotPlace & {
    readonly kind: KeySlot['kind'];
    readonly secret: Buffer;
    readonly cost: KdfCost;
    readonly content: SlotContent;
    readonly randomBytes: RandomBytes;
  },
): Promise<KeySlot> {
  const { kind, randomBytes } = slot;
  const { memoryKiB, passes, parallelism } = slot.cost;
  const salt = randomBytes(16).toString('base64');
  const kdf = { algorithm: 'argon2id', version: 19, memoryKiB, passes, parallelism, salt } as const;
  const slotKey = await deriveSlotKey(slot.secret, kdf);
  try {
    return { slotId: slot.slotId, kind, kdf, ...wrapContent(slot, slotKey, slot.content, randomBytes) };
  } finally {
    slotKey.fill(0);
  }
}

/** Wraps everything that a slot keeps under its key, anew. */
export function wrapContent(
  place: SlotPlace,
  slotKey: Buffer,
  content: SlotContent,
  randomBytes: RandomBytes,
): Required<Pick<KeySlot, 'box' | 'keys'>> {
  const keys: KeySlot['keys'] = {};
  for (const [compartment, key] of content.keys) {
    keys[compartment] = wrap(slotKey, key, keyPurpose(place, compartment), randomBytes);
  }
  const publicKey = rawPublicKey(importPrivateKey(content.privateKey)).toString('base64');
  return {
    box: { publicKey, privateKey: wrap(slotKey, content.privateKey, boxPurpose(place), randomBytes) },
    keys,
  };
}

/**
 * Opens a slot with its secret, and what was given to it since.
 *
 * @returns null when the secret is not this slot's, or what is wrapped under it was altered: the two look alike.
 * @throws AppError VAULT_DAMAGED when the secret is right and what others put beside it was altered.
 */
export async function openKeySlot(vaultId: string, slot: KeySlot, secret: Buffer): Promise<OpenSlot | null> {
  const place = { vaultId, slotId: slot.slotId };
  const slotKey = await deriveSlotKey(secret, slot.kdf);
  const wrapped = unwrapContent(place, slot, slotKey);
  if (wrapped === null) {
    slotKey.fill(0);
    return null;
  }
  const { keys, privateKey } = wrapped;
  try {
    const pair = privateKey === null ? null : pairOf(slot, privateKey);
    return { slotKey, pair, keys: withGivenKeys(place, slot, keys, pair) };
  } catch (error) {
    wipeKeys(keys);
    slotKey.fill(0);
    privateKey?.fill(0);
    throw error;
  }
}

/** Null as soon as one thing does not verify: half a slot opens nothing. */
function unwrapContent(
  place: SlotPlace,
  slot: KeySlot,
  slotKey: Buffer,
): { readonly keys: CompartmentKeys; readonly privateKey: Buffer | null } | null {
  const keys = new Map<Compartment, CompartmentKey>();
  try {
    for (const compartment of COMPARTMENTS) {
      const wrapped = slot.keys[compartment];
      if (wrapped === undefined) continue;
      keys.set(compartment, asCompartmentKey(unwrap(slotKey, wrapped, keyPurpose(place, compartment))));
    }
    const privateKey =
      slot.box === undefined ? null : unwrap(slotKey, slot.box.privateKey, boxPurpose(place));
    return { keys, privateKey };
  } catch {
    wipeKeys(keys);
    return null;
  }
}

function pairOf(slot: KeySlot, privateKey: Buffer): NonNullable<OpenSlot['pair']> {
  const publicKey = rawPublicKey(importPrivateKey(privateKey));
  if (publicKey.toString('base64') !== slot.box?.publicKey) throw damagedSlot();
  return { privateKey, publicKey };
}

/** Follows each compartment's given keys from the wrapped one to the newest. FORMAT.md section 6. */
function withGivenKeys(
  place: SlotPlace,
  slot: KeySlot,
  wrapped: CompartmentKeys,
  pair: OpenSlot['pair'],
): CompartmentKeys {
  if (slot.given === undefined) return wrapped;
  if (pair === null) throw damagedSlot();
  const privateKey = importPrivateKey(pair.privateKey);
  const opened = [...wrapped.values()];
  const newest = new Map<Compartment, CompartmentKey>();
  // Office comes first among the compartments: all its keys are known when another one begins with one of them.
  let officeKeys: readonly CompartmentKey[] = [];
  let kept = new Set<CompartmentKey>();
  try {
    for (const compartment of COMPARTMENTS) {
      const to = { ...place, compartment, publicKey: pair.publicKey };
      const first = wrapped.get(compartment);
      const chain = first === undefined ? [] : [first];
      for (const given of slot.given[compartment] ?? []) {
        const previous = chain.at(-1);
        const key = openWithAny(previous === undefined ? officeKeys : [previous], (previousKey) =>
          openGivenKey(to, given, { privateKey, previousKey }),
        );
        opened.push(key);
        chain.push(key);
      }
      const last = chain.at(-1);
      if (last !== undefined) newest.set(compartment, last);
      if (compartment === 'office') officeKeys = chain;
    }
    kept = new Set(newest.values());
    return newest;
  } finally {
    for (const key of opened) if (!kept.has(key)) key.fill(0);
  }
}

function openWithAny(
  candidates: readonly CompartmentKey[],
  open: (previousKey: CompartmentKey) => Buffer,
): CompartmentKey {
  let cause: unknown;
  for (const candidate of candidates) {
    try {
      return asCompartmentKey(open(candidate));
    } catch (error) {
      cause = error;
    }
  }
  throw damagedSlot(cause);
}

/** What the owner of a slot is told when it was tampered with behind their back. */
export const damagedSlot = (cause?: unknown): AppError =>
  new AppError(
    'VAULT_DAMAGED',
    'A key slot in vault.json was altered. Restore vault.json from a backup of this vault.',
    { cause },
  );

/** The one refusal of a person who is not there, of a passphrase that is wrong, and of keys that were altered. */
export const wrongPassphrase = (): AppError =>
  new AppError('WRONG_PASSPHRASE', 'That did not open the vault. Check the person and the passphrase.');

function wrap(slotKey: Buffer, content: Buffer, purpose: Buffer, randomBytes: RandomBytes): WrappedKey {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', slotKey, nonce);
  cipher.setAAD(purpose);
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

function unwrap(slotKey: Buffer, wrapped: WrappedKey, purpose: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(wrapped.nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(purpose);
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(wrapped.ciphertext, 'base64')), decipher.final()]);
}

const keyPurpose = ({ vaultId, slotId }: SlotPlace, compartment: Compartment): Buffer =>
  Buffer.from(`strongroom/1/slot|${vaultId}|${slotId}|${compartment}`, 'utf8');

const boxPurpose = ({ vaultId, slotId }: SlotPlace): Buffer =>
  Buffer.from(`strongroom/2/slot-box|${vaultId}|${slotId}`, 'utf8');
