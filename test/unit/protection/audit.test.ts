import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type Audit } from '../../../electron/protection/audit/audit.ts';
import { viewOf } from '../../../electron/protection/audit/view.ts';
import { tablesInputSchema } from '../../../electron/protection/index.ts';
import type { Pattern, Problem } from '../../../electron/protection/problem.ts';
import { tablesProblem } from '../../../electron/protection/tables/problem.ts';
import { startWatch } from '../../../electron/protection/watch.ts';
import { arbitraryLinkedTables, arbitraryTable } from './arbitrary-tables.ts';
import { everyTable } from './brute-force.ts';

const auditOf = (problem: Problem, pattern: Pattern): Promise<Audit> =>
  audit(
    viewOf(problem, pattern),
    { isProtected: () => true },
    startWatch({ now: () => 0, timeLimitSeconds: 60, signal: undefined }),
  );

/** More than any count of these tables can stray while the totals of the rows are shown. */
const RADIUS = 27;

/** Compares every interval with trial of everything. */
async function expectTrueIntervals(problem: Problem, pattern: Pattern): Promise<void> {
  const tables = everyTable(problem, pattern, RADIUS);
  const { groups, tally } = await auditOf(problem, pattern);
  const intervals = groups.flatMap((group) => group.intervals);
  expect(intervals.map(({ cell }) => cell).toSorted((a, b) => a - b)).toEqual(
    pattern.flatMap((isHidden, cell) => (isHidden ? [cell] : [])),
  );
  for (const { cell, min, max } of intervals) {
    const counts = tables.map((table) => table[cell] ?? Number.NaN);
    expect([min, max]).toEqual([Math.min(...counts), Math.max(...counts)]);
  }
  expect(tally).toMatchObject({ extremes: 2 * intervals.length, agreed: 2 * intervals.length });
}

/** Hides the cells that the numbers choose, but no row total, so that trying everything has an end. */
const somePattern = (problem: Problem, choice: readonly boolean[]): Pattern =>
  problem.cells.map(
    ({ name }, cell) => !/^(total|row=\w+|a=\w+)$/.test(name) && choice[cell % choice.length] === true,
  );

const arbitraryChoice = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

describe('the audit', () => {
  it('finds just what trial of every table finds, for any pattern', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(2, 3, 3), arbitraryChoice, async (input, choice) => {
        const problem = tablesProblem(tablesInputSchema.parse(input));
        await expectTrueIntervals(problem, somePattern(problem, choice));
      }),
      { numRuns: 40 },
    );
  });

  it('finds it across tables that share a margin', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLinkedTables(3), arbitraryChoice, async (input, choice) => {
        const problem = tablesProblem(tablesInputSchema.parse(input));
        await expectTrueIntervals(problem, somePattern(problem, choice));
      }),
      { numRuns: 40 },
    );
  });

  it('reckons in whole people where fractions of a person would reach farther', async () => {
    // Three counts, each two of which add up to 3: each is 1.5 if people come in halves. With a fourth that takes up the
    // slack, whole people reach less far than fractions do.
    const cell = (name: string, value: number, isShown = false): Problem['cells'][number] => ({
      name,
      value,
      weight: 1,
      lower: 0,
      upper: 10,
      role: isShown ? 'published' : 'open',
      protection: { below: 0, above: 0, width: 0 },
    });
    const sum = (...terms: readonly (readonly [number, number])[]): Problem['equations'][number] => ({
      terms: terms.map(([at, coefficient]) => ({ cell: at, coefficient })),
      constant: 0,
    });
    const problem: Problem = {
      cells: [cell('a', 2), cell('b', 1), cell('c', 1), cell('d', 1), cell('total', 3, true)],
      equations: [
        sum([0, 1], [1, 1], [4, -1]),
        sum([0, 1], [2, 1], [4, -1]),
        sum([1, 1], [2, 1], [3, 1], [4, -1]),
      ],
      printed: 5,
      joints: new Set(),
      conclusions: [],
      goals: new Map(),
      givenAway: [],
    };
    const pattern = [true, true, true, true, false];
    const { tally } = await auditOf(problem, pattern);
    expect(tally.searchedInWholePeople).toBeGreaterThan(0);
    await expectTrueIntervals(problem, pattern);
  });

  it('knows nothing that is hidden: the same printed figures give the same audit, whatever is true', async () => {
    const report = (first: number): Problem =>
      tablesProblem(
        tablesInputSchema.parse({
          threshold: 5,
          variables: { a: { codes: ['a1', 'a2'] }, b: { codes: ['b1', 'b2'] } },
          tables: [
            {
              name: 't',
              variables: ['a', 'b'],
              cells: [
                { at: ['a1', 'b1'], count: first },
                { at: ['a1', 'b2'], count: 20 - first },
                { at: ['a2', 'b1'], count: 20 - first },
                { at: ['a2', 'b2'], count: 10 + first },
              ],
            },
          ],
        }),
      );
    const interior = (problem: Problem): Pattern => problem.cells.map(({ name }) => name.includes(';'));
    const [one, other] = [report(3), report(11)];
    expect(await auditOf(one, interior(one))).toEqual(await auditOf(other, interior(other)));
  });
});
