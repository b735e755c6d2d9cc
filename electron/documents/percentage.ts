import type { ReportCell } from './equality-report-content.ts';

/** Below this base no percentage is given: HESA's rule, for counts of people. */
export const SMALLEST_PERCENTAGE_BASE = 23;

/** A percentage as its reader sees it. `low` is more than nothing that rounds to nothing. */
export type Percentage =
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'low' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'not-given' };

/**
 * The share that one published count has of another, in whole per cent, halves rounded up.
 *
 * It is worked out here, from what is printed, so that it can tell a reader nothing more than the two counts beside
 * it do. A percentage worked out from a count that is not shown would give that count away: for bases up to 100
 * even whole per cents identify every count from 1 to 4.
 */
export function percentageOf(part: ReportCell, base: ReportCell): Percentage {
  if (part.kind === 'hidden') return { kind: 'hidden' };
  if (part.kind !== 'count' || base.kind !== 'count' || base.value < SMALLEST_PERCENTAGE_BASE) {
    return { kind: 'not-given' };
  }
  // In whole numbers: a floating-point 0.5 would round one way or the other by accident.
  const value = Math.floor((200 * part.value + base.value) / (2 * base.value));
  return part.value > 0 && value === 0 ? { kind: 'low' } : { kind: 'percent', value };
}
