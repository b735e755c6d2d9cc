import { z } from 'zod';
import { dateTimeSchema, localDateSchema } from '../dates.ts';
import { multiLine, singleLine } from '../text.ts';
import { MEASURE_STATES } from './honesty.ts';
import { logMappingSchema, logTestSchema } from './log-test.ts';
import { SCREENING_ANSWERS } from './screening.ts';
import { MARKINGS, UNITS } from './template.ts';

/**
 * What an assessment is made of. Everything that somebody writes into one is an item of some kind, with an id of its own: it is
 * saved, kept in history, compared between versions and merged by itself.
 */

const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/u);
const questionId = z.string().min(1).max(40);
const ids = z.array(z.uuid()).max(200).readonly().default([]);
const prose = multiLine(20_000);
const line = singleLine(300);
const rating = z.strictObject({ likelihood: code, severity: code });

/** What was said to a question, by the form that the question has. */
const answerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), words: prose }),
  z.strictObject({ kind: z.literal('date'), date: localDateSchema }),
  z.strictObject({ kind: z.literal('codes'), codes: z.array(code).min(1).max(40).readonly() }),
]);

/** How far a processing operation is decided on: one can fall under both regimes. */
export const OPERATION_REGIMES = ['UK_GDPR', 'PART_3', 'BOTH', 'NOT_DECIDED'] as const;

/** What became of asking a unit. A gap is no answer: nobody asked is the absence of an item. */
export const REPLY_STATES = ['WAITING', 'REPLIED', 'NO_REPLY', 'NOT_NEEDED'] as const;

export const VERDICTS = ['PASS', 'QUERY', 'FAIL'] as const;

/** Live controls of this application that a measure can rely on. */
export const CONTROLS = ['BACKUP_VERIFIED', 'AUDIT_VERIFIED', 'KEYS_EXCHANGED', 'PROTECTION_TESTED'] as const;

/** What is written in a form with several fields, and kept as a draft until all of them are there. */
export const FORM_KINDS = ['operation', 'flow', 'risk', 'measure', 'action', 'consultation'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What a draft can be of: an entry, or something that is said once. */
const DRAFTS_OF = [...FORM_KINDS, 'comment', 'decision', 'act'] as const;
export type DraftOf = (typeof DRAFTS_OF)[number];

/** The kinds of items, and what each holds. */
export const ITEM_SCHEMAS = {
  /** By the id of a screening question. */
  screening: z.strictObject({
    questionVersion: z.int().min(1),
    answer: z.enum(SCREENING_ANSWERS),
    note: multiLine(2_000).nullable().default(null),
  }),
  /** By the id of a question. */
  answer: z.strictObject({
    questionVersion: z.int().min(1),
    value: answerValue,
    isComplete: z.boolean().default(false),
    /** Null for that of the question. */
    marking: z.enum(MARKINGS).nullable().default(null),
  }),
  operation: z.strictObject({
    title: line,
    purpose: prose.nullable().default(null),
    regime: z.enum(OPERATION_REGIMES),
  }),
  flow: z.strictObject({
    from: line,
    to: line,
    what: line,
    how: line,
    protection: multiLine(2_000).nullable().default(null),
    leavesCountry: z.boolean(),
  }),
  risk: z.strictObject({
    title: line,
    /** Where it comes from. */
    source: prose.nullable().default(null),
    /** What it does to people. */
    impact: prose,
    /** Whether it is a risk to people; otherwise it is one to the force alone, and is listed apart. */
    isToPeople: z.boolean(),
    inherent: rating,
    current: rating,
    residual: rating,
  }),
  measure: z.strictObject({
    title: line,
    description: prose.nullable().default(null),
    state: z.enum(MEASURE_STATES),
    risks: ids,
    control: z.enum(CONTROLS).nullable().default(null),
  }),
  action: z.strictObject({
    measure: z.uuid(),
    what: line,
    owner: line,
    due: localDateSchema,
    doneOn: localDateSchema.nullable().default(null),
    evidence: ids,
  }),
  consultation: z
    .strictObject({
      gate: z.string().min(1).max(40),
      unit: z.union([z.enum(UNITS), code]),
      person: line.nullable().default(null),
      askedOn: localDateSchema.nullable().default(null),
      question: prose.nullable().default(null),
      /** The version of the assessment that was sent. */
      versionSent: z.int().min(0).nullable().default(null),
      state: z.enum(REPLY_STATES),
      repliedOn: localDateSchema.nullable().default(null),
      reply: prose.nullable().default(null),
      conditions: prose.nullable().default(null),
      isAccepted: z.boolean().nullable().default(null),
      /** Why it was not needed. */
      reason: prose.nullable().default(null),
    })
    .superRefine((entry, context) => {
      const need = (path: keyof typeof entry, message: string): void => {
        if (entry[path] === null) context.addIssue({ code: 'custom', path: [path], message });
      };
      if (entry.state === 'NOT_NEEDED') {
        need('reason', 'Say why the unit did not need to be asked.');
        return;
      }
      need('person', 'Say who was asked.');
      need('askedOn', 'Say when they were asked.');
      need('question', 'Say what they were asked.');
      if (entry.state !== 'REPLIED') return;
      need('repliedOn', 'Say when they replied.');
      need('reply', 'Say what they replied.');
      need('isAccepted', 'Say whether their reply was accepted.');
      const isBefore = entry.repliedOn !== null && entry.askedOn !== null && entry.repliedOn < entry.askedOn;
      if (isBefore) {
        context.addIssue({
          code: 'custom',
          path: ['repliedOn'],
          message: 'A reply cannot be older than its question.',
        });
      }
      if (entry.isAccepted === false) need('reason', 'Say why the reply was not accepted.');
    }),
  comment: z.strictObject({
    question: questionId,
    /** A query waits for an answer. */
    isQuery: z.boolean(),
    text: multiLine(5_000),
    isResolved: z.boolean().default(false),
  }),
  verdict: z.strictObject({
    question: questionId,
    unit: z.enum(UNITS),
    verdict: z.enum(VERDICTS),
    text: multiLine(5_000).nullable().default(null),
  }),
  /** A form that somebody is filling in, by the id of what it will be: never part of a version. */
  draft: z.strictObject({
    of: z.enum(DRAFTS_OF),
    fields: z.record(
      z.string().max(40),
      z.union([z.string().max(20_000), z.boolean(), z.array(z.string().max(40)).max(200).readonly()]),
    ),
  }),
  /** What a sample of a system's log was found to establish. Kept by the call that tested it, and never typed. */
  logTest: z.strictObject({
    system: line,
    /** The question that it is evidence for. */
    question: questionId.nullable(),
    /** By what each file is known again (hex SHA-256); the sample itself is not kept. */
    files: z
      .array(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), rows: z.int().min(0) }))
      .min(1)
      .readonly(),
    mapping: logMappingSchema,
    /** Whether the justification was asked for: see fieldsAskedFor. */
    asksReason: z.boolean(),
    result: logTestSchema,
    testedAt: dateTimeSchema,
    testedBy: z.uuid(),
  }),
} as const;

export type ItemKind = keyof typeof ITEM_SCHEMAS;
export const ITEM_KINDS = Object.keys(ITEM_SCHEMAS) as readonly ItemKind[];
export type ItemBody<K extends ItemKind> = z.output<(typeof ITEM_SCHEMAS)[K]>;
