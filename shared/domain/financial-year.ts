import { londonDateOf } from './dates.ts';
import type { DateTime, LocalDate } from './dates.ts';

/** A year from 1 April to 31 March, the contract's and the force's reporting year. */
export interface FinancialYear {
  /** The calendar year of its 1 April. */
  readonly startYear: number;
  /** As in references: `2526`. */
  readonly short: string;
  /** As in print: `2025-26`. */
  readonly label: string;
}

/** Q1 is April to June. */
export type Quarter = 1 | 2 | 3 | 4;

/** All days from `from` to `to`, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

/** The financial year that begins on 1 April of `startYear`. */
export function financialYearFrom(startYear: number): FinancialYear {
  return {
    startYear,
    short: twoDigits(startYear) + twoDigits(startYear + 1),
    label: `${startYear}-${twoDigits(startYear + 1)}`,
  };
}

/** The financial year that a day falls in. For a moment, take its London day first: {@link londonDateOf}. */
export function financialYearOf(date: LocalDate): FinancialYear {
  const calendarYear = Number(date.slice(0, 4));
  return financialYearFrom(date.slice(5) < '04-01' ? calendarYear - 1 : calendarYear);
}

const QUARTER_OF_MONTH: readonly Quarter[] = [4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3];

/** The quarter of the financial year that a day falls in. */
export function quarterOf(date: LocalDate): Quarter {
  const quarter = QUARTER_OF_MONTH[Number(date.slice(5, 7)) - 1];
  if (quarter === undefined) throw new RangeError('The month of the date is not 01 to 12.');
  return quarter;
}

/** 1 April to 31 March. */
export function financialYearPeriod({ startYear }: FinancialYear): Period {
  return { from: `${startYear}-04-01`, to: `${startYear + 1}-03-31` };
}

/** The three months of a quarter. */
export function quarterPeriod({ startYear }: FinancialYear, quarter: Quarter): Period {
  switch (quarter) {
    case 1:
      return { from: `${startYear}-04-01`, to: `${startYear}-06-30` };
    case 2:
      return { from: `${startYear}-07-01`, to: `${startYear}-09-30` };
    case 3:
      return { from: `${startYear}-10-01`, to: `${startYear}-12-31` };
    case 4:
      return { from: `${startYear + 1}-01-01`, to: `${startYear + 1}-03-31` };
  }
}

/** Whether a day lies in a period; both its ends belong to it. */
export function isInPeriod(date: LocalDate, { from, to }: Period): boolean {
  return from <= date && date <= to;
}

/** Whether the London day of a moment lies in a period. */
export function isMomentInPeriod(dateTime: DateTime, period: Period): boolean {
  return isInPeriod(londonDateOf(dateTime), period);
}
