import { z } from 'zod';
import { codeSchema } from '../domain/code-lists/code-list.ts';
import { RETENTION_CLASS } from '../domain/code-lists/outcome-lists.ts';
import { referenceSchema } from '../domain/reference.ts';
import { method } from './method.ts';
import { reasonSchema, secondPersonSchema } from './second-person.ts';

const personIdSchema = z.string().max(100);

const accessSchema = z.strictObject({
  referralId: z.uuid(),
  reference: referenceSchema,
  /** Only whoever is named may open it, and whoever broke the glass. */
  isSealed: z.boolean(),
  /** Whether the caller may open it now. */
  isOpen: z.boolean(),
  /** The people who are named for it: two, or one until the second is named, or nobody for a record that came sealed. */
  named: z.array(z.string()).readonly(),
  /** Until when the caller may open it because they broke the glass; null when they did not, or that is over. */
  brokenUntil: z.iso.datetime().nullable(),
  /** Whether the caller may say who is named. */
  mayName: z.boolean(),
});

/** Who may open a record. */
export type RecordAccess = z.output<typeof accessSchema>;

const disposalSchema = z.strictObject({
  /** Counted within the vault, never given twice. */
  certificate: z.string(),
  reference: referenceSchema,
  /** The referral's financial year, as in its reference. */
  financialYear: z.string(),
  recordClass: codeSchema(RETENTION_CLASS),
  at: z.iso.datetime(),
  person: z.string(),
  secondPerson: z.string(),
  reason: z.string(),
});

/** What is left of a record that was disposed of: nothing about the client. */
export type Disposal = z.output<typeof disposalSchema>;

const listedDisposalSchema = z.strictObject({
  ...disposalSchema.shape,
  /** When a manager said that they have seen it, and who; null until then. */
  reviewedAt: z.iso.datetime().nullable(),
  reviewedBy: z.string().nullable(),
});

/** A line of the register of disposals. */
export type ListedDisposal = z.output<typeof listedDisposalSchema>;

/** The classes that a referral can be of; the other classes are of other things. */
const REFERRAL_CLASSES = ['R1', 'R2'] as const;

const byTwo = z.strictObject({
  referralId: z.uuid(),
  reason: reasonSchema,
  /** Somebody else, who is a manager or a custodian. */
  second: secondPersonSchema,
});

export const accessContract = {
  /** Who may open a record: also for those who may not, because it tells nothing else of it. */
  'referrals.access': method({
    input: z.strictObject({ referralId: z.uuid() }),
    output: accessSchema,
    permission: 'referral.read',
    compartments: ['cases', 'office'],
    audit: {
      operation: 'consultation',
      object: (input) => input.referralId,
      // Whoever may open it has just done so, which is logged.
      when: (_input, { isOpen }) => !isOpen,
    },
  }),
  /**
   * Seals a record for two people, or names others. For a manager, whoever took it in, and those who are named, if they may
   * open it; and for a manager while nobody is named at all. An ordinary change of the record takes the seal off.
   */
  'referrals.seal': method({
    input: z.strictObject({
      referralId: z.uuid(),
      personIds: z
        .array(personIdSchema)
        .length(2, 'Name two people.')
        .refine((ids) => new Set(ids).size === ids.length, 'Name two different people.'),
      reason: reasonSchema,
    }),
    output: accessSchema,
    permission: 'referral.write',
    compartments: ['cases', 'office'],
    audit: {
      operation: 'alteration',
      object: ({ referralId, personIds }) => `${referralId} for ${personIds.join(' and ')}`,
      reason: (input) => input.reason,
    },
  }),
  /** Opens a sealed record to the caller for some hours. Managers see it on their worklist. */
  'referrals.breakGlass': method({
    input: byTwo,
    output: z.strictObject({ referralId: z.uuid(), brokenUntil: z.iso.datetime() }),
    permission: 'referral.read',
    // The office first: the access itself is the entry that managers see, so that there is never the one without the other.
    compartments: ['office', 'cases'],
    audit: {
      operation: 'access',
      object: (input) => input.referralId,
      reason: (input) => input.reason,
    },
  }),
  /**
   * Erases a referral and everything of it in the cases. Its equality answers stay: nothing leads from them to a person, and
   * they have a period of their own.
   */
  'referrals.dispose': method({
    input: z.strictObject({
      ...byTwo.shape,
      /** What it follows from by default: R1 for a referral that was accepted, and R2 for any other. */
      recordClass: z.enum(REFERRAL_CLASSES).optional(),
    }),
    output: disposalSchema,
    permission: 'referral.dispose',
    compartments: ['cases', 'office'],
    wall: (input) => input.referralId,
    audit: {
      operation: 'erasure',
      object: (input, output) => `${input.referralId}, certificate ${output.certificate}`,
      reason: (input) => input.reason,
    },
  }),
  /** The register of what was disposed of, newest first, and whether another manager has seen it. */
  'referrals.disposals': method({
    input: z.strictObject({
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ total: z.int(), disposals: z.array(listedDisposalSchema).readonly() }),
    permission: 'referral.dispose',
    compartments: ['cases', 'office'],
    audit: { operation: 'consultation', object: () => 'disposals' },
  }),
} as const;
