import { connectedComponents } from '../components.ts';
import { isAlwaysHidden, isProtected, type Problem, type Protection, type Term } from '../problem.ts';
import type { SparseRow } from '../sparse.ts';

/** A cell of a block that must be protected. */
export interface Target extends Protection {
  readonly column: number;
}

/**
 * A part of a problem that can be solved alone, because no equation joins it to another once the published cells are
 * taken out. Arrays are parallel, one entry per column.
 */
export interface Block {
  /** Each column's place in the problem, ascending. */
  readonly cells: readonly number[];
  /** How far a count may lie below, and above, its true value in a reader's eyes (L and U of the literature). */
  readonly roomBelow: readonly number[];
  readonly roomAbove: readonly number[];
  /** What hiding costs; 0 for what is hidden anyway. */
  readonly weights: readonly number[];
  /** Hidden whatever the optimiser decides. */
  readonly alwaysHidden: readonly boolean[];
  /** What every deviation from the truth must keep at 0; published cells have dropped out, as they cannot deviate. */
  readonly rows: readonly SparseRow[];
  /** Which equation of the problem each row is. */
  readonly equations: readonly number[];
  readonly targets: readonly Target[];
}

/**
 * The independent blocks of a problem in which something must be protected, when the cells for which `isPublished`
 * holds are known to every reader.
 */
export function blocksOf(problem: Problem, isPublished: (cell: number) => boolean): readonly Block[] {
  const rows = problem.equations.map(({ terms }, equation) => ({
    equation,
    terms: terms.filter(({ cell }) => !isPublished(cell)),
  }));
  const groups = connectedComponents(
    problem.cells.length,
    rows.map(({ terms }) => terms.map(({ cell }) => cell)),
  );
  const groupOf = new Map(groups.flatMap((members, group) => members.map((cell) => [cell, group])));
  const rowsOf = Map.groupBy(rows, ({ terms: [first] }) => first && groupOf.get(first.cell));
  return groups.flatMap((members, group) => {
    const block = toBlock(problem, members, rowsOf.get(group) ?? []);
    return block.targets.length === 0 ? [] : [block];
  });
}

function toBlock(
  problem: Problem,
  members: readonly number[],
  rows: readonly { readonly equation: number; readonly terms: readonly Term[] }[],
): Block {
  const cells = members.flatMap((index) => problem.cells[index] ?? []);
  const columnOf = new Map(members.map((cell, column) => [cell, column]));
  return {
    cells: members,
    roomBelow: cells.map(({ value, lower }) => value - lower),
    roomAbove: cells.map(({ value, upper }) => upper - value),
    weights: cells.map(({ role, weight }) => (isAlwaysHidden(role) ? 0 : weight)),
    alwaysHidden: cells.map(({ role }) => isAlwaysHidden(role)),
    rows: rows.map(({ terms }) => ({
      columns: terms.flatMap(({ cell }) => columnOf.get(cell) ?? []),
      coefficients: terms.map(({ coefficient }) => coefficient),
    })),
    equations: rows.map(({ equation }) => equation),
    targets: cells.flatMap((cell, column) => (isProtected(cell) ? [{ column, ...cell.protection }] : [])),
  };
}
