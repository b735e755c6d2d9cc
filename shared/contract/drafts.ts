import { z } from 'zod';
import { codeSchema } from '../domain/code-lists/code-list.ts';
import { SERVICE } from '../domain/code-lists/referral-lists.ts';
import { referenceSchema } from '../domain/reference.ts';
import { jsonObjectSchema } from '../domain/json.ts';
import { method } from './method.ts';

/** A referral in its longest form is a tenth of this. */
const MAX_DRAFT_CHARACTERS = 200_000;

/** What is being written: a new referral, or a change of one section of a record as it was at a version. */
const draftSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('intake') }),
  z.strictObject({
    kind: z.literal('edit'),
    referralId: z.uuid(),
    version: z.int().positive(),
    /** The page's own name of the section, such as `route`. */
    section: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/),
  }),
]);

const draftContentSchema = jsonObjectSchema(MAX_DRAFT_CHARACTERS);

const MOST_PAGES = 99;

/** How far an intake has come: enough to tell two apart in a list, and nothing about a person. */
export const draftProgressSchema = z.strictObject({
  /** Null until it is chosen. */
  service: codeSchema(SERVICE).nullable(),
  /** Counted from one; null where only the last look is left. */
  page: z.int().min(1).max(MOST_PAGES).nullable(),
  pages: z.int().min(1).max(MOST_PAGES),
});

const draftSummarySchema = z.strictObject({
  draftId: z.uuid(),
  subject: draftSubjectSchema,
  startedAt: z.string(),
  savedAt: z.string(),
  /** Of the referral that is being changed; null for an intake, which has none yet. */
  reference: referenceSchema.nullable(),
  /** Null for an intake, and while that referral is sealed against the caller. */
  pseudonym: z.string().nullable(),
  /** What the page has put under `progress` in the content; null when it has not. */
  progress: draftProgressSchema.nullable(),
});

export type DraftProgress = z.output<typeof draftProgressSchema>;
export type DraftSubject = z.output<typeof draftSubjectSchema>;
/** What somebody began to write and has not saved: sealed in the vault, seen by its author alone. */
export type DraftSummary = z.output<typeof draftSummarySchema>;

export const draftsContract = {
  'drafts.save': method({
    input: z.strictObject({
      /** Chosen by the page when the draft begins; the same for every later save. One that is over is refused (OVER). */
      draftId: z.uuid(),
      subject: draftSubjectSchema,
      /** Whatever the page needs to go on where it was. Only its size and shape are looked at, and its `progress`. */
      content: draftContentSchema,
    }),
    wall: ({ subject }) => (subject.kind === 'edit' ? subject.referralId : null),
    output: z.strictObject({
      draftId: z.uuid(),
      savedAt: z.string(),
      /** Whether this was the first save of the draft. */
      isNew: z.boolean(),
    }),
    permission: 'referral.write',
    compartments: ['cases'],
    audit: {
      operation: 'collection',
      object: (input) => input.draftId,
      // A page saves every second or two while somebody types. That they are writing is one fact; what comes of it is
      // logged when it is saved or discarded.
      when: (_input, output) => output.isNew,
    },
  }),
  'drafts.list': method({
    input: z.strictObject({}),
    /** The caller's own, last saved first. */
    output: z.strictObject({ drafts: z.array(draftSummarySchema).readonly() }),
    permission: 'referral.write',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: () => 'own drafts' },
  }),
  'drafts.get': method({
    input: z.strictObject({ draftId: z.uuid() }),
    output: z.strictObject({ ...draftSummarySchema.shape, content: draftContentSchema }),
    permission: 'referral.write',
    compartments: ['cases'],
    audit: { operation: 'consultation', object: (input) => input.draftId },
  }),
  'drafts.discard': method({
    input: z.strictObject({ draftId: z.uuid() }),
    output: z.strictObject({ discarded: z.literal(true) }),
    permission: 'referral.write',
    compartments: ['cases'],
    audit: { operation: 'erasure', object: (input) => input.draftId },
  }),
} as const;
