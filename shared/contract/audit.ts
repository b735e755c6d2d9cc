import { z } from 'zod';
import { AUDIT_OPERATIONS, DOCUMENT_KINDS, READ_REASONS } from '../domain/audit.ts';
import { COMPARTMENTS } from '../domain/compartments.ts';
import { localDateSchema } from '../domain/dates.ts';
import { singleLine } from '../domain/text.ts';
import { bytesSchema } from './bytes.ts';
import { method } from './method.ts';

const auditEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  person: z.string(),
  operation: z.enum(AUDIT_OPERATIONS),
  action: z.string(),
  object: z.string().nullable(),
  reason: z.string().nullable(),
  recipient: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});

export type AuditLogEntry = z.output<typeof auditEntrySchema>;

/** Which entries of one chain; every part that is given must hold. */
const filter = {
  compartment: z.enum(COMPARTMENTS),
  /** The id of the person who acted. */
  person: singleLine(100).optional(),
  /** Is contained in what the entry names, in any case of letters. */
  object: singleLine(200).optional(),
  operation: z.enum(AUDIT_OPERATIONS).optional(),
  /** A method; or with a full stop at its end, how its name begins: `referrals.` is everything done to referrals. */
  action: singleLine(100).optional(),
  /** First and last day in London, both included. */
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
} as const;

const isPeriodInOrder = (input: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
  input.from === undefined || input.to === undefined || input.from <= input.to;

const PERIOD_IN_ORDER = { path: ['to'], message: 'must not be before the first day' };

const exportInput = {
  ...filter,
  format: z.enum(['csv', 'pdf']),
  /** Who receives it: a role or a unit, not a name. */
  recipient: singleLine(120),
} as const;

/** Which part of the log goes out, as what, and to whom. */
export const auditExportSchema = z.strictObject(exportInput).refine(isPeriodInOrder, PERIOD_IN_ORDER);

/** The same, as one of several things that can be saved. */
export const auditLogChoiceSchema = z
  .strictObject({ what: z.literal('audit log'), ...exportInput })
  .refine(isPeriodInOrder, PERIOD_IN_ORDER);

/** What is handed out to be written. */
export const exportedLogSchema = z.strictObject({
  /** Printed on it, and in the list of heads. */
  printId: z.string(),
  mimeType: z.enum(['text/csv', 'application/pdf']),
  /** Made from the compartment, the period and the print: it names no person. */
  fileName: z.string(),
  bytes: bytesSchema,
  entries: z.int(),
});

export type ExportedLog = z.output<typeof exportedLogSchema>;

/** The head of one chain, as a document that was made then carries it. */
const documentHeadSchema = z.strictObject({
  /** As printed on the document. */
  documentId: z.string(),
  what: z.enum(DOCUMENT_KINDS),
  at: z.string(),
  compartment: z.enum(COMPARTMENTS),
  seq: z.int().nonnegative(),
  hash: z.string(),
  /** `office-1234-0123456789abcdef`: what stands on the paper, and what `verify` takes. */
  printed: z.string(),
});

export type DocumentHead = z.output<typeof documentHeadSchema>;

const officeSettingsSchema = z.strictObject({
  /** Whether opening a record takes a reason: once for each record, until the vault is locked. */
  readReason: z.enum(READ_REASONS),
});

export type OfficeSettings = z.output<typeof officeSettingsSchema>;

export const auditContract = {
  /** Of the chains whose key the person holds (FORBIDDEN for any other). */
  'office.audit.list': method({
    input: z
      .strictObject({
        ...filter,
        order: z.enum(['oldest', 'newest']).default('oldest'),
        /** Only entries after, or before, this one: how the next page is asked for, in either order. */
        afterSeq: z.int().nonnegative().default(0),
        beforeSeq: z.int().positive().optional(),
        limit: z.int().min(1).max(1000).default(200),
      })
      .refine(isPeriodInOrder, PERIOD_IN_ORDER),
    output: z.strictObject({
      /** All that the filter matches, wherever the page begins. */
      total: z.int(),
      entries: z.array(auditEntrySchema).readonly(),
    }),
    permission: 'audit.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: (input) => `audit of ${input.compartment}` },
  }),
  /** The log of processing that Data Protection Act 2018 s.62 asks for, to be handed over. VALIDATION when it would be too long. */
  'office.audit.export': method({
    input: auditExportSchema,
    output: exportedLogSchema,
    permission: 'audit.read',
    compartments: ['office'],
    audit: {
      operation: 'disclosure',
      object: (input, output) => `audit of ${input.compartment}, print ${output.printId}`,
      recipient: (input) => input.recipient,
    },
  }),
  /** The heads that documents carry, newest first: what an old printout can be held against. */
  'office.audit.heads': method({
    input: z.strictObject({ limit: z.int().min(1).max(1000).default(100) }),
    output: z.strictObject({ heads: z.array(documentHeadSchema).readonly() }),
    permission: 'audit.read',
    compartments: ['office'],
    audit: { operation: 'consultation', object: () => 'heads on documents' },
  }),
  'office.settings.get': method({
    input: z.strictObject({}),
    output: officeSettingsSchema,
    permission: 'session.use',
    compartments: ['office'],
    audit: {
      operation: 'consultation',
      object: () => 'settings',
      // Every page that opens records asks by itself; they are no personal data, and their changes are logged.
      when: () => false,
    },
  }),
  'office.settings.change': method({
    input: officeSettingsSchema,
    output: officeSettingsSchema,
    permission: 'settings.manage',
    compartments: ['office'],
    audit: { operation: 'alteration', object: (input) => `reason for reading: ${input.readReason}` },
  }),
} as const;
