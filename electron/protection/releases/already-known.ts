import { createHighsAuditor, type HighsAuditor, type Side } from '../audit/highs-auditor.ts';
import { unknownsOf, type Unknowns } from '../audit/unknowns.ts';
import type { View } from '../audit/view.ts';
import { highsSolver } from '../highs.ts';
import type { Conclusion, Protection } from '../problem.ts';
import type { Watch } from '../watch.ts';

/** A promise about a cell that is yet to be made. */
export interface Wish {
  readonly cell: number;
  readonly value: number;
  readonly protection: Protection;
  /** Whether it is enough if the count can lie as far below, or as far above: then nobody can tell that it is small. */
  readonly isEither: boolean;
}

/** What can still be promised when earlier reports have left. */
export interface StillPossible {
  readonly protections: ReadonlyMap<number, Protection>;
  readonly conclusions: readonly Conclusion[];
}

/**
 * What earlier reports gave away cannot be taken back. This lowers each wish to what they leave, in whole people, so that
 * a new report is asked for no more than to take nothing further away.
 *
 * @param view what readers have before the new report.
 */
export async function stillPossible(
  view: View,
  wishes: readonly Wish[],
  conclusions: readonly Conclusion[],
  watch: Watch,
): Promise<StillPossible> {
  const highs = await highsSolver();
  const protections = new Map<number, Protection>();
  const canBeAbove0 = new Set<number>();
  const wishAt = new Map(wishes.map((wish) => [wish.cell, wish]));
  const concluded = new Set(conclusions.flatMap(({ cells }) => cells));
  for (const unknowns of unknownsOf(view)) {
    const isWanted = unknowns.cells.some((cell) => wishAt.has(cell) || concluded.has(cell));
    if (!isWanted) continue;
    const auditor = createHighsAuditor(highs, unknowns);
    try {
      const reach = createReach(auditor, unknowns);
      for (const [column, cell] of unknowns.cells.entries()) {
        if (concluded.has(cell)) {
          await watch.breathe();
          if (reach(column, 'highest', 1) >= 1) canBeAbove0.add(cell);
        }
        const wish = wishAt.get(cell);
        if (wish === undefined) continue;
        await watch.breathe();
        const { value, protection, isEither } = wish;
        const { below, above } = protection;
        const leftBelow = below === 0 ? 0 : Math.min(below, value - reach(column, 'lowest', value - below));
        const isEnough = above === 0 || (isEither && leftBelow === below);
        const leftAbove = isEnough ? 0 : Math.min(above, reach(column, 'highest', value + above) - value);
        protections.set(cell, { below: leftBelow, above: leftAbove, width: 0 });
      }
    } finally {
      auditor.dispose();
    }
  }
  return {
    protections,
    conclusions: conclusions.filter(({ cells }) => cells.some((cell) => canBeAbove0.has(cell))),
  };
}

/** How far a count can lie to one side, in whole people; no farther than is asked for where that is already shown. */
type Reach = (column: number, side: Side, goal: number) => number;

function createReach(auditor: HighsAuditor, { cells }: Unknowns): Reach {
  const tables: Float64Array[] = [];
  return (column, side, goal) => {
    const isReached = (value: number): boolean => (side === 'lowest' ? value <= goal : value >= goal);
    // Most tables show several counts at once where they are wanted.
    if (tables.some((table) => isReached(table[column] ?? Number.NaN))) return goal;
    const relaxed = auditor.relaxed(column, side).table;
    const isWhole = cells.every(
      (_, at) => Math.abs((relaxed[at] ?? 0) - Math.round(relaxed[at] ?? 0)) < 1e-6,
    );
    const table = (isWhole ? relaxed : auditor.whole(column, side).table).map(Math.round);
    tables.push(table);
    const value = table[column] ?? Number.NaN;
    return isReached(value) ? goal : value;
  };
}
