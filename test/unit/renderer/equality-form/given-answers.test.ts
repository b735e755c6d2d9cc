import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersOf,
  handedOverOn,
  questionsFor,
  refusalOf,
  type Asking,
  type GivenAnswers,
} from '../../../../renderer/equality-form/given-answers.ts';
import {
  FORM_QUESTIONS,
  NOT_KNOWN,
  PREFER_NOT_TO_SAY,
  type FormQuestion,
} from '../../../../renderer/equality-form/questions.ts';
import { ANSWER_MODES, equalityAnswersSchema } from '../../../../shared/domain/equality-answers.ts';
import { EQUALITY_QUESTIONS } from '../../../../shared/domain/equality-questions.ts';
import { REPORT_CHARACTERISTICS } from '../../../../shared/domain/report-characteristics.ts';

const TODAY = '2026-11-22';
const ON_SCREEN: Asking = { askedAt: TODAY, mode: 'self-complete' };

const arbitraryAsking: fc.Arbitrary<Asking> = fc.record({
  askedAt: fc.constant(TODAY),
  mode: fc.constantFrom(...ANSWER_MODES),
});

/** What the screen lets somebody tick: one code, or several that do not contradict each other, or no answer. */
function arbitraryChoice({ list, takesSeveral }: FormQuestion): fc.Arbitrary<readonly string[]> {
  const codes = list.codes.map(({ code }) => code);
  const alone = fc.constantFrom(...codes, PREFER_NOT_TO_SAY, NOT_KNOWN).map((code) => [code]);
  if (!takesSeveral) return alone;
  const together = list.codes.filter(({ exclusive }) => exclusive !== true).map(({ code }) => code);
  return fc.oneof(alone, fc.subarray(together, { minLength: 1 }));
}

const arbitraryGiven: fc.Arbitrary<GivenAnswers> = fc.record(
  Object.fromEntries(FORM_QUESTIONS.map((question) => [question.id, arbitraryChoice(question)])),
  { requiredKeys: [] },
);

describe('the answers of an equality form', () => {
  test('whatever is ticked, what is sealed is what the vault accepts', () => {
    fc.assert(
      fc.property(arbitraryGiven, arbitraryAsking, (given, asking) => {
        expect(equalityAnswersSchema.parse(answersOf(given, asking))).toEqual(answersOf(given, asking));
      }),
    );
  });

  test('every answer that was given to a question that was asked is sealed, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryGiven, (given) => {
        const { disability, age, ...answers } = answersOf(given, ON_SCREEN);
        const { condition, ...followUps } = disability;
        const sealed = new Map<string, readonly string[]>(
          Object.entries({ ...answers, ...followUps, longLastingCondition: condition }).flatMap(
            ([id, answer]) =>
              typeof answer === 'object' && answer.state === 'answered'
                ? [[id, 'codes' in answer ? answer.codes : [answer.code]] as const]
                : [],
          ),
        );
        if (age.state === 'answered' && age.age.kind === 'band') sealed.set('age', [age.age.band]);
        const ticked = questionsFor(given).flatMap(({ id }) => {
          const codes = given[id] ?? [];
          return codes.length === 0 || codes.includes(PREFER_NOT_TO_SAY) || codes.includes(NOT_KNOWN)
            ? []
            : [[id, codes] as const];
        });
        expect(sealed).toEqual(new Map(ticked));
      }),
    );
  });

  test('keeps "prefer not to say" and "I do not know" apart', () => {
    const answers = answersOf({ race: [NOT_KNOWN], sex: [PREFER_NOT_TO_SAY] }, ON_SCREEN);
    expect(answers.race).toEqual({ state: 'not-known' });
    expect(answers.sex).toEqual({ state: 'prefer-not-to-say' });
  });

  test('asks the two questions about a condition only of somebody who has one', () => {
    const ids = (given: GivenAnswers) => questionsFor(given).map(({ id }) => id);
    expect(ids({ longLastingCondition: ['YES'] })).toEqual(Object.keys(EQUALITY_QUESTIONS));
    for (const answer of ['NO', PREFER_NOT_TO_SAY, NOT_KNOWN]) {
      expect(ids({ longLastingCondition: [answer] })).not.toContain('activityRestriction');
      expect(ids({ longLastingCondition: [answer] })).not.toContain('impairments');
    }
  });

  test('leaves out what was said about a condition before the client took it back', () => {
    const given: GivenAnswers = {
      longLastingCondition: ['NO'],
      activityRestriction: ['A_LOT'],
      impairments: ['VISION'],
    };
    expect(answersOf(given, ON_SCREEN).disability).toEqual({
      condition: { state: 'answered', code: 'NO' },
    });
  });

  test.each([
    ['self-complete', 'EXPLICIT_WRITTEN'],
    ['form-handed-over', 'EXPLICIT_WRITTEN'],
    ['read-out', 'EXPLICIT_VERBAL'],
  ] as const)('a form that is %s carries the consent %s', (mode, consent) => {
    expect(answersOf({}, { askedAt: TODAY, mode }).consentForStatistics).toBe(consent);
  });

  test('no code of a list stands for "no answer"', () => {
    for (const { list } of FORM_QUESTIONS) {
      expect(list.codes.map(({ code }) => code)).not.toContain(PREFER_NOT_TO_SAY);
      expect(list.codes.map(({ code }) => code)).not.toContain(NOT_KNOWN);
    }
  });
});

describe('a form without answers', () => {
  test('a refusal is accepted by the vault and counts as declined throughout', () => {
    const refusal = equalityAnswersSchema.parse(refusalOf(ON_SCREEN));
    expect(refusal.consentForStatistics).toBe('DECLINED');
    expect(new Set(REPORT_CHARACTERISTICS.map(({ categoryOf }) => categoryOf(refusal)))).toEqual(
      new Set(['PNS']),
    );
  });

  test('a paper form that is out is accepted by the vault and counts as not asked', () => {
    const handedOver = equalityAnswersSchema.parse(handedOverOn(TODAY));
    expect(handedOver.consentForStatistics).toBe('NOT_YET_ASKED');
    expect(handedOver.sex).toEqual({ state: 'not-asked', reason: 'NA4' });
    expect(new Set(REPORT_CHARACTERISTICS.map(({ categoryOf }) => categoryOf(handedOver)))).toEqual(
      new Set(['NA']),
    );
  });
});
