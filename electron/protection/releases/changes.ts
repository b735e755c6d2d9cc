import type { Cell, Equation } from '../problem.ts';
import { UPPER } from '../tables/problem.ts';
import type { JointStructure } from './joint-structure.ts';

/** By how much a count is higher in the later of two reports, where the two count some of the same records. */
export interface Change {
  readonly name: string;
  /** The cells of the later and the earlier report. */
  readonly now: number;
  readonly before: number;
}

/**
 * Every change that readers can reckon with, but for those that are the count of one set of records.
 *
 * @param areListed whether the input lists the sets: then reports that share none count different records.
 */
export function changesOf({ cells, reports, sets }: JointStructure, areListed: boolean): readonly Change[] {
  const last = reports.length - 1;
  const called = (report: number): string => (report === last ? 'this report' : `release ${report + 1}`);
  return reports.flatMap((counts, later) =>
    reports.slice(0, later).flatMap((countsBefore, earlier) => {
      const isApart = (set: readonly number[]): boolean => set.includes(later) !== set.includes(earlier);
      const isRelated = !areListed || sets.some((set) => set.includes(later) && set.includes(earlier));
      if (!isRelated || sets.filter(isApart).length < 2) return [];
      return [...counts].flatMap(([key, now]): Change[] => {
        const before = countsBefore.get(key);
        if (before === undefined) return [];
        return [
          {
            name: `from ${called(earlier)} to ${called(later)}: ${plainName(cells[now]?.name ?? '')}`,
            now,
            before,
          },
        ];
      });
    }),
  );
}

/** A change as a cell of its own, which stands at this place of the problem, and what binds it. */
export function changeCell(
  { name, now, before }: Change,
  place: number,
  value: number,
): { readonly cell: Cell; readonly equation: Equation } {
  return {
    cell: {
      name,
      value,
      weight: 0,
      lower: -UPPER,
      upper: UPPER,
      role: 'hidden',
      // That nothing changed must stay possible.
      protection: { below: Math.max(0, value), above: Math.max(0, -value), width: 0 },
    },
    equation: {
      terms: [
        { cell: now, coefficient: 1 },
        { cell: before, coefficient: -1 },
        { cell: place, coefficient: -1 },
      ],
      constant: 0,
    },
  };
}

/** The name of a cell without the report that it is from. */
const plainName = (name: string): string => name.replace(/^(?:release|only in) [^:]*: /u, '');
