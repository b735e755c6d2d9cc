import type { Equation } from './problem.ts';

/** A report as it is printed, with the bounds and sums that every reader knows. `shown` is absent where it is hidden. */
export interface Printed {
  readonly cells: readonly { readonly lower: number; readonly upper: number; readonly shown?: number }[];
  readonly equations: readonly Equation[];
}

/** Tables that give one count to each of `cells`, which are hidden. */
export interface Witnesses {
  readonly cells: readonly number[];
  readonly tables: readonly (readonly number[])[];
}

/**
 * Whether a reader of the report can rule out none of the tables. Whole-number arithmetic, no solver: this is what
 * stands when nothing else is believed.
 *
 * Every sum that contains a cell of the tables must contain no other hidden cell, and must come out right. Then the
 * rest of the report may be as it truly is, whatever the table.
 */
export function areWitnesses({ cells, equations }: Printed, { cells: members, tables }: Witnesses): boolean {
  const isMember = new Set(members);
  // A cell named twice could be added up with one count and read with another.
  if (isMember.size !== members.length) return false;
  const touching = equations.filter(({ terms }) => terms.some(({ cell }) => isMember.has(cell)));
  return tables.every((table) => {
    const countOf = new Map(members.map((cell, place) => [cell, table[place]]));
    for (const [cell, count] of countOf) {
      const known = cells[cell];
      if (known === undefined || known.shown !== undefined) return false;
      if (count === undefined || !Number.isSafeInteger(count)) return false;
      if (count < known.lower || count > known.upper) return false;
    }
    return touching.every(({ terms, constant }) => {
      let sum = -constant;
      for (const { cell, coefficient } of terms) {
        const count = countOf.get(cell) ?? cells[cell]?.shown;
        if (count === undefined) return false;
        sum += coefficient * count;
      }
      return sum === 0;
    });
  });
}
