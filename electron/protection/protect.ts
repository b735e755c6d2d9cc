import { audit, type Audit } from './audit/audit.ts';
import { viewOf } from './audit/view.ts';
import { readJj } from './jj.ts';
import { reasonsOf } from './explanation/reasons.ts';
import { insidersOf } from './insiders/insiders.ts';
import type { ProtectedJj, ProtectedTables, Reason } from './output.ts';
import { statusOf, type Pattern } from './problem.ts';
import { proofOf, protectProblem, unlimitedWatch, type ProtectOptions } from './protect-problem.ts';
import { readStrictly, refuse } from './refuse.ts';
import { jointProblem } from './releases/joint-problem.ts';
import { helpfulMerges } from './tables/advise.ts';
import { tablesInputSchema, type Tables } from './tables/input.ts';
import { printTables } from './tables/print.ts';
import { tablesProblem, type TablesProblem } from './tables/problem.ts';
import type { Watch } from './watch.ts';

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
  const isAlone = tables.releases.length === 0;
  if (isAlone && (tables.records ?? tables.atMost) !== undefined) {
    refuse(['records'], 'There are no earlier releases that they could be about.');
  }
  const alone = tablesProblem(tables, options.objective);
  const joint = isAlone ? null : await jointProblem(tables, alone, unlimitedWatch(options));
  const problem = joint ?? alone;
  const { pattern, summary, proof, audited } = await protectProblem(problem, options, (subject, watch) =>
    helpfulMerges(tables, problem, subject, watch),
  );
  const shown = printTables(problem, pattern);
  const watch = unlimitedWatch(options);
  return {
    threshold: tables.threshold,
    tables: shown,
    summary,
    proof: { ...proof, atMost: [...(joint?.bounds ?? [])] },
    releases: [
      ...tables.releases,
      { relation: 'records added', threshold: tables.threshold, variables: tables.variables, tables: shown },
    ],
    ...(options.withCertificate === true
      ? { certified: await certified(tables, alone, pattern, isAlone ? audited : null, watch) }
      : {}),
    ...(options.withReasons === true
      ? { reasons: namedReasons(problem, await reasonsOf(problem, pattern, audited.groups, watch)) }
      : {}),
  };
}

/**
 * What a reader of this report alone can be shown. What is proved about readers of earlier reports too rests on which records
 * were removed or corrected since, and would tell them.
 */
async function certified(
  tables: Tables,
  alone: TablesProblem,
  pattern: Pattern,
  before: Audit | null,
  watch: Watch,
): Promise<NonNullable<ProtectedTables['certified']>> {
  const own = pattern.slice(0, alone.cells.length);
  const isSmall = (cell: number): boolean => alone.cells[cell]?.role === 'primary';
  const audited = before ?? (await audit(viewOf(alone, own), { isProtected: isSmall }, watch));
  const { intervals, witnesses, auditors } = proofOf(alone, audited);
  const insiders = await insidersOf(tables, alone, own, audited.groups, watch);
  return { intervals, witnesses, auditors, insiders: [...insiders] };
}

function namedReasons(
  { cells }: TablesProblem,
  reasons: ReadonlyMap<number, Reason>,
): Readonly<Record<string, Reason>> {
  return Object.fromEntries([...reasons].map(([cell, reason]) => [cells[cell]?.name ?? '', reason]));
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
