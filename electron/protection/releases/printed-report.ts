import type { Status } from '../problem.ts';
import { refuse } from '../refuse.ts';
import type { EarlierRelease, Variables } from '../tables/input.ts';
import { axesOf, codesAt, sizeOf, type Axis, type Layout } from '../tables/layout.ts';
import { keyOf, nameOf } from '../tables/names.ts';

/** A count as a report prints it: `count` is null where it is hidden. */
export interface PrintedCell {
  readonly name: string;
  /** What it counts, in the finest codes of all releases. */
  readonly key: string;
  readonly status: Status;
  readonly count: number | null;
}

/** A report that has left, as its readers have it. */
export interface PrintedReport {
  readonly threshold: number;
  readonly tables: readonly { readonly axes: readonly Axis[]; readonly cells: readonly PrintedCell[] }[];
}

/**
 * Reads an earlier release whole.
 *
 * @param place of the release among `releases`.
 * @throws AppError VALIDATION, with the place: an unknown code, a cell that is missing or given twice, a count that is
 *   shown where it is said to be hidden.
 */
export function readRelease(
  { threshold, tables, variables }: EarlierRelease,
  place: number,
  ofNewReport: Variables,
): PrintedReport {
  const path = ['releases', place];
  const known = axesOf(variables ?? ofNewReport, path);
  return {
    threshold,
    tables: tables.map((table, index) => {
      const here = [...path, 'tables', index];
      const axes = table.variables.map((variable, position) => {
        const axis = known.get(variable);
        if (axis === undefined) refuse([...here, 'variables', position], 'There is no such variable.');
        return axis;
      });
      const given = new Map(table.cells.map((cell) => [cell.at.join('\n'), cell]));
      const size = sizeOf(axes);
      if (given.size !== table.cells.length || given.size !== size) {
        refuse([...here, 'cells'], `Give each of the ${size} cells once, totals included.`);
      }
      return {
        axes,
        cells: Array.from({ length: size }, (_, at): PrintedCell => {
          const members = codesAt(axes, at);
          const cell = given.get(members.map(({ code }) => code).join('\n'));
          if (cell === undefined) refuse([...here, 'cells'], `The cell ${nameOf(axes, members)} is missing.`);
          if ((cell.status === 'published') !== (cell.count !== null)) {
            refuse([...here, 'cells'], 'Give a count for every published cell, and null for every other.');
          }
          const { status, count } = cell;
          return { name: nameOf(axes, members), key: keyOf(axes, members), status, count };
        }),
      };
    }),
  };
}

/** For each place of a layout, what it counts. */
export function keysOf({ axes, counts }: Layout): readonly string[] {
  return counts.map((_, place) => keyOf(axes, codesAt(axes, place)));
}
