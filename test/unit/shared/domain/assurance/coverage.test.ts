import { describe, expect, it } from 'vitest';
import { askedQuestions } from '../../../../../shared/domain/assurance/condition.ts';
import { coverageOf, isCovered, type Held } from '../../../../../shared/domain/assurance/coverage.ts';
import { REGIMES } from '../../../../../shared/domain/assurance/template.ts';
import { POLICE_TEMPLATE } from '../../../../../electron/assurance/templates/index.ts';

const EVERYTHING: Held = {
  chosen: new Map([['R6', ['HEALTH']]]),
  regimes: new Set(REGIMES),
  answered: new Set(POLICE_TEMPLATE.steps.flatMap(({ questions }) => questions.map(({ id }) => id))),
  counts: { OPERATIONS: 1, RISKS: 1, MEASURES: 1 },
};

const covered = (held: Held) => coverageOf(POLICE_TEMPLATE, held);

describe.each(POLICE_TEMPLATE.coverage)('the element $id', ({ id, answers, lists, regime }) => {
  const isMet = (held: Held): boolean | undefined =>
    covered(held).find(({ element }) => element === id)?.isMet;

  it('is covered when everything is there', () => {
    expect(isMet(EVERYTHING)).toBe(true);
  });

  it('is not covered when any one of its answers is missing', () => {
    const without = (missing: string): Held => ({
      ...EVERYTHING,
      answered: new Set([...EVERYTHING.answered].filter((question) => question !== missing)),
    });
    expect(answers.filter((missing) => isMet(without(missing)) !== false)).toEqual([]);
  });

  it('is not covered when one of its lists is empty', () => {
    const without = (list: string): Held => ({
      ...EVERYTHING,
      counts: { ...EVERYTHING.counts, [list]: 0 },
    });
    expect(lists.filter((list) => isMet(without(list)) !== false)).toEqual([]);
  });

  it('does not depend on any other answer', () => {
    const answered = new Set(answers);
    expect(isMet({ ...EVERYTHING, answered })).toBe(true);
  });

  it('is asked for only where its regime applies', () => {
    const other = new Set(REGIMES.filter((each) => each !== regime));
    expect(isMet({ ...EVERYTHING, regimes: other })).toBeUndefined();
  });
});

describe('the ticks', () => {
  it('need every element of their law', () => {
    expect(isCovered(covered(EVERYTHING), 'UK_GDPR')).toBe(true);
    expect(isCovered(covered(EVERYTHING), 'PART_3')).toBe(true);
    const withoutRisks = covered({ ...EVERYTHING, counts: { ...EVERYTHING.counts, RISKS: 0 } });
    expect(isCovered(withoutRisks, 'UK_GDPR')).toBe(false);
    expect(isCovered(withoutRisks, 'PART_3')).toBe(false);
  });

  it('are not there where the regime does not apply', () => {
    expect(isCovered(covered({ ...EVERYTHING, regimes: new Set(['UK_GDPR']) }), 'PART_3')).toBe(false);
  });

  it('do not wait for a question that is not asked', () => {
    const held = { ...EVERYTHING, chosen: new Map([['R6', ['NONE']]]) };
    const answered = new Set([...EVERYTHING.answered].filter((question) => question !== '4.1.1'));
    expect(isCovered(covered({ ...held, answered }), 'UK_GDPR')).toBe(true);
    expect(isCovered(covered({ ...EVERYTHING, answered }), 'UK_GDPR')).toBe(false);
  });
});

describe('the questions that are asked', () => {
  const asked = (more: Partial<Held>): readonly string[] =>
    askedQuestions(POLICE_TEMPLATE, { ...EVERYTHING, ...more }).map(({ id }) => id);

  it('are those of Part 3 only where an operation is for law enforcement', () => {
    expect(asked({})).toContain('62.1.consultation');
    expect(asked({ regimes: new Set(['UK_GDPR']) })).not.toContain('62.1.consultation');
    expect(asked({ regimes: new Set(['PART_3']) })).not.toContain('4.1');
  });

  it('follow from answers before', () => {
    expect(asked({ chosen: new Map([['3.1', ['YES']]]) })).toContain('3.1.1');
    expect(asked({ chosen: new Map([['3.1', ['NO']]]) })).not.toContain('3.1.1');
    expect(asked({ chosen: new Map() })).not.toContain('3.1.2');
  });
});
