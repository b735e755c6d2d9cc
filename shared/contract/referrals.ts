import { z } from 'zod';
import { codeSchema } from '../domain/code-lists/code-list.ts';
import { WORKFORCE_TYPE } from '../domain/code-lists/employment-lists.ts';
import { codeOrNonAnswer } from '../domain/code-lists/non-answers.ts';
import { RESTRICTION } from '../domain/code-lists/people-alleged-lists.ts';
import { PRIORITY, SERVICE } from '../domain/code-lists/referral-lists.ts';
import { localDateSchema } from '../domain/dates.ts';
import { equalityAnswersSchema } from '../domain/equality-answers.ts';
import { matchTokenSchema } from '../domain/match-token.ts';
import { referralDraftSchema } from '../domain/referral.ts';
import { REFERRAL_STATUSES } from '../domain/referral-facts.ts';
import { referenceSchema } from '../domain/reference.ts';
import { readReasonSchema } from '../domain/read-reason.ts';
import { singleLine } from '../domain/text.ts';
import { bytesSchema } from './bytes.ts';
import { listedObject } from './listed-object.ts';
import { method } from './method.ts';
import { policePerpetratedSchema, referralFilterSchema, searchTextSchema } from './referral-filter.ts';

const referralSchema = z.strictObject({
  referralId: z.uuid(),
  reference: referenceSchema,
  version: z.int().positive(),
  pseudonym: z.string(),
  dataOrigin: z.string(),
  formVersion: z.string(),
  /** Not null for a repeat referral: the client's one before, known by the token of their workforce number. */
  priorReferralId: z.uuid().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  record: referralDraftSchema,
});

/** What case workers may know of the equality form: that there is one, never what it says. */
const equalityFormSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('sealed'), at: z.string() }),
  /** The client gave notice to stop. */
  z.strictObject({ state: z.literal('objection'), at: z.string() }),
]);

const openReferralSchema = z.strictObject({
  ...referralSchema.shape,
  equalityForm: equalityFormSchema,
});

const savedSchema = z.strictObject({
  referralId: z.uuid(),
  reference: referenceSchema,
  version: z.int().positive(),
});

const summarySchema = z.strictObject({
  access: z.literal('open'),
  referralId: z.uuid(),
  reference: referenceSchema,
  version: z.int().positive(),
  pseudonym: z.string(),
  service: codeSchema(SERVICE),
  status: z.enum(REFERRAL_STATUSES),
  priority: codeSchema(PRIORITY),
  workforceType: codeOrNonAnswer(WORKFORCE_TYPE),
  policePerpetrated: policePerpetratedSchema,
  restriction: codeSchema(RESTRICTION),
  receivedOn: localDateSchema,
  updatedAt: z.string(),
});

/** All that a list shows of a sealed record that the caller may not open. */
const sealedSummarySchema = z.strictObject({
  access: z.literal('sealed'),
  referralId: z.uuid(),
  reference: referenceSchema,
});

const listedSchema = z.discriminatedUnion('access', [summarySchema, sealedSummarySchema]);

const changeSchema = z.strictObject({
  version: z.int(),
  at: z.string(),
  person: z.string(),
  changes: z
    .array(
      z.strictObject({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
    )
    .readonly(),
});

const countSchema = z.strictObject({
  service: codeSchema(SERVICE),
  policePerpetrated: policePerpetratedSchema,
  count: z.int(),
});

export type Referral = z.output<typeof referralSchema>;
export type EqualityFormState = z.output<typeof equalityFormSchema>;
/** What a list shows of a referral: no name, by design. */
export type ReferralSummary = z.output<typeof summarySchema>;
/** A referral in a list, for whoever may open it and for whoever may not. */
export type ListedReferral = z.output<typeof listedSchema>;
/** One change of a referral; `path` is dotted, with list positions as numbers; absent values are left out. */
export type ReferralChange = z.output<typeof changeSchema>;
export type FieldChange = ReferralChange['changes'][number];
export type ReferralCount = z.output<typeof countSchema>;

/** Far above any caseload, far below what would exhaust the machine. */
const MAX_IMPORT_BYTES = 200_000_000;

const identitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workforce-number'), number: singleLine(40) }),
  z.strictObject({
    kind: z.literal('name-and-birth'),
    fullName: singleLine(200),
    dateOfBirth: localDateSchema,
  }),
]);

const openRecordSchema = z.strictObject({ referralId: z.uuid(), reason: readReasonSchema.optional() });

const wall = ({ referralId }: { readonly referralId: string }): string => referralId;

const opensRecord = ({ referralId, reason }: z.output<typeof openRecordSchema>) => ({
  recordId: referralId,
  reason: reason ?? null,
});

export const referralsContract = {
  'referrals.create': method({
    input: z.strictObject({
      draft: referralDraftSchema,
      /** The equality form, where one came with the referral: sealed in the same transaction. */
      answers: equalityAnswersSchema.optional(),
      /**
       * The caller's draft that this came from; it goes away with the same commit. Asked again with the same draft, it
       * answers the same referral: one draft becomes one referral.
       */
      draftId: z.uuid().optional(),
    }),
    output: savedSchema,
    permission: 'referral.write',
    compartments: ['cases'],
    audit: { operation: 'collection', object: (_input, output) => output.referralId },
  }),
  'referrals.get': method({
    input: openRecordSchema,
    opensRecord,
    wall,
    output: openReferralSchema,
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: (input) => input.referralId },
  }),
  'referrals.update': method({
    input: z.strictObject({
      referralId: z.uuid(),
      /** The version that the change was made from; another one means that somebody was faster. */
      version: z.int().positive(),
      draft: referralDraftSchema,
      /** The caller's draft that this came from; it goes away with the same commit. */
      draftId: z.uuid().optional(),
    }),
    wall,
    output: savedSchema,
    permission: 'referral.write',
    compartments: ['cases'],
    audit: { operation: 'alteration', object: (input) => input.referralId },
  }),
  /**
   * A sealed record that the caller may not open is found by its reference and by its being sealed alone: no other text, filter
   * or need finds it.
   */
  'referrals.list': method({
    input: z.strictObject({
      search: searchTextSchema.default(''),
      filter: referralFilterSchema.default({}),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ total: z.int(), referrals: z.array(listedSchema).readonly() }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: {
      operation: 'consultation',
      object: (_input, { total, referrals }) => listedObject(total, referrals),
    },
  }),
  'referrals.revealName': method({
    /** Screens show reference and pseudonym; whoever asks for the name leaves a trace. */
    input: openRecordSchema,
    opensRecord,
    wall,
    output: z.strictObject({ fullName: z.string().nullable(), preferredName: z.string().nullable() }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: (input) => input.referralId },
  }),
  'referrals.history': method({
    input: openRecordSchema,
    opensRecord,
    wall,
    output: z.strictObject({ changes: z.array(changeSchema).readonly() }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: (input) => input.referralId },
  }),
  'referrals.counts': method({
    input: z.strictObject({ from: localDateSchema, to: localDateSchema }),
    output: z.strictObject({
      total: z.int(),
      groups: z.array(countSchema).readonly(),
    }),
    permission: 'referral.read',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: () => 'counts of referrals' },
  }),
  'referrals.import': method({
    input: z.strictObject({
      /** The file as it is: the encoding is found from its bytes. */
      csv: bytesSchema.refine((bytes) => bytes.length <= MAX_IMPORT_BYTES, 'must be at most 200 MB'),
      /** Take in a file although the same one was imported before. */
      again: z.boolean().default(false),
    }),
    output: z.strictObject({
      imported: z.int(),
      equalityForms: z.int(),
      /** SHA-256 of the file, by which it is known again. */
      fileHash: z.string(),
    }),
    permission: 'referral.import',
    compartments: ['cases'],
    audit: {
      operation: 'collection',
      object: (_input, output) => `${output.imported} referrals of file ${output.fileHash}`,
    },
  }),
  'referrals.matchToken': method({
    /** Turns what identifies a person into the token that a record keeps in its place. */
    input: z.strictObject({ identity: identitySchema }),
    output: z.strictObject({ token: matchTokenSchema }),
    permission: 'referral.write',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: () => 'match token' },
  }),
} as const;
