import { z } from 'zod';
import { equalityAnswersSchema } from '../domain/equality-answers.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../domain/report-characteristics.ts';
import { localDateSchema } from '../domain/dates.ts';
import { bytesSchema } from './bytes.ts';
import { method } from './method.ts';

/** Categories of a characteristic that a report counts as one. */
const categoryMergeSchema = z.strictObject({
  characteristic: z.enum(REPORT_CHARACTERISTIC_IDS),
  categories: z.array(z.string().min(1).max(60)).min(2).max(20).readonly(),
});

const reportInputSchema = z
  .strictObject({
    /** First and last day of the period, both included. */
    from: localDateSchema,
    to: localDateSchema,
    /** Counts of 1 to threshold - 1 are hidden. For sensitive topics 1 to 4 are unsafe whatever the population (ONS). */
    threshold: z.int().min(5).max(50).default(5),
    /** Which characteristics, in the order of the report; all of them when absent. */
    by: z.array(z.enum(REPORT_CHARACTERISTIC_IDS)).min(1).max(REPORT_CHARACTERISTIC_IDS.length).optional(),
    /** What is counted as one, so that more can be shown. */
    merges: z.array(categoryMergeSchema).max(20).readonly().optional(),
    /** Who receives it; goes to the audit log and the release ledger. A role or unit, not a name. */
    recipient: z.string().trim().min(1).max(120).optional(),
  })
  .refine((input) => input.from <= input.to, { path: ['to'], message: 'must not be before the first day' });

const reportSummarySchema = z.strictObject({
  releaseId: z.uuid(),
  from: localDateSchema,
  to: localDateSchema,
  threshold: z.int(),
  characteristics: z.array(z.enum(REPORT_CHARACTERISTIC_IDS)).readonly(),
  cells: z.int(),
  published: z.int(),
  hidden: z.int(),
  /** Sealed rows that could not be opened, and so are not counted. */
  unreadableRows: z.int(),
  /** The earlier reports that count some of the same people, by what they call themselves on paper. */
  comparedWith: z.array(z.string()).readonly(),
  /** How many earlier reports about some of the same days are too old to be compared. */
  notCompared: z.int(),
  /** How many counts more are hidden than the report alone would hide. */
  hiddenForEarlier: z.int(),
  optimal: z.boolean(),
  milliseconds: z.number(),
  figuresHash: z.string(),
});

/** One count that the report does not show. */
const hiddenCellSchema = z.strictObject({
  /** The table, by its heading: a characteristic, or the forms. */
  table: z.string(),
  row: z.string(),
  column: z.string(),
  /**
   * Because it is small itself, because it would show that everybody in a group has one answer, because a small one of this
   * report could be worked out from it, or because one of an earlier report could, or a small change.
   */
  why: z.enum(['small', 'about everybody', 'protects another', 'protects an earlier report']),
  /** The reason in a sentence. */
  words: z.string(),
});

/** What a report would show of its counts that are no sums; `people` stand in the published ones, once in each table. */
const shownSchema = z.strictObject({ published: z.int(), hidden: z.int(), people: z.int() });

/** As what a report is saved: the page for people, or the figures with their proof. */
const RELEASE_FORMATS = ['pdf', 'figures'] as const;

/** Which report that was made is saved, and as what. */
export const releaseChoiceSchema = z.strictObject({ releaseId: z.uuid(), format: z.enum(RELEASE_FORMATS) });

const releasedPeriod = { from: localDateSchema, to: localDateSchema } as const;

/** What is known of a report that is handed out; `recipient` is null if none was named when it was made. */
const handedOut = { ...releasedPeriod, recipient: z.string().nullable() } as const;

/** What is handed out to be written. */
export const releasedDocumentSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('pdf'), ...handedOut, pdf: bytesSchema }),
  /** The figures, the description of their columns, and the certificate. */
  z.strictObject({
    format: z.literal('figures'),
    ...handedOut,
    csv: z.string(),
    csvMetadata: z.string(),
    certificate: z.string(),
  }),
]);

/** What became of a report: nobody was given it yet, it was saved or printed, or it was declared never to have been given out. */
const RELEASE_STATES = ['made', 'handed out', 'withdrawn'] as const;

const releaseSchema = z.strictObject({
  releaseId: z.uuid(),
  /** What it calls itself on paper. */
  printId: z.string(),
  producedAt: z.iso.datetime(),
  ...releasedPeriod,
  threshold: z.int(),
  characteristics: z.array(z.enum(REPORT_CHARACTERISTIC_IDS)).readonly(),
  recipient: z.string().nullable(),
  /** The earlier reports that it was compared with, by what they call themselves. */
  comparedWith: z.array(z.string()).readonly(),
  cells: z.int(),
  hidden: z.int(),
  figuresHash: z.string(),
  state: z.enum(RELEASE_STATES),
  /** Whether the next report can be compared with it and its documents can be made again: not from before that was kept. */
  isKept: z.boolean(),
});

export const equalityContract = {
  'equality.submitAnswers': method({
    input: z.strictObject({ referralId: z.uuid(), answers: equalityAnswersSchema }),
    wall: (input) => input.referralId,
    output: z.strictObject({ sealed: z.literal(true) }),
    permission: 'equality.submit',
    compartments: ['cases'],
    audit: { operation: 'collection', object: (input) => input.referralId },
  }),
  'equality.recordObjection': method({
    /** A written notice to stop, Data Protection Act 2018 Schedule 1 paragraph 8(5). */
    input: z.strictObject({ referralId: z.uuid() }),
    wall: (input) => input.referralId,
    output: z.strictObject({ sealed: z.literal(true) }),
    permission: 'equality.submit',
    compartments: ['cases'],
    audit: { operation: 'erasure', object: (input) => input.referralId },
  }),
  'equality.withdrawObjection': method({
    /** The client wishes to be asked again. */
    input: z.strictObject({ referralId: z.uuid() }),
    wall: (input) => input.referralId,
    output: z.strictObject({ withdrawn: z.literal(true) }),
    permission: 'equality.submit',
    compartments: ['cases'],
    audit: { operation: 'alteration', object: (input) => input.referralId },
  }),
  'equality.report': method({
    input: reportInputSchema,
    output: z.strictObject({
      summary: reportSummarySchema,
      pdf: bytesSchema,
      csv: z.string(),
      csvMetadata: z.string(),
      certificate: z.string(),
      /** The same pages as pictures, one SVG document a page. */
      pages: z.array(z.string()).readonly(),
      /**
       * Each hidden count with its reason. For the screen of the analyst, who holds the counts; never for paper or a
       * file: to a reader it would tell which of the hidden counts are small.
       */
      hiddenCells: z.array(hiddenCellSchema).readonly(),
    }),
    permission: 'equality.report',
    compartments: ['equality', 'office'],
    audit: {
      operation: 'disclosure',
      object: (_input, output) => output.summary.releaseId,
      // Data Protection Act 2018 s.62(3): as far as it is known. It is on nobody else's screen yet.
      recipient: (input) => input.recipient ?? 'whoever made it',
    },
  }),
  /**
   * Which categories to count as one so that a report shows more people, best first. Nothing is made. `now` is null where the
   * report cannot be protected as it is; `everybody` is all people in all tables.
   */
  'equality.coarser': method({
    input: reportInputSchema,
    output: z.strictObject({
      now: shownSchema.nullable(),
      everybody: z.int(),
      options: z
        .array(
          shownSchema.extend({
            /** What to ask for: the merges so far with the new ones. */
            merges: z.array(categoryMergeSchema).readonly(),
            /** Those of them that are new. */
            added: z.array(categoryMergeSchema).readonly(),
          }),
        )
        .readonly(),
    }),
    permission: 'equality.report',
    compartments: ['equality', 'office'],
    audit: { operation: 'consultation', object: (input) => `${input.from} ${input.to}` },
  }),
  /** The ledger: every report that was made, newest first. */
  'equality.releases': method({
    input: z.strictObject({}),
    output: z.strictObject({ releases: z.array(releaseSchema).readonly() }),
    permission: 'equality.report',
    compartments: ['equality'],
    audit: { operation: 'consultation', object: () => 'releases' },
  }),
  /** A report of the ledger, to be looked at: its pages as pictures, and its certificate. */
  'equality.release': method({
    input: z.strictObject({ releaseId: z.uuid() }),
    output: z.strictObject({
      release: releaseSchema,
      pages: z.array(z.string()).readonly(),
      certificate: z.string(),
    }),
    permission: 'equality.report',
    compartments: ['equality'],
    audit: { operation: 'consultation', object: (input) => input.releaseId },
  }),
  /**
   * Declares that nobody was ever given a report, so that later ones are not compared with it. CONFLICT once it was saved or
   * printed.
   */
  'equality.withdrawRelease': method({
    input: z.strictObject({ releaseId: z.uuid() }),
    output: z.strictObject({ withdrawn: z.literal(true) }),
    permission: 'equality.report',
    compartments: ['equality'],
    audit: { operation: 'alteration', object: (input) => input.releaseId },
  }),
  /** Hands out a report of the ledger to be saved, or notes that it went out on paper. CONFLICT if it was withdrawn. */
  'equality.releaseDocument': method({
    input: z.strictObject({ releaseId: z.uuid(), format: z.enum([...RELEASE_FORMATS, 'paper']) }),
    output: z.discriminatedUnion('format', [
      ...releasedDocumentSchema.options,
      /** The page is what was printed: there is nothing to hand out. */
      z.strictObject({ format: z.literal('paper'), ...handedOut }),
    ]),
    permission: 'equality.report',
    compartments: ['equality'],
    audit: {
      operation: 'disclosure',
      object: (input) => input.releaseId,
      recipient: (_input, { recipient }) => recipient ?? 'whoever saved or printed it',
    },
  }),
  /**
   * How many referrals that it counts, or would count now, have changed since a report was made, at least: one was taken in,
   * or left out, or a form was sealed or removed. For the screen.
   */
  'equality.changesSince': method({
    input: releaseChoiceSchema.pick({ releaseId: true }),
    output: z.strictObject({ changedReferrals: z.int().min(0) }),
    permission: 'equality.report',
    compartments: ['equality'],
    audit: {
      operation: 'consultation',
      object: (input) => input.releaseId,
      // The page asks by itself whenever it shows the report, whose making was logged.
      when: () => false,
    },
  }),
} as const;

export type CategoryMerge = z.output<typeof categoryMergeSchema>;
export type HiddenCell = z.output<typeof hiddenCellSchema>;
export type ReportInput = z.output<typeof reportInputSchema>;
export type ReleasedDocument = z.output<typeof releasedDocumentSchema>;
export type ListedRelease = z.output<typeof releaseSchema>;
export type ReportSummary = z.output<typeof reportSummarySchema>;
