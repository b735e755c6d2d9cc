import { highsSolver } from '../highs.ts';
import { isAlwaysHidden, type Cell, type Equation, type Pattern, type Problem } from '../problem.ts';
import { UnprotectableError } from '../unprotectable.ts';
import type { Watch } from '../watch.ts';
import { blocksOf, type Block } from './block.ts';
import type { Cut } from './cut.ts';
import { requireProtectable, solveBlock, type BlockSolution } from './solve-block.ts';

/** What was held fixed while the optimum was looked for. */
export type Scope = 'all cells' | 'given shared margins published';

/** A pattern that protects, as far as fractions of a person go. No pattern within the scope costs less than `bound`. */
export interface Optimum {
  readonly pattern: Pattern;
  /** Weight of what is hidden beyond what had to be. */
  readonly cost: number;
  readonly bound: number;
  readonly isOptimal: boolean;
  readonly scope: Scope;
}

/** A pattern that turned out not to keep a promise: hiding no more than this is not enough. */
export interface Refutation {
  /** The place of a cell, or that of a conclusion after all the cells. */
  readonly subject: number;
  readonly pattern: Pattern;
}

/**
 * The cheapest pattern that protects every cell that is to be protected.
 *
 * If the counts that tables share can all be published, the problem falls apart into one block per table, and each is
 * solved alone: much faster, and the optimum among the patterns that publish them. Otherwise (one of them is
 * small, or a block cannot be protected without hiding one) all is solved at once.
 *
 * @throws UnprotectableError if no pattern protects; AppError CANCELLED.
 */
export async function optimise(
  printed: Problem,
  refutations: readonly Refutation[],
  watch: Watch,
): Promise<Optimum> {
  const problem = withConclusions(printed);
  const mustPublish = (cell: number): boolean => problem.cells[cell]?.role === 'published';
  const publishJoints = (cell: number): boolean =>
    mustPublish(cell) || (problem.joints.has(cell) && problem.cells[cell]?.role === 'open');
  const finish = ({ hidden, ...solution }: Solution, scope: Scope): Optimum => ({
    ...solution,
    scope,
    pattern: printed.cells.map(({ role }, cell) => isAlwaysHidden(role) || hidden.has(cell)),
  });
  if (problem.joints.size > 0) {
    try {
      const apart = await solveAll(blocksOf(problem, publishJoints), refutations, watch);
      // What costs nothing cannot be had for less by hiding a margin.
      return finish(apart, apart.cost === 0 ? 'all cells' : 'given shared margins published');
    } catch (error) {
      if (!(error instanceof UnprotectableError)) throw error;
    }
  }
  return finish(await solveAll(blocksOf(problem, mustPublish), refutations, watch), 'all cells');
}

/** Whether any pattern at all protects, as far as fractions of a person go. @throws TimeOverError; AppError CANCELLED. */
export async function isProtectable(printed: Problem, watch: Watch): Promise<boolean> {
  const problem = withConclusions(printed);
  const highs = await highsSolver();
  try {
    for (const block of blocksOf(problem, (cell) => problem.cells[cell]?.role === 'published')) {
      await requireProtectable(highs, block, watch);
    }
    return true;
  } catch (error) {
    if (error instanceof UnprotectableError) return false;
    throw error;
  }
}

/**
 * Adds, for each conclusion, a count that is printed nowhere: the sum of the cells that must not be known to be empty.
 * Like any other count it is protected by what it must be able to reach, which is 1.
 */
function withConclusions(problem: Problem): Problem {
  const { cells, equations, conclusions } = problem;
  return {
    ...problem,
    cells: [
      ...cells,
      ...conclusions.map(({ name, cells: empty }): Cell => ({
        name,
        value: 0,
        weight: 0,
        lower: 0,
        upper: empty.reduce((sum, cell) => sum + (cells[cell]?.upper ?? 0), 0),
        role: 'hidden',
        protection: { below: 0, above: 1, width: 0 },
      })),
    ],
    equations: [
      ...equations,
      ...conclusions.map(({ cells: empty }, index): Equation => ({
        terms: [...empty, cells.length + index].map((cell) => ({
          cell,
          coefficient: cell < cells.length ? 1 : -1,
        })),
        constant: 0,
      })),
    ],
  };
}

/** What is hidden in all blocks together. */
type Solution = Omit<Optimum, 'pattern' | 'scope'> & { readonly hidden: ReadonlySet<number> };

async function solveAll(
  blocks: readonly Block[],
  refutations: readonly Refutation[],
  watch: Watch,
): Promise<Solution> {
  const highs = await highsSolver();
  const solutions: BlockSolution[] = [];
  const hidden = new Set<number>();
  for (const [done, block] of blocks.entries()) {
    watch.progress({ step: 'Choosing what to hide', done, total: blocks.length });
    const known = refutations.flatMap((refutation) => cutOf(block, refutation) ?? []);
    const solution = await solveBlock(highs, block, known, watch);
    solutions.push(solution);
    for (const [column, cell] of block.cells.entries()) {
      if (solution.x[column] === 1) hidden.add(cell);
    }
  }
  const sum = (read: (solution: BlockSolution) => number): number =>
    solutions.reduce((total, solution) => total + read(solution), 0);
  return {
    hidden,
    cost: sum(({ cost }) => cost),
    bound: sum(({ bound }) => bound),
    isOptimal: solutions.every(({ isOptimal }) => isOptimal),
  };
}

/**
 * Hiding more never helps a reader. So if a pattern does not keep a promise, whatever does hides something
 * else in the same block.
 */
function cutOf(block: Block, { subject, pattern }: Refutation): Cut | undefined {
  if (!block.cells.includes(subject)) return undefined;
  const columns = [...block.cells.keys()].filter((column) => pattern[block.cells[column] ?? -1] !== true);
  if (columns.length === 0) throw new UnprotectableError(subject, block.equations);
  return { columns, coefficients: columns.map(() => 1), bound: 1 };
}
