import type { Highs } from 'highs';
import { AppError } from '../../../shared/result.ts';
import { byRows } from '../sparse.ts';
import type { Unknowns } from './unknowns.ts';

/** The lowest or the highest that a reader can believe a hidden count to be. */
export type Side = 'lowest' | 'highest';

/** An extreme of one hidden count, and a table (whole or not) in which the count has it. */
export interface Extreme {
  readonly value: number;
  readonly table: Float64Array;
}

/** The reader's problem in absolute counts, solved by HiGHS. */
export interface HighsAuditor {
  /** Over all tables, fractions of a person allowed. */
  readonly relaxed: (column: number, side: Side) => Extreme;
  /** Over all tables of whole people. */
  readonly whole: (column: number, side: Side) => Extreme;
  readonly dispose: () => void;
}

export function createHighsAuditor(highs: Highs, unknowns: Unknowns): HighsAuditor {
  const size = unknowns.cells.length;
  const sums = unknowns.rows.map(({ sum }) => sum);
  const model = highs.createModel({
    numCols: size,
    numRows: unknowns.rows.length,
    colCost: new Float64Array(size),
    colLower: unknowns.lower,
    colUpper: unknowns.upper,
    rowLower: sums,
    rowUpper: sums,
    matrix: byRows(unknowns.rows, size),
  });
  // Any whole number closer than 1 to the bound is the bound itself.
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1 - 1e-6 });
  const isSolved = (): boolean => {
    model.run();
    return model.getModelStatus() === highs.constants.modelStatus.optimal;
  };
  const solve = (column: number, side: Side): Extreme => {
    const sign = side === 'lowest' ? 1 : -1;
    model.changeColCost(column, sign);
    // A warm start can lead the simplex method astray; a cold one is slower and surer.
    let solved = isSolved();
    if (!solved) {
      model.clearSolver();
      solved = isSolved();
    }
    if (!solved) {
      throw unfinished();
    }
    const table = model.getSolution().colValue;
    model.changeColCost(column, 0);
    return { value: table[column] ?? Number.NaN, table };
  };
  return {
    relaxed: solve,
    whole: (column, side) => {
      const columns = { kind: 'range', from: 0, to: size - 1 } as const;
      model.changeColsIntegrality(columns, new Int32Array(size).fill(highs.constants.variableType.integer));
      try {
        return solve(column, side);
      } finally {
        model.clearIntegrality();
      }
    },
    dispose: () => {
      model.dispose();
    },
  };
}

/** Without every extreme there is no proof. */
export const unfinished = (): AppError =>
  new AppError('UNSAFE_REPORT', 'The audit could not be completed, so nothing may be published.');
