import { GSS_HARMONISED, STRONGROOM_DESIGN } from './code-lists/sources.ts';

/** One question of the equality form, in the words that a person reads or hears. */
export interface EqualityQuestion {
  readonly wording: string;
  readonly source: string;
}

/**
 * The versions of the form. Every submission names the one it answered, since an answer means nothing without its
 * question: both the law on sex and gender and the ethnicity and disability standards are under review.
 *
 * `EARLIER` marks answers brought over from another system, whose wording is not known.
 */
export const QUESTION_VERSIONS = ['2026-11', 'EARLIER'] as const;

export type QuestionVersion = (typeof QUESTION_VERSIONS)[number];

/** The version that is asked now; {@link EQUALITY_QUESTIONS} is its text. */
export const CURRENT_QUESTION_VERSION = '2026-11' satisfies QuestionVersion;

/** The questions of the current version. Every one is voluntary and offers "prefer not to say". */
export const EQUALITY_QUESTIONS = {
  age: {
    wording: 'What was your age on the day of your referral?',
    source: STRONGROOM_DESIGN,
  },
  longLastingCondition: {
    wording:
      'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
    source: `${GSS_HARMONISED}: long-lasting health conditions and illness`,
  },
  activityRestriction: {
    wording: 'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?',
    source: `${GSS_HARMONISED}: activity restriction`,
  },
  impairments: {
    wording: 'Do any of your conditions or illnesses affect you in any of the following areas?',
    source: `${GSS_HARMONISED}: impairment`,
  },
  genderReassignment: {
    wording: 'Is the gender you identify with the same as your sex registered at birth?',
    source: 'Census 2021 (Office for National Statistics): gender identity',
  },
  marriageCivilPartnership: {
    wording: 'What is your legal marital or registered civil partnership status?',
    source: `${GSS_HARMONISED}: marital or civil partnership status`,
  },
  pregnancyMaternity: {
    wording:
      'Are you pregnant, did you give birth in the last 26 weeks, or are you on maternity, parental or adoption leave?',
    source: `${STRONGROOM_DESIGN} (no harmonised standard is known)`,
  },
  race: {
    wording: 'What is your ethnic group?',
    source: `${GSS_HARMONISED}, Annex C (England and Wales), 18 March 2025`,
  },
  religionBelief: {
    wording: 'What is your religion?',
    source: `${GSS_HARMONISED}: religion (England)`,
  },
  sex: {
    wording: 'What is your sex?',
    source: `${GSS_HARMONISED}: sex`,
  },
  sexualOrientation: {
    wording: 'Which of the following best describes your sexual orientation?',
    source: `${GSS_HARMONISED}: sexual orientation`,
  },
  caring: {
    wording: 'Do you look after any of these people?',
    source: STRONGROOM_DESIGN,
  },
} as const satisfies Readonly<Record<string, EqualityQuestion>>;
