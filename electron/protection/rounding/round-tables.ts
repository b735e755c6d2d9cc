import { z } from 'zod';
import { AppError } from '../../../shared/result.ts';
import { audit } from '../audit/audit.ts';
import { unlimitedWatch, type ProtectOptions } from '../protect-problem.ts';
import type { Problem } from '../problem.ts';
import { readStrictly, refuse } from '../refuse.ts';
import { tablesInputSchema } from '../tables/input.ts';
import { tablesProblem, UPPER, type TablesProblem } from '../tables/problem.ts';
import { nearestRounding } from './nearest.ts';

/** To which multiples reports are rounded (GSS: 3, or 5). */
export const ROUNDING_BASES = [3, 5] as const;
export type RoundingBase = (typeof ROUNDING_BASES)[number];

const count = z.int().min(0);

/** What {@link roundTables} returns and `protect --check` reads. Every figure in it may be printed. */
export const roundedTablesSchema = z.strictObject({
  base: z.literal(ROUNDING_BASES),
  /** How many multiples beyond the two next to it a figure may be: 0, or 1 where the sums could not come out otherwise. */
  steps: count,
  tables: z.array(
    z.strictObject({
      name: z.string(),
      variables: z.array(z.string()),
      cells: z.array(z.strictObject({ at: z.array(z.string()), rounded: count })),
    }),
  ),
  summary: z.strictObject({
    cells: count,
    /** How far figures are from the counts. */
    meanChange: z.number(),
    largestChange: count,
    /** Of how many counts at least a reader must think for the count of which the figures tell most. */
    fewestPossible: count,
    milliseconds: z.number(),
  }),
});

export type RoundedTables = Readonly<z.output<typeof roundedTablesSchema>>;

/**
 * Prints every count as a multiple of the base near to it, so that all sums come out (controlled rounding): an alternative to
 * hiding counts, in which every figure is printed and none is exact.
 *
 * It promises less than hiding does. A reader knows that a count is within the base of its figure, and may know more
 * from the sums: with base 3 a figure of 0 stands for 0 to 2, with base 5 for 0 to 4, so that who is small is seen to be
 * small. What is promised, and proved here in whole people, is that no count from 1 to the threshold less 1 is exactly
 * known. Two rounded reports about overlapping people can give more away together, so earlier releases are refused.
 *
 * @throws AppError VALIDATION for an input that cannot be, or that has earlier releases; UNSAFE_REPORT if the sums cannot be
 *   made to come out, or a small count would be exactly known; CANCELLED.
 */
export async function roundTables(
  input: unknown,
  base: RoundingBase,
  options: Pick<ProtectOptions, 'signal' | 'progress' | 'now'> = {},
): Promise<RoundedTables> {
  const now = options.now ?? (() => performance.now());
  const started = now();
  const tables = readStrictly(tablesInputSchema, input);
  if (tables.releases.length > 0) {
    refuse(
      ['releases'],
      'Rounded figures are not compared with earlier releases: hide counts instead of rounding them.',
    );
  }
  const problem = tablesProblem(tables);
  const rounding = await nearestRounding(problem, base);
  if (rounding === null) {
    throw new AppError(
      'UNSAFE_REPORT',
      'The sums cannot be made to come out in multiples. Take the other base, or hide counts.',
    );
  }
  const fewestPossible = await fewestLeft(problem, rounding.rounded, base * (rounding.steps + 1), options);
  if (fewestPossible < 2) {
    throw new AppError(
      'UNSAFE_REPORT',
      'A small count could be worked out from the rounded figures. Take the other base, or hide counts.',
    );
  }
  const changes = problem.cells.map(({ value }, cell) => Math.abs(value - (rounding.rounded[cell] ?? 0)));
  return {
    base,
    steps: rounding.steps,
    tables: printRounded(problem, rounding.rounded),
    summary: {
      cells: changes.length,
      meanChange: changes.reduce((sum, change) => sum + change, 0) / changes.length,
      largestChange: Math.max(...changes),
      fewestPossible,
      milliseconds: Math.round(now() - started),
    },
  };
}

/**
 * Proves again, without a solver, that rounded tables are a rounding of the counts: multiples that add up, each no farther
 * from its count than it says.
 *
 * @throws AppError UNSAFE_REPORT with the first figure that is not right; VALIDATION.
 */
export function checkRounded(output: unknown, input: unknown): { readonly cells: number } {
  const given = readStrictly(tablesInputSchema, input);
  const problem = tablesProblem(given);
  const { base, steps, tables } = readStrictly(roundedTablesSchema, output);
  if (given.releases.length > 0) throw unproved('rounded figures are not compared with earlier releases');
  if (tables.length !== problem.tables.length) throw unproved('it has other tables than the input');
  const rounded = problem.cells.map((): number | undefined => undefined);
  for (const [index, { name, variables, cells }] of problem.tables.entries()) {
    const table = tables[index];
    const isSameTable =
      table?.name === name &&
      table.variables.join('\n') === variables.join('\n') &&
      table.cells.length === cells.length;
    if (!isSameTable) throw unproved(`the table "${name}" is not that of the input`);
    for (const [place, { at, cell }] of cells.entries()) {
      const printed = table.cells[place];
      const figure = printed?.rounded;
      const isSame = printed?.at.join('\n') === at.join('\n') && (rounded[cell] ?? figure) === figure;
      const distance = Math.abs((figure ?? Infinity) - (problem.cells[cell]?.value ?? 0));
      const isNear = figure !== undefined && figure % base === 0 && distance < base * (steps + 1);
      if (!isSame || !isNear)
        throw unproved(`"${at.join(', ')}" in the table "${name}" is not rounded as it should be`);
      rounded[cell] = figure;
    }
  }
  const isAdditive = problem.equations.every(
    ({ terms, constant }) =>
      terms.reduce((sum, { cell, coefficient }) => sum + coefficient * (rounded[cell] ?? 0), 0) === constant,
  );
  if (!isAdditive) throw unproved('its sums do not come out');
  return { cells: rounded.length };
}

const unproved = (reason: string): AppError =>
  new AppError('UNSAFE_REPORT', `This result is not proved to be safe: ${reason}. Do not publish it.`);

function printRounded({ tables }: TablesProblem, rounded: readonly number[]): RoundedTables['tables'] {
  return tables.map(({ name, variables, cells }) => ({
    name,
    variables: [...variables],
    cells: cells.map(({ at, cell }) => ({ at: [...at], rounded: rounded[cell] ?? 0 })),
  }));
}

/** How many counts are possible, in a reader's eyes, for the small count that is known best. */
async function fewestLeft(
  problem: Problem,
  rounded: readonly number[],
  reach: number,
  options: ProtectOptions,
): Promise<number> {
  const isSmall = (cell: number): boolean => problem.cells[cell]?.role === 'primary';
  const view = {
    cells: problem.cells.map(({ name }, cell) => ({
      name,
      lower: Math.max(0, (rounded[cell] ?? 0) - reach + 1),
      upper: Math.min(UPPER, (rounded[cell] ?? 0) + reach - 1),
    })),
    equations: problem.equations,
  };
  const questions = { isProtected: isSmall, goalOf: (cell: number) => (isSmall(cell) ? undefined : null) };
  const { groups } = await audit(view, questions, unlimitedWatch(options));
  const left = groups.flatMap(({ intervals }) => intervals.map(({ min, max }) => max - min + 1));
  return left.length === 0 ? 2 * reach - 1 : Math.min(...left);
}
