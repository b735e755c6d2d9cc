import type { Printed } from '../checker.ts';
import type { Cell, Pattern } from '../problem.ts';
import type { Tables } from '../tables/input.ts';
import { UPPER, type TablesProblem } from '../tables/problem.ts';
import { shownBefore } from './cell-register.ts';
import { changeCell, changesOf } from './changes.ts';
import { jointStructure, type JointStructure } from './joint-structure.ts';

/** What readers of several reports hold, for a check without a solver. */
export interface JointCheck {
  /** The problem of the report, where a count that an earlier release hid as small is small too. */
  readonly problem: TablesProblem;
  readonly names: readonly string[];
  readonly printed: Printed;
  /**
   * The name of the first promise about counts that the new report does not print that is not kept, if there is one.
   *
   * @param valuesOf the counts of a cell in the witnesses.
   * @param isGivenAway whether earlier releases alone told as much, by name.
   */
  readonly broken: (
    valuesOf: (cell: number) => readonly number[],
    isGivenAway: (name: string) => boolean,
  ) => string | undefined;
}

/**
 * The same counts and sums that the problem of the report was made of, from its input and what it prints alone.
 *
 * @param pattern what the new report hides.
 * @param witnessed names of cells in witnesses: changes are so many that only those are looked at, and those that can be had
 *   by subtracting two printed counts.
 */
export function jointCheck(
  input: Tables,
  base: TablesProblem,
  pattern: Pattern,
  witnessed: ReadonlySet<string>,
): JointCheck {
  const structure = jointStructure(input, base);
  const size = structure.cells.length;
  const shownAt = (cell: number): number | undefined =>
    cell < base.printed && pattern[cell] !== true
      ? base.cells[cell]?.value
      : shownBefore(structure.cells[cell]);
  const all = changesOf(structure, input.records !== undefined);
  const changes = all
    .filter(({ name }) => witnessed.has(name))
    .map((change, place) => changeCell(change, size + place, 0));
  const names = [...structure.cells.map(({ name }) => name), ...changes.map(({ cell }) => cell.name)];
  const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) < input.threshold;
  return {
    problem: withEarlierPromises(base, structure),
    names,
    printed: {
      cells: [
        ...structure.cells.map((_, cell) => {
          const shown = shownAt(cell);
          const upper = structure.upper[cell] ?? UPPER;
          return { lower: 0, upper, ...(shown === undefined ? {} : { shown }) };
        }),
        ...changes.map(({ cell: { lower, upper } }) => ({ lower, upper })),
      ],
      equations: [...structure.equations, ...changes.map(({ equation }) => equation)],
    },
    broken: (valuesOf, isGivenAway) => {
      const subtracted = all.find(({ printed }) => {
        if (printed === undefined || printed.now >= base.printed) return false;
        const [later, earlier] = [shownAt(printed.now), shownAt(printed.before)];
        return later !== undefined && earlier !== undefined && isSmall(later - earlier);
      });
      if (subtracted !== undefined) return subtracted.name;
      return names.find((name, cell) => {
        if (cell < base.printed || shownAt(cell) !== undefined || isGivenAway(name)) return false;
        const values = valuesOf(cell);
        const hiddenAsSmall = (structure.cells[cell]?.mentions ?? []).filter(
          ({ status }) => status === 'primary',
        );
        if (
          !hiddenAsSmall.every(
            ({ threshold }) => values.includes(0) && values.some((value) => value >= threshold),
          )
        )
          return true;
        const isOfSet = cell >= size || structure.cells[cell]?.set !== undefined;
        // Where a count may have gone down as well as up, nobody can tell that it changed.
        const isEitherWay = values.some((value) => value < 0) && values.some((value) => value > 0);
        return isOfSet && values.every(isSmall) && !isEitherWay;
      });
    },
  };
}

function withEarlierPromises(base: TablesProblem, { cells }: JointStructure): TablesProblem {
  return {
    ...base,
    cells: base.cells.map((cell, place): Cell => {
      const thresholds = (cells[place]?.mentions ?? []).flatMap(({ status, threshold }) =>
        status === 'primary' ? [threshold] : [],
      );
      if (thresholds.length === 0) return cell;
      const { value, protection } = cell;
      const above = Math.max(protection.above, ...thresholds.map((threshold) => threshold - value));
      return { ...cell, role: 'primary', protection: { below: value, above, width: 0 } };
    }),
  };
}
