import { solve, type Constraint } from 'yalps';
import type { Sum, Term } from './sums.ts';

/**
 * Whole numbers for which a total is as low or as high as can be, by linear programming and branching.
 *
 * @returns `'beyond'` where there is no end.
 * @throws Error if the solver gives up.
 */
export function extremeByYalps(
  unknowns: number,
  sums: readonly Sum[],
  asked: readonly Term[],
  side: 'lowest' | 'highest',
): Int32Array | 'beyond' {
  const coefficients = Array.from({ length: unknowns }, () => new Map<string, number>());
  const enter = (row: string, terms: readonly Term[]): void => {
    for (const { unknown, coefficient } of terms) {
      const own = coefficients[unknown];
      own?.set(row, (own.get(row) ?? 0) + coefficient);
    }
  };
  for (const [row, { terms }] of sums.entries()) enter(`sum ${row}`, terms);
  enter('asked', asked);
  const { status, variables } = solve(
    {
      direction: side === 'lowest' ? 'minimize' : 'maximize',
      objective: 'asked',
      constraints: new Map<string, Constraint>(sums.map(({ sum }, row) => [`sum ${row}`, { equal: sum }])),
      variables: coefficients.map((own, unknown): [string, Map<string, number>] => [`${unknown}`, own]),
      integers: true,
    },
    { checkCycles: true, maxPivots: 100_000, maxIterations: 100_000, includeZeroVariables: true },
  );
  if (status === 'unbounded') return 'beyond';
  if (status !== 'optimal') throw new Error(`YALPS ended with ${status}.`);
  return Int32Array.from(variables, ([, value]) => Math.round(value));
}
