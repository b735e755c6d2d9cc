import type { Highs, Model } from 'highs';
import { AppError } from '../../../shared/result.ts';
import { byRows } from '../sparse.ts';
import type { Block } from './block.ts';

/** The best that a reader can do against one cell, and the row multipliers that prove that nobody can do better. */
export interface Reach {
  readonly distance: number;
  readonly multipliers: Float64Array;
  /** How far each count of the block lies from the truth then. */
  readonly deviations: Float64Array;
}

/** The reader's linear programme over the deviations z of a block, kept warm between questions. */
export interface Attack {
  /**
   * Sets which cells are hidden (x, fractions allowed) and the most that one cell's count may deviate at x = 1 besides
   * what its own room allows; `Infinity` for the reader's true programme.
   */
  readonly aim: (x: ArrayLike<number>, cap: number) => void;
  /** The farthest that the cell's count can lie above (`sign` 1) or below (-1) the truth in the reader's eyes. */
  readonly reach: (column: number, sign: 1 | -1) => Reach;
  readonly dispose: () => void;
}

const PRIMAL = 4;
const DUAL = 1;

export function createAttack(highs: Highs, block: Block): Attack {
  const size = block.cells.length;
  const zeros = new Float64Array(size);
  const rowZeros = new Float64Array(block.rows.length);
  let lower: Float64Array = zeros;
  let upper: Float64Array = zeros;
  const build = (): Model => {
    const built = highs.createModel({
      numCols: size,
      numRows: block.rows.length,
      colCost: zeros,
      colLower: lower,
      colUpper: upper,
      rowLower: rowZeros,
      rowUpper: rowZeros,
      matrix: byRows(block.rows, size),
    });
    // Between questions the solution stays feasible while the objective changes: the case for the primal method. Measured at
    // a third of the time of the dual one, which HiGHS would choose.
    built.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: PRIMAL });
    return built;
  };
  let model = build();
  const everyColumn = { kind: 'range', from: 0, to: size - 1 } as const;
  const isSolved = (): boolean => {
    try {
      model.run();
    } catch {
      // Seen with a warm start: "run failed with HiGHS status -1". A fresh start is tried below.
      return false;
    }
    return model.getModelStatus() === highs.constants.modelStatus.optimal;
  };
  const isSolvedWith = (option: string, value: string | number, usual: string | number): boolean => {
    model.clearSolver();
    model.options.set(option, value);
    const isSolvedNow = isSolved();
    model.options.set(option, usual);
    return isSolvedNow;
  };
  const isSolvedAnew = (column: number, sign: 1 | -1): boolean => {
    model.dispose();
    model = build();
    model.changeColCost(column, -sign);
    return isSolvedWith('presolve', 'on', 'off');
  };
  // Warm starts now and then lead the primal method astray (seen: status "unknown"). Then start again, then by the
  // other method, then with presolving (seen: "solve error" without), then with a new model (seen: "solve error" with all that).
  const solve = (column: number, sign: 1 | -1): void => {
    if (isSolved()) return;
    model.clearSolver();
    if (isSolved() || isSolvedWith('simplex_strategy', DUAL, PRIMAL) || isSolvedWith('presolve', 'on', 'off'))
      return;
    if (isSolvedAnew(column, sign)) return;
    throw new AppError('INTERNAL', 'The solver could not work out what a reader can learn.');
  };
  let aimedAt: number | undefined;
  return {
    aim: (x, cap) => {
      const stretch = (room: readonly number[], sign: 1 | -1): Float64Array =>
        Float64Array.from(room, (value, column) => sign * Math.min(value, cap) * (x[column] ?? 0));
      lower = stretch(block.roomBelow, -1);
      upper = stretch(block.roomAbove, 1);
      model.changeColsBounds(everyColumn, lower, upper);
    },
    reach: (column, sign) => {
      if (aimedAt !== undefined && aimedAt !== column) model.changeColCost(aimedAt, 0);
      model.changeColCost(column, -sign);
      aimedAt = column;
      solve(column, sign);
      const { rowDual, colValue } = model.getSolution();
      return { distance: -model.getObjectiveValue(), multipliers: rowDual, deviations: colValue };
    },
    dispose: () => {
      model.dispose();
    },
  };
}
