import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  needsAgreement,
  screen,
  SCREENING_ANSWERS,
  type ScreeningAnswer,
} from '../../../../../shared/domain/assurance/screening.ts';
import { NEEDS, type Need } from '../../../../../shared/domain/assurance/template.ts';
import { POLICE_TEMPLATE } from '../../../../../electron/assurance/templates/index.ts';

const DAY = '2026-11-23';
const ALL = POLICE_TEMPLATE.screening.sets.flatMap(({ questions }) => questions.map(({ id }) => id));

/** Every question answered with no, but for these. */
function answers(
  yes: readonly string[],
  notKnown: readonly string[] = [],
): ReadonlyMap<string, ScreeningAnswer> {
  return new Map(
    ALL.map((id) => [id, yes.includes(id) ? 'YES' : notKnown.includes(id) ? 'NOT_KNOWN' : 'NO']),
  );
}

const screened = (yes: readonly string[], notKnown: readonly string[] = []) =>
  screen(POLICE_TEMPLATE, answers(yes, notKnown), true, DAY);

describe('the screening rules', () => {
  it.each([
    [['A1'], 'MANDATORY'],
    [['A2'], 'MANDATORY'],
    [['A3'], 'MANDATORY'],
    [['B2'], 'MANDATORY'],
    [['B3'], 'MANDATORY'],
    [['B6'], 'MANDATORY'],
    [['B9'], 'MANDATORY'],
    [['B10'], 'MANDATORY'],
    [['B1'], 'RECOMMENDED'],
    [['B1', 'C8'], 'RECOMMENDED'],
    [['B1', 'C5'], 'MANDATORY'],
    [['B8', 'C3'], 'RECOMMENDED'],
    [['B4', 'B5'], 'MANDATORY'],
    [['B7', 'C7'], 'MANDATORY'],
    [['C7'], 'RECOMMENDED'],
    [['C4', 'C7'], 'REQUIRED_UNLESS'],
    [['D3'], 'RECOMMENDED'],
    [['E6'], 'RECOMMENDED'],
    [[], null],
  ] as const)('%j: %s', (yes, need) => {
    expect(screened(yes).need).toBe(need);
  });

  it('name the answers that made them fire, with their versions, strongest first', () => {
    const { fired } = screened(['B4', 'C4', 'C7', 'E6']);
    expect(fired.map(({ rule, need }) => [rule, need])).toEqual([
      ['LISTED_B4', 'MANDATORY'],
      ['TWO_CRITERIA', 'REQUIRED_UNLESS'],
      ['ONE_CRITERION', 'RECOMMENDED'],
      ['CHANGE', 'RECOMMENDED'],
    ]);
    expect(fired[0]).toEqual({
      rule: 'LISTED_B4',
      version: 1,
      need: 'MANDATORY',
      because: [
        { question: 'B4', version: 1 },
        { question: 'C4', version: 1 },
        { question: 'C7', version: 1 },
      ],
    });
  });

  it('apply from the day on which they come into force, and until they end', () => {
    const rules = POLICE_TEMPLATE.screening.rules
      .slice(0, 1)
      .map((rule) => Object.assign({}, rule, { from: '2027-01-01', until: '2027-02-01' }));
    const template = { screening: { ...POLICE_TEMPLATE.screening, rules } };
    const needOn = (day: string): Need | null => screen(template, answers(['A1']), true, day).need;
    expect(needOn('2026-12-31')).toBeNull();
    expect(needOn('2027-01-01')).toBe('MANDATORY');
    expect(needOn('2027-01-31')).toBe('MANDATORY');
    expect(needOn('2027-02-01')).toBeNull();
  });
});

describe('what can be decided after screening', () => {
  it('is never "not required" while a missing answer could ask for an assessment', () => {
    const { isProvisional, open, outcomes } = screened([], ['A2']);
    expect(isProvisional).toBe(true);
    expect(open).toEqual(['A2']);
    expect(outcomes).not.toContain('NOT_REQUIRED');
  });

  it('does not wait for answers that could change nothing', () => {
    expect(screened(['A2'], ['C7', 'E1'])).toMatchObject({ isProvisional: false, need: 'MANDATORY' });
  });

  it('is nothing but an assessment where it is mandatory', () => {
    expect(screened(['B10']).outcomes).toEqual(['FULL_DPIA_MANDATORY', 'COVERED_BY_ANOTHER', 'PAUSED']);
  });

  it('asks for the agreement of the data protection officer where an assessment is presumed', () => {
    expect(needsAgreement(screened(['C4', 'C7']))).toBe(true);
    expect(needsAgreement(screened(['C7']))).toBe(false);
  });

  it('is that there is nothing to assess where no personal data is processed', () => {
    expect(screen(POLICE_TEMPLATE, new Map(), false, DAY).outcomes).toEqual(['NO_PERSONAL_DATA']);
  });

  it('never gets weaker by one more yes, and counts no answer as no', () => {
    const arbitrary = fc.dictionary(fc.constantFrom(...ALL), fc.constantFrom(...SCREENING_ANSWERS));
    const rank = (need: Need | null): number => (need === null ? NEEDS.length : NEEDS.indexOf(need));
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...ALL), (said, id) => {
        const before = screen(POLICE_TEMPLATE, new Map(Object.entries(said)), true, DAY);
        const after = screen(
          POLICE_TEMPLATE,
          new Map(Object.entries({ ...said, [id]: 'YES' as const })),
          true,
          DAY,
        );
        expect(rank(after.need)).toBeLessThanOrEqual(rank(before.need));
        // Whatever the open answers turn out to be, "not required" was offered only if no rule can ask for more.
        if (before.outcomes.includes('NOT_REQUIRED')) {
          const worst = new Map([
            ...Object.entries(said),
            ...before.open.map((open) => [open, 'YES'] as const),
          ]);
          expect(screen(POLICE_TEMPLATE, worst, true, DAY).need).toBe(before.need);
        }
      }),
    );
  });
});
