import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EqualityAnswers } from '../../../../shared/domain/equality-answers.ts';
import {
  NON_ANSWER_CATEGORIES,
  REPORT_CHARACTERISTICS,
  REPORT_CHARACTERISTIC_IDS,
  disabilityGroupOf,
} from '../../../../shared/domain/report-characteristics.ts';
import { arbitraryEqualityAnswers } from '../../../builders/arbitrary-equality-answers.ts';
import { someEqualityAnswers } from '../../../builders/referral.ts';

const categoriesOf = (answers: EqualityAnswers | undefined) =>
  Object.fromEntries(REPORT_CHARACTERISTICS.map(({ id, categoryOf }) => [id, categoryOf(answers)]));

const everyCharacteristic = (category: string) =>
  Object.fromEntries(REPORT_CHARACTERISTIC_IDS.map((id) => [id, category]));

/** A submission on which nothing was answered, for one and the same reason. */
const unanswered = (
  noAnswer: { state: 'prefer-not-to-say' } | { state: 'not-known' } | { state: 'not-asked'; reason: 'NA2' },
) =>
  someEqualityAnswers({
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

describe('the characteristics of the report', () => {
  it('are the nine of section 149, in the order of their ids', () => {
    expect(REPORT_CHARACTERISTICS.map(({ id }) => id)).toEqual(REPORT_CHARACTERISTIC_IDS);
    expect(REPORT_CHARACTERISTIC_IDS).toHaveLength(9);
  });

  it.each(REPORT_CHARACTERISTICS)(
    '$name: questions, footnotes and categories that are no non-answers',
    ({ questions, footnotes, categories }) => {
      expect(questions.map(({ wording }) => wording).join(' ')).toMatch(/\?$/);
      expect(footnotes.length).toBeGreaterThan(0);
      const codes = [...categories, ...NON_ANSWER_CATEGORIES].map(({ code }) => code);
      const labels = [...categories, ...NON_ANSWER_CATEGORIES].map(({ label }) => label);
      expect(new Set(codes).size).toBe(codes.length);
      expect(new Set(labels).size).toBe(labels.length);
    },
  );

  it('count everybody exactly once, whatever was answered', () => {
    fc.assert(
      fc.property(fc.option(arbitraryEqualityAnswers, { nil: undefined }), (answers) => {
        for (const { categories, categoryOf } of REPORT_CHARACTERISTICS) {
          const printed = [...categories, ...NON_ANSWER_CATEGORIES].filter(
            ({ code }) => code === categoryOf(answers),
          );
          expect(printed).toHaveLength(1);
        }
      }),
    );
  });

  it('put a full set of answers where the printed groups say', () => {
    expect(categoriesOf(someEqualityAnswers())).toEqual({
      age: 'FROM_35_TO_44',
      disability: 'NOT_DISABLED',
      'gender-reassignment': 'SAME',
      'marriage-civil-partnership': 'MARRIED_OR_CIVIL_PARTNER',
      'pregnancy-maternity': 'NEITHER',
      race: 'WHITE',
      'religion-belief': 'NONE',
      sex: 'FEMALE',
      'sexual-orientation': 'STRAIGHT',
    });
  });

  it('count people without a submission as not asked', () => {
    expect(categoriesOf(undefined)).toEqual(everyCharacteristic('NA'));
  });

  it('keep refused, not known and not asked apart', () => {
    expect(categoriesOf(unanswered({ state: 'prefer-not-to-say' }))).toEqual(everyCharacteristic('PNS'));
    expect(categoriesOf(unanswered({ state: 'not-known' }))).toEqual(everyCharacteristic('NK'));
    expect(categoriesOf(unanswered({ state: 'not-asked', reason: 'NA2' }))).toEqual(
      everyCharacteristic('NA'),
    );
  });

  it('count pregnancy, birth or leave, alone or together, as one group', () => {
    const answers = someEqualityAnswers({
      pregnancyMaternity: { state: 'answered', codes: ['BIRTH_WITHIN_26_WEEKS', 'ON_LEAVE'] },
    });
    expect(categoriesOf(answers)['pregnancy-maternity']).toBe('PREGNANCY_OR_MATERNITY');
  });
});

describe('disability under the Equality Act', () => {
  const yes = { state: 'answered', code: 'YES' } as const;

  it.each([
    [{ state: 'answered', code: 'A_LOT' } as const, 'DISABLED'],
    [{ state: 'answered', code: 'A_LITTLE' } as const, 'DISABLED'],
    [{ state: 'answered', code: 'NOT_AT_ALL' } as const, 'NOT_DISABLED'],
    [{ state: 'prefer-not-to-say' } as const, 'PNS'],
    [{ state: 'not-known' } as const, 'NK'],
    [{ state: 'not-asked', reason: 'NA9' } as const, 'NA'],
  ])('with a long-lasting condition and restriction %j is %s', (activityRestriction, group) => {
    expect(disabilityGroupOf({ disability: { condition: yes, activityRestriction } })).toBe(group);
  });

  it('is not there without a long-lasting condition', () => {
    expect(disabilityGroupOf({ disability: { condition: { state: 'answered', code: 'NO' } } })).toBe(
      'NOT_DISABLED',
    );
  });
});
