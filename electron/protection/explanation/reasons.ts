import type { AuditedGroup } from '../audit/audit.ts';
import { unknownsOf, type Unknowns } from '../audit/unknowns.ts';
import { viewOf } from '../audit/view.ts';
import { whatIf, type WhatIf } from '../audit/what-if.ts';
import { highsSolver } from '../highs.ts';
import type { Reason } from '../output.ts';
import { isProtected, type Pattern, type Problem } from '../problem.ts';
import { isKept } from '../promises.ts';
import type { Watch } from '../watch.ts';

/** A count is looked at for this many others, the nearest first. */
const MOST_LOOKED_AT = 16;

/**
 * Why a report hides each of its counts: because it is small, or because of what a reader could say if it were shown and
 * everything else remained as it is. For people who hold the true counts: to a reader the answers would tell which counts
 * are small.
 *
 * @returns by the place of the cell, for each hidden count of the report.
 * @throws AppError UNSAFE_REPORT if the solver fails; CANCELLED.
 */
export async function reasonsOf(
  problem: Problem,
  pattern: Pattern,
  audited: readonly AuditedGroup[],
  watch: Watch,
): Promise<ReadonlyMap<number, Reason>> {
  const highs = await highsSolver();
  const byFirst = new Map(audited.map((group) => [group.cells[0], group]));
  const reasons = new Map<number, Reason>();
  for (const unknowns of unknownsOf(viewOf(problem, pattern))) {
    const group = byFirst.get(unknowns.cells[0]);
    const tables = [...(group?.tables ?? [])];
    const neighbours = neighboursOf(unknowns);
    for (const [column, place] of unknowns.cells.entries()) {
      const cell = problem.cells[place];
      if (place >= problem.printed || cell === undefined) continue;
      if (cell.role === 'primary' || group === undefined) {
        reasons.set(place, { kind: 'small' });
        continue;
      }
      await watch.breathe();
      const shown = whatIf(highs, unknowns, tables, { column, least: cell.value, most: cell.value });
      try {
        reasons.set(place, reasonFor(problem, pattern, unknowns, shown, byDistance(neighbours, column)));
      } finally {
        shown.dispose();
      }
    }
  }
  return reasons;
}

/** The first promise that would be broken, looking at the nearest counts first. */
function reasonFor(
  problem: Problem,
  pattern: Pattern,
  { cells }: Unknowns,
  shown: WhatIf,
  nearest: readonly number[],
): Reason {
  const near = nearest.filter((column) => {
    const cell = problem.cells[cells[column] ?? -1];
    return cell !== undefined && isProtected(cell);
  });
  for (const column of near.slice(0, MOST_LOOKED_AT)) {
    const place = cells[column] ?? -1;
    const cell = problem.cells[place];
    if (cell === undefined) continue;
    const { value, protection } = cell;
    const isWide = protection.width > 0;
    const known = shown.range(column, {
      low: isWide ? -Infinity : value - protection.below,
      high: isWide ? Infinity : value + protection.above,
    });
    if (isKept(cell, known)) continue;
    const kind = place < problem.printed ? 'protects another' : 'protects an earlier report';
    return { kind, cell: cell.name, ...known };
  }
  const broken = problem.conclusions.find((conclusion) => {
    // Where one of the counts is hidden among others, what is shown here cannot settle it.
    const hidden = conclusion.cells.filter((cell) => pattern[cell] === true);
    const columns = hidden.map((cell) => cells.indexOf(cell));
    return (
      columns.length > 0 &&
      columns.every((column) => column >= 0 && shown.range(column, { low: 0, high: 1 }).max === 0)
    );
  });
  return broken === undefined ? { kind: 'together' } : { kind: 'everybody', group: broken.name };
}

/** For each column those that share a sum with it. */
function neighboursOf({ cells, rows }: Unknowns): readonly ReadonlySet<number>[] {
  const neighbours = cells.map(() => new Set<number>());
  for (const { columns } of rows) {
    for (const column of columns) {
      for (const other of columns) neighbours[column]?.add(other);
    }
  }
  return neighbours;
}

/** All columns that hang together with one, itself first, by how many sums lie between. */
function byDistance(neighbours: readonly ReadonlySet<number>[], start: number): readonly number[] {
  // A set can be added to while it is walked through, in the order of adding.
  const reached = new Set([start]);
  for (const column of reached) {
    for (const next of neighbours[column] ?? []) reached.add(next);
  }
  return [...reached];
}
