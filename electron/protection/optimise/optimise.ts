import type { Highs } from 'highs';
import { highsSolver } from '../highs.ts';
import { isAlwaysHidden, type Cell, type Equation, type Pattern, type Problem } from '../problem.ts';
import { UnprotectableError } from '../unprotectable.ts';
import { TimeOverError, type Watch } from '../watch.ts';
import { blocksOf, type Block } from './block.ts';
import type { Cut } from './cut.ts';
import { requireProtectable, solveBlock, unprotectable, type BlockSolution } from './solve-block.ts';
import { blocksBetween, jointMoves, protectingOnly, type JointMove } from './steps.ts';

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
 * More counts than this that hang together, of several reports, are decided on step by step. Measured: 130 take 0.6 s at
 * once, 240 take 5 s, 350 take 16 s; step by step 792 take 4 s, for a cost 1 to 4 in 100 above the least.
 */
const MOST_DECIDED_AT_ONCE = 150;

/**
 * The cheapest pattern that protects every cell that is to be protected.
 *
 * If the counts that tables share can all be published, the problem falls apart into one block per table, and each is
 * solved alone: much faster, and the optimum among the patterns that publish them. Otherwise (one of them is
 * small, or a block cannot be protected without hiding one) all is solved at once. Where earlier reports make that too
 * large it is solved in steps, which gives a safe pattern that is not proved to be the cheapest.
 *
 * When the time is over the best that was found is returned, at the worst a pattern that hides all that may be hidden.
 *
 * @throws UnprotectableError if no pattern protects; AppError CANCELLED.
 */
export async function optimise(
  printed: Problem,
  refutations: readonly Refutation[],
  watch: Watch,
): Promise<Optimum> {
  try {
    return await optimiseInTime(printed, refutations, watch);
  } catch (error) {
    if (error instanceof TimeOverError) return everythingHidden(printed);
    throw error;
  }
}

function everythingHidden(problem: Problem): Optimum {
  return {
    pattern: problem.cells.map(({ role }) => role !== 'published'),
    cost: problem.cells.reduce((sum, _, cell) => sum + weightOf(problem, cell), 0),
    bound: 0,
    isOptimal: false,
    scope: 'all cells',
  };
}

/** @throws TimeOverError before any safe pattern is known; UnprotectableError; AppError CANCELLED. */
async function optimiseInTime(
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
  const orElse = async (attempt: () => Promise<Optimum>): Promise<Optimum | undefined> => {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof UnprotectableError) return undefined;
      throw error;
    }
  };
  const isAlone = printed.printed === printed.cells.length;
  const apart =
    problem.joints.size > 0 && isAlone
      ? await orElse(async () => {
          const found = await solveAll(blocksOf(problem, publishJoints), refutations, watch);
          // What costs nothing cannot be had for less by hiding a margin.
          return finish(found, found.cost === 0 ? 'all cells' : 'given shared margins published');
        })
      : undefined;
  if (apart !== undefined) return apart;
  const whole = blocksOf(problem, mustPublish);
  const isLarge = !isAlone && whole.some(({ cells }) => cells.length > MOST_DECIDED_AT_ONCE);
  const inSteps = isLarge
    ? await orElse(async () => finish(await solveInSteps(problem, refutations, watch), 'all cells'))
    : undefined;
  return inSteps ?? finish(await solveAll(whole, refutations, watch), 'all cells');
}

/**
 * First what protects the counts that tables share, which takes all tables at once but makes few demands; then each table
 * by itself, with that given. A count of one table that cannot be protected by itself is taken into the first step.
 *
 * @throws UnprotectableError if no pattern protects; TimeOverError; AppError CANCELLED.
 */
async function solveInSteps(
  problem: Problem,
  refutations: readonly Refutation[],
  watch: Watch,
): Promise<Solution> {
  const highs = await highsSolver();
  const mustPublish = (cell: number): boolean => problem.cells[cell]?.role === 'published';
  const isFirst = new Set([...problem.joints, ...boundByJoints(problem)]);
  // What was learnt in one round holds in the next, which demands more.
  const learnt = new Map<string, readonly Cut[]>();
  for (;;) {
    const first = protectingOnly(problem, (cell) => isFirst.has(cell));
    const hidden = new Set<number>();
    const moves: JointMove[] = [];
    let bound = 0;
    for (const block of blocksOf(first, mustPublish)) {
      watch.progress({ step: 'Comparing with earlier reports', done: 0, total: 1 });
      const known = [...cutsOf(block, refutations), ...(learnt.get(block.cells.join()) ?? [])];
      const solution = await solveBlock(highs, block, known, watch);
      learnt.set(block.cells.join(), solution.cuts);
      bound += solution.bound;
      for (const [column, cell] of block.cells.entries()) if (solution.x[column] === 1) hidden.add(cell);
      moves.push(...(await jointMoves(highs, block, problem.joints, solution.x, watch)));
    }
    const blocks = blocksBetween(problem, moves, hidden, (cell) => isFirst.has(cell));
    const missed = await unprotectableIn(highs, blocks, watch);
    if (missed.length === 0) {
      const { hidden: rest, isOptimal } = await solveAll(blocks, refutations, watch);
      const all = new Set([...hidden, ...rest]);
      const cost = [...all].reduce((sum, cell) => sum + weightOf(problem, cell), 0);
      return { hidden: all, cost, bound, isOptimal: isOptimal && cost === bound };
    }
    for (const cell of missed) isFirst.add(cell);
  }
}

/** Counts that the shared ones leave no room: every one that alone in a sum is not shared itself. */
function boundByJoints({ cells, equations, joints }: Problem): readonly number[] {
  return equations.flatMap(({ terms }) => {
    const own = terms.filter(({ cell }) => !joints.has(cell) && cells[cell]?.role !== 'published');
    return own.length === 1 ? own.map(({ cell }) => cell) : [];
  });
}

async function unprotectableIn(
  highs: Highs,
  blocks: readonly Block[],
  watch: Watch,
): Promise<readonly number[]> {
  const missed = new Set<number>();
  for (const block of blocks) {
    for (const { column } of await unprotectable(highs, block, watch)) missed.add(block.cells[column] ?? -1);
  }
  return [...missed];
}

const cutsOf = (block: Block, refutations: readonly Refutation[]): readonly Cut[] =>
  refutations.flatMap((refutation) => cutOf(block, refutation) ?? []);

const weightOf = ({ cells }: Problem, cell: number): number => {
  const found = cells[cell];
  const isOpen = found !== undefined && found.role === 'open';
  return isOpen ? found.weight : 0;
};

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
  const shared = conclusions.flatMap(({ cells: empty }, index) =>
    empty.every((cell) => problem.joints.has(cell)) ? [cells.length + index] : [],
  );
  return {
    ...problem,
    joints: new Set([...problem.joints, ...shared]),
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
    const solution = await solveBlock(highs, block, cutsOf(block, refutations), watch);
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
  const columns = [...block.cells.keys()].filter(
    (column) => block.alwaysHidden[column] !== true && pattern[block.cells[column] ?? -1] !== true,
  );
  if (columns.length === 0) throw new UnprotectableError(subject, block.equations);
  return { columns, coefficients: columns.map(() => 1), bound: 1 };
}
