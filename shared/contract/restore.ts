import { z } from 'zod';
import { BACKUP_KINDS } from '../domain/backup.ts';
import { COMPARTMENTS } from '../domain/compartments.ts';

// What restoring a backup says of it. It happens while no vault is open, so the shell answers it: see shell.ts.

/** A backup that was found in a folder. Its list of contents was read, and nothing of the contents. */
export const foundBackupSchema = z.strictObject({
  placeId: z.uuid(),
  /** The path, to be shown. */
  folder: z.string(),
  madeAt: z.iso.datetime(),
  kind: z.enum(BACKUP_KINDS),
  bytes: z.int().nonnegative(),
});

export type FoundBackup = z.output<typeof foundBackupSchema>;

/** What is in a backup, as far as it can be told without a key: every file was read and held against its list of contents. */
export const inspectedBackupSchema = z.strictObject({
  vaultId: z.uuid(),
  isWhole: z.boolean(),
  files: z
    .array(z.strictObject({ file: z.string(), state: z.enum(['whole', 'changed', 'missing']) }))
    .readonly(),
});

export type InspectedBackup = z.output<typeof inspectedBackupSchema>;

const comparedFileSchema = z.discriminatedUnion('kind', [
  /** Nobody present holds the key, or the file in the vault cannot be read: there is nothing to hold the backup against. */
  z.strictObject({
    kind: z.literal('not compared'),
    compartment: z.enum(COMPARTMENTS),
    why: z.enum(['not held', 'not readable']),
  }),
  z.strictObject({
    kind: z.literal('compared'),
    compartment: z.enum(COMPARTMENTS),
    /** Whether the vault's log goes on from where the backup's ends; otherwise they are not of one history. */
    isContinued: z.boolean(),
    /** Entries of the vault's log that the backup does not have. */
    laterEntries: z.int().nonnegative(),
    /** When the newest of them was written; null when there is none. */
    lastEntryAt: z.iso.datetime().nullable(),
    tables: z
      .array(
        z.strictObject({
          table: z.string(),
          restored: z.int().nonnegative(),
          live: z.int().nonnegative(),
        }),
      )
      .readonly(),
  }),
]);

/** How a vault that was put back differs from the one that is there. */
export const comparisonSchema = z.strictObject({
  /** False for two vaults that were never one. */
  isSameVault: z.boolean(),
  files: z.array(comparedFileSchema).readonly(),
});

export type Comparison = z.output<typeof comparisonSchema>;
export type ComparedFile = z.output<typeof comparedFileSchema>;
