import { z } from 'zod';
import { localDateSchema } from '../domain/dates.ts';
import { problemWithFileName } from '../domain/file-name.ts';
import { singleLine } from '../domain/text.ts';
import { auditLogChoiceSchema } from './audit.ts';
import { releaseChoiceSchema } from './equality.ts';
import { assessmentDocumentChoiceSchema } from './assessment-documents.ts';
import { questionSetChoiceSchema } from './question-sets.ts';
import { comparisonSchema, foundBackupSchema, inspectedBackupSchema } from './restore.ts';
import { reasonSchema } from './second-person.ts';

/**
 * One line of what the shell itself answers: everything that has to work while no vault is open, and everything that
 * only the operating system can do. It needs no permission, since it reads no record: those lie behind the vault's own
 * contract.
 */
interface ShellMethodDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

const shellMethod = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: ShellMethodDefinition<Input, Output>,
): ShellMethodDefinition<Input, Output> => definition;

/** A folder that the person chose in the system's own dialog. The page knows it by an id and never says a path. */
const placeSchema = z.strictObject({
  placeId: z.uuid(),
  /** The path, to be shown. */
  folder: z.string(),
});

/** A vault that was opened or made on this computer before. */
const knownVaultSchema = z.strictObject({
  ...placeSchema.shape,
  /** The folder's name without its ending. */
  name: z.string(),
  /** Whether its vault.json is there now: a removable drive may not be. */
  isThere: z.boolean(),
  /** People who asked to be remembered here; without roles. */
  people: z.array(z.strictObject({ personKey: z.uuid(), displayName: z.string() })).readonly(),
});

/** Why the vault was locked, for the sentence above the passphrase. */
export const LOCK_REASONS = ['asked', 'idle', 'screen locked', 'suspended', 'failed'] as const;

const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without a key press or a movement of the mouse after which the vault locks. */
  lockAfterMinutes: z.int().min(1).max(60),
  /** Asks the system to leave the window out of screenshots and shared screens. No protection from a camera. */
  hideFromScreenCapture: z.boolean(),
});

/** What the printer can be given: the print view of the page that is open. That of a report is a disclosure, which is logged. */
const printableSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['recovery code', 'one-time passphrase', 'blank equality form']) }),
  z.strictObject({ what: z.literal('equality report'), releaseId: z.uuid() }),
]);

/** Becomes the name of the folder, so it must not name a person. */
const vaultNameSchema = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{N} _-]{0,58}[\p{L}\p{N}])?$/u,
    'Use letters, digits, spaces, hyphens and underscores, up to 60.',
  )
  .superRefine((name, { addIssue }) => {
    const problem = problemWithFileName(name);
    if (problem !== null) addIssue(problem);
  });

export const SHELL_CONTRACT = {
  /** Where the application stands: the first thing that the page asks. */
  'app.start': shellMethod({
    input: z.strictObject({}),
    output: z.strictObject({
      isOpen: z.boolean(),
      /** Null when the vault has not been open since the start of the application. */
      lockedBecause: z.enum(LOCK_REASONS).nullable(),
      /** Last used first; empty on the first run. */
      vaults: z.array(knownVaultSchema).readonly(),
      /** Where a new vault would go unless the person chooses another folder. */
      suggestedPlace: placeSchema,
      settings: settingsSchema,
    }),
  }),
  'app.about': shellMethod({
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      /** The day on which it was built; null when it runs from its sources. */
      builtOn: localDateSchema.nullable(),
      /** Electron, Chromium, Node, SQLite (of this process; the vault tells its own). */
      components: z.array(z.strictObject({ name: z.string(), version: z.string() })).readonly(),
      /** Each package inside, with the licence it comes under. */
      licences: z
        .array(z.strictObject({ name: z.string(), version: z.string(), licence: z.string() }))
        .readonly(),
      /** The open vault's folder; null while locked. */
      vaultFolder: z.string().nullable(),
    }),
  }),
  'settings.change': shellMethod({
    input: settingsSchema.partial(),
    output: settingsSchema,
  }),
  /** Opens the system's folder dialog. */
  'vaults.choose': shellMethod({
    input: z.strictObject({ purpose: z.enum(['create in', 'open']) }),
    /**
     * Null when the person closed the dialog without choosing. A folder to open must hold a vault.json (VAULT_MISSING); one
     * to create in must lie outside every vault (VALIDATION).
     */
    output: z.strictObject({ place: placeSchema.nullable() }),
  }),
  /** Makes a vault folder within the place, and its first person. It stays locked. */
  'vaults.create': shellMethod({
    input: z.strictObject({
      placeId: z.uuid(),
      name: vaultNameSchema,
      displayName: singleLine(80),
      passphrase: z.string().max(1000),
      remember: z.boolean(),
    }),
    output: z.strictObject({
      /** The new vault, as `vaults.unlock` takes it. */
      place: placeSchema,
      personKey: z.uuid(),
      /** Shown once; nothing keeps it. */
      recoveryCode: z.string(),
    }),
  }),
  'vaults.unlock': shellMethod({
    input: z.strictObject({
      placeId: z.uuid(),
      /** Null for somebody who is not remembered: then every key slot is tried. */
      personKey: z.uuid().nullable(),
      passphrase: z.string().max(1000),
      /** Whether to offer this person's name here next time. */
      remember: z.boolean(),
    }),
    output: z.strictObject({ isOpen: z.literal(true) }),
  }),
  /** Opens the vault for nothing but giving somebody access again: see `session.recover`. */
  'vaults.unlockWithCode': shellMethod({
    input: z.strictObject({ placeId: z.uuid(), recoveryCode: z.string().max(200) }),
    output: z.strictObject({ isOpen: z.literal(true) }),
  }),
  /** Takes a person, or without one the vault itself, off the list of this computer. The vault's folder is not touched. */
  'vaults.forget': shellMethod({
    input: z.strictObject({ placeId: z.uuid(), personKey: z.uuid().optional() }),
    output: z.strictObject({}),
  }),
  /** Ends the vault thread and reloads the page. Answers before the reload. */
  'vaults.lock': shellMethod({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** Asks the long work under way to stop; it then answers CANCELLED. */
  'work.cancel': shellMethod({ input: z.strictObject({}), output: z.strictObject({}) }),
  /**
   * Asks where, and writes what the vault hands out: a report that was proved since the vault was opened, a part of the audit
   * log, or a question set, and nothing that a page sends. The figures come with the description of their columns and the certificate
   * beside them.
   */
  'documents.save': shellMethod({
    input: z.union([
      releaseChoiceSchema,
      auditLogChoiceSchema,
      questionSetChoiceSchema,
      assessmentDocumentChoiceSchema,
    ]),
    /** The name of the file, without its folder; null when the person closed the dialog. */
    output: z.strictObject({ fileName: z.string().nullable() }),
  }),
  /**
   * Prints the page as it stands, by its print style sheet, through the system's dialog. A report must be the one that was
   * proved last since the vault was opened (NOT_FOUND for any other).
   */
  'documents.print': shellMethod({
    input: printableSchema,
    output: z.strictObject({ wasPrinted: z.boolean() }),
  }),
  /** Copies a backup of the open vault to a folder that the person chooses in the system's dialog: a removable drive. */
  'backups.copy': shellMethod({
    input: z.strictObject({ backupId: z.uuid() }),
    /** The folder that was made, to be shown; null when the person closed the dialog. */
    output: z.strictObject({ folder: z.string().nullable() }),
  }),
  /** The backups that lie in the folder of a vault, newest first. */
  'restore.find': shellMethod({
    input: z.strictObject({ placeId: z.uuid() }),
    output: z.strictObject({ backups: z.array(foundBackupSchema).readonly() }),
  }),
  /** Opens the system's folder dialog. */
  'restore.choose': shellMethod({
    input: z.strictObject({}),
    /** Null when the person closed the dialog. The folder must hold a backup (NOT_FOUND). */
    output: z.strictObject({ backup: foundBackupSchema.nullable() }),
  }),
  /** Long work: reads every file of a backup. */
  'restore.inspect': shellMethod({
    input: z.strictObject({ placeId: z.uuid() }),
    output: inspectedBackupSchema,
  }),
  /**
   * Long work: makes a vault of a backup, in a new folder, by two people of that vault, of whom one is a custodian; and
   * compares it with the vault that is there. It stays locked.
   */
  'restore.make': shellMethod({
    input: z.strictObject({
      backupPlaceId: z.uuid(),
      intoPlaceId: z.uuid(),
      name: vaultNameSchema,
      /** Passphrases of that day. Each says who the person is. */
      firstPassphrase: z.string().max(1000),
      secondPassphrase: z.string().max(1000),
      reason: reasonSchema,
      /** The vault that is there; null when there is none to compare with. */
      livePlaceId: z.uuid().nullable(),
    }),
    output: z.strictObject({
      place: placeSchema,
      /** Null when nothing was to be compared, or the vault that is there cannot be read at all. */
      comparison: comparisonSchema.nullable(),
    }),
  }),
  /** Puts a vault that was restored since the start of the application in the place of the one it was compared with. */
  'restore.swap': shellMethod({
    input: z.strictObject({ placeId: z.uuid() }),
    output: z.strictObject({
      /** Where the vault is now: where the other one was. */
      place: placeSchema,
      /** Where the other one was put. Nothing of it was deleted. */
      replacedFolder: z.string(),
    }),
  }),
} as const;

export type ShellContract = typeof SHELL_CONTRACT;
export type ShellMethod = keyof ShellContract;
export type ShellInputOf<M extends ShellMethod> = z.output<ShellContract[M]['input']>;
export type ShellCallInputOf<M extends ShellMethod> = z.input<ShellContract[M]['input']>;
export type ShellOutputOf<M extends ShellMethod> = z.output<ShellContract[M]['output']>;
export type KnownVault = z.output<typeof knownVaultSchema>;
export type Place = z.output<typeof placeSchema>;
export type Printable = z.output<typeof printableSchema>;
export type Settings = z.output<typeof settingsSchema>;
export type LockReason = (typeof LOCK_REASONS)[number];

/** True for the name of a method that the shell answers; names like `constructor` are not. */
export function isShellMethod(name: unknown): name is ShellMethod {
  return typeof name === 'string' && Object.hasOwn(SHELL_CONTRACT, name);
}
