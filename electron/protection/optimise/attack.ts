import type { Highs } from 'highs';
import { AppError } from '../../../shared/result.ts';
import { byRows } from '../sparse.ts';
import type { Block } from './block.ts';

/** The best that a reader can do against one cell, and the row multipliers that prove that nobody can do better. */
export interface Reach {
  readonly distance: number;
  readonly multipliers: Float64Array;
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

export function createAttack(highs: Highs, block: Block): Attack {
  const size = block.cells.length;
  const zeros = new Float64Array(size);
  const rowZeros = new Float64Array(block.rows.length);
  const model = highs.createModel({
    numCols: size,
    numRows: block.rows.length,
    colCost: zeros,
    colLower: zeros,
    colUpper: zeros,
    rowLower: rowZeros,
    rowUpper: rowZeros,
    matrix: byRows(block.rows, size),
  });
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', ...JSON.parse(process.env['OPT']??'{}') });
  const everyColumn = { kind: 'range', from: 0, to: size - 1 } as const;
  let aimedAt: number | undefined;let capNow=0;const bases=new Map<number,never>();
  return {
    aim: (x, cap) => {capNow=Math.min(cap,99);
      const stretch = (room: readonly number[], sign: 1 | -1): Float64Array =>
        Float64Array.from(room, (value, column) => sign * Math.min(value, cap) * (x[column] ?? 0));
      model.changeColsBounds(everyColumn, stretch(block.roomBelow, -1), stretch(block.roomAbove, 1));
    },
    reach: (column, sign) => {
      if (aimedAt !== undefined && aimedAt !== column) model.changeColCost(aimedAt, 0);
      model.changeColCost(column, -sign);
      aimedAt = column;
      const key=column*2+(sign===1?1:0)+(process.env['BC']==='1'?1e6*capNow:0);const b=process.env['WB']==='1'?bases.get(key):undefined;if(b)model.setBasis(b);
      model.run();
      if(process.env['WB']==='1')bases.set(key,model.getBasis() as never);
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new AppError('INTERNAL', 'The solver could not work out what a reader can learn.');
      }
      return { distance: -model.getObjectiveValue(), multipliers: model.getSolution().rowDual };
    },
    dispose: () => {
      model.dispose();
    },
  };
}
