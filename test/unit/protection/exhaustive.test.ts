import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectTables, tablesInputSchema, type TablesInput } from '../../../electron/protection/index.ts';
import type { Pattern } from '../../../electron/protection/problem.ts';
import { tablesProblem, type TablesProblem } from '../../../electron/protection/tables/problem.ts';
import { arbitraryLinkedTables } from './arbitrary-tables.ts';
import { cheaperPatterns, everyTable, isSafe } from './brute-force.ts';

/** Small enough that every table and every pattern can be tried. */
const FEW_PEOPLE = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 6 }) },
);

const letters = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** One table, with whatever else is asked of it. */
const tableOf = (
  rows: number,
  columns: number,
  more: (input: TablesInput) => TablesInput = (input) => input,
): fc.Arbitrary<TablesInput> =>
  fc
    .record({
      threshold: fc.integer({ min: 2, max: 4 }),
      counts: fc.array(FEW_PEOPLE, { minLength: rows * columns, maxLength: rows * columns }),
    })
    .map(({ threshold, counts }) =>
      more({
        threshold,
        variables: { row: { codes: letters(rows, 'r') }, column: { codes: letters(columns, 'c') } },
        tables: [
          {
            name: 'row by column',
            variables: ['row', 'column'],
            cells: counts.map((count, index) => ({
              at: [`r${Math.floor(index / columns) + 1}`, `c${(index % columns) + 1}`],
              count,
            })),
          },
        ],
      }),
    );

const withSubtotal = (input: TablesInput): TablesInput => ({
  ...input,
  variables: { ...input.variables, row: { codes: letters(3, 'r'), subtotals: { early: ['r1', 'r2'] } } },
});

const withGroupAttribute = (input: TablesInput): TablesInput => ({ ...input, zeros: 'group attribute' });

/** The totals of the columns that are not small must be shown. */
const withKnownTotals = (input: TablesInput): TablesInput => {
  const { cells } = tablesProblem(tablesInputSchema.parse(input));
  const known = cells.filter(
    ({ name, value }) => /^column=\w+$/u.test(name) && (value === 0 || value >= input.threshold),
  );
  return {
    ...input,
    publish: known.map(({ name }) => ({ variables: ['column'], at: [name.slice('column='.length)] })),
  };
};

const FORMS: readonly (readonly [form: string, input: fc.Arbitrary<TablesInput>, runs: number])[] = [
  ['two by two', tableOf(2, 2), 900],
  ['two by two, of which no group may be seen to be alike', tableOf(2, 2, withGroupAttribute), 500],
  ['two by two, of which some totals must be shown', tableOf(2, 2, withKnownTotals), 400],
  ['two by three', tableOf(2, 3), 120],
  ['three by two, of which two rows have a subtotal', tableOf(3, 2, withSubtotal), 60],
  ['two tables that share a margin', arbitraryLinkedTables(3), 150],
];

/** What a report hides. */
function patternOf(problem: TablesProblem, { tables }: Awaited<ReturnType<typeof protectTables>>): Pattern {
  const shown = new Set(
    problem.tables.flatMap(({ cells }, table) =>
      cells.flatMap(({ cell }, place) => (tables[table]?.cells[place]?.status === 'published' ? [cell] : [])),
    ),
  );
  return problem.cells.map((_, cell) => !shown.has(cell));
}

describe('against trial of every table and every pattern', () => {
  it.each(FORMS)(
    'the pattern is safe and the cheapest, the intervals exact, the witnesses possible: %s',
    async (_, arbitrary, numRuns) => {
      let hidden = 0;
      await fc.assert(
        fc.asyncProperty(arbitrary, async (input) => {
          const problem = tablesProblem(tablesInputSchema.parse(input));
          const result = await protectTables(input, { sharedMargins: 'open' }).catch(() => null);
          const mustShow = (cell: number): boolean => problem.cells[cell]?.role === 'published';
          const everything = problem.cells.map((_cell, cell) => !mustShow(cell));
          const people = problem.cells.find(({ name }) => name === 'total')?.value ?? 0;
          // Where everybody is shown no count lies farther from the truth, and no promise reaches farther where they are not.
          const radius = Math.max(people, 2 * input.threshold);
          if (result === null) {
            // No pattern at all is safe.
            expect(isSafe(problem, everything, radius)).toBe(false);
            return;
          }
          const pattern = patternOf(problem, result);
          // Otherwise there is no end to what would have to be tried.
          fc.pre(problem.cells.every(({ name }, cell) => name !== 'total' || pattern[cell] === false));
          const tables = everyTable(problem, pattern, radius);
          expect(isSafe(problem, pattern, radius)).toBe(true);
          for (const cheaper of cheaperPatterns(problem, result.summary.cost, mustShow)) {
            expect(isSafe(problem, cheaper, radius)).toBe(false);
          }
          const placeOf = new Map(problem.cells.map(({ name }, cell) => [name, cell]));
          const truth = problem.cells.map(({ value }) => value);
          for (const { cell: name, min, max } of result.proof.intervals) {
            const counts = tables.map((table) => table[placeOf.get(name) ?? -1] ?? Number.NaN);
            expect([min, max]).toEqual([Math.min(...counts), Math.max(...counts)]);
            hidden += 1;
          }
          const possible = new Set(tables.map((table) => table.join()));
          for (const { cells, tables: witnesses } of result.proof.witnesses) {
            for (const witness of witnesses) {
              const table = [...truth];
              for (const [place, name] of cells.entries())
                table[placeOf.get(name) ?? -1] = witness[place] ?? -1;
              expect(possible).toContain(table.join());
            }
          }
        }),
        { numRuns, seed: 2026 },
      );
      // Otherwise nothing was compared.
      expect(hidden).toBeGreaterThan(numRuns / 2);
    },
    120_000,
  );
});
