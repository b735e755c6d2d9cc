import type { Cell, Equation, Term } from '../problem.ts';
import { UPPER } from '../tables/problem.ts';
import type { JointStructure } from './joint-structure.ts';

/** By how much a count is higher in the later of two reports, where the two count some of the same people. */
export interface Change {
  readonly name: string;
  /** The counts of sets of records that only one of the two counts; those of the earlier are taken off. */
  readonly terms: readonly Term[];
  /** The cells of the later and the earlier report, where both print it. */
  readonly printed?: { readonly now: number; readonly before: number };
}

/**
 * Every change that readers can reckon with, of all that either report prints, but for changes that are the count of one
 * set of records, which is a cell itself.
 *
 * @param areListed whether the input lists the sets: then reports that share none count different records.
 */
export function changesOf(structure: JointStructure, areListed: boolean): readonly Change[] {
  const { reports, sets } = structure;
  return reports.flatMap((counts, later) =>
    reports.slice(0, later).flatMap((countsBefore, earlier) => {
      const apart = [...sets.entries()].filter(([, set]) => set.includes(later) !== set.includes(earlier));
      const isRelated = !areListed || sets.some((set) => set.includes(later) && set.includes(earlier));
      if (!isRelated || apart.length < 2) return [];
      return [...new Set([...counts.keys(), ...countsBefore.keys()])].flatMap((key): Change[] => {
        const [now, before] = [counts.get(key), countsBefore.get(key)];
        const terms = apart.flatMap(([place, set]): Term[] => {
          const cell = structure.cellOfSet(place, key);
          return cell === undefined ? [] : [{ cell, coefficient: set.includes(later) ? 1 : -1 }];
        });
        if (terms.length < 2) return [];
        return [
          {
            name: nameOf(structure, later, earlier, now ?? before ?? -1),
            terms,
            ...(now === undefined || before === undefined ? {} : { printed: { now, before } }),
          },
        ];
      });
    }),
  );
}

function nameOf({ cells, reports }: JointStructure, later: number, earlier: number, cell: number): string {
  const called = (report: number): string =>
    report === reports.length - 1 ? 'this report' : `release ${report + 1}`;
  // The name of a cell without the report that it is from.
  const plain = (cells[cell]?.name ?? '').replace(/^(?:release|only in) [^:]*: /u, '');
  return `from ${called(earlier)} to ${called(later)}: ${plain}`;
}

/** A change as a cell of its own, which stands at this place of the problem, and what binds it. */
export function changeCell(
  { name, terms }: Change,
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
    equation: { terms: [...terms, { cell: place, coefficient: -1 }], constant: 0 },
  };
}
