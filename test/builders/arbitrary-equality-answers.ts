import * as fc from 'fast-check';
import type { CodeList } from '../../shared/domain/code-lists/code-list.ts';
import { CONSENT } from '../../shared/domain/code-lists/contact-lists.ts';
import { LENGTH_OF_SERVICE } from '../../shared/domain/code-lists/employment-lists.ts';
import * as lists from '../../shared/domain/code-lists/equality-lists.ts';
import { ETHNIC_GROUP } from '../../shared/domain/code-lists/ethnicity.ts';
import { ANSWER_MODES } from '../../shared/domain/equality-answers.ts';
import type { EqualityAnswers, NoAnswer } from '../../shared/domain/equality-answers.ts';
import { QUESTION_VERSIONS } from '../../shared/domain/equality-questions.ts';
import { arbitraryCode, arbitraryCodes, date, notAsked } from './arbitrary-values.ts';

const answered = fc.constant('answered' as const);

const noAnswer: fc.Arbitrary<NoAnswer> = fc.oneof(
  fc.constant({ state: 'prefer-not-to-say' as const }),
  fc.constant({ state: 'not-known' as const }),
  fc.record({ state: fc.constant('not-asked' as const), reason: notAsked }),
);

const oneOf = <Code extends string>(list: CodeList<Code>) =>
  fc.oneof({ weight: 3, arbitrary: fc.record({ state: answered, code: arbitraryCode(list) }) }, noAnswer);

const anyOf = <Code extends string>(list: CodeList<Code>) =>
  fc.oneof({ weight: 3, arbitrary: fc.record({ state: answered, codes: arbitraryCodes(list) }) }, noAnswer);

const age = fc.oneof(
  fc.record({
    state: answered,
    age: fc.oneof(
      fc.record({ kind: fc.constant('years' as const), years: fc.integer({ min: 16, max: 120 }) }),
      fc.record({ kind: fc.constant('band' as const), band: arbitraryCode(lists.AGE_BAND) }),
    ),
  }),
  noAnswer,
);

const disability: fc.Arbitrary<EqualityAnswers['disability']> = fc.oneof(
  fc.record(
    {
      condition: fc.constant({ state: 'answered' as const, code: 'YES' as const }),
      activityRestriction: oneOf(lists.ACTIVITY_RESTRICTION),
      impairments: anyOf(lists.IMPAIRMENT),
    },
    { requiredKeys: ['condition', 'activityRestriction'] },
  ),
  fc.record({ condition: fc.constant({ state: 'answered' as const, code: 'NO' as const }) }),
  fc.record({ condition: noAnswer }),
);

const common = {
  askedAt: date,
  mode: fc.constantFrom(...ANSWER_MODES),
  questionVersion: fc.constantFrom(...QUESTION_VERSIONS),
  byProxy: fc.constant(false as const),
};

const withConsent: fc.Arbitrary<EqualityAnswers> = fc.record(
  {
    ...common,
    consentForStatistics: fc.constantFrom('EXPLICIT_WRITTEN', 'EXPLICIT_VERBAL', 'NOT_REQUIRED'),
    age,
    disability,
    genderReassignment: oneOf(lists.GENDER_SAME_AS_SEX),
    marriageCivilPartnership: oneOf(lists.MARITAL_STATUS),
    pregnancyMaternity: anyOf(lists.PREGNANCY_MATERNITY),
    race: oneOf(ETHNIC_GROUP),
    religionBelief: oneOf(lists.RELIGION),
    sex: oneOf(lists.SEX),
    sexualOrientation: oneOf(lists.SEXUAL_ORIENTATION),
    caring: anyOf(lists.CARING),
    lengthOfService: oneOf(LENGTH_OF_SERVICE),
  },
  {
    requiredKeys: [
      'askedAt',
      'mode',
      'questionVersion',
      'byProxy',
      'consentForStatistics',
      'age',
      'disability',
      'genderReassignment',
      'marriageCivilPartnership',
      'pregnancyMaternity',
      'race',
      'religionBelief',
      'sex',
      'sexualOrientation',
    ],
  },
);

const withoutConsent: fc.Arbitrary<EqualityAnswers> = fc.record({
  ...common,
  consentForStatistics: arbitraryCode(CONSENT),
  age: noAnswer,
  disability: fc.record({ condition: noAnswer }),
  genderReassignment: noAnswer,
  marriageCivilPartnership: noAnswer,
  pregnancyMaternity: noAnswer,
  race: noAnswer,
  religionBelief: noAnswer,
  sex: noAnswer,
  sexualOrientation: noAnswer,
});

/** Any valid submission, with consent to statistics and (without answers) without. */
export const arbitraryEqualityAnswers: fc.Arbitrary<EqualityAnswers> = fc.oneof(
  { weight: 4, arbitrary: withConsent },
  withoutConsent,
);
