import { join } from 'node:path';
import { z } from 'zod';
import { BACKUP_CHECKS, BACKUP_KINDS } from '../../shared/domain/backup.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { BACKUP_FILE_NAME } from './vault-folder.ts';
import { readVersionedFile } from './versioned-file.ts';

// What a backup says of itself. FORMAT.md section 12. It finds what has rotted or was lost on the way; what was put in its place on
// purpose is found by the keys, which authenticate every page and every slot.

const BACKUP_VERSION = 1;

/** The file of a compartment, as it is named in a vault and in a backup. */
export const databaseName = <C extends Compartment>(compartment: C): `${C}.db` => `${compartment}.db`;

/** What a file that was not closed leaves beside it; part of the file. */
export const logName = <C extends Compartment>(compartment: C): `${C}.db-wal` => `${compartment}.db-wal`;

/** What every backup has. */
const NECESSARY = ['vault.json', ...COMPARTMENTS.map(databaseName)] as const;

const FILE_NAMES = [...NECESSARY, ...COMPARTMENTS.map(logName)] as const;

export type BackupFileName = (typeof FILE_NAMES)[number];

const copiedFileSchema = z.strictObject({
  name: z.enum(FILE_NAMES),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  check: z.enum(BACKUP_CHECKS),
});

const backupFileSchema = z.strictObject({
  format: z.literal('strongroom-backup'),
  version: z.literal(BACKUP_VERSION),
  backupId: z.uuid(),
  vaultId: z.uuid(),
  madeAt: z.iso.datetime(),
  kind: z.enum(BACKUP_KINDS),
  files: z
    .array(copiedFileSchema)
    .max(FILE_NAMES.length)
    .refine((files) => {
      const names = new Set<string>(files.map(({ name }) => name));
      return names.size === files.length && NECESSARY.every((name) => names.has(name));
    }),
  /** Of the compartments whose keys the maker held. */
  schemaVersions: z.partialRecord(z.enum(COMPARTMENTS), z.int().nonnegative()),
  /** Where the audit chains of those stood. */
  heads: z.array(
    z.strictObject({
      compartment: z.enum(COMPARTMENTS),
      seq: z.int().nonnegative(),
      hash: z.string().max(64),
    }),
  ),
});

export type BackupFile = z.output<typeof backupFileSchema>;
export type CopiedFile = BackupFile['files'][number];

/**
 * Reads what a backup says of itself.
 *
 * @throws AppError NOT_FOUND when there is none, VAULT_FROM_FUTURE, VAULT_DAMAGED, IO.
 */
export const readBackupFile = (folder: string): BackupFile =>
  readVersionedFile(join(folder, BACKUP_FILE_NAME), {
    format: 'strongroom-backup',
    newest: BACKUP_VERSION,
    schema: backupFileSchema,
    name: BACKUP_FILE_NAME,
    missing: (cause) =>
      new AppError(
        'NOT_FOUND',
        'There is no backup in that folder (no backup.json). Choose the folder of the backup itself.',
        { cause },
      ),
    fromFuture: () =>
      new AppError(
        'VAULT_FROM_FUTURE',
        'This backup was made by a newer version of Strongroom. Restore it with that version; nothing was changed.',
      ),
    damaged: (cause) =>
      new AppError('VAULT_DAMAGED', 'backup.json is damaged. Choose another backup.', { cause }),
  });

/** Writes what a backup says of itself: the last of its files. It throws what the file system throws. */
export function writeBackupFile(folder: string, file: Omit<BackupFile, 'format' | 'version'>): void {
  const content: BackupFile = { format: 'strongroom-backup', version: BACKUP_VERSION, ...file };
  writeFileAtomically(join(folder, BACKUP_FILE_NAME), `${JSON.stringify(content, null, 2)}\n`);
}
