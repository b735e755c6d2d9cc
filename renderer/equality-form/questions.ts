import type { CodeList } from '../../shared/domain/code-lists/code-list.ts';
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
} from '../../shared/domain/code-lists/equality-lists.ts';
import { ETHNIC_GROUP } from '../../shared/domain/code-lists/ethnicity.ts';
import { EQUALITY_QUESTIONS } from '../../shared/domain/equality-questions.ts';

export type QuestionId = keyof typeof EQUALITY_QUESTIONS;

/** The answers that each question offers. */
export const ANSWER_LISTS = {
  age: AGE_BAND,
  longLastingCondition: LONG_LASTING_CONDITION,
  activityRestriction: ACTIVITY_RESTRICTION,
  impairments: IMPAIRMENT,
  genderReassignment: GENDER_SAME_AS_SEX,
  marriageCivilPartnership: MARITAL_STATUS,
  pregnancyMaternity: PREGNANCY_MATERNITY,
  race: ETHNIC_GROUP,
  religionBelief: RELIGION,
  sex: SEX,
  sexualOrientation: SEXUAL_ORIENTATION,
  caring: CARING,
} as const satisfies Readonly<Record<QuestionId, CodeList>>;

/** One question as the form shows it, on the screen and on paper. */
export interface FormQuestion {
  readonly id: QuestionId;
  readonly wording: string;
  readonly list: CodeList;
  /** Several answers may apply. */
  readonly takesSeveral: boolean;
  /** The answers stand under headings. */
  readonly hasHeadings: boolean;
  /** Somebody may honestly not know the answer about themselves. */
  readonly offersNotKnown: boolean;
  /** Asked only of those who answered the question before with "yes". */
  readonly onlyAfterCondition: boolean;
}

type Traits = Omit<FormQuestion, 'id' | 'wording' | 'list'>;

const PLAIN: Traits = {
  takesSeveral: false,
  hasHeadings: false,
  offersNotKnown: false,
  onlyAfterCondition: false,
};

const question = (id: QuestionId, traits: Partial<Traits> = {}): FormQuestion => ({
  id,
  wording: EQUALITY_QUESTIONS[id].wording,
  list: ANSWER_LISTS[id],
  ...PLAIN,
  ...traits,
});

/**
 * All questions in order. Age is asked as a band: reports print nothing finer, and what is not needed is not asked.
 */
export const FORM_QUESTIONS: readonly FormQuestion[] = [
  question('age'),
  question('longLastingCondition', { offersNotKnown: true }),
  question('activityRestriction', { offersNotKnown: true, onlyAfterCondition: true }),
  question('impairments', { takesSeveral: true, onlyAfterCondition: true }),
  question('genderReassignment'),
  question('marriageCivilPartnership'),
  question('pregnancyMaternity', { takesSeveral: true }),
  question('race', { hasHeadings: true, offersNotKnown: true }),
  question('religionBelief'),
  question('sex'),
  question('sexualOrientation'),
  question('caring', { takesSeveral: true }),
];

/** What may be chosen in place of an answer. No list of answers has these codes. */
export const PREFER_NOT_TO_SAY = 'PNS';
export const NOT_KNOWN = 'NK';
