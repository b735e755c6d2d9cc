import { solve, type Coefficients, type Constraint } from 'yalps';
import type { Side } from './highs-auditor.ts';
import type { Unknowns } from './unknowns.ts';

/**
 * The lowest or highest that a reader can believe a hidden count to be, fractions of a person allowed, by a solver that
 * shares nothing with HiGHS. `undefined` if it gives up.
 */
export function relaxedByYalps(unknowns: Unknowns, column: number, side: Side): number | undefined {
  const { lower, rows } = unknowns;
  // Its variables are 0 or more: each stands for what a count exceeds its lower bound by.
  const offset = (index: number): number => lower[index] ?? 0;
  const constraints = new Map<string, Constraint>();
  const coefficients = lower.map((): [string, number][] => []);
  for (const [index, row] of rows.entries()) {
    let sum = row.sum;
    for (const [term, at] of row.columns.entries()) {
      const coefficient = row.coefficients[term] ?? 0;
      sum -= coefficient * offset(at);
      coefficients[at]?.push([`row ${index}`, coefficient]);
    }
    constraints.set(`row ${index}`, { equal: sum });
  }
  for (const at of boundsThatMatter(unknowns)) {
    constraints.set(`upper ${at}`, { max: (unknowns.upper[at] ?? 0) - offset(at) });
    coefficients[at]?.push([`upper ${at}`, 1]);
  }
  coefficients[column]?.push(['count', 1]);
  const { status, result } = solve(
    {
      direction: side === 'lowest' ? 'minimize' : 'maximize',
      objective: 'count',
      constraints,
      variables: coefficients.map((list, at): [string, Coefficients] => [`${at}`, list]),
    },
    { checkCycles: true, maxPivots: 100_000 },
  );
  return status === 'optimal' ? result + offset(column) : undefined;
}

/**
 * The columns whose upper bound must be stated, because no sum of like-signed terms implies it. Each bound
 * is a row of the solver's dense tableau, and nearly all are implied: "these four add up to 17".
 */
function boundsThatMatter({ lower, upper, rows }: Unknowns): readonly number[] {
  const implied = new Set<number>();
  for (const { columns, coefficients, sum } of rows) {
    if (!coefficients.every((value) => value === coefficients[0])) continue;
    const room = columns.reduce((rest, at) => rest - (lower[at] ?? 0), sum / (coefficients[0] ?? 1));
    for (const at of columns) {
      if ((lower[at] ?? 0) + room <= (upper[at] ?? 0)) implied.add(at);
    }
  }
  return [...upper.keys()].filter((at) => !implied.has(at));
}
