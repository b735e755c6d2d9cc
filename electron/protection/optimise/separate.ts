import type { Watch } from '../watch.ts';
import type { Attack, Reach } from './attack.ts';
import type { Block, Target } from './block.ts';
import { stretchOf, strengthenedCut, violation, type Cut } from './cut.ts';

/** One thing that a target demands: how far its count must be able to stray, one way or in both taken together. */
export interface Demand {
  readonly column: number;
  readonly signs: readonly (1 | -1)[];
  readonly distance: number;
  /** Follows from the target's other demands, so that a whole pattern need not be asked about it. */
  readonly isImplied: boolean;
}

/** A demand that a pattern does not meet, and the cut that says so. */
export interface Refusal {
  readonly demand: Demand;
  readonly cut: Cut;
}

/** Everything that the block's targets demand. */
export function demandsOf(block: Block): readonly Demand[] {
  return block.targets.flatMap(demandsOfTarget);
}

function demandsOfTarget({ column, above, below, width }: Target): readonly Demand[] {
  const demands: readonly Demand[] = [
    { column, signs: [1], distance: above, isImplied: false },
    { column, signs: [-1], distance: below, isImplied: false },
    { column, signs: [1, -1], distance: width, isImplied: width <= above + below },
    // That the count can stray at all follows from any other demand. Asked for by itself it gives short cuts ("hide one
    // of these") that the others do not give, and the programme closes sooner.
    { column, signs: [1, -1], distance: width === 1 ? 0 : 1, isImplied: true },
  ];
  return demands.filter(({ distance }) => distance > 0);
}

const TOLERANCE = 1e-6;

/**
 * While cuts are looked for, a published cell is treated as if it were hidden to this small part. Many cuts
 * refuse the same pattern; this picks one that asks for as few other cells as possible, which refuses many patterns more
 * (the idea of Magnanti and Wong, 1981). Measured: a tenth to a third as many rounds.
 */
const GLIMPSE = 0.02;

/**
 * For each demand that the pattern x (fractions allowed) does not meet, a cut that x breaks. At a whole x none comes
 * back if and only if every demand is met.
 */
export async function separate(
  block: Block,
  demands: readonly Demand[],
  attack: Attack,
  x: Float64Array,
  watch: Watch,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const unsettled: Demand[] = [];
  const glimpsed = x.map((value) => value + GLIMPSE * (1 - value));
  for (const [cap, group] of Map.groupBy(demands, ({ distance }) => distance)) {
    // No cell needs to stray farther than the demand, and a reader who believes so is easier to refute. The rule does
    // not hold him to it, though: only the cut, which does not assume it, decides.
    attack.aim(glimpsed, cap);
    for (const demand of group) {
      await watch.breathe();
      const { cut } = confront(block, demand, attack);
      if (cut !== undefined && violation(cut, x) > TOLERANCE) refusals.push({ demand, cut });
      else unsettled.push(demand);
    }
  }
  if (unsettled.length > 0) attack.aim(x, Infinity);
  for (const demand of unsettled) {
    await watch.breathe();
    const { distance, cut } = confront(block, demand, attack);
    if (distance < demand.distance - TOLERANCE && cut !== undefined) refusals.push({ demand, cut });
  }
  return refusals;
}

/**
 * The demands that the pattern x does not meet. A deviation that shows one demand to be met mostly shows others too, so
 * that few are asked about: measured on reports with earlier ones, one in ten.
 */
export async function unmetBy(
  demands: readonly Demand[],
  attack: Attack,
  x: Float64Array,
  watch: Watch,
): Promise<readonly { readonly demand: Demand; readonly reaches: readonly Reach[] }[]> {
  const unmet: { demand: Demand; reaches: Reach[] }[] = [];
  const seen: Float64Array[] = [];
  const farthest = (column: number, sign: 1 | -1): number =>
    seen.reduce((most, deviations) => Math.max(most, sign * (deviations[column] ?? 0)), 0);
  attack.aim(x, Infinity);
  for (const demand of demands) {
    const { column, signs, distance } = demand;
    const isMet = (reached: number): boolean => reached >= distance - TOLERANCE;
    if (isMet(signs.reduce((sum, sign) => sum + farthest(column, sign), 0))) continue;
    await watch.breathe();
    const reaches = signs.map((sign) => attack.reach(column, sign));
    seen.push(...reaches.map(({ deviations }) => deviations));
    if (!isMet(reaches.reduce((sum, reach) => sum + reach.distance, 0))) unmet.push({ demand, reaches });
  }
  return unmet;
}

/** How far the reader's count can stray, and the cut that limits it to that. */
function confront(
  block: Block,
  demand: Demand,
  attack: Attack,
): { readonly distance: number; readonly cut: Cut | undefined } {
  let distance = 0;
  const stretch = new Float64Array(block.cells.length);
  for (const sign of demand.signs) {
    const reach = attack.reach(demand.column, sign);
    distance += reach.distance;
    for (const [column, value] of stretchOf(block, demand.column, sign, reach.multipliers).entries()) {
      stretch[column] = (stretch[column] ?? 0) + value;
    }
  }
  return { distance, cut: strengthenedCut(block, stretch, demand.distance) };
}
