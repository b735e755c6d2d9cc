import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectProblem } from '../../../electron/protection/protect-problem.ts';
import { type TablesInput, tablesInputSchema } from '../../../electron/protection/index.ts';
import { tablesProblem } from '../../../electron/protection/tables/problem.ts';
import { arbitraryLinkedTables, arbitraryTable } from './arbitrary-tables.ts';
import { cheaperPatterns, isSafe } from './brute-force.ts';

const THRESHOLD = 3;
// A pattern that is safe is so by moving nobody's count farther than this: deviations of these tables are sums of
// circuits that change each count by 1.
const RADIUS = THRESHOLD;

/** Compares the engine with trial of everything: what it hides is safe, and nothing cheaper is. */
async function expectCheapestSafePattern(input: TablesInput, objective: 'weighted' | 'count'): Promise<void> {
  const problem = tablesProblem(tablesInputSchema.parse(input), objective);
  const { pattern, summary } = await protectProblem(problem, {});
  expect(isSafe(problem, pattern, RADIUS)).toBe(true);
  expect(summary.optimal).toBe(true);
  expect(summary.bound).toBe(summary.cost);
  const mustShow = (cell: number): boolean =>
    summary.scope === 'given shared margins published' && problem.joints.has(cell);
  for (const cheaper of cheaperPatterns(problem, summary.cost, mustShow)) {
    expect(isSafe(problem, cheaper, RADIUS), 'a cheaper pattern is safe').toBe(false);
  }
}

describe('what is hidden', () => {
  it.each(['weighted', 'count'] as const)(
    'is safe, and nothing cheaper is: 2 by 2, %s',
    async (objective) => {
      await fc.assert(
        fc.asyncProperty(arbitraryTable(2, 2, THRESHOLD), (input) =>
          expectCheapestSafePattern(input, objective),
        ),
        { numRuns: 60 },
      );
    },
  );

  it('is safe, and nothing cheaper is: 2 by 3', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(2, 3, THRESHOLD), (input) => expectCheapestSafePattern(input, 'count')),
      { numRuns: 25 },
    );
  });

  it('is safe, and nothing cheaper is: two tables with a shared margin', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLinkedTables(THRESHOLD), (input) =>
        expectCheapestSafePattern(input, 'count'),
      ),
      { numRuns: 25 },
    );
  });

  it('is safe, and nothing cheaper is, where no group may be seen to share an attribute', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(2, 2, THRESHOLD), (input) =>
        expectCheapestSafePattern({ ...input, zeros: 'group attribute' }, 'count'),
      ),
      { numRuns: 60 },
    );
  });
});
