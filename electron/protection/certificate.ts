import type { ProtectedTables } from './output.ts';

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
 * - Counts that the report does not print stay out too: that some records were removed since an earlier report is for
 *   nobody outside, although it was reckoned with.
 */
export function certificateOf({ threshold, summary, proof }: ProtectedTables): Certificate {
  const hidden = proof.intervals.length;
  const own = new Set(proof.intervals.map(({ cell }) => cell));
  return {
    method:
      `Every count from 1 to ${threshold - 1} is hidden, and so are others, so that a reader of all the tables ` +
      `can rule out neither 0 nor ${threshold} for any of them. For every hidden count the lowest and the highest ` +
      'that a reader can believe are given, each with a table of whole people that shows it and that agrees with ' +
      'everything printed: numbers of the group of hidden counts that hang together.',
    threshold,
    cells: { published: summary.cells - hidden, hidden },
    optimal: summary.optimal,
    scope: summary.scope,
    auditors: proof.auditors,
    intervals: proof.intervals,
    witnesses: proof.witnesses.flatMap(({ cells, tables }) => {
      const columns = [...cells.keys()].filter((column) => own.has(cells[column] ?? ''));
      if (columns.length === 0) return [];
      const pick = <T>(row: readonly T[]): readonly T[] =>
        row.filter((_, column) => columns.includes(column));
      return [{ cells: pick(cells), tables: tables.map(pick) }];
    }),
  };
}
