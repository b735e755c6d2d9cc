import { connectedComponents } from '../components.ts';
import type { SparseRow } from '../sparse.ts';
import type { View } from './view.ts';

/** A sum over hidden counts, which must be `sum`. */
export interface UnknownRow extends SparseRow {
  readonly sum: number;
}

/**
 * Hidden counts that hang together, and all that a reader knows about them. Nothing about other hidden counts tells
 * more, because no equation joins the two. Arrays are parallel, one entry per hidden count.
 */
export interface Unknowns {
  /** Each column's place in the view, ascending. */
  readonly cells: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly UnknownRow[];
}

/** The hidden counts of a view, in groups that can be looked at one by one. */
export function unknownsOf(view: View): readonly Unknowns[] {
  const rows = view.equations.map(({ terms, constant }) => {
    const hidden = terms.filter(({ cell }) => view.cells[cell]?.shown === undefined);
    const shown = terms.reduce(
      (sum, { cell, coefficient }) => sum + coefficient * (view.cells[cell]?.shown ?? 0),
      0,
    );
    return { hidden, sum: constant - shown };
  });
  const groups = connectedComponents(
    view.cells.length,
    rows.map(({ hidden }) => hidden.map(({ cell }) => cell)),
  );
  const groupOf = new Map(groups.flatMap((members, group) => members.map((cell) => [cell, group])));
  const rowsOf = Map.groupBy(rows, ({ hidden: [first] }) => first && groupOf.get(first.cell));
  return groups.flatMap((members, group): Unknowns[] => {
    const cells = members.flatMap((cell) => view.cells[cell] ?? []);
    if (cells.some(({ shown }) => shown !== undefined)) return [];
    const columnOf = new Map(members.map((cell, column) => [cell, column]));
    return [
      {
        cells: members,
        lower: cells.map(({ lower }) => lower),
        upper: cells.map(({ upper }) => upper),
        rows: (rowsOf.get(group) ?? []).map(({ hidden, sum }) => ({
          columns: hidden.flatMap(({ cell }) => columnOf.get(cell) ?? []),
          coefficients: hidden.map(({ coefficient }) => coefficient),
          sum,
        })),
      },
    ];
  });
}
