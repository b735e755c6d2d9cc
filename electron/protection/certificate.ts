import type { Insider, ProtectedTables } from './output.ts';

/** What a report may carry to its readers as proof. Everything in it follows from what the report prints. */
export interface Certificate {
  readonly method: string;
  readonly threshold: number;
  readonly cells: { readonly published: number; readonly hidden: number };
  /** Whether it is proved that no safe choice of figures publishes more, by weight. */
  readonly optimal: boolean;
  readonly scope: 'all cells' | 'given shared margins published';
  readonly auditors: readonly string[];
  /** Every hidden count, small or not: a reader of the report can rule out neither `min` nor `max`. */
  readonly intervals: readonly {
    readonly cell: string;
    readonly min: number;
    readonly max: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly witnesses: readonly {
    readonly cells: readonly string[];
    readonly tables: readonly (readonly number[])[];
  }[];
  /** What readers who know more than the report could work out, where that was looked into. */
  readonly insiders?: readonly Insider[];
}

/**
 * The part of a result that may leave with the report.
 *
 * It is made to tell nothing that the printed figures do not:
 *
 * - Small and other hidden counts are listed alike, each with its interval and two witnesses, in the order of the tables.
 * - Intervals and witnesses come from the printed figures alone: the audit never has a hidden count.
 * - What the optimiser knew stays out: which counts are small, how many, and the cost of the others. (With the
 *   weights known, the cost would tell the weight of the small ones; a cost of 0 that every hidden count is small.)
 * - That some group shares one attribute stays out, although a promise about it was kept.
 * - It is about a reader of this report alone. What a reader of earlier ones can believe depends on how many records were
 *   removed or corrected since, which is for nobody outside, although it was reckoned with.
 *
 * @param result of a report that was protected with earlier releases: with its certificate.
 */
export function certificateOf(result: ProtectedTables): Certificate {
  const { threshold, summary, proof, certified, releases } = result;
  const isAlone = releases.length === 1;
  if (certified === undefined && !isAlone) {
    throw new Error('The proof against readers of earlier releases is no certificate');
  }
  const { intervals, witnesses, auditors } = certified ?? proof;
  const hidden = intervals.length;
  return {
    method:
      `Every count from 1 to ${threshold - 1} is hidden, and so are others, so that a reader of all the tables ` +
      `can rule out neither 0 nor ${threshold} for any of them${isAlone ? '' : ', as far as earlier reports left that open'}. ` +
      'For every hidden count the lowest and the highest ' +
      'that a reader can believe are given, each with a table of whole people that shows it and that agrees with ' +
      'everything printed: numbers of the group of hidden counts that hang together.',
    threshold,
    cells: { published: summary.cells - hidden, hidden },
    optimal: summary.optimal,
    scope: summary.scope,
    auditors,
    intervals,
    witnesses,
    ...(certified === undefined ? {} : { insiders: certified.insiders }),
  };
}
