import type { Block } from './block.ts';

/**
 * A demand on a hiding pattern x (0 published, 1 hidden): the sum of `coefficients` times x over `columns` is at least
 * `bound`. Every pattern that protects the block satisfies it; a pattern that does not may break it.
 */
export interface Cut {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly bound: number;
}

/**
 * How far each unit of x lets a sum of deviations stretch. The deviation z of any table that a reader may
 * believe satisfies M z = 0 and -roomBelow x <= z <= roomAbove x, so whatever the multipliers,
 *
 *     sign * z[target] = sign * z[target] + multipliers M z <= sum over i of stretch[i] * x[i].
 *
 * It holds for any multipliers at all, hence whatever a solver may have got wrong: a poor choice gives a weak cut,
 * never a false one.
 */
export function stretchOf(
  block: Block,
  target: number,
  sign: 1 | -1,
  multipliers: ArrayLike<number>,
): Float64Array {
  const price = new Float64Array(block.cells.length);
  price[target] = sign;
  for (const [row, { columns, coefficients }] of block.rows.entries()) {
    const multiplier = tidy(multipliers[row] ?? 0);
    if (multiplier === 0) continue;
    for (const [term, column] of columns.entries()) {
      price[column] = (price[column] ?? 0) + multiplier * (coefficients[term] ?? 0);
    }
  }
  return price.map((value, column) => {
    // What is left of a coefficient that cancels; multipliers are tidy, so nothing real is this small.
    if (Math.abs(value) < 1e-12) return 0;
    return value > 0 ? value * (block.roomAbove[column] ?? 0) : -value * (block.roomBelow[column] ?? 0);
  });
}

// Vertices of these systems have multipliers with small denominators; taking them exactly keeps cuts free of noise.
const DENOMINATOR = 60;

function tidy(multiplier: number): number {
  const near = Math.round(multiplier * DENOMINATOR) / DENOMINATOR;
  return Math.abs(near - multiplier) < 1e-6 ? near : multiplier;
}

/**
 * The cut "stretch x is at least `bound`", made as strong as it can be for x of 0 and 1 (Fischetti and Salazar 2001):
 * cells that are hidden anyway count towards the bound, and no cell needs to count for more than what then remains.
 * `undefined` if the cells that are hidden anyway satisfy it.
 */
export function strengthenedCut(block: Block, stretch: Float64Array, bound: number): Cut | undefined {
  let remaining = bound;
  for (const [column, isHidden] of block.alwaysHidden.entries()) {
    if (isHidden) remaining -= stretch[column] ?? 0;
  }
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const [column, value] of stretch.entries()) {
    if (block.alwaysHidden[column] === true || value <= 0) continue;
    if (value < NEGLIGIBLE) {
      // Dropping a term from the sum must lower the bound by the most that the term could give.
      remaining -= value;
      continue;
    }
    columns.push(column);
    coefficients.push(value);
  }
  if (remaining <= NEGLIGIBLE) return undefined;
  return {
    columns,
    coefficients: coefficients.map((value) => Math.min(value, remaining)),
    bound: remaining,
  };
}

const NEGLIGIBLE = 1e-9;

/** By how much the pattern (or fractional pattern) misses the cut, as a share of the cut's bound. */
export function violation(cut: Cut, x: ArrayLike<number>): number {
  let sum = 0;
  for (const [term, column] of cut.columns.entries()) {
    sum += (cut.coefficients[term] ?? 0) * (x[column] ?? 0);
  }
  return (cut.bound - sum) / cut.bound;
}
