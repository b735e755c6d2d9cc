import { highsSolver } from '../highs.ts';
import type { Problem } from '../problem.ts';
import { byRows, type SparseRow } from '../sparse.ts';

/** Multiples of the base for all counts of a problem, which add up as the counts do. */
export interface Rounding {
  readonly rounded: readonly number[];
  /** How many multiples beyond the two next to it a count may have gone to. */
  readonly steps: number;
  /** The sum over all counts of weight times distance. */
  readonly cost: number;
}

/** One more step than this makes a report hard to believe. */
const MOST_STEPS = 1;

/**
 * Rounds every count to one of the two multiples of the base next to it, so that all sums still come out, as near to the
 * truth as can be: controlled rounding, zero-restricted (a multiple of the base stays). Where that is impossible counts may
 * go one multiple further, but a count of 0 stays 0.
 *
 * @returns `null` if not even that makes the sums come out.
 * @see Salazar-González, "Controlled rounding and cell perturbation: statistical disclosure limitation methods for tabular
 *   data", Mathematical Programming 105 (2006).
 */
export async function nearestRounding(problem: Problem, base: number): Promise<Rounding | null> {
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const found = await roundWithin(problem, base, steps);
    if (found !== null) return found;
  }
  return null;
}

/** A choice in the programme: it moves its cell's count by one multiple up or down, at a cost. */
interface Move {
  readonly cell: number;
  readonly direction: 1 | -1;
  readonly cost: number;
}

async function roundWithin(
  { cells, equations }: Problem,
  base: number,
  steps: number,
): Promise<Rounding | null> {
  const floors = cells.map(({ value }) => base * Math.floor(value / base));
  const moves = cells.flatMap(({ value, weight }, cell): Move[] => {
    const below = value - (floors[cell] ?? 0);
    const further = Array.from({ length: value === 0 ? 0 : steps }, (): Move[] => [
      { cell, direction: 1, cost: weight * base },
      { cell, direction: -1, cost: weight * base },
    ]).flat();
    return below === 0 ? further : [{ cell, direction: 1, cost: weight * (base - 2 * below) }, ...further];
  });
  const movesOf = Map.groupBy(moves.entries(), ([, { cell }]) => cell);
  const rows = equations.map(({ terms, constant }) => {
    const row: { columns: number[]; coefficients: number[] } = { columns: [], coefficients: [] };
    let rest = constant;
    for (const { cell, coefficient } of terms) {
      rest -= coefficient * (floors[cell] ?? 0);
      for (const [column, { direction }] of movesOf.get(cell) ?? []) {
        row.columns.push(column);
        row.coefficients.push(coefficient * direction);
      }
    }
    return { row: row satisfies SparseRow, sum: rest / base };
  });
  const chosen = await cheapest(
    moves,
    rows,
    cells.map((_, cell) => ({
      least: -Math.floor((floors[cell] ?? 0) / base),
      columns: (movesOf.get(cell) ?? []).map(([column, { direction }]): [number, number] => [
        column,
        direction,
      ]),
    })),
  );
  if (chosen === null) return null;
  const rounded = [...floors];
  for (const [column, { cell, direction }] of moves.entries()) {
    rounded[cell] = (rounded[cell] ?? 0) + base * direction * (chosen[column] ?? 0);
  }
  const cost = cells.reduce(
    (sum, { value, weight }, cell) => sum + weight * Math.abs(value - (rounded[cell] ?? 0)),
    0,
  );
  return { rounded, steps, cost };
}

async function cheapest(
  moves: readonly Move[],
  sums: readonly { readonly row: SparseRow; readonly sum: number }[],
  notNegative: readonly {
    readonly least: number;
    readonly columns: readonly (readonly [number, number])[];
  }[],
): Promise<readonly number[] | null> {
  // Without a choice the sums come out or they do not.
  if (moves.length === 0) return sums.every(({ sum }) => sum === 0) ? [] : null;
  const highs = await highsSolver();
  const guards = notNegative.filter(({ columns }) => columns.some(([, direction]) => direction < 0));
  const rows: readonly SparseRow[] = [
    ...sums.map(({ row }) => row),
    ...guards.map(({ columns }) => ({
      columns: columns.map(([column]) => column),
      coefficients: columns.map(([, direction]) => direction),
    })),
  ];
  const model = highs.createModel({
    numCols: moves.length,
    numRows: rows.length,
    colCost: moves.map(({ cost }) => cost),
    colLower: moves.map(() => 0),
    colUpper: moves.map(() => 1),
    rowLower: [...sums.map(({ sum }) => sum), ...guards.map(({ least }) => least)],
    rowUpper: [...sums.map(({ sum }) => sum), ...guards.map(() => highs.infinity)],
    matrix: byRows(rows, moves.length),
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
    const integer = new Int32Array(moves.length).fill(highs.constants.variableType.integer);
    model.changeColsIntegrality({ kind: 'range', from: 0, to: moves.length - 1 }, integer);
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    return Array.from(model.getSolution().colValue, Math.round);
  } finally {
    model.dispose();
  }
}
