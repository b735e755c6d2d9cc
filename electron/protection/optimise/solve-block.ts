import type { Highs } from 'highs';
import { UnprotectableError } from '../unprotectable.ts';
import { TimeOverError, type Watch } from '../watch.ts';
import { createAttack, type Attack } from './attack.ts';
import type { Block } from './block.ts';
import type { Cut } from './cut.ts';
import { createMaster, type Master } from './master.ts';
import { demandsOf, separate, unmetBy, type Demand, type Refusal } from './separate.ts';

/** A safe pattern of a block. No safe pattern costs less than `bound`. */
export interface BlockSolution {
  /** 1 for each hidden column. */
  readonly x: Float64Array;
  /** Weight of what is hidden beyond what had to be. */
  readonly cost: number;
  readonly bound: number;
  readonly isOptimal: boolean;
  /** The cuts that were found, which hold for whatever demands more of the same cells. */
  readonly cuts: readonly Cut[];
}

/**
 * The cheapest pattern of a block that meets every target's demand (Fischetti and Salazar 2001, by cutting planes):
 * a master programme proposes, the reader's programme refuses with cuts, first with fractional patterns, then with
 * whole ones, until a proposal stands. It is then the optimum, because the master knew only necessary cuts.
 *
 * `known` cuts are taken as given. When the time is over the best safe pattern found is returned, if there is one.
 *
 * @throws UnprotectableError if even hiding everything does not meet the demands; TimeOverError if the time is over before
 *   that is known; AppError CANCELLED.
 */
export async function solveBlock(
  highs: Highs,
  block: Block,
  known: readonly Cut[],
  watch: Watch,
): Promise<BlockSolution> {
  await requireProtectable(highs, block, watch);
  const attack = createAttack(highs, block);
  const master = createMaster(highs, block);
  try {
    master.add(known);
    // Refuted patterns apart, hiding everything is safe: there is always something to return when the time is over.
    const everything = new Float64Array(block.cells.length).fill(1);
    const isTightened = await inTime(tightenRelaxation(block, attack, master, watch));
    if (!isTightened) {
      return {
        x: everything,
        cost: costOf(block, everything),
        bound: 0,
        isOptimal: false,
        cuts: master.cuts,
      };
    }
    return await searchWhole(block, attack, master, everything, watch);
  } finally {
    attack.dispose();
    master.dispose();
  }
}

/**
 * Makes sure that hiding everything would do: whatever hides less leaves a reader less to believe.
 *
 * @throws UnprotectableError if not, with the equations that bind; TimeOverError; AppError CANCELLED.
 */
export async function requireProtectable(highs: Highs, block: Block, watch: Watch): Promise<void> {
  const [first] = await unprotectable(highs, block, watch);
  if (first !== undefined) throw new UnprotectableError(block.cells[first.column] ?? -1, first.equations);
}

/** The demands of a block that even hiding everything does not meet, with the equations that prevent it. */
export async function unprotectable(
  highs: Highs,
  block: Block,
  watch: Watch,
): Promise<readonly { readonly column: number; readonly equations: readonly number[] }[]> {
  const attack = createAttack(highs, block);
  try {
    const everything = new Float64Array(block.cells.length).fill(1);
    const unmet = await unmetBy(demandsOf(block), attack, everything, watch);
    return unmet.map(({ demand: { column }, reaches }) => ({
      column,
      equations: block.equations.filter((_, row) =>
        reaches.some(({ multipliers }) => Math.abs(multipliers[row] ?? 0) > 1e-6),
      ),
    }));
  } finally {
    attack.dispose();
  }
}

async function tightenRelaxation(block: Block, attack: Attack, master: Master, watch: Watch): Promise<void> {
  const search = createSearch(block, attack, { demands: demandsOf(block), isWhole: false }, watch);
  for (let x = master.relax(); x !== undefined; x = master.relax()) {
    const refusals = await search(x);
    if (master.add(refusals.map(({ cut }) => cut)) === 0) return;
  }
}

async function searchWhole(
  block: Block,
  attack: Attack,
  master: Master,
  safe: Float64Array,
  watch: Watch,
): Promise<BlockSolution> {
  const demands = demandsOf(block).filter(({ isImplied }) => !isImplied);
  const search = createSearch(block, attack, { demands, isWhole: true }, watch);
  let bound = 0;
  let best = safe;
  try {
    for (let isFirst = true; ; isFirst = false) {
      const proposal = master.decide(watch.secondsLeft());
      bound = Math.max(bound, proposal.bound);
      const refusals = await search(proposal.x);
      if (refusals.length === 0) best = proposal.x;
      master.add(refusals.map(({ cut }) => cut));
      // Looking for a safe pattern near the proposal costs more than it saves where the second proposal stands.
      if (refusals.length > 0 && !isFirst)
        best = cheaperOf(block, await dive(proposal.x, search, master, watch), best);
      if (isProved(block, costOf(block, best), bound)) {
        const cost = costOf(block, best);
        return { x: best, cost, bound: cost, isOptimal: true, cuts: master.cuts };
      }
    }
  } catch (error) {
    if (!(error instanceof TimeOverError)) throw error;
    return { x: best, cost: costOf(block, best), bound, isOptimal: false, cuts: master.cuts };
  }
}

/** Hides more and more on top of a pattern, as cheaply as the cuts allow, until it is safe. */
async function dive(from: Float64Array, search: Search, master: Master, watch: Watch): Promise<Float64Array> {
  try {
    for (let x = from; ;) {
      master.hold(x);
      x = master.decide(watch.secondsLeft()).x;
      const refusals = await search(x);
      if (refusals.length === 0) return x;
      master.add(refusals.map(({ cut }) => cut));
    }
  } finally {
    master.hold(undefined);
  }
}

type Search = (x: Float64Array) => Promise<readonly Refusal[]>;

/**
 * Separation that first asks only about the demands that were refused last time, since most others stay met.
 *
 * @param isWhole whether patterns are of 0 and 1. Of such, a demand that is met breaks no cut; a fractional pattern that meets
 *   all can break a strengthened cut all the same, and those are worth having: without them a third report of the sample shows
 *   34 figures instead of 39.
 */
function createSearch(
  block: Block,
  attack: Attack,
  { demands, isWhole }: { readonly demands: readonly Demand[]; readonly isWhole: boolean },
  watch: Watch,
): Search {
  let suspects = demands;
  return async (x) => {
    let refusals = await separate(block, suspects, attack, x, watch);
    if (refusals.length === 0 && suspects.length < demands.length) {
      const asked = isWhole
        ? (await unmetBy(demands, attack, x, watch)).map(({ demand }) => demand)
        : demands;
      refusals = await separate(block, asked, attack, x, watch);
    }
    if (refusals.length > 0) suspects = refusals.map(({ demand }) => demand);
    return refusals;
  };
}

function costOf(block: Block, x: Float64Array): number {
  return x.reduce((sum, value, column) => sum + value * (block.weights[column] ?? 0), 0);
}

function cheaperOf(block: Block, found: Float64Array, best: Float64Array): Float64Array {
  return costOf(block, found) < costOf(block, best) ? found : best;
}

/** Whether the work was finished before the time was over. */
async function inTime(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof TimeOverError) return false;
    throw error;
  }
}

/** Whether nothing can cost less, given that whole weights make whole costs. */
function isProved(block: Block, cost: number, bound: number): boolean {
  return cost <= (block.weights.every(Number.isInteger) ? Math.ceil(bound - 1e-6) : bound + 1e-6);
}
