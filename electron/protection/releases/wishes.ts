import {
  isProtected,
  NO_PROTECTION,
  type Cell,
  type Conclusion,
  type Goal,
  type Protection,
} from '../problem.ts';
import { conclusionOf, conclusionsIfAny } from '../tables/conclusion.ts';
import { shownBefore, type JointCell } from './cell-register.ts';
import type { JointStructure } from './joint-structure.ts';
import type { Wish } from './already-known.ts';

/** Below which a count is small: as one that the new report has, and as one of a set; 0 where it is none. */
export interface SmallBelow {
  readonly ofReport: number;
  readonly ofSet: number;
}

/** What is to be promised about a count, as far as earlier releases left it open. */
export function wishFor(
  cell: JointCell,
  place: number,
  value: number,
  { ofReport, ofSet: threshold }: SmallBelow,
): readonly Wish[] {
  const hiddenAsSmall = cell.mentions.filter(({ status }) => status === 'primary');
  const isSmallSet = cell.set !== undefined && value >= 1 && value < threshold;
  const inReports = [...hiddenAsSmall.map((mention) => mention.threshold), value < ofReport ? ofReport : 0];
  const reach = Math.max(...inReports, isSmallSet ? threshold : 0);
  if (reach === 0 || shownBefore(cell) !== undefined) return [];
  const protection = { below: value, above: Math.max(0, reach - value), width: 0 };
  return [{ cell: place, value, protection, isEither: Math.max(...inReports) === 0 }];
}

/** Conclusions about groups of earlier releases, and of sets of records, that nobody must be able to draw. */
export function conclusionsToPrevent(
  { cells, lines, earlierLines }: JointStructure,
  values: readonly number[],
): readonly Conclusion[] {
  const counted = cells.map(({ name }, cell) => ({ name, value: values[cell] ?? 0 }));
  const isKnown = (cell: number): boolean => shownBefore(cells[cell]) !== undefined;
  const found = [
    ...[...lines, ...earlierLines].flatMap((line) => conclusionOf(line, counted) ?? []),
    // Where nobody is counted in this past there may have been somebody in truth.
    ...earlierLines
      .filter(({ whole }) => values[whole] === 0)
      .flatMap((line) => conclusionsIfAny(line, cells, isKnown)),
  ];
  return [...new Map(found.map((conclusion) => [conclusion.cells.join(), conclusion])).values()];
}

/**
 * Whether earlier releases alone tell more than is wished.
 *
 * @param left what they leave to be promised.
 */
export function isGivenAway({ protection, isEither }: Wish, left: Protection = NO_PROTECTION): boolean {
  const isKeptBelow = left.below >= protection.below;
  const isKeptAbove = left.above >= protection.above;
  return isEither ? !isKeptBelow && !isKeptAbove : !isKeptBelow || !isKeptAbove;
}

/**
 * Of each count that is not printed it is to be shown that what is promised about it is kept; and where nothing had to be
 * promised, that it may be none, or as many as the threshold.
 */
export function goalsFor(
  cells: readonly Cell[],
  printed: number,
  conclusions: readonly Conclusion[],
  threshold: number,
): ReadonlyMap<number, Goal> {
  const empty = new Set(conclusions.flatMap((conclusion) => conclusion.cells));
  return new Map(
    cells.flatMap((cell, place): [number, Goal][] => {
      if (place < printed || cell.role !== 'hidden') return [];
      const { value, protection } = cell;
      if (isProtected(cell)) {
        return [[place, { low: value - protection.below, high: value + protection.above }]];
      }
      if (empty.has(place)) return [[place, { low: Infinity, high: 1 }]];
      if (value <= 0) return [[place, { low: 0, high: -Infinity }]];
      return value >= threshold ? [[place, { low: Infinity, high: threshold }]] : [];
    }),
  );
}
