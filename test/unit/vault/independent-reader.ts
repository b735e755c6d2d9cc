// Reads a vault by electron/vault/FORMAT.md alone: Node's own cryptography, another SQLCipher, no line of the product.
import { argon2Sync, createDecipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';

interface Slot {
  readonly slotId: string;
  readonly kind: string;
  readonly kdf: {
    readonly memoryKiB: number;
    readonly passes: number;
    readonly parallelism: number;
    readonly salt: string;
  };
  readonly keys: Readonly<
    Record<string, { readonly nonce: string; readonly ciphertext: string; readonly tag: string }>
  >;
}

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** Sections 2 to 5: the compartment keys that a passphrase or a recovery code opens. */
export function readKeys(
  folder: string,
  credential: { passphrase: string } | { code: string },
): Map<string, Buffer> {
  const file = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as {
    vaultId: string;
    slots: Slot[];
  };
  const [kind, secret] =
    'passphrase' in credential
      ? ['passphrase', credential.passphrase.normalize('NFKC')]
      : ['recovery', credential.code.replaceAll('-', '').slice(0, 26)];
  for (const slot of file.slots.filter((candidate) => candidate.kind === kind)) {
    const slotKey = argon2Sync('argon2id', {
      message: secret,
      nonce: bytes(slot.kdf.salt),
      memory: slot.kdf.memoryKiB,
      passes: slot.kdf.passes,
      parallelism: slot.kdf.parallelism,
      tagLength: 32,
    });
    try {
      return new Map(
        Object.entries(slot.keys).map(([compartment, { nonce, ciphertext, tag }]) => {
          const decipher = createDecipheriv('aes-256-gcm', slotKey, bytes(nonce));
          decipher.setAAD(Buffer.from(`strongroom/1/slot|${file.vaultId}|${slot.slotId}|${compartment}`));
          decipher.setAuthTag(bytes(tag));
          return [compartment, Buffer.concat([decipher.update(bytes(ciphertext)), decipher.final()])];
        }),
      );
    } catch {
      continue;
    }
  }
  throw new Error('no slot opens');
}

/** Section 6: a compartment, opened by another implementation of SQLCipher 4. */
export function openWithAnotherSqlcipher(folder: string, compartment: string, key: Buffer): Database {
  const db = new Database(join(folder, `${compartment}.db`));
  db.pragma(`key = "x'${key.toString('hex')}'"`);
  return db;
}

/** Section 9: the hash that the last entry of a chain must have, counted from its first. */
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
