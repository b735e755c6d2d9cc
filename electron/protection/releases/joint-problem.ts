import { AppError } from '../../../shared/result.ts';
import { NO_PROTECTION, type Cell, type Equation, type Protection } from '../problem.ts';
import { refuse } from '../refuse.ts';
import type { Tables } from '../tables/input.ts';
import { UPPER, type TablesProblem } from '../tables/problem.ts';
import type { Watch } from '../watch.ts';
import { stillPossible, type Wish } from './already-known.ts';
import { shownBefore } from './cell-register.ts';
import { changeCell, changesOf } from './changes.ts';
import { jointStructure, type JointStructure } from './joint-structure.ts';
import { viewBefore, viewOf } from './joint-view.ts';
import { possiblePast } from './possible-past.ts';
import { conclusionsToPrevent, goalsFor, isGivenAway, wishFor } from './wishes.ts';

/**
 * The problem of a report whose readers hold earlier ones that count some of the same records (equality-monitoring
 * reports of a quarter, the year to date and the year; the same period again after records came late, were corrected or
 * removed). Besides the new report's own promises it makes these, as far as the earlier reports together still leave them:
 *
 * - every count that an earlier report hid as small may still be anything from 0 to its threshold;
 * - of no count of a set of records that some reports count and others do not, such as those that came late, can it be told
 *   that it is small, although no report prints it: that it is 0 stays possible, or that it is large where that is not;
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
  const values = await pastOf(structure, base, watch);
  const size = structure.cells.length;
  const { threshold } = input;
  const changes = smallChanges(structure, input, values);
  const wishes = [
    ...structure.cells.flatMap((cell, place) =>
      wishFor(cell, place, values[place] ?? 0, place < base.printed ? 0 : threshold),
    ),
    ...changes.map(({ cell: { value, protection } }, place): Wish => ({
      cell: size + place,
      value,
      protection,
      isEither: false,
    })),
  ];
  const { protections, conclusions } = await stillPossible(
    viewBefore(structure, changes, base.printed),
    wishes,
    input.zeros === 'shown' ? [] : conclusionsToPrevent(structure, values),
    watch,
  );
  const cells = [
    ...structure.cells.map((_, place) =>
      cellAt(structure, base, place, values[place] ?? 0, protections.get(place)),
    ),
    ...changes.map(({ cell }, place) => ({
      ...cell,
      protection: protections.get(size + place) ?? NO_PROTECTION,
    })),
  ];
  const sharedChanges = changes.flatMap(({ isShared }, place) => (isShared ? [size + place] : []));
  return {
    tables: base.tables,
    printed: base.printed,
    cells,
    equations: [...structure.equations, ...changes.map(({ equation }) => equation)],
    joints: new Set([...structure.joints, ...base.joints, ...sharedChanges]),
    conclusions: [...base.conclusions, ...conclusions],
    goals: goalsFor(cells, base.printed, conclusions, threshold),
    givenAway: wishes
      .filter((wish) => isGivenAway(wish, protections.get(wish.cell)))
      .map(({ cell }) => cells[cell]?.name ?? ''),
  };
}

/** Counts that may have been. @throws AppError VALIDATION if there are none. */
async function pastOf(
  structure: JointStructure,
  base: TablesProblem,
  watch: Watch,
): Promise<readonly number[]> {
  const values = await possiblePast(
    viewOf(structure, (cell) => base.cells[cell]?.value ?? shownBefore(structure.cells[cell])),
    structure.cells.map((_, cell) => costOf(structure, cell)),
    watch,
  );
  if (values !== null) return values;
  refuse(
    ['releases'],
    'The tables cannot have followed the earlier releases as the relations say. Where records were corrected or removed, say "records changed".',
  );
}

interface SmallChange {
  readonly cell: Cell;
  readonly equation: Equation;
  /** Whether it is the change of a count that several tables share. */
  readonly isShared: boolean;
}

/** The changes by less than the threshold, as cells that stand behind all others. */
function smallChanges(
  structure: JointStructure,
  { records, threshold }: Tables,
  values: readonly number[],
): readonly SmallChange[] {
  return changesOf(structure, records !== undefined)
    .map((change) => ({
      change,
      value: change.terms.reduce((sum, { cell, coefficient }) => sum + coefficient * (values[cell] ?? 0), 0),
    }))
    .filter(({ value }) => value !== 0 && Math.abs(value) < threshold)
    .map(({ change, value }, place) => {
      const { cell, equation } = changeCell(change, structure.cells.length + place, value);
      const isShared = change.terms.every((term) => structure.joints.has(term.cell));
      return { cell, equation, isShared };
    });
}

function cellAt(
  { cells, lower }: JointStructure,
  base: TablesProblem,
  place: number,
  value: number,
  wished: Protection | undefined,
): Cell {
  const cell = cells[place];
  const own = base.cells[place];
  const isShown = shownBefore(cell) !== undefined;
  const protection = isShown ? NO_PROTECTION : strongest(own?.protection, wished);
  if (own !== undefined) {
    const wasHiddenAsSmall = cell?.mentions.some(({ status }) => status === 'primary') === true;
    return { ...own, role: isShown ? 'published' : wasHiddenAsSmall ? 'primary' : own.role, protection };
  }
  return {
    name: cell?.name ?? '',
    value,
    weight: 0,
    lower: lower[place] ?? 0,
    upper: UPPER,
    role: isShown ? 'published' : 'hidden',
    protection,
  };
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

/** A past in which fewer records came late or were taken back is the likelier one. */
function costOf({ cells, lower, sets, reports }: JointStructure, cell: number): number {
  const set = cells[cell]?.set;
  // People fewer than none must not become the cheapest.
  return set === undefined || (lower[cell] ?? 0) < 0 ? 0 : reports.length - (sets[set]?.length ?? 0);
}

const strongest = (own: Protection = NO_PROTECTION, wished: Protection = NO_PROTECTION): Protection => ({
  below: Math.max(own.below, wished.below),
  above: Math.max(own.above, wished.above),
  width: Math.max(own.width, wished.width),
});
