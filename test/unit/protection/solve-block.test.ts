import { beforeAll, describe, expect, it } from 'vitest';
import { tablesInputSchema } from '../../../electron/protection/index.ts';
import { highsSolver } from '../../../electron/protection/highs.ts';
import { blocksOf, type Block } from '../../../electron/protection/optimise/block.ts';
import { solveBlock, type BlockSolution } from '../../../electron/protection/optimise/solve-block.ts';
import { tablesProblem, type TablesProblem } from '../../../electron/protection/tables/problem.ts';
import { TimeOverError, type Watch } from '../../../electron/protection/watch.ts';
import { isSafe } from './brute-force.ts';
import { aReport } from './builders.ts';

/** Time is over after so many breaths. */
function aWatch(breaths: number): Watch {
  let left = breaths;
  return {
    breathe: () => {
      left -= 1;
      return left < 0 ? Promise.reject(new TimeOverError()) : Promise.resolve();
    },
    secondsLeft: () => 60,
    progress: () => {},
  };
}

describe('solving a block', () => {
  let problem: TablesProblem;
  let block: Block;

  beforeAll(() => {
    const counts = [
      [3, 14, 2],
      [21, 1, 9],
      [2, 8, 4],
    ];
    problem = tablesProblem(tablesInputSchema.parse(aReport(counts)), 'count');
    const [found] = blocksOf(problem, () => false);
    if (found === undefined) throw new Error('There is a block');
    block = found;
  });

  const solve = async (watch: Watch): Promise<BlockSolution | undefined> => {
    try {
      return await solveBlock(await highsSolver(), block, [], watch);
    } catch (error) {
      if (error instanceof TimeOverError) return undefined;
      throw error;
    }
  };

  it('ends with a safe pattern and an honest bound, or with none, whenever the time is over', async () => {
    const optimum = await solve(aWatch(Infinity));
    expect(optimum).toMatchObject({ isOptimal: true, bound: optimum?.cost });
    const outcomes = new Set<string>();
    for (let breaths = 0; breaths < 300; breaths += 7) {
      const solution = await solve(aWatch(breaths));
      outcomes.add(solution === undefined ? 'none' : solution.isOptimal ? 'optimal' : 'safe');
      if (solution === undefined) continue;
      if (solution.x.every((value) => value === 1)) {
        // Safe before all others, and too many tables to try.
        outcomes.add('everything');
        continue;
      }
      const hidden = problem.cells.map((_, cell) => solution.x[block.cells.indexOf(cell)] === 1);
      expect(isSafe(problem, hidden, 5)).toBe(true);
      expect(solution.bound).toBeLessThanOrEqual(optimum?.cost ?? 0);
      expect(solution.cost).toBeGreaterThanOrEqual(optimum?.cost ?? Infinity);
      if (solution.isOptimal) expect(solution.cost).toBe(optimum?.cost);
    }
    expect(outcomes).toContain('none');
    expect(outcomes).toContain('everything');
    expect(outcomes).toContain('optimal');
  });
});
