import type { Sum, Term } from './sums.ts';

/** What follows from sums alone, without that numbers are whole or not negative. */
export interface Eliminated {
  /** As many sums as say something new, each with one number that stands in no other. */
  readonly sums: readonly Sum[];
  /** The same total in numbers that nothing ties down, and what is left over: `total = terms + constant`, times `scale`. */
  readonly reduce: (terms: readonly Term[]) => {
    readonly terms: readonly Term[];
    readonly constant: number;
    readonly scale: number;
  };
}

/** Gauss-Jordan elimination in whole numbers. @throws Error if the sums contradict each other. */
export function eliminate(unknowns: number, sums: readonly Sum[]): Eliminated {
  const rows: { readonly pivot: number; row: Float64Array }[] = [];
  for (const { terms, sum } of sums) {
    let row = denseRow(unknowns, terms, sum);
    for (const known of rows) row = without(row, known.pivot, known.row);
    const pivot = row.findIndex((value, at) => value !== 0 && at < unknowns);
    if (pivot === -1) {
      if (row[unknowns] !== 0) throw new Error('The sums contradict each other.');
      continue;
    }
    for (const known of rows) known.row = without(known.row, pivot, row);
    rows.push({ pivot, row });
  }
  return {
    sums: rows.map(({ row }) => ({ terms: termsOf(row, unknowns), sum: row[unknowns] ?? 0 })),
    reduce: (terms) => {
      let row = denseRow(unknowns, terms, 0);
      let scale = 1;
      for (const known of rows) {
        const factor = row[known.pivot] ?? 0;
        if (factor === 0) continue;
        const own = known.row[known.pivot] ?? 1;
        row = row.map((value, at) => value * own - factor * (known.row[at] ?? 0));
        scale *= own;
      }
      return { terms: termsOf(row, unknowns), constant: -(row[unknowns] ?? 0), scale };
    },
  };
}

function denseRow(unknowns: number, terms: readonly Term[], sum: number): Float64Array {
  const row = new Float64Array(unknowns + 1);
  for (const { unknown, coefficient } of terms) row[unknown] = (row[unknown] ?? 0) + coefficient;
  row[unknowns] = sum;
  return row;
}

const termsOf = (row: Float64Array, unknowns: number): readonly Term[] =>
  [...row.subarray(0, unknowns)].flatMap((coefficient, unknown) =>
    coefficient === 0 ? [] : [{ unknown, coefficient }],
  );

/** The row with the pivot taken out of it by means of the other row, in lowest terms. */
function without(row: Float64Array, pivot: number, other: Float64Array): Float64Array {
  const factor = row[pivot] ?? 0;
  if (factor === 0) return row;
  const own = other[pivot] ?? 1;
  const sign = own < 0 ? -1 : 1;
  const combined = row.map((value, at) => sign * (value * own - factor * (other[at] ?? 0)));
  const divisor = combined.reduce((common, value) => greatestCommonDivisor(common, Math.abs(value)), 0);
  return divisor > 1 ? combined.map((value) => value / divisor) : combined;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
