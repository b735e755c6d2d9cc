import { isProtected, type Cell, type Problem } from './problem.ts';

/** What is known of a hidden count: a reader can rule out neither `min` nor `max`. */
export interface Known {
  readonly min: number;
  readonly max: number;
}

/** A promise that is not kept. `subject` is the place of a cell, or that of a conclusion after all the cells. */
export interface Broken {
  readonly subject: number;
  /** In table codes. */
  readonly name: string;
}

/** Whether what is known of a count leaves as much open as is promised. */
export function isKept({ value, protection }: Cell, { min, max }: Known): boolean {
  const { below, above, width } = protection;
  return value - min >= below && max - value >= above && max - min >= width;
}

/**
 * The promises of a problem that the intervals of its hidden counts do not bear out. A promise about a cell that
 * has no interval, because it is printed, is broken.
 */
export function brokenPromises(problem: Problem, intervals: ReadonlyMap<number, Known>): readonly Broken[] {
  const cells = problem.cells.flatMap((cell, index): Broken[] => {
    if (!isProtected(cell)) return [];
    const { value } = cell;
    const isBorneOut = isKept(cell, intervals.get(index) ?? { min: value, max: value });
    return isBorneOut ? [] : [{ subject: index, name: cell.name }];
  });
  const conclusions = problem.conclusions.flatMap(({ name, cells: empty }, index): Broken[] => {
    // Counts are never negative, so their sum can be above 0 if and only if one of them can.
    const isPrevented = empty.some((cell) => (intervals.get(cell)?.max ?? 0) > 0);
    return isPrevented ? [] : [{ subject: problem.cells.length + index, name }];
  });
  return [...cells, ...conclusions];
}
