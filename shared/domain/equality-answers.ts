import { z } from 'zod';
import { codeSchema } from './code-lists/code-list.ts';
import type { CodeList } from './code-lists/code-list.ts';
import { CONSENT } from './code-lists/contact-lists.ts';
import { LENGTH_OF_SERVICE } from './code-lists/employment-lists.ts';
import {
  ACTIVITY_RESTRICTION,
  AGE_BAND,
  CARING,
  GENDER_SAME_AS_SEX,
  IMPAIRMENT,
  LONG_LASTING_CONDITION,
  MARITAL_STATUS,
  PREGNANCY_MATERNITY,
  RELIGION,
  SEX,
  SEXUAL_ORIENTATION,
  YOUNGEST_AGE_YEARS,
} from './code-lists/equality-lists.ts';
import { ETHNIC_GROUP } from './code-lists/ethnicity.ts';
import { NOT_ASKED_REASON, codesSchema } from './code-lists/non-answers.ts';
import { localDateSchema } from './dates.ts';
import { QUESTION_VERSIONS } from './equality-questions.ts';

const OLDEST_AGE_YEARS = 120;

/** How the person was asked. */
export const ANSWER_MODES = ['self-complete', 'read-out', 'form-handed-over'] as const;

// The three facts that stand in for an answer are different, and stay apart all the way into print.
const NON_ANSWERS = [
  z.strictObject({ state: z.literal('prefer-not-to-say') }),
  z.strictObject({ state: z.literal('not-known') }),
  z.strictObject({ state: z.literal('not-asked'), reason: codeSchema(NOT_ASKED_REASON) }),
] as const;

/** What stands in for an answer, in the words of a submission. */
export type NoAnswer = z.output<(typeof NON_ANSWERS)[number]>;

function oneOf<Code extends string>(list: CodeList<Code>) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('answered'), code: codeSchema(list) }),
    ...NON_ANSWERS,
  ]);
}

function anyOf<Code extends string>(list: CodeList<Code>) {
  return z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('answered'), codes: codesSchema(list) }),
    ...NON_ANSWERS,
  ]);
}

/** The age on the day of the referral, or its band where that is all that is known. */
const ageSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('answered'),
    age: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('years'),
        years: z.int().min(YOUNGEST_AGE_YEARS).max(OLDEST_AGE_YEARS),
      }),
      z.strictObject({ kind: z.literal('band'), band: codeSchema(AGE_BAND) }),
    ]),
  }),
  ...NON_ANSWERS,
]);

/** Three questions of which the second and third are only asked when the first is answered "yes". */
const disabilitySchema = z
  .strictObject({
    condition: oneOf(LONG_LASTING_CONDITION),
    activityRestriction: oneOf(ACTIVITY_RESTRICTION).exactOptional(),
    impairments: anyOf(IMPAIRMENT).exactOptional(),
  })
  .superRefine(({ condition, activityRestriction, impairments }, context) => {
    const hasCondition = condition.state === 'answered' && condition.code === 'YES';
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (hasCondition && activityRestriction === undefined) {
      refuse(
        'activityRestriction',
        'Give an answer, or why there is none: there is a long-lasting condition.',
      );
    }
    if (!hasCondition && activityRestriction !== undefined) {
      refuse('activityRestriction', 'Leave this out: it is only asked about a long-lasting condition.');
    }
    if (!hasCondition && impairments !== undefined) {
      refuse('impairments', 'Leave this out: it is only asked about a long-lasting condition.');
    }
  });

const answersShape = z.strictObject({
  askedAt: localDateSchema,
  mode: z.enum(ANSWER_MODES),
  questionVersion: z.enum(QUESTION_VERSIONS),
  /** Nobody may answer for another: an answer by proxy is a guess about a protected characteristic. */
  byProxy: z.literal(false, { error: 'Record only what the client said: nobody may answer for another.' }),
  consentForStatistics: codeSchema(CONSENT),
  age: ageSchema,
  disability: disabilitySchema,
  genderReassignment: oneOf(GENDER_SAME_AS_SEX),
  marriageCivilPartnership: oneOf(MARITAL_STATUS),
  pregnancyMaternity: anyOf(PREGNANCY_MATERNITY),
  race: oneOf(ETHNIC_GROUP),
  religionBelief: oneOf(RELIGION),
  sex: oneOf(SEX),
  sexualOrientation: oneOf(SEXUAL_ORIENTATION),
  caring: anyOf(CARING).exactOptional(),
  lengthOfService: oneOf(LENGTH_OF_SERVICE).exactOptional(),
});

/**
 * One submission of the equality form: nine protected characteristics, each answered or with the reason why not.
 *
 * It lives in the equality compartment only. An answer may be kept only with consent to statistics; without it every
 * characteristic must be a non-answer, so nothing that counts them can count more than was agreed to.
 */
export const equalityAnswersSchema = answersShape.superRefine((submission, context) => {
  if (MAY_BE_COUNTED.has(submission.consentForStatistics)) return;
  const { disability, ...others } = submission;
  for (const [field, answer] of Object.entries({ ...others, disability: disability.condition })) {
    if (typeof answer === 'object' && answer.state === 'answered') {
      context.addIssue({
        code: 'custom',
        path: [field],
        message: 'Leave the answer out: there is no consent to statistics.',
      });
    }
  }
});

export type EqualityAnswers = z.output<typeof answersShape>;

const MAY_BE_COUNTED: ReadonlySet<string> = new Set(['EXPLICIT_WRITTEN', 'EXPLICIT_VERBAL', 'NOT_REQUIRED']);
