import { AppError } from '../../../shared/result.ts';
import { unknownsOf, type Unknowns } from '../audit/unknowns.ts';
import type { View } from '../audit/view.ts';
import { highsSolver } from '../highs.ts';
import { byRows } from '../sparse.ts';
import type { Watch } from '../watch.ts';

/**
 * Counts for all cells that agree with what is shown: what may have been, with as few people as can be in cells of high
 * cost. What earlier releases hide is not needed for more than this: a count that readers can work out has the same
 * value in every possible past, and of any other they have not worked out the value.
 *
 * @param costs by cell, what each person counted in it costs.
 * @returns `null` if nothing agrees with what is shown.
 * @throws AppError CANCELLED.
 */
export async function possiblePast(
  view: View,
  costs: readonly number[],
  watch: Watch,
): Promise<readonly number[] | null> {
  const counts = view.cells.map(({ shown }) => shown ?? 0);
  const isFalse = view.equations.some(
    ({ terms, constant }) =>
      terms.every(({ cell }) => view.cells[cell]?.shown !== undefined) &&
      terms.reduce((sum, { cell, coefficient }) => sum + coefficient * (counts[cell] ?? 0), 0) !== constant,
  );
  if (isFalse) return null;
  for (const unknowns of unknownsOf(view)) {
    await watch.breathe();
    const found = await cheapestOf(unknowns, costs);
    if (found === null) return null;
    for (const [column, cell] of unknowns.cells.entries()) counts[cell] = found[column] ?? 0;
  }
  return counts;
}

async function cheapestOf(
  { cells, lower, upper, rows }: Unknowns,
  costs: readonly number[],
): Promise<readonly number[] | null> {
  const highs = await highsSolver();
  const sums = rows.map(({ sum }) => sum);
  const model = highs.createModel({
    numCols: cells.length,
    numRows: rows.length,
    colCost: cells.map((cell) => costs[cell] ?? 0),
    colLower: lower,
    colUpper: upper,
    rowLower: sums,
    rowUpper: sums,
    matrix: byRows(rows, cells.length),
  });
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0.05 });
    const { optimal, infeasible } = highs.constants.modelStatus;
    const integer = new Int32Array(cells.length).fill(highs.constants.variableType.integer);
    model.changeColsIntegrality({ kind: 'range', from: 0, to: cells.length - 1 }, integer);
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible) return null;
    if (status !== optimal) {
      throw new AppError('UNSAFE_REPORT', 'The earlier releases could not be reckoned with.');
    }
    return Array.from(model.getSolution().colValue, Math.round);
  } finally {
    model.dispose();
  }
}
