import type { Unknowns } from './unknowns.ts';

/** The tables found so far. Most extremes are shown by a table that was found for another count. */
export interface TablePool {
  readonly all: readonly (readonly number[])[];
  readonly count: (table: number, column: number) => number;
  /** A table in which the count at the column is this. */
  readonly find: (column: number, value: number) => number | undefined;
  /** The tables in which the count at the column is lowest, and highest. */
  readonly extremes: (column: number) => {
    readonly low: number | undefined;
    readonly high: number | undefined;
  };
  /** Takes a table for which {@link wholeTable} holds; `undefined` for any other. */
  readonly add: (table: Float64Array) => number | undefined;
}

export function createTablePool(unknowns: Unknowns): TablePool {
  const all: (readonly number[])[] = [];
  const count = (table: number, column: number): number => all[table]?.[column] ?? Number.NaN;
  return {
    all,
    count,
    find: (column, value) => {
      const found = all.findIndex((table) => Math.abs((table[column] ?? Number.NaN) - value) < 1e-6);
      return found < 0 ? undefined : found;
    },
    extremes: (column) => {
      let low: number | undefined;
      let high: number | undefined;
      for (const table of all.keys()) {
        if (low === undefined || count(table, column) < count(low, column)) low = table;
        if (high === undefined || count(table, column) > count(high, column)) high = table;
      }
      return { low, high };
    },
    add: (table) => {
      const whole = wholeTable(unknowns, table);
      return whole === undefined ? undefined : all.push(whole) - 1;
    },
  };
}

/** A table of a solver, if it is one of whole people that is right once rounded. */
export function wholeTable(unknowns: Unknowns, table: Float64Array): readonly number[] | undefined {
  // Adding 0 turns a -0, which rounding makes of -1e-17, into 0.
  const rounded = Array.from(table, (value) => Math.round(value) + 0);
  const isWhole = rounded.every((value, column) => Math.abs(value - (table[column] ?? Number.NaN)) < 1e-5);
  return isWhole && isPossible(unknowns, rounded) ? rounded : undefined;
}

function isPossible({ lower, upper, rows }: Unknowns, table: readonly number[]): boolean {
  return (
    table.every((value, column) => value >= (lower[column] ?? 0) && value <= (upper[column] ?? 0)) &&
    rows.every(
      ({ columns, coefficients, sum }) =>
        columns.reduce((rest, at, term) => rest - (coefficients[term] ?? 0) * (table[at] ?? 0), sum) === 0,
    )
  );
}
