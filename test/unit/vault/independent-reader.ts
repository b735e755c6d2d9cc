// Reads a vault by electron/vault/FORMAT.md alone: Node's own cryptography, another SQLCipher, no line of the product.
import {
  argon2Sync,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';

interface Encrypted {
  readonly nonce: string;
  readonly ciphertext: string;
  readonly tag: string;
}

interface Slot {
  readonly slotId: string;
  readonly kind: string;
  readonly kdf: {
    readonly memoryKiB: number;
    readonly passes: number;
    readonly parallelism: number;
    readonly salt: string;
  };
  readonly box?: { readonly publicKey: string; readonly privateKey: Encrypted };
  readonly keys: Readonly<Record<string, Encrypted>>;
  readonly given?: Readonly<Record<string, readonly (Encrypted & { readonly ephemeralPublicKey: string })[]>>;
}

interface VaultJson {
  readonly vaultId: string;
  readonly slots: readonly Slot[];
  readonly replacing?: { readonly id: string };
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const readVaultJson = (folder: string): VaultJson =>
  JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as VaultJson;

/** Sections 2 to 6: the compartment keys that a passphrase or a recovery code opens. */
export function readKeys(
  folder: string,
  credential: { passphrase: string } | { code: string },
): Map<string, Buffer> {
  const { vaultId, slots } = readVaultJson(folder);
  const [kind, secret] =
    'passphrase' in credential
      ? ['passphrase', credential.passphrase.normalize('NFKC')]
      : ['recovery', credential.code.replaceAll('-', '').slice(0, 26)];
  for (const slot of slots.filter((candidate) => candidate.kind === kind)) {
    const slotKey = argon2Sync('argon2id', {
      message: secret,
      nonce: bytes(slot.kdf.salt),
      memory: slot.kdf.memoryKiB,
      passes: slot.kdf.passes,
      parallelism: slot.kdf.parallelism,
      tagLength: 32,
    });
    try {
      return keysOf(vaultId, slot, slotKey);
    } catch {
      continue;
    }
  }
  throw new Error('no slot opens');
}

/** Section 5, and from there to the newest key of each compartment by section 6. */
function keysOf(vaultId: string, slot: Slot, slotKey: Buffer): Map<string, Buffer> {
  const wrapped = new Map(
    Object.entries(slot.keys).map(([compartment, key]) => [
      compartment,
      decrypt(slotKey, key, `strongroom/1/slot|${vaultId}|${slot.slotId}|${compartment}`),
    ]),
  );
  const { box, given } = slot;
  if (box === undefined || given === undefined) return wrapped;
  const slotPrivateKey = decrypt(slotKey, box.privateKey, `strongroom/2/slot-box|${vaultId}|${slot.slotId}`);
  const follow = (compartment: string, officeKeys: readonly Buffer[]): readonly Buffer[] => {
    const info = `strongroom/2/given|${vaultId}|${slot.slotId}|${compartment}`;
    const first = wrapped.get(compartment);
    const chain = first === undefined ? [] : [first];
    for (const one of given[compartment] ?? []) {
      const ephemeralPublicKey = bytes(one.ephemeralPublicKey);
      const shared = x25519(slotPrivateKey, ephemeralPublicKey);
      const salt = Buffer.concat([ephemeralPublicKey, bytes(box.publicKey)]);
      const key = firstThat(chain.length > 0 ? chain.slice(-1) : officeKeys, (previousKey) => {
        const lockKey = hkdfSync('sha256', Buffer.concat([shared, previousKey]), salt, info, 32);
        return decrypt(Buffer.from(lockKey), one, info);
      });
      chain.push(key);
    }
    return chain;
  };
  const officeKeys = follow('office', []);
  const compartments = new Set([...wrapped.keys(), ...Object.keys(given)]);
  return new Map(
    [...compartments].flatMap((compartment) =>
      follow(compartment, officeKeys)
        .slice(-1)
        .map((newest) => [compartment, newest]),
    ),
  );
}

function firstThat(candidates: readonly Buffer[], open: (candidate: Buffer) => Buffer): Buffer {
  for (const candidate of candidates) {
    try {
      return open(candidate);
    } catch {
      continue;
    }
  }
  throw new Error('no previous key verifies');
}

function decrypt(key: Buffer, { nonce, ciphertext, tag }: Encrypted, associated: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(nonce));
  decipher.setAAD(Buffer.from(associated));
  decipher.setAuthTag(bytes(tag));
  return Buffer.concat([decipher.update(bytes(ciphertext)), decipher.final()]);
}

/** RFC 7748, over the key forms that RFC 8410 gives to 32 raw bytes. */
function x25519(privateKey: Buffer, publicKey: Buffer): Buffer {
  const der = (prefix: string, raw: Buffer): Buffer => Buffer.concat([Buffer.from(prefix, 'hex'), raw]);
  return diffieHellman({
    privateKey: createPrivateKey({
      key: der('302e020100300506032b656e04220420', privateKey),
      format: 'der',
      type: 'pkcs8',
    }),
    publicKey: createPublicKey({
      key: der('302a300506032b656e032100', publicKey),
      format: 'der',
      type: 'spki',
    }),
  });
}

/** Sections 7 and 11: a compartment, opened by another implementation of SQLCipher 4. */
export function openWithAnotherSqlcipher(folder: string, compartment: string, key: Buffer): Database {
  const { replacing } = readVaultJson(folder);
  const staged = join(folder, `.replacing-${replacing?.id}`, `${compartment}.db`);
  const db = new Database(existsSync(staged) ? staged : join(folder, `${compartment}.db`));
  db.pragma(`key = "x'${key.toString('hex')}'"`);
  return db;
}

/** Section 10: the hash that the last entry of a chain must have, counted from its first. */
export function recomputeChain(db: Database, vaultId: string, compartment: string): string {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const columns = ['seq', 'at', 'person', 'operation', 'action', 'object', 'reason', 'recipient'];
  return db
    .prepare('SELECT * FROM audit ORDER BY seq')
    .all()
    .reduce<string>(
      (previous, row) => sha256(JSON.stringify([previous, ...columns.map((column) => row[column])])),
      sha256(`strongroom/1/audit|${vaultId}|${compartment}`),
    );
}
