import {
  createCipheriv,
  createDecipheriv,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { AppError } from '../../shared/result.ts';
import type { CompartmentKey } from './key-slots.ts';
import { importPrivateKey, importPublicKey, rawPublicKey } from './x25519.ts';

const BOX_VERSION = 1;
const PUBLIC_KEY_LENGTH = 32;
const TAG_LENGTH = 16;
const PADDING_BLOCK = 1024;
// Each row has a key of its own, so one fixed nonce never repeats under one key.
const NONCE = Buffer.alloc(12);

/** Anybody who has the public key can put a row in; only the equality key takes it out. FORMAT.md section 9. */
export type Seal = (rowId: string, value: unknown) => Buffer;

/** Opens what a {@link Seal} of the same vault made. Throws AppError DB_CORRUPT when the row was altered. */
export type Unseal = (rowId: string, sealed: Uint8Array) => unknown;

/** The raw public key that belongs to the key of the equality compartment; FORMAT.md section 8. */
export function equalityPublicKeyOf(vaultId: string, equalityKey: CompartmentKey): Buffer {
  return rawPublicKey(privateKeyOf(vaultId, equalityKey));
}

/**
 * Makes a sealing function.
 *
 * One ephemeral key pair serves the life of the function, because a caseload of thousands is imported in one go; each
 * row still has its own key, derived with its row id.
 */
export function makeSeal(vaultId: string, equalityPublicKey: Buffer): Seal {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralPublicKey = rawPublicKey(ephemeral.privateKey);
  const shared = diffieHellman({
    privateKey: ephemeral.privateKey,
    publicKey: importPublicKey(equalityPublicKey),
  });
  const header = Buffer.concat([Buffer.of(BOX_VERSION), ephemeralPublicKey]);
  return (rowId, value) => {
    const info = infoOf(vaultId, rowId);
    const cipher = createCipheriv(
      'aes-256-gcm',
      rowKey(shared, ephemeralPublicKey, equalityPublicKey, info),
      NONCE,
    );
    cipher.setAAD(info);
    const ciphertext = Buffer.concat([cipher.update(padded(value)), cipher.final()]);
    return Buffer.concat([header, ciphertext, cipher.getAuthTag()]);
  };
}

/** Makes the opening function from the key of the equality compartment. It keeps no copy of that key. */
export function makeUnseal(vaultId: string, equalityKey: CompartmentKey): Unseal {
  const privateKey = privateKeyOf(vaultId, equalityKey);
  const publicKey = rawPublicKey(privateKey);
  // The rows of one import share an ephemeral key, so its shared secret is kept until another one comes.
  let latest = { ephemeralPublicKey: Buffer.alloc(0), shared: Buffer.alloc(0) };
  const sharedWith = (ephemeralPublicKey: Buffer): Buffer => {
    if (!latest.ephemeralPublicKey.equals(ephemeralPublicKey)) {
      const shared = diffieHellman({ privateKey, publicKey: importPublicKey(ephemeralPublicKey) });
      latest = { ephemeralPublicKey: Buffer.from(ephemeralPublicKey), shared };
    }
    return latest.shared;
  };
  return (rowId, sealed) => {
    const box = Buffer.from(sealed);
    const headerLength = 1 + PUBLIC_KEY_LENGTH;
    if (box.length < headerLength + TAG_LENGTH || box[0] !== BOX_VERSION) throw unreadable();
    try {
      const ephemeralPublicKey = box.subarray(1, headerLength);
      const info = infoOf(vaultId, rowId);
      const key = rowKey(sharedWith(ephemeralPublicKey), ephemeralPublicKey, publicKey, info);
      const decipher = createDecipheriv('aes-256-gcm', key, NONCE, { authTagLength: TAG_LENGTH });
      decipher.setAAD(info);
      decipher.setAuthTag(box.subarray(-TAG_LENGTH));
      const ciphertext = box.subarray(headerLength, -TAG_LENGTH);
      return JSON.parse(Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8'));
    } catch (cause) {
      throw unreadable(cause);
    }
  };
}

/** Opens with the first key that fits: a row may have been sealed before the last exchange of keys. It keeps no copy of the keys. */
export function makeUnsealWithAny(vaultId: string, keys: readonly CompartmentKey[]): Unseal {
  const attempts = keys.map((key) => makeUnseal(vaultId, key));
  return (rowId, sealed) => {
    let failure: unknown;
    for (const attempt of attempts) {
      try {
        return attempt(rowId, sealed);
      } catch (error) {
        failure ??= error;
      }
    }
    throw failure;
  };
}

const unreadable = (cause?: unknown): AppError =>
  new AppError(
    'DB_CORRUPT',
    'A sealed equality row does not open: it was altered or belongs to another vault.',
    {
      cause,
    },
  );

function privateKeyOf(vaultId: string, equalityKey: CompartmentKey): KeyObject {
  const raw = Buffer.from(hkdfSync('sha256', equalityKey, vaultId, 'strongroom/1/equality-x25519', 32));
  try {
    return importPrivateKey(raw);
  } finally {
    raw.fill(0);
  }
}

const infoOf = (vaultId: string, rowId: string): Buffer =>
  Buffer.from(`strongroom/1/sealed-row|${vaultId}|${rowId}`, 'utf8');

const rowKey = (shared: Buffer, ephemeralPublicKey: Buffer, publicKey: Buffer, info: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeralPublicKey, publicKey]), info, 32));

/** Trailing spaces are white space to JSON: the padding hides the length and needs no unpadding. */
function padded(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value), 'utf8');
  const length = Math.ceil(json.length / PADDING_BLOCK) * PADDING_BLOCK;
  return Buffer.concat([json, Buffer.alloc(length - json.length, ' ')]);
}
