import { completedYears } from '../../shared/domain/dates.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import type { FictionalPerson } from './fictional-client.ts';
import type { Random, Weights } from './random.ts';

type NoAnswer = Exclude<EqualityAnswers['sex'], { state: 'answered' }>;
type OneOf<Question extends keyof EqualityAnswers> = Extract<
  EqualityAnswers[Question],
  { state: 'answered'; code: string }
>['code'];

const ETHNIC_GROUPS: Weights<OneOf<'race'>> = {
  1: 58,
  2: 3,
  5: 9,
  6: 3,
  7: 1,
  8: 1,
  9: 1,
  10: 5,
  11: 4,
  12: 3,
  13: 1,
  14: 2,
  15: 4,
  16: 4,
  18: 1,
};
const RELIGIONS: Weights<OneOf<'religionBelief'>> = {
  NONE: 46,
  CHRISTIAN: 38,
  MUSLIM: 8,
  HINDU: 3,
  SIKH: 2,
  JEWISH: 1,
  BUDDHIST: 1,
  OTHER: 1,
};
const ORIENTATIONS: Weights<OneOf<'sexualOrientation'>> = {
  STRAIGHT: 86,
  GAY_OR_LESBIAN: 7,
  BISEXUAL: 6,
  OTHER: 1,
};
const MARITAL_STATUSES: Weights<OneOf<'marriageCivilPartnership'>> = {
  NEVER: 38,
  MARRIED: 26,
  SEPARATED_MARRIED: 17,
  DIVORCED: 15,
  CIVIL_PARTNER: 2,
  WIDOWED: 2,
};

/** How often in a hundred a question that was put is refused; more where it touches more. */
const REFUSED_PERCENT = { usual: 3, orientation: 9, religion: 7, gender: 4 } as const;

const CHILDBEARING_UNTIL_YEARS = 46;

/**
 * What the client answered, with the three kinds of non-answer in it: refused, not known, and not asked for a reason.
 *
 * One in twenty-five gives no consent to statistics, and so no answer at all.
 */
export function fictionalAnswers(
  random: Random,
  person: FictionalPerson,
  dates: { readonly referredOn: LocalDate; readonly askedOn: LocalDate },
): EqualityAnswers {
  const hasConsent = !random.chance(4);
  const ask = <Answered>(answered: Answered, refusedPercent: number): Answered | NoAnswer =>
    hasConsent ? (noAnswer(random, refusedPercent) ?? answered) : { state: 'prefer-not-to-say' };
  const choose = <Code extends string>(
    weights: Weights<Code>,
    refusedPercent: number = REFUSED_PERCENT.usual,
  ) => ask({ state: 'answered' as const, code: random.weighted(weights) }, refusedPercent);

  const years = completedYears(person.dateOfBirth, dates.referredOn);
  const mayBePregnant = person.sex === 'FEMALE' && years < CHILDBEARING_UNTIL_YEARS;
  const condition = choose({ YES: 24, NO: 76 });
  return {
    askedAt: dates.askedOn,
    mode: random.weighted({ 'self-complete': 55, 'read-out': 33, 'form-handed-over': 12 }),
    questionVersion: 'EARLIER',
    byProxy: false,
    consentForStatistics: hasConsent
      ? random.weighted({ EXPLICIT_WRITTEN: 55, EXPLICIT_VERBAL: 45 })
      : 'DECLINED',
    age: ask({ state: 'answered', age: { kind: 'years', years } }, 1),
    sex: ask({ state: 'answered', code: person.sex }, 1),
    genderReassignment: choose({ YES: 98, NO: 2 }, REFUSED_PERCENT.gender),
    race: choose(ETHNIC_GROUPS),
    religionBelief: choose(RELIGIONS, REFUSED_PERCENT.religion),
    sexualOrientation: choose(ORIENTATIONS, REFUSED_PERCENT.orientation),
    disability:
      condition.state === 'answered' && condition.code === 'YES'
        ? {
            condition,
            activityRestriction: choose({ A_LOT: 22, A_LITTLE: 50, NOT_AT_ALL: 28 }),
            impairments: ask(
              {
                state: 'answered',
                codes: random.chance(30)
                  ? ['MENTAL_HEALTH', 'STAMINA']
                  : [
                      random.weighted({
                        MENTAL_HEALTH: 50,
                        MOBILITY: 20,
                        LEARNING: 15,
                        HEARING: 8,
                        VISION: 7,
                      }),
                    ],
              },
              REFUSED_PERCENT.usual,
            ),
          }
        : { condition },
    marriageCivilPartnership: choose(MARITAL_STATUSES),
    pregnancyMaternity: ask(
      {
        state: 'answered',
        codes: [
          mayBePregnant
            ? random.weighted({ NONE: 90, PREGNANT: 4, BIRTH_WITHIN_26_WEEKS: 3, ON_LEAVE: 3 })
            : 'NONE',
        ],
      },
      REFUSED_PERCENT.usual,
    ),
    caring: ask(
      {
        state: 'answered',
        codes: [random.weighted({ NONE: 48, CHILD: 44, OLDER_PERSON: 6, DISABLED_CHILD: 2 })],
      },
      REFUSED_PERCENT.usual,
    ),
    lengthOfService: choose({
      UNDER_2: 14,
      FROM_2_TO_4: 22,
      FROM_5_TO_9: 21,
      FROM_10_TO_14: 14,
      FROM_15_TO_19: 15,
      FROM_20: 14,
    }),
  };
}

function noAnswer(random: Random, refusedPercent: number): NoAnswer | undefined {
  if (random.chance(refusedPercent)) return { state: 'prefer-not-to-say' };
  if (random.chance(1)) return { state: 'not-known' };
  return random.chance(5)
    ? { state: 'not-asked', reason: random.pick(['NA1', 'NA4', 'NA6', 'NA9']) }
    : undefined;
}
