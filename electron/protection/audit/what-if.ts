import type { Highs } from 'highs';
import { createHighsAuditor, unfinished, type HighsAuditor, type Side } from './highs-auditor.ts';
import { wholeTable } from './table-pool.ts';
import type { Unknowns } from './unknowns.ts';

/** What somebody knows besides what every reader knows: that the count at a column is from `least` to `most`. */
export interface Extra {
  readonly column: number;
  readonly least: number;
  readonly most: number;
}

/** What somebody who knows more than other readers could say of the counts of a group. */
export interface WhatIf {
  /**
   * How low, and how high, the count at a column can be in their eyes; what reaches `enough` may not be the extreme.
   *
   * @throws AppError UNSAFE_REPORT if the solver fails.
   */
  readonly range: (
    column: number,
    enough: { readonly low: number; readonly high: number },
  ) => { readonly min: number; readonly max: number };
  readonly dispose: () => void;
}

/**
 * Asks the tables that are known already first: most answers are among them.
 *
 * @param tables that no reader can rule out, such as those that the audit found. What is found here is added, for the next
 *   question.
 * @param extra must leave at least one table possible.
 */
export function whatIf(
  highs: Highs,
  unknowns: Unknowns,
  tables: (readonly number[])[],
  extra: Extra,
): WhatIf {
  const { column, least, most } = extra;
  const within: Unknowns = {
    ...unknowns,
    lower: unknowns.lower.with(column, Math.max(unknowns.lower[column] ?? 0, least)),
    upper: unknowns.upper.with(column, Math.min(unknowns.upper[column] ?? most, most)),
  };
  const lowest = new Float64Array(unknowns.cells.length).fill(Infinity);
  const highest = new Float64Array(unknowns.cells.length).fill(-Infinity);
  const take = (table: readonly number[]): void => {
    for (const [at, count] of table.entries()) {
      if (count < (lowest[at] ?? 0)) lowest[at] = count;
      if (count > (highest[at] ?? 0)) highest[at] = count;
    }
  };
  for (const table of tables) {
    const count = table[column] ?? Number.NaN;
    if (count >= least && count <= most) take(table);
  }
  let auditor: HighsAuditor | undefined;
  const look = (at: number, side: Side): void => {
    auditor ??= createHighsAuditor(highs, within);
    const table =
      wholeTable(within, auditor.relaxed(at, side).table) ??
      wholeTable(within, auditor.whole(at, side).table);
    if (table === undefined) throw unfinished();
    tables.push(table);
    take(table);
  };
  return {
    range: (at, enough) => {
      if ((lowest[at] ?? 0) > enough.low) look(at, 'lowest');
      if ((highest[at] ?? 0) < enough.high) look(at, 'highest');
      return { min: lowest[at] ?? Number.NaN, max: highest[at] ?? Number.NaN };
    },
    dispose: () => {
      auditor?.dispose();
    },
  };
}
