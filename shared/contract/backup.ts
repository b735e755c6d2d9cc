import { z } from 'zod';
import { BACKUP_CHECKS, BACKUP_KINDS } from '../domain/backup.ts';
import { COMPARTMENTS } from '../domain/compartments.ts';
import { method } from './method.ts';

const backupIdSchema = z.uuid();

const backupSchema = z.strictObject({
  backupId: backupIdSchema,
  madeAt: z.iso.datetime(),
  kind: z.enum(BACKUP_KINDS),
  /** Of all its files together. */
  bytes: z.int().nonnegative(),
  /** How each copy was found to be good when it was made. */
  verified: z.record(z.enum(COMPARTMENTS), z.enum(BACKUP_CHECKS)),
  /** Within the folder of the backups. */
  folderName: z.string(),
});

export type Backup = z.output<typeof backupSchema>;

const listSchema = z.strictObject({
  /** Newest first. */
  backups: z.array(backupSchema).readonly(),
  /** When the newest one that was verified was made; null when there is none. */
  lastGoodAt: z.iso.datetime().nullable(),
  /** Whether it is time that somebody is reminded. */
  isOverdue: z.boolean(),
  /** Where they are, to be shown. */
  folder: z.string(),
  /** Room on that disk. */
  freeBytes: z.int().nonnegative(),
});

export type BackupList = z.output<typeof listSchema>;

const madeSchema = z.strictObject({
  backup: backupSchema,
  /** Older ones that were not to be kept any longer. */
  removed: z.array(backupIdSchema).readonly(),
});

const verdictSchema = z.strictObject({
  isGood: z.boolean(),
  files: z
    .array(
      z.strictObject({
        /** Such as `cases.db`. */
        file: z.string(),
        check: z.enum([...BACKUP_CHECKS, 'changed', 'missing', 'damaged']),
      }),
    )
    .readonly(),
});

export type BackupVerdict = z.output<typeof verdictSchema>;

export const backupContract = {
  'backup.list': method({
    input: z.strictObject({}),
    output: listSchema,
    permission: 'backup.read',
    compartments: ['office'],
    audit: {
      operation: 'consultation',
      object: () => 'backups',
      // The rail asks by itself beside every page, and it tells of no record.
      when: () => false,
    },
  }),
  /** Long work. It counts only when every copy was read again and found to be good. */
  'backup.make': method({
    input: z.strictObject({ kind: z.enum(BACKUP_KINDS).default('manual') }),
    output: madeSchema,
    permission: 'backup.make',
    compartments: ['office'],
    audit: { operation: 'collection', object: (_input, output) => `backup ${output.backup.backupId}` },
  }),
  /** For the window to call some time after it was unlocked: makes the daily one when none was made since yesterday. */
  'backup.makeIfDue': method({
    input: z.strictObject({}),
    /** Null when none was due. */
    output: z.strictObject({ made: madeSchema.nullable() }),
    permission: 'backup.make',
    compartments: ['office'],
    audit: {
      operation: 'collection',
      object: (_input, output) => (output.made === null ? null : `backup ${output.made.backup.backupId}`),
      when: (_input, output) => output.made !== null,
    },
  }),
  /** Long work: reads every file of a backup again. */
  'backup.verify': method({
    input: z.strictObject({ backupId: backupIdSchema }),
    output: verdictSchema,
    permission: 'backup.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: (input) => `backup ${input.backupId}` },
  }),
  /** Long work. A path never comes from the page: the shell asks where, and is the only one that may call this. */
  'backup.copy': method({
    input: z.strictObject({ backupId: backupIdSchema, to: z.string().min(1).max(4096) }),
    /** The folder that was made there, without where it is. */
    output: z.strictObject({ folderName: z.string() }),
    permission: 'backup.copy',
    compartments: ['office'],
    caller: 'shell',
    audit: {
      operation: 'disclosure',
      object: (input) => `backup ${input.backupId}`,
      recipient: () => 'removable drive',
    },
  }),
} as const;
