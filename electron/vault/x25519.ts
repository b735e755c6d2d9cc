import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

// DER prefixes that turn 32 raw bytes into the only key forms that node:crypto imports (RFC 8410 section 7).
const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');

/** A private key from its 32 raw bytes (RFC 7748 clamps them). The caller wipes its bytes; no other copy is left here. */
export function importPrivateKey(raw: Buffer): KeyObject {
  const der = Buffer.concat([PKCS8_X25519, raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

export const importPublicKey = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_X25519, raw]), format: 'der', type: 'spki' });

/** The 32 raw bytes of the public key that belongs to a private one. */
export const rawPublicKey = (privateKey: KeyObject): Buffer =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI_X25519.length);
