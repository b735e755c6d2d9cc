import { tablesInputSchema, type TablesInput } from '../../../electron/protection/index.ts';
import type { Problem } from '../../../electron/protection/problem.ts';
import { protectProblem, type Protected } from '../../../electron/protection/protect-problem.ts';
import { readStrictly } from '../../../electron/protection/refuse.ts';
import { tablesProblem } from '../../../electron/protection/tables/problem.ts';

/**
 * `exact`: that no small count is exactly known (a width of 1), as most tools demand. `[0, t]`: that a reader can rule out
 * neither 0 nor the threshold, which is what Strongroom promises.
 */
export type Rule = 'exact' | '[0, t]';

export type Objective = 'weighted' | 'count';

const EXACT = { protection: { below: 0, above: 0, width: 1 } } as const;

export function problemOf(input: TablesInput, rule: Rule, objective: Objective): Problem {
  const problem = tablesProblem(readStrictly(tablesInputSchema, input), objective);
  if (rule === '[0, t]') return problem;
  return {
    ...problem,
    cells: problem.cells.map((cell) => (cell.role === 'primary' ? Object.assign({}, cell, EXACT) : cell)),
  };
}

export interface Solved extends Protected {
  readonly milliseconds: number;
  /** Small counts whose interval does not hold both 0 and the threshold. */
  readonly short: number;
}

export async function solve(input: TablesInput, rule: Rule, objective: Objective): Promise<Solved> {
  const problem = problemOf(input, rule, objective);
  const started = performance.now();
  const found = await protectProblem(problem, { timeLimitSeconds: 120 });
  const milliseconds = performance.now() - started;
  const intervals = new Map(found.proof.intervals.map((interval) => [interval.cell, interval]));
  const short = problem.cells.filter(({ role, name }) => {
    const interval = intervals.get(name);
    return (
      role === 'primary' && (interval === undefined || interval.min > 0 || interval.max < input.threshold)
    );
  }).length;
  return { ...found, milliseconds, short };
}
