import { readJj } from './jj.ts';
import type { ProtectedJj, ProtectedTables } from './output.ts';
import { statusOf } from './problem.ts';
import { protectProblem, unlimitedWatch, type ProtectOptions } from './protect-problem.ts';
import { readStrictly } from './refuse.ts';
import { jointProblem } from './releases/joint-problem.ts';
import { helpfulMerges } from './tables/advise.ts';
import { tablesInputSchema } from './tables/input.ts';
import { printTables } from './tables/print.ts';
import { tablesProblem } from './tables/problem.ts';

/**
 * Hides what must be hidden in the tables of a report, and nothing more, with proof. Where the input holds earlier releases
 * that count some of the same people, no comparison with them gives anything away either: see {@link jointProblem}.
 *
 * @param input a {@link TablesInput}, from wherever: it is validated here.
 * @returns the tables whole, totals included; `count` is null wherever a count is hidden. The result tells primary from
 *   secondary, so it stays inside; what a reader may have besides the printed figures is `certificateOf` it.
 * @throws AppError VALIDATION with the place in the input; UNSAFE_REPORT if no pattern protects everybody, naming the
 *   count and the margin; CANCELLED.
 */
export async function protectTables(input: unknown, options: ProtectOptions = {}): Promise<ProtectedTables> {
  const tables = readStrictly(tablesInputSchema, input);
  const alone = tablesProblem(tables, options.objective);
  const problem =
    tables.releases.length === 0 ? alone : await jointProblem(tables, alone, unlimitedWatch(options));
  const { pattern, summary, proof } = await protectProblem(problem, options, (subject, watch) =>
    helpfulMerges(tables, problem, subject, watch),
  );
  const shown = printTables(problem, pattern);
  return {
    threshold: tables.threshold,
    tables: shown,
    summary,
    proof,
    releases: [
      ...tables.releases,
      { relation: 'records added', threshold: tables.threshold, variables: tables.variables, tables: shown },
    ],
  };
}

/**
 * The same for the interchange format of the field, with the costs, bounds, statuses and protection levels of the file.
 *
 * @throws AppError VALIDATION naming the line; UNSAFE_REPORT; CANCELLED.
 */
export async function protectJj(text: string, options: ProtectOptions = {}): Promise<ProtectedJj> {
  const problem = readJj(text);
  const { pattern, summary, proof } = await protectProblem(problem, options);
  return {
    cells: problem.cells.map((_, index) => ({ index, status: statusOf(problem, pattern, index) })),
    summary,
    proof,
  };
}
