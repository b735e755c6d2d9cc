import type { ProtectedTable } from '../output.ts';
import { statusOf, type Pattern } from '../problem.ts';
import type { TablesProblem } from './problem.ts';

/** The tables as they may be printed under a pattern. */
export function printTables(problem: TablesProblem, pattern: Pattern): ProtectedTable[] {
  return problem.tables.map(({ name, variables, cells }) => ({
    name,
    variables: [...variables],
    cells: cells.map(({ at, cell }) => {
      const status = statusOf(problem, pattern, cell);
      return {
        at: [...at],
        status,
        count: status === 'published' ? (problem.cells[cell]?.value ?? null) : null,
      };
    }),
  }));
}
