import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRounded,
  protectTables,
  roundTables,
  tablesInputSchema,
  type RoundedTables,
} from '../../../../electron/protection/index.ts';
import { readStrictly } from '../../../../electron/protection/refuse.ts';
import { tablesProblem } from '../../../../electron/protection/tables/problem.ts';
import { arbitraryLinkedTables, arbitraryTable } from '../arbitrary-tables.ts';
import { aReport, errorOf } from '../builders.ts';

const INPUT = aReport([
  [61, 9, 15],
  [2, 11, 8],
  [17, 1, 7],
]);

const figureAt = ({ tables }: RoundedTables, at: readonly string[]): number | undefined =>
  tables[0]?.cells.find((cell) => cell.at.join() === at.join())?.rounded;

/** The least sum of weighted distances, by trying every choice between the two multiples next to each count. */
function leastCost(input: Parameters<typeof tablesProblem>[0], base: number): number | null {
  const { cells, equations } = tablesProblem(input);
  const rounded = cells.map(() => 0);
  let least: number | null = null;
  const choose = (cell: number, cost: number): void => {
    const found = cells[cell];
    if (least !== null && cost >= least) return;
    if (found === undefined) {
      const isAdditive = equations.every(
        ({ terms }) =>
          terms.reduce((sum, term) => sum + term.coefficient * (rounded[term.cell] ?? 0), 0) === 0,
      );
      if (isAdditive) least = cost;
      return;
    }
    const { value, weight } = found;
    for (const figure of new Set([Math.floor(value / base) * base, Math.ceil(value / base) * base])) {
      rounded[cell] = figure;
      choose(cell + 1, cost + weight * Math.abs(figure - value));
    }
  };
  choose(0, 0);
  return least;
}

describe('rounding tables', () => {
  it.each([3, 5] as const)(
    'prints multiples of %i that add up, and checks again without a solver',
    async (base) => {
      const result = await roundTables(INPUT, base);
      for (const { rounded } of result.tables.flatMap(({ cells }) => cells)) expect(rounded % base).toBe(0);
      expect(result.summary).toMatchObject({ cells: 16, fewestPossible: expect.any(Number) });
      expect(result.summary.largestChange).toBeLessThan(base * (result.steps + 1));
      expect(checkRounded(JSON.parse(JSON.stringify(result)), INPUT)).toEqual({ cells: 16 });
      const rows = ['e1', 'e2', 'e3'].map((row) => figureAt(result, [row, 'total']) ?? Number.NaN);
      expect(rows.reduce((sum, row) => sum + row, 0)).toBe(figureAt(result, ['total', 'total']));
    },
  );

  it('leaves no small count exactly known', async () => {
    for (const base of [3, 5] as const) {
      expect((await roundTables(INPUT, base)).summary.fewestPossible).toBeGreaterThan(1);
    }
  });

  it('is as near to the counts as any rounding that adds up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(arbitraryTable(2, 2, 5), arbitraryLinkedTables(5)),
        fc.constantFrom(3 as const, 5 as const),
        async (input, base) => {
          const least = leastCost(readStrictly(tablesInputSchema, input), base);
          const result = await roundTables(input, base).catch(() => null);
          if (result === null || result.steps > 0) {
            fc.pre(least === null);
            return;
          }
          const problem = tablesProblem(readStrictly(tablesInputSchema, input));
          const figures = new Map(
            problem.tables.flatMap(({ cells }, table) =>
              cells.map(
                ({ cell }, place) => [cell, result.tables[table]?.cells[place]?.rounded ?? 0] as const,
              ),
            ),
          );
          const cost = problem.cells.reduce(
            (sum, { value, weight }, cell) => sum + weight * Math.abs(value - (figures.get(cell) ?? 0)),
            0,
          );
          expect(cost).toBe(least);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  it('refuses earlier releases, because their differences would not be proved', async () => {
    const { releases } = await protectTables(INPUT);
    expect(await errorOf(() => roundTables({ ...INPUT, releases }, 3))).toMatchObject({ code: 'VALIDATION' });
  });

  it.each<[string, (result: RoundedTables) => unknown]>([
    ['a figure that is no multiple', (result) => withFigure(result, (figure) => figure + 1)],
    ['a figure that is too far off', (result) => withFigure(result, (figure) => figure + 30)],
    ['sums that do not come out', (result) => withFigure(result, (figure) => (figure === 60 ? 63 : 60))],
  ])('does not let %s pass', async (_, forge) => {
    const forged = forge(await roundTables(INPUT, 3));
    expect(() => checkRounded(forged, INPUT)).toThrow(expect.objectContaining({ code: 'UNSAFE_REPORT' }));
  });
});

/** The result with another first figure. */
function withFigure(result: RoundedTables, change: (figure: number) => number): unknown {
  const [table, ...tables] = result.tables;
  const [first, ...cells] = table?.cells ?? [];
  if (table === undefined || first === undefined) throw new Error('There is a figure');
  const changed = { ...first, rounded: change(first.rounded) };
  return { ...result, tables: [{ ...table, cells: [changed, ...cells] }, ...tables] };
}
