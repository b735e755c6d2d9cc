import { AppError } from '../../../shared/result.ts';
import { NO_PROTECTION, type Cell, type Equation, type Protection } from '../problem.ts';
import { refuse } from '../refuse.ts';
import type { Tables } from '../tables/input.ts';
import { keyOf } from '../tables/names.ts';
import { UPPER, type TablesProblem } from '../tables/problem.ts';
import type { Watch } from '../watch.ts';
import { stillPossible, type Wish } from './already-known.ts';
import { shownBefore } from './cell-register.ts';
import { changeCell, changesOf } from './changes.ts';
import { jointStructure, type JointStructure } from './joint-structure.ts';
import { viewBefore, viewOf } from './joint-view.ts';
import { possiblePast } from './possible-past.ts';
import { withBounds } from './record-sets.ts';
import { conclusionsToPrevent, goalsFor, isGivenAway, wishFor } from './wishes.ts';

/**
 * The problem of a report whose readers hold earlier ones that count some of the same records (equality-monitoring
 * reports of a quarter, the year to date and the year; the same period again after records came late, were corrected or
 * removed). It makes these promises, as far as the earlier reports together still leave them:
 *
 * - every count that the new report or an earlier one hid as small may still be anything from 0 to its threshold;
 * - of no count of a set of records that some reports count and others do not, such as those that came late, can it be told
 *   that it is small, although no report prints it: that it is 0 stays possible, or that it is large where that is not;
 * - that a count did not change from one report to another stays possible where it changed by less than the threshold;
 * - no group of an earlier report, or of such a set, is seen to share one attribute.
 *
 * So from no difference of reports can anybody conclude that a count or a change is from 1 to the threshold less 1.
 *
 * @throws AppError VALIDATION if the releases cannot be, or cannot be so related.
 */
export async function jointProblem(
  whole: Tables,
  base: TablesProblem,
  watch: Watch,
): Promise<TablesProblem & { readonly bounds: readonly (number | null)[] }> {
  const bounds = await fewestGone(whole, base, watch);
  const input = withBounds(whole, bounds);
  const structure = jointStructure(input, base);
  requireAgreement(structure, base);
  const values = await pastOf(structure, base, watch);
  const size = structure.cells.length;
  const { threshold } = input;
  const changes = smallChanges(structure, input, values);
  const wishes = [
    ...structure.cells.flatMap((cell, place) =>
      wishFor(cell, place, values[place] ?? 0, {
        ofReport: base.cells[place]?.role === 'primary' ? threshold : 0,
        ofSet: place < base.printed ? 0 : threshold,
      }),
    ),
    ...changes.map(({ cell: { value, protection } }, place): Wish => ({
      cell: size + place,
      value,
      protection,
      isEither: false,
    })),
  ];
  const toPrevent =
    input.zeros === 'shown' ? [] : [...base.conclusions, ...conclusionsToPrevent(structure, values)];
  const { protections, conclusions } = await stillPossible(
    viewBefore(structure, changes),
    wishes,
    toPrevent,
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
    bounds,
    tables: base.tables,
    printed: base.printed,
    cells,
    equations: [...structure.equations, ...changes.map(({ equation }) => equation)],
    joints: new Set([...structure.joints, ...base.joints, ...sharedChanges]),
    conclusions,
    goals: goalsFor(cells, base.printed, conclusions, threshold),
    givenAway: [
      ...wishes
        .filter((wish) => isGivenAway(wish, protections.get(wish.cell)))
        .map(({ cell }) => cells[cell]?.name ?? ''),
      ...base.conclusions.filter((known) => !conclusions.includes(known)).map(({ name }) => name),
    ],
  };
}

/**
 * How few of the records that may have gone must have, to agree with what is printed and with the true counts: a reader who
 * took them for more would know less, and one who took them for fewer would be wrong.
 */
async function fewestGone(
  input: Tables,
  base: TablesProblem,
  watch: Watch,
): Promise<readonly (number | null)[]> {
  const { atMost } = input;
  if (atMost?.some((most) => most !== null) !== true) return atMost ?? [];
  const structure = jointStructure(input, base);
  const values = await pastOf(structure, base, watch);
  return atMost.map((most, set) => {
    // Every table of a set adds up to the same.
    const total = structure.cellOfSet(set, keyOf([], []));
    return most === null || total === undefined ? most : Math.min(most, values[total] ?? most);
  });
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
  { cells, upper }: JointStructure,
  base: TablesProblem,
  place: number,
  value: number,
  wished: Protection | undefined,
): Cell {
  const cell = cells[place];
  const own = base.cells[place];
  const isShown = shownBefore(cell) !== undefined;
  const protection = isShown ? NO_PROTECTION : (wished ?? NO_PROTECTION);
  if (own !== undefined) {
    const wasHiddenAsSmall = cell?.mentions.some(({ status }) => status === 'primary') === true;
    return { ...own, role: isShown ? 'published' : wasHiddenAsSmall ? 'primary' : own.role, protection };
  }
  return {
    name: cell?.name ?? '',
    value,
    weight: 0,
    lower: 0,
    upper: upper[place] ?? UPPER,
    role: isShown ? 'published' : 'hidden',
    protection,
  };
}

/**
 * @throws AppError VALIDATION if the same records are counted differently; UNSAFE_REPORT if a release shows what is now small.
 */
function requireAgreement({ cells }: JointStructure, base: TablesProblem): void {
  for (const [place, cell] of cells.entries()) {
    const shownIn = cell.mentions.find(({ count }) => count !== null);
    if (base.cells[place]?.role === 'primary' && shownIn !== undefined) {
      throw collision(
        shownIn.release,
        `"${cell.name}" is below the threshold, and an earlier release shows it. Use the threshold of that release, or merge categories.`,
      );
    }
    const hiddenIn = cell.mentions.find(({ status }) => status === 'primary');
    if (base.cells[place]?.role === 'published' && hiddenIn !== undefined && shownIn === undefined) {
      throw collision(
        hiddenIn.release,
        `"${cell.name}" must be published, and an earlier release hides it as small. Use the threshold of that release, or do not require it.`,
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

const collision = (release: number, message: string): AppError =>
  new AppError('UNSAFE_REPORT', message, { issues: [{ path: ['releases', release], message }] });

/** A past in which fewer records came late or were taken back is the likelier one; one in which fewer went, by far. */
function costOf({ cells, bounds, sets, reports }: JointStructure, cell: number): number {
  const set = cells[cell]?.set;
  if (set === undefined) return 0;
  return (bounds[set] ?? null) === null ? reports.length - (sets[set]?.length ?? 0) : COST_OF_GOING;
}

/** More than any other differences between two pasts come to. */
const COST_OF_GOING = 10_000;
