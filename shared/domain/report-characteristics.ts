import type { CodeList } from './code-lists/code-list.ts';
import { rollUp } from './code-lists/code-list.ts';
import {
  AGE_BAND,
  DISABILITY_GROUP,
  GENDER_GROUP,
  MARITAL_STATUS,
  MARITAL_STATUS_GROUP,
  PREGNANCY_MATERNITY_GROUP,
  RELIGION,
  SEX,
  SEXUAL_ORIENTATION,
  ageBandOf,
} from './code-lists/equality-lists.ts';
import { BROAD_ETHNIC_GROUP, CROSSWALK_LOSSES, broadEthnicGroupOf } from './code-lists/ethnicity.ts';
import type { NonAnswerKind } from './code-lists/non-answers.ts';
import type { EqualityAnswers, NoAnswer } from './equality-answers.ts';
import { CURRENT_QUESTION_VERSION, EQUALITY_QUESTIONS } from './equality-questions.ts';
import type { EqualityQuestion, QuestionVersion } from './equality-questions.ts';

/** The protected characteristics of section 149(7) of the Equality Act 2010, in the order of the report. */
export const REPORT_CHARACTERISTIC_IDS = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-civil-partnership',
  'pregnancy-maternity',
  'race',
  'religion-belief',
  'sex',
  'sexual-orientation',
] as const;

export type ReportCharacteristicId = (typeof REPORT_CHARACTERISTIC_IDS)[number];

/** The three facts that are printed beside the categories of every characteristic, never among them. */
export const NON_ANSWER_CATEGORIES: readonly { readonly code: NonAnswerKind; readonly label: string }[] = [
  { code: 'PNS', label: 'Prefer not to say' },
  { code: 'NK', label: 'Not known' },
  { code: 'NA', label: 'Not asked' },
];

/** How one protected characteristic is reported. */
export interface ReportCharacteristic {
  readonly id: ReportCharacteristicId;
  readonly name: string;
  readonly equalityActSection: string;
  /** What was asked, in order; more than one question where the category is derived. */
  readonly questions: readonly EqualityQuestion[];
  readonly questionVersion: QuestionVersion;
  readonly footnotes: readonly string[];
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  /**
   * Which categories may be counted as one where too many would be hidden: those next to each other, or any of these. The
   * largest and the unmarked ones are not among them, because readers compare others with them.
   */
  readonly mergeable: 'neighbours' | readonly string[];
  /**
   * The one category that a person counts in: a code of `categories`, or what stands in for an answer.
   *
   * Total and exclusive, so the counts of a characteristic add up to the number of people. Somebody without a
   * submission was not asked.
   */
  readonly categoryOf: (answers: EqualityAnswers | undefined) => string;
}

const NON_ANSWER_KIND = {
  'prefer-not-to-say': 'PNS',
  'not-known': 'NK',
  'not-asked': 'NA',
} as const satisfies Readonly<Record<NoAnswer['state'], NonAnswerKind>>;

/** The category of an answer, or the kind of its absence. */
function categorise<Answered extends { readonly state: 'answered' }, Category extends string>(
  answer: Answered | NoAnswer,
  category: (answered: Answered) => Category,
): Category | NonAnswerKind {
  return answer.state === 'answered' ? category(answer) : NON_ANSWER_KIND[answer.state];
}

/** Binds the categories to their list: a category that the list does not have does not compile. */
function characteristic<Category extends string>(
  definition: Omit<ReportCharacteristic, 'categories' | 'categoryOf' | 'mergeable' | 'questionVersion'> & {
    readonly list: CodeList<Category>;
    /** Default none. */
    readonly mergeable?: 'neighbours' | readonly Category[];
    readonly category: (answers: EqualityAnswers) => Category | NonAnswerKind;
  },
): ReportCharacteristic {
  const { list, category, mergeable = [], ...rest } = definition;
  return {
    ...rest,
    questionVersion: CURRENT_QUESTION_VERSION,
    categories: list.codes,
    mergeable,
    categoryOf: (answers) => (answers === undefined ? 'NA' : category(answers)),
  };
}

/** Disabled under the Equality Act: a long-lasting condition that restricts daily activities a lot or a little. */
export function disabilityGroupOf({
  disability: { condition, activityRestriction },
}: Pick<EqualityAnswers, 'disability'>): 'DISABLED' | 'NOT_DISABLED' | NonAnswerKind {
  return categorise(condition, ({ code }) => {
    if (code === 'NO') return 'NOT_DISABLED';
    if (activityRestriction === undefined) return 'NA';
    return categorise(activityRestriction, (restriction) =>
      restriction.code === 'NOT_AT_ALL' ? 'NOT_DISABLED' : 'DISABLED',
    );
  });
}

/** The nine tables of the equality-monitoring report, in order. */
export const REPORT_CHARACTERISTICS: readonly ReportCharacteristic[] = [
  characteristic({
    id: 'age',
    name: 'Age',
    equalityActSection: 'section 5',
    questions: [EQUALITY_QUESTIONS.age],
    footnotes: ['Age is counted on the day of the referral.'],
    list: AGE_BAND,
    mergeable: 'neighbours',
    category: ({ age: answer }) =>
      categorise(answer, ({ age }) =>
        // The schema refuses ages below the first band.
        age.kind === 'band' ? age.band : (ageBandOf(age.years) ?? 'NK'),
      ),
  }),
  characteristic({
    id: 'disability',
    name: 'Disability',
    equalityActSection: 'section 6',
    questions: [EQUALITY_QUESTIONS.longLastingCondition, EQUALITY_QUESTIONS.activityRestriction],
    footnotes: [
      'Disabled means a health condition or illness lasting 12 months or more that reduces the ability to carry out day-to-day activities a lot or a little.',
    ],
    list: DISABILITY_GROUP,
    category: disabilityGroupOf,
  }),
  characteristic({
    id: 'gender-reassignment',
    name: 'Gender reassignment',
    equalityActSection: 'section 7',
    questions: [EQUALITY_QUESTIONS.genderReassignment],
    footnotes: [
      'The question is about gender identity, which is wider than the protected characteristic of gender reassignment.',
    ],
    list: GENDER_GROUP,
    category: ({ genderReassignment }) =>
      categorise(genderReassignment, ({ code }) => (code === 'YES' ? 'SAME' : 'DIFFERENT')),
  }),
  characteristic({
    id: 'marriage-civil-partnership',
    name: 'Marriage and civil partnership',
    equalityActSection: 'section 8',
    questions: [EQUALITY_QUESTIONS.marriageCivilPartnership],
    footnotes: [
      'People who are separated but still legally married or in a civil partnership count as such.',
      'In section 149 this characteristic counts only for eliminating discrimination.',
    ],
    list: MARITAL_STATUS_GROUP,
    category: ({ marriageCivilPartnership }) =>
      categorise(marriageCivilPartnership, ({ code }) => rollUp(MARITAL_STATUS, MARITAL_STATUS_GROUP, code)),
  }),
  characteristic({
    id: 'pregnancy-maternity',
    name: 'Pregnancy and maternity',
    equalityActSection: 'sections 17 and 18',
    questions: [EQUALITY_QUESTIONS.pregnancyMaternity],
    footnotes: ['Maternity is counted for 26 weeks after the birth, as in section 17.'],
    list: PREGNANCY_MATERNITY_GROUP,
    category: ({ pregnancyMaternity }) =>
      categorise(pregnancyMaternity, ({ codes }) =>
        codes.includes('NONE') ? 'NEITHER' : 'PREGNANCY_OR_MATERNITY',
      ),
  }),
  characteristic({
    id: 'race',
    name: 'Race (ethnic group)',
    equalityActSection: 'section 9',
    questions: [EQUALITY_QUESTIONS.race],
    footnotes: [
      'Nineteen answers are printed as five groups.',
      ...CROSSWALK_LOSSES.map((loss) => `Against self-defined ethnicity (18+1): ${loss}`),
    ],
    list: BROAD_ETHNIC_GROUP,
    mergeable: ['MIXED', 'ASIAN', 'BLACK', 'OTHER'],
    category: ({ race }) => categorise(race, ({ code }) => broadEthnicGroupOf(code)),
  }),
  characteristic({
    id: 'religion-belief',
    name: 'Religion or belief',
    equalityActSection: 'section 10',
    questions: [EQUALITY_QUESTIONS.religionBelief],
    footnotes: ['The question measures affiliation; the Act also covers having no religion or belief.'],
    list: RELIGION,
    mergeable: ['BUDDHIST', 'HINDU', 'JEWISH', 'MUSLIM', 'SIKH', 'OTHER'],
    category: ({ religionBelief }) => categorise(religionBelief, ({ code }) => code),
  }),
  characteristic({
    id: 'sex',
    name: 'Sex',
    equalityActSection: 'section 11',
    questions: [EQUALITY_QUESTIONS.sex],
    footnotes: ['Sex is asked and recorded apart from gender identity.'],
    list: SEX,
    category: ({ sex }) => categorise(sex, ({ code }) => code),
  }),
  characteristic({
    id: 'sexual-orientation',
    name: 'Sexual orientation',
    equalityActSection: 'section 12',
    questions: [EQUALITY_QUESTIONS.sexualOrientation],
    footnotes: ['The question measures how people describe themselves.'],
    list: SEXUAL_ORIENTATION,
    mergeable: ['GAY_OR_LESBIAN', 'BISEXUAL', 'OTHER'],
    category: ({ sexualOrientation }) => categorise(sexualOrientation, ({ code }) => code),
  }),
];
