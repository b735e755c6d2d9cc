import { AppError } from '../../../shared/result.ts';
import type { View } from '../audit/view.ts';
import {
  isProtected,
  NO_PROTECTION,
  type Cell,
  type Conclusion,
  type Equation,
  type Goal,
  type Protection,
} from '../problem.ts';
import { refuse } from '../refuse.ts';
import { conclusionOf } from '../tables/conclusion.ts';
import type { Tables } from '../tables/input.ts';
import { UPPER, type TablesProblem } from '../tables/problem.ts';
import type { Watch } from '../watch.ts';
import { stillPossible, type Wish } from './already-known.ts';
import { shownBefore, type JointCell } from './cell-register.ts';
import { changeCell, changesOf } from './changes.ts';
import { jointStructure, type JointStructure } from './joint-structure.ts';
import { possiblePast } from './possible-past.ts';

/**
 * The problem of a report whose readers hold earlier ones that count some of the same records (equality-monitoring
 * reports of a quarter, the year to date and the year; the same period again after records came late, were corrected or
 * removed). Besides the new report's own promises it makes these, as far as the earlier reports together still leave them:
 *
 * - every count that an earlier report hid as small may still be anything from 0 to its threshold;
 * - the same of every small count of a set of records that some reports count and others do not, such as those that came
 *   late, although no report prints it;
 * - that a count did not change from one report to another stays possible where it changed by less than the threshold;
 * - no group of an earlier report, or of such a set, is seen to share one attribute.
 *
 * So from no difference of reports can anybody conclude that a count or a change is from 1 to the threshold less 1.
 *
 * @throws AppError VALIDATION if the releases cannot be, or cannot be so related.
 */
export async function jointProblem(input: Tables, base: TablesProblem, watch: Watch): Promise<TablesProblem> {
  const structure = jointStructure(input, base);
  requireAgreement(structure, base);
  const values = await possiblePast(
    viewOf(structure, (cell) => base.cells[cell]?.value ?? shownBefore(structure.cells[cell])),
    structure.cells.map((_, cell) => costOf(structure, cell)),
    watch,
  );
  if (values === null) {
    refuse(
      ['releases'],
      'The tables cannot have followed the earlier releases as the relations say. Where records were corrected or removed, say "records changed".',
    );
  }
  const valueOf = (cell: number): number => values[cell] ?? 0;
  const size = structure.cells.length;
  const changes = changesOf(structure, input.records !== undefined)
    .map((change) => ({
      change,
      value: change.terms.reduce((sum, { cell, coefficient }) => sum + coefficient * valueOf(cell), 0),
    }))
    .filter(({ value }) => value !== 0 && Math.abs(value) < input.threshold)
    .map(({ change, value }, place) => {
      const { cell, equation } = changeCell(change, size + place, value);
      return { change, cell, equation };
    });
  const wishes = [
    ...structure.cells.flatMap((cell, place) =>
      wishFor(cell, place, valueOf(place), place < base.printed ? 0 : input.threshold),
    ),
    ...changes.map(({ cell }, place): Wish => ({ ...cell, cell: size + place })),
  ];
  const counted = structure.cells.map(({ name }, cell) => ({ name, value: valueOf(cell) }));
  const concluded =
    input.zeros === 'shown' ? [] : structure.lines.flatMap((line) => conclusionOf(line, counted) ?? []);
  const { protections, conclusions } = await stillPossible(
    viewBefore(structure, changes, base.printed),
    wishes,
    distinct(concluded),
    watch,
  );
  const isGivenAway = ({ cell, value, protection }: Wish): boolean => {
    const left = protections.get(cell) ?? NO_PROTECTION;
    const isKept = left.below >= protection.below && left.above >= protection.above;
    const wasHiddenAsSmall =
      structure.cells[cell]?.mentions.some(({ status }) => status === 'primary') === true;
    if (isKept || wasHiddenAsSmall) return !isKept;
    // Of others nobody must be able to say that they are small.
    return value - left.below !== 0 && Math.abs(value) + left.above < input.threshold;
  };
  const cells = [
    ...structure.cells.map((cell, place): Cell => {
      const own = base.cells[place];
      const isShown = shownBefore(cell) !== undefined;
      const protection = isShown ? NO_PROTECTION : strongest(own?.protection, protections.get(place));
      if (own === undefined) {
        const role = isShown ? 'published' : 'hidden';
        return {
          name: cell.name,
          value: valueOf(place),
          weight: 0,
          lower: structure.lower[place] ?? 0,
          upper: UPPER,
          role,
          protection,
        };
      }
      const isSmallBefore = cell.mentions.some(({ status }) => status === 'primary');
      return { ...own, role: isShown ? 'published' : isSmallBefore ? 'primary' : own.role, protection };
    }),
    ...changes.map(({ cell }, place) => ({
      ...cell,
      protection: protections.get(size + place) ?? NO_PROTECTION,
    })),
  ];
  const sharedChanges = changes.flatMap(({ change }, place) =>
    change.terms.every(({ cell }) => structure.joints.has(cell)) ? [size + place] : [],
  );
  return {
    tables: base.tables,
    printed: base.printed,
    cells,
    equations: [...structure.equations, ...changes.map(({ equation }) => equation)],
    joints: new Set([...structure.joints, ...base.joints, ...sharedChanges]),
    conclusions: [...base.conclusions, ...conclusions],
    goals: goalsFor(cells, base.printed, conclusions, input.threshold),
    givenAway: wishes.filter(isGivenAway).map(({ cell }) => cells[cell]?.name ?? ''),
  };
}

/**
 * Of each count that is not printed it is to be shown that what is promised about it is kept; and where nothing had to be
 * promised, that it may be none, or as many as the threshold.
 */
function goalsFor(
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

/**
 * @throws AppError VALIDATION if the same records are counted differently; UNSAFE_REPORT if a release shows what is now small.
 */
function requireAgreement({ cells }: JointStructure, base: TablesProblem): void {
  for (const [place, cell] of cells.entries()) {
    if (base.cells[place]?.role === 'primary' && shownBefore(cell) !== undefined) {
      throw new AppError(
        'UNSAFE_REPORT',
        `"${cell.name}" is below the threshold, and an earlier release shows it. Use the threshold of that release, or merge categories.`,
      );
    }
    const shown = cell.mentions.flatMap(({ count, release }) => (count === null ? [] : [{ count, release }]));
    const now = base.cells[place]?.value;
    const other = shown.find(({ count }) => count !== (now ?? shown[0]?.count));
    if (other === undefined) continue;
    const figures = `${other.count} in release ${other.release + 1} and ${now ?? shown[0]?.count} elsewhere`;
    refuse(
      ['releases', other.release],
      `The same records are counted differently: ${cell.name} is ${figures}.`,
    );
  }
}

function viewOf(structure: JointStructure, shownOf: (cell: number) => number | undefined): View {
  return {
    cells: structure.cells.map(({ name }, cell) => {
      const shown = shownOf(cell);
      const lower = structure.lower[cell] ?? 0;
      return { name, lower, upper: UPPER, ...(shown === undefined ? {} : { shown }) };
    }),
    equations: structure.equations,
  };
}

/** What readers know before the new report, which can be anything where it counts records of its own. */
function viewBefore(
  structure: JointStructure,
  changes: readonly { readonly cell: Cell; readonly equation: Equation }[],
  printed: number,
): View {
  const last = structure.reports.length - 1;
  const isFree = structure.sets.some((set) => set.length === 1 && set[0] === last);
  const view = viewOf(structure, (cell) => shownBefore(structure.cells[cell]));
  const isLeftOut = ({ terms }: Equation): boolean =>
    isFree && terms.some(({ cell }) => cell < printed && structure.cells[cell]?.set === undefined);
  return {
    cells: [...view.cells, ...changes.map(({ cell: { name, lower, upper } }) => ({ name, lower, upper }))],
    equations: [...view.equations, ...changes.map(({ equation }) => equation)].filter(
      (equation) => !isLeftOut(equation),
    ),
  };
}

/** A past in which fewer records came late or were taken back is the likelier one. */
function costOf({ cells, lower, sets, reports }: JointStructure, cell: number): number {
  const set = cells[cell]?.set;
  // People fewer than none must not become the cheapest.
  return set === undefined || (lower[cell] ?? 0) < 0 ? 0 : reports.length - (sets[set]?.length ?? 0);
}

/**
 * What is to be promised about a count besides what the new report promises anyway.
 *
 * @param threshold below which the count of a set is small; 0 for a count that the new report prints.
 */
function wishFor(cell: JointCell, place: number, value: number, threshold: number): readonly Wish[] {
  const hiddenAsSmall = cell.mentions.filter(({ status }) => status === 'primary');
  if (value < 0 && value > -threshold) {
    return [{ cell: place, value, protection: { below: 0, above: -value, width: 0 } }];
  }
  const isSmallSet = cell.set !== undefined && value >= 1 && value < threshold;
  const reach = Math.max(...hiddenAsSmall.map((mention) => mention.threshold), isSmallSet ? threshold : 0);
  if (reach === 0 || shownBefore(cell) !== undefined) return [];
  const protection = { below: value, above: Math.max(0, reach - value), width: 0 };
  return [{ cell: place, value, protection }];
}

const strongest = (own: Protection = NO_PROTECTION, wished: Protection = NO_PROTECTION): Protection => ({
  below: Math.max(own.below, wished.below),
  above: Math.max(own.above, wished.above),
  width: Math.max(own.width, wished.width),
});

function distinct(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  return [...new Map(conclusions.map((conclusion) => [conclusion.cells.join(), conclusion])).values()];
}
