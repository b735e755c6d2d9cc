import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  honestRisk,
  MEASURE_STATES,
  type LinkedMeasure,
  type RatedRisk,
} from '../../../../../shared/domain/assurance/honesty.ts';
import { compareRatings, rankOf, type Rating } from '../../../../../shared/domain/assurance/risk-scale.ts';
import { DEFAULT_SCALE as SCALE } from './default-scale.ts';

const TODAY = '2026-11-23';

const rating = (likelihood: string, severity: string): Rating => ({ likelihood, severity });
const BAD = rating('PROBABLE', 'SEVERE');
const BETTER = rating('POSSIBLE', 'SEVERE');
const BEST = rating('REMOTE', 'SEVERE');

const measure = (more: Partial<LinkedMeasure> = {}): LinkedMeasure => ({
  measureId: 'm1',
  state: 'IN_PLACE',
  openActionsDue: [],
  isControlWorking: null,
  ...more,
});

const risk = (measures: readonly LinkedMeasure[], more: Partial<RatedRisk> = {}): RatedRisk => ({
  inherent: BAD,
  current: BETTER,
  residual: BEST,
  measures,
  ...more,
});

describe('a rating that is lower than the one before', () => {
  it('counts where measures are in place', () => {
    expect(honestRisk(SCALE, risk([measure()]), TODAY)).toEqual({
      current: BETTER,
      residual: BEST,
      findings: [],
    });
  });

  it('does not count without a measure', () => {
    expect(honestRisk(SCALE, risk([]), TODAY)).toEqual({
      current: BAD,
      residual: BAD,
      findings: [
        { finding: 'NO_MEASURE', of: 'current' },
        { finding: 'NO_MEASURE', of: 'residual' },
      ],
    });
  });

  it('does not count for a measure that was withdrawn', () => {
    expect(honestRisk(SCALE, risk([measure({ state: 'WITHDRAWN' })]), TODAY).residual).toEqual(BAD);
  });

  it('does not count for a measure that is only planned', () => {
    const { residual, findings } = honestRisk(
      SCALE,
      risk([measure(), measure({ measureId: 'm2', state: 'PLANNED' })]),
      TODAY,
    );
    expect(residual).toEqual(BETTER);
    expect(findings).toEqual([{ finding: 'ONLY_PLANNED', of: 'residual', measureId: 'm2' }]);
  });

  it('reverts on the day after an action was due, and not before', () => {
    const slipping = risk([measure({ openActionsDue: ['2026-12-01', '2026-11-23'] })], { current: BAD });
    expect(honestRisk(SCALE, slipping, '2026-11-23').residual).toEqual(BEST);
    expect(honestRisk(SCALE, slipping, '2026-11-24')).toEqual({
      current: BAD,
      residual: BAD,
      findings: [{ finding: 'ACTION_OVERDUE', of: 'residual', measureId: 'm1' }],
    });
  });

  it('reverts when the control fails that the measure relies on', () => {
    const { residual, findings } = honestRisk(
      SCALE,
      risk([measure({ isControlWorking: false })], { current: BAD }),
      TODAY,
    );
    expect(residual).toEqual(BAD);
    expect(findings).toEqual([{ finding: 'CONTROL_NOT_WORKING', of: 'residual', measureId: 'm1' }]);
  });
});

describe('a rating that is higher than the one before', () => {
  it('counts, and is pointed out', () => {
    const { residual, findings } = honestRisk(SCALE, risk([measure()], { residual: BAD }), TODAY);
    expect(residual).toEqual(BAD);
    expect(findings).toEqual([{ finding: 'RATED_HIGHER', of: 'residual' }]);
  });

  it('does not buy a lower likelihood with a higher severity', () => {
    const { current, findings } = honestRisk(
      SCALE,
      risk([], {
        inherent: rating('PROBABLE', 'SIGNIFICANT'),
        current: rating('REMOTE', 'SEVERE'),
        residual: rating('REMOTE', 'SEVERE'),
      }),
      TODAY,
    );
    expect(current).toEqual(BAD);
    expect(findings.filter(({ of }) => of === 'current')).toEqual([
      { finding: 'NO_MEASURE', of: 'current' },
      { finding: 'RATED_HIGHER', of: 'current' },
    ]);
  });
});

it('never counts a risk as lower in any way unless a measure is in place', () => {
  const codes = (rungs: readonly { readonly code: string }[]) =>
    fc.constantFrom(...rungs.map(({ code }) => code));
  const anyRating = fc.record({ likelihood: codes(SCALE.likelihoods), severity: codes(SCALE.severities) });
  const anyMeasure = fc.record({
    measureId: fc.uuid(),
    state: fc.constantFrom(...MEASURE_STATES),
    openActionsDue: fc.array(fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'), { maxLength: 2 }),
    isControlWorking: fc.option(fc.boolean()),
  });
  const anyRisk = fc.record({
    inherent: anyRating,
    current: anyRating,
    residual: anyRating,
    measures: fc.array(anyMeasure, { maxLength: 3 }),
  });
  const isWorking = ({ state, openActionsDue, isControlWorking }: LinkedMeasure): boolean =>
    (state === 'IN_PLACE' || state === 'TESTED') &&
    isControlWorking !== false &&
    openActionsDue.every((due) => due >= TODAY);
  fc.assert(
    fc.property(anyRisk, (rated) => {
      const { current, residual } = honestRisk(SCALE, rated, TODAY);
      const isLower = (from: Rating, to: Rating): boolean =>
        Object.values(compareRatings(SCALE, from, to)).some((part) => part < 0);
      const isAnyLower =
        isLower(rated.inherent, current) || isLower(current, residual) || isLower(rated.inherent, residual);
      if (isAnyLower) expect(rated.measures.some(isWorking)).toBe(true);
      if (rankOf(SCALE, residual) < rankOf(SCALE, rated.inherent)) expect(isAnyLower).toBe(true);
      if (isLower(current, residual)) {
        const left = rated.measures.filter(({ state }) => state !== 'WITHDRAWN');
        expect(left.every(isWorking)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});
