import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/result.ts';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { readVersionedFile } from './versioned-file.ts';

/** The newest vault format that this version reads and the one that it writes. See FORMAT.md. */
export const FORMAT_VERSION = 2;

/** Only the one text that we would write for the bytes, so that no two files mean the same. */
const base64Of = (bytes: number) =>
  z.string().refine((text) => {
    const content = Buffer.from(text, 'base64');
    return content.length === bytes && content.toString('base64') === text;
  }, `must be ${bytes} bytes in base64`);

const wrappedKeySchema = z.strictObject({ nonce: base64Of(12), ciphertext: base64Of(32), tag: base64Of(16) });

const givenKeySchema = z.strictObject({ ephemeralPublicKey: base64Of(32), ...wrappedKeySchema.shape });

/** How many key slots a vault.json may have. */
export const MAX_SLOTS = 200;

/** How many keys of one compartment can wait for a person who does not unlock. */
export const MAX_GIVEN_KEYS = 1_000;

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
  /** What others lock keys with for this slot. Absent from a slot of format version 1 until its owner unlocks. */
  box: z.strictObject({ publicKey: base64Of(32), privateKey: wrappedKeySchema }).optional(),
  keys: z.partialRecord(z.enum(COMPARTMENTS), wrappedKeySchema),
  /** Keys that others gave to this slot since its owner last unlocked, oldest first. */
  given: z.partialRecord(z.enum(COMPARTMENTS), z.array(givenKeySchema).min(1).max(MAX_GIVEN_KEYS)).optional(),
});

const vaultFileSchema = z.strictObject({
  format: z.literal('strongroom-vault'),
  version: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  equalityPublicKey: base64Of(32),
  slots: z.array(slotSchema).min(1).max(MAX_SLOTS),
  /** A replacement of database files that is decided, and perhaps not finished; see replacement.ts. */
  replacing: z
    .strictObject({ id: z.uuid(), files: z.array(z.enum(COMPARTMENTS)).min(1).max(COMPARTMENTS.length) })
    .optional(),
});

export type KdfCost = z.output<typeof kdfCostSchema>;
export type WrappedKey = z.output<typeof wrappedKeySchema>;
export type GivenKey = z.output<typeof givenKeySchema>;
export type KeySlot = z.output<typeof slotSchema>;
export type VaultFile = z.output<typeof vaultFileSchema>;

export const vaultFilePath = (folder: string): string => join(folder, 'vault.json');

/**
 * Reads and checks vault.json.
 *
 * @throws AppError VAULT_MISSING, VAULT_FROM_FUTURE (a newer version wrote it), VAULT_DAMAGED, IO.
 */
export const readVaultFile = (folder: string): VaultFile =>
  readVersionedFile(vaultFilePath(folder), {
    format: 'strongroom-vault',
    newest: FORMAT_VERSION,
    schema: vaultFileSchema,
    name: 'vault.json',
    missing: (cause) =>
      new AppError(
        'VAULT_MISSING',
        'There is no vault in that folder (no vault.json). Check the folder, or create a vault there.',
        { cause },
      ),
    fromFuture: () =>
      new AppError(
        'VAULT_FROM_FUTURE',
        'This vault was made by a newer version of Strongroom. Open it with that version; nothing was changed.',
      ),
    damaged: (cause) =>
      new AppError(
        'VAULT_DAMAGED',
        'vault.json is damaged. Restore it from a backup of this vault; the four database files are not affected.',
        { cause },
      ),
  });

/**
 * Replaces vault.json in one step: after a crash it is the old file or the new one, never a part. What is written is of the
 * newest version, whatever was read.
 *
 * @throws AppError IO.
 */
export function writeVaultFile(folder: string, file: VaultFile): void {
  const content = { ...file, version: FORMAT_VERSION };
  try {
    writeFileAtomically(vaultFilePath(folder), `${JSON.stringify(content, null, 2)}\n`);
  } catch (cause) {
    throw new AppError(
      'IO',
      'vault.json could not be written. Check the space on the disk and that you may write in the folder.',
      { cause },
    );
  }
}
