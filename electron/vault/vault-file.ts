import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/result.ts';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { isMissingFile, writeFileAtomically } from './atomic-write.ts';

/** The newest vault format that this version reads and the one that it writes. See FORMAT.md. */
export const FORMAT_VERSION = 1;

const base64Of = (bytes: number) =>
  z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === bytes, `must be ${bytes} bytes in base64`);

const wrappedKeySchema = z.strictObject({ nonce: base64Of(12), ciphertext: base64Of(32), tag: base64Of(16) });

/**
 * Argon2id cost. The lower bounds are the second recommended option of RFC 9106 section 4; the upper bounds keep an
 * altered file from exhausting the machine.
 */
export const kdfCostSchema = z.strictObject({
  memoryKiB: z.int().min(65_536).max(4_194_304),
  passes: z.int().min(3).max(64),
  parallelism: z.int().min(1).max(16),
});

const slotSchema = z.strictObject({
  slotId: z.uuid(),
  kind: z.enum(['passphrase', 'recovery']),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    version: z.literal(19),
    ...kdfCostSchema.shape,
    salt: base64Of(16),
  }),
  keys: z.partialRecord(z.enum(COMPARTMENTS), wrappedKeySchema),
});

const vaultFileSchema = z.strictObject({
  format: z.literal('strongroom-vault'),
  version: z.literal(FORMAT_VERSION),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  equalityPublicKey: base64Of(32),
  slots: z.array(slotSchema).min(1).max(200),
});

const anyVersionSchema = z.object({ format: z.literal('strongroom-vault'), version: z.int() });

export type KdfCost = z.output<typeof kdfCostSchema>;
export type WrappedKey = z.output<typeof wrappedKeySchema>;
export type KeySlot = z.output<typeof slotSchema>;
export type VaultFile = z.output<typeof vaultFileSchema>;

export const vaultFilePath = (folder: string): string => join(folder, 'vault.json');

/**
 * Reads and checks vault.json.
 *
 * @throws AppError VAULT_MISSING, VAULT_FROM_FUTURE (a newer version wrote it), VAULT_DAMAGED, IO.
 */
export function readVaultFile(folder: string): VaultFile {
  const content = parseJson(readText(folder));
  const header = anyVersionSchema.safeParse(content);
  // The version comes first: a newer format may look like damage to the rest of the schema.
  if (header.success && header.data.version > FORMAT_VERSION) {
    throw new AppError(
      'VAULT_FROM_FUTURE',
      'This vault was made by a newer version of Strongroom. Open it with that version; nothing was changed.',
    );
  }
  const parsed = vaultFileSchema.safeParse(content);
  if (!parsed.success) throw damaged(parsed.error);
  return parsed.data;
}

/** Replaces vault.json in one step: after a crash it is the old file or the new one, never a part. */
export function writeVaultFile(folder: string, file: VaultFile): void {
  writeFileAtomically(vaultFilePath(folder), `${JSON.stringify(file, null, 2)}\n`);
}

function readText(folder: string): string {
  try {
    return readFileSync(vaultFilePath(folder), 'utf8');
  } catch (cause) {
    if (isMissingFile(cause)) {
      throw new AppError(
        'VAULT_MISSING',
        'There is no vault in that folder (no vault.json). Check the folder, or create a vault there.',
        { cause },
      );
    }
    throw new AppError('IO', 'vault.json could not be read. Check that you may open the folder.', { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
}

const damaged = (cause: unknown): AppError =>
  new AppError(
    'VAULT_DAMAGED',
    'vault.json is damaged. Restore it from a backup of this vault; the four database files are not affected.',
    { cause },
  );
