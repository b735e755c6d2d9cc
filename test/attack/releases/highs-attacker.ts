import highs, { type Highs } from 'highs';
import type { Ask } from './attacker.ts';
import type { Knowledge } from './knowledge.ts';
import { valueOf } from './sums.ts';

// The package's types describe its CommonJS face; the ESM build that Node imports exports the loader itself.
const loadHighs = highs as unknown as typeof highs.default;

/**
 * Answers by linear programming, and by branching where that is not in whole numbers: for tables as large as real ones.
 * The solver is the one that protects them too, the problem put to it is not.
 *
 * @param reason what is done with the answers; it cannot ask afterwards.
 */
export async function withHighs<T>({ unknowns, sums }: Knowledge, reason: (ask: Ask) => T): Promise<T> {
  const solver: Highs = await loadHighs();
  const totals = sums.map(({ sum }) => sum);
  const starts = [0];
  for (const { terms } of sums) starts.push((starts.at(-1) ?? 0) + terms.length);
  const model = solver.createModel({
    numCols: unknowns,
    numRows: sums.length,
    colCost: new Float64Array(unknowns),
    colLower: new Float64Array(unknowns),
    colUpper: new Float64Array(unknowns).fill(1_000_000),
    rowLower: totals,
    rowUpper: totals,
    matrix: {
      format: 'csr',
      numRows: sums.length,
      numCols: unknowns,
      starts,
      indices: sums.flatMap(({ terms }) => terms.map(({ unknown }) => unknown)),
      values: sums.flatMap(({ terms }) => terms.map(({ coefficient }) => coefficient)),
    },
  });
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1 - 1e-6 });
  const all = { kind: 'range', from: 0, to: unknowns - 1 } as const;
  const solve = (): Float64Array => {
    model.run();
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) {
      model.clearSolver();
      model.run();
    }
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) throw new Error('HiGHS gave up.');
    return model.getSolution().colValue;
  };
  const ask: Ask = (terms, { side, value }) => {
    const sign = side === 'lowest' ? 1 : -1;
    for (const { unknown, coefficient } of terms) model.changeColCost(unknown, sign * coefficient);
    try {
      const relaxed = solve();
      const isTooFar = sign * (valueOf(terms, relaxed) - value) > 1e-6;
      if (isTooFar) return null;
      if (relaxed.every((number) => Math.abs(number - Math.round(number)) < 1e-6)) {
        return Int32Array.from(relaxed, Math.round);
      }
      model.changeColsIntegrality(all, new Int32Array(unknowns).fill(solver.constants.variableType.integer));
      const whole = Int32Array.from(solve(), Math.round);
      return sign * (valueOf(terms, whole) - value) > 0 ? null : whole;
    } finally {
      model.clearIntegrality();
      for (const { unknown } of terms) model.changeColCost(unknown, 0);
    }
  };
  try {
    return reason(ask);
  } finally {
    model.dispose();
  }
}
