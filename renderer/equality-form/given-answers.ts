import { isCode, type CodeList } from '../../shared/domain/code-lists/code-list.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import type { ANSWER_MODES, EqualityAnswers, NoAnswer } from '../../shared/domain/equality-answers.ts';
import { CURRENT_QUESTION_VERSION } from '../../shared/domain/equality-questions.ts';
import { ANSWER_LISTS, FORM_QUESTIONS, NOT_KNOWN, type FormQuestion, type QuestionId } from './questions.ts';

/** What was ticked so far: codes of the question's list, or what stands in for an answer. */
export type GivenAnswers = Readonly<Partial<Record<QuestionId, readonly string[]>>>;

export type AnswerMode = (typeof ANSWER_MODES)[number];

/** When and how the person is asked. */
export interface Asking {
  readonly askedAt: LocalDate;
  readonly mode: AnswerMode;
}

/** The questions that these answers lead to: two of them follow only on a long-lasting condition. */
export function questionsFor(given: GivenAnswers): readonly FormQuestion[] {
  const hasCondition = given.longLastingCondition?.includes('YES') === true;
  return FORM_QUESTIONS.filter(({ onlyAfterCondition }) => hasCondition || !onlyAfterCondition);
}

const PREFERS_NOT_TO_SAY: NoAnswer = { state: 'prefer-not-to-say' };

/** A question left empty was not answered by choice: on paper the form says so beside it. */
const withoutAnswer = (chosen: readonly string[]): NoAnswer =>
  chosen.includes(NOT_KNOWN) ? { state: 'not-known' } : PREFERS_NOT_TO_SAY;

function oneOf<Code extends string>(list: CodeList<Code>, chosen: readonly string[] = []) {
  const code = chosen.find((each): each is Code => isCode(list, each));
  return code === undefined ? withoutAnswer(chosen) : { state: 'answered' as const, code };
}

function anyOf<Code extends string>(list: CodeList<Code>, chosen: readonly string[] = []) {
  const codes = chosen.filter((each): each is Code => isCode(list, each));
  return codes.length === 0 ? withoutAnswer(chosen) : { state: 'answered' as const, codes };
}

/** The submission of somebody who agreed to statistics, out of what was ticked. */
export function answersOf(given: GivenAnswers, asking: Asking): EqualityAnswers {
  const age = oneOf(ANSWER_LISTS.age, given.age);
  const condition = oneOf(ANSWER_LISTS.longLastingCondition, given.longLastingCondition);
  const hasCondition = condition.state === 'answered' && condition.code === 'YES';
  return {
    ...frameOf(asking),
    consentForStatistics: asking.mode === 'read-out' ? 'EXPLICIT_VERBAL' : 'EXPLICIT_WRITTEN',
    age: age.state === 'answered' ? { state: 'answered', age: { kind: 'band', band: age.code } } : age,
    disability: {
      condition,
      ...(hasCondition
        ? {
            activityRestriction: oneOf(ANSWER_LISTS.activityRestriction, given.activityRestriction),
            impairments: anyOf(ANSWER_LISTS.impairments, given.impairments),
          }
        : {}),
    },
    genderReassignment: oneOf(ANSWER_LISTS.genderReassignment, given.genderReassignment),
    marriageCivilPartnership: oneOf(ANSWER_LISTS.marriageCivilPartnership, given.marriageCivilPartnership),
    pregnancyMaternity: anyOf(ANSWER_LISTS.pregnancyMaternity, given.pregnancyMaternity),
    race: oneOf(ANSWER_LISTS.race, given.race),
    religionBelief: oneOf(ANSWER_LISTS.religionBelief, given.religionBelief),
    sex: oneOf(ANSWER_LISTS.sex, given.sex),
    sexualOrientation: oneOf(ANSWER_LISTS.sexualOrientation, given.sexualOrientation),
    caring: anyOf(ANSWER_LISTS.caring, given.caring),
  };
}

/** The submission of somebody who does not want to answer at all: that, and nothing else. */
export const refusalOf = (asking: Asking): EqualityAnswers => ({
  ...frameOf(asking),
  consentForStatistics: 'DECLINED',
  ...throughout(PREFERS_NOT_TO_SAY),
});

/** What is recorded while a paper form is out: not asked yet. The form that comes back takes its place. */
export const handedOverOn = (askedAt: LocalDate): EqualityAnswers => ({
  ...frameOf({ askedAt, mode: 'form-handed-over' }),
  consentForStatistics: 'NOT_YET_ASKED',
  ...throughout({ state: 'not-asked', reason: 'NA4' }),
});

type Frame = Pick<EqualityAnswers, 'askedAt' | 'mode' | 'questionVersion' | 'byProxy'>;

const frameOf = ({ askedAt, mode }: Asking): Frame => ({
  askedAt,
  mode,
  questionVersion: CURRENT_QUESTION_VERSION,
  byProxy: false,
});

const throughout = (noAnswer: NoAnswer) => ({
  age: noAnswer,
  disability: { condition: noAnswer },
  genderReassignment: noAnswer,
  marriageCivilPartnership: noAnswer,
  pregnancyMaternity: noAnswer,
  race: noAnswer,
  religionBelief: noAnswer,
  sex: noAnswer,
  sexualOrientation: noAnswer,
});
