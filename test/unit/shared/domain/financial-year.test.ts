import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  financialYearFrom,
  financialYearOf,
  financialYearPeriod,
  isInPeriod,
  isMomentInPeriod,
  quarterOf,
  quarterPeriod,
} from '../../../../shared/domain/financial-year.ts';

const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe('a financial year', () => {
  it('runs from 1 April to 31 March', () => {
    expect(financialYearOf('2026-03-31')).toEqual({ startYear: 2025, short: '2526', label: '2025-26' });
    expect(financialYearOf('2026-04-01').label).toBe('2026-27');
    expect(financialYearPeriod(financialYearFrom(2025))).toEqual({ from: '2025-04-01', to: '2026-03-31' });
  });

  it('is written with two digits across a century', () => {
    expect(financialYearFrom(2099)).toEqual({ startYear: 2099, short: '9900', label: '2099-00' });
  });

  it('contains every day that it is the year of, in exactly the quarter of that day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const year = financialYearOf(date);
        expect(isInPeriod(date, financialYearPeriod(year))).toBe(true);
        const quarters = ([1, 2, 3, 4] as const).filter((quarter) =>
          isInPeriod(date, quarterPeriod(year, quarter)),
        );
        expect(quarters).toEqual([quarterOf(date)]);
      }),
    );
  });
});

describe('a period', () => {
  const march = { from: '2024-03-01', to: '2024-03-31' };

  it('includes both its ends and nothing beyond', () => {
    expect(
      ['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'].map((date) => isInPeriod(date, march)),
    ).toEqual([false, true, true, false]);
  });

  it('takes a moment by its day in London, where summer time has begun', () => {
    expect(isMomentInPeriod('2024-03-31T22:59:00Z', march)).toBe(true);
    expect(isMomentInPeriod('2024-03-31T23:30:00Z', march)).toBe(false);
  });
});
