import { createCipheriv, createDecipheriv, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto';
import type { Compartment } from '../../shared/domain/compartments.ts';
import type { GivenKey } from './vault-file.ts';
import { importPrivateKey, importPublicKey, rawPublicKey } from './x25519.ts';

/** Which slot a key is given to, and of which compartment it is: it opens nowhere else. */
export interface GivenTo {
  readonly vaultId: string;
  readonly slotId: string;
  readonly compartment: Compartment;
  readonly publicKey: Buffer;
}

/**
 * Locks a compartment key so that only the owner of a slot opens it; FORMAT.md section 6.
 *
 * @param previousKey a key that the slot holds already. Somebody who can write vault.json but never held that key cannot
 *   make the owner work with a key of theirs.
 */
export function lockGivenKey(
  to: GivenTo,
  key: Buffer,
  previousKey: Buffer,
  randomBytes: (length: number) => Buffer,
): GivenKey {
  const seed = randomBytes(32);
  const nonce = randomBytes(12);
  const ephemeral = importPrivateKey(seed);
  seed.fill(0);
  const ephemeralPublicKey = rawPublicKey(ephemeral);
  const lockKey = lockKeyOf(to, {
    privateKey: ephemeral,
    otherKey: to.publicKey,
    ephemeralPublicKey,
    previousKey,
  });
  try {
    const cipher = createCipheriv('aes-256-gcm', lockKey, nonce);
    cipher.setAAD(infoOf(to));
    const ciphertext = Buffer.concat([cipher.update(key), cipher.final()]);
    return {
      ephemeralPublicKey: ephemeralPublicKey.toString('base64'),
      nonce: nonce.toString('base64'),
      ciphertext: ciphertext.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
    };
  } finally {
    lockKey.fill(0);
  }
}

/** Opens what {@link lockGivenKey} made. Throws what node:crypto throws when the keys do not fit or a byte was altered. */
export function openGivenKey(
  to: GivenTo,
  given: GivenKey,
  { privateKey, previousKey }: { readonly privateKey: KeyObject; readonly previousKey: Buffer },
): Buffer {
  const ephemeralPublicKey = Buffer.from(given.ephemeralPublicKey, 'base64');
  const lockKey = lockKeyOf(to, {
    privateKey,
    otherKey: ephemeralPublicKey,
    ephemeralPublicKey,
    previousKey,
  });
  try {
    const decipher = createDecipheriv('aes-256-gcm', lockKey, Buffer.from(given.nonce, 'base64'), {
      authTagLength: 16,
    });
    decipher.setAAD(infoOf(to));
    decipher.setAuthTag(Buffer.from(given.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(given.ciphertext, 'base64')), decipher.final()]);
  } finally {
    lockKey.fill(0);
  }
}

function lockKeyOf(
  to: GivenTo,
  keys: {
    readonly privateKey: KeyObject;
    readonly otherKey: Buffer;
    readonly ephemeralPublicKey: Buffer;
    readonly previousKey: Buffer;
  },
): Buffer {
  const shared = diffieHellman({ privateKey: keys.privateKey, publicKey: importPublicKey(keys.otherKey) });
  const inputKey = Buffer.concat([shared, keys.previousKey]);
  const salt = Buffer.concat([keys.ephemeralPublicKey, to.publicKey]);
  try {
    return Buffer.from(hkdfSync('sha256', inputKey, salt, infoOf(to), 32));
  } finally {
    shared.fill(0);
    inputKey.fill(0);
  }
}

const infoOf = ({ vaultId, slotId, compartment }: GivenTo): Buffer =>
  Buffer.from(`strongroom/2/given|${vaultId}|${slotId}|${compartment}`, 'utf8');
