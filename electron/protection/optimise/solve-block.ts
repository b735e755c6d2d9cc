import type { Highs } from 'highs';
import { AppError } from '../../../shared/result.ts';
import { UnprotectableError } from '../unprotectable.ts';
import type { Watch } from '../watch.ts';
import { createAttack, type Attack } from './attack.ts';
import type { Block } from './block.ts';
import type { Cut } from './cut.ts';
import { createMaster, type Master } from './master.ts';
import { demandsOf, separate, type Demand, type Refusal } from './separate.ts';

/** A safe pattern of a block. No safe pattern costs less than `bound`. */
export interface BlockSolution {
  /** 1 for each hidden column. */
  readonly x: Float64Array;
  /** Weight of what is hidden beyond what had to be. */
  readonly cost: number;
  readonly bound: number;
  readonly isOptimal: boolean;
}

/**
 * The cheapest pattern of a block that meets every target's demand (Fischetti and Salazar 2001, by cutting planes):
 * a master programme proposes, the reader's programme refuses with cuts, first with fractional patterns, then with
 * whole ones, until a proposal stands. It is then the optimum, because the master knew only necessary cuts.
 *
 * `known` cuts are taken as given. When the time is over the best safe pattern found is returned, if there is one.
 *
 * @throws UnprotectableError if even hiding everything does not meet the demands; AppError CANCELLED.
 */
export async function solveBlock(
  highs: Highs,
  block: Block,
  known: readonly Cut[],
  watch: Watch,
): Promise<BlockSolution> {
  const attack = createAttack(highs, block);
  const master = createMaster(highs, block);
  try {
    requireProtectable(block, attack);
    master.add(known);
    await tightenRelaxation(block, attack, master, watch);
    return await searchWhole(block, attack, master, watch);
  } finally {
    attack.dispose();
    master.dispose();
  }
}

function requireProtectable(block: Block, attack: Attack): void {
  const everything = new Float64Array(block.cells.length).fill(1);
  attack.aim(everything, Infinity);
  for (const { column, signs, distance } of demandsOf(block)) {
    const reaches = signs.map((sign) => attack.reach(column, sign));
    if (reaches.reduce((sum, reach) => sum + reach.distance, 0) >= distance - 1e-6) continue;
    const binding = block.equations.filter((_, row) =>
      reaches.some(({ multipliers }) => Math.abs(multipliers[row] ?? 0) > 1e-6),
    );
    throw new UnprotectableError(block.cells[column] ?? -1, binding);
  }
}

async function tightenRelaxation(block: Block, attack: Attack, master: Master, watch: Watch): Promise<void> {
  const search = createSearch(block, attack, demandsOf(block));
  for (let added = 1; added > 0 && watch.secondsLeft() > 0;) {
    await watch.breathe();
    added = master.add(search(master.relax().x).map(({ cut }) => cut));
  }
}

/** Before this many proposals have been refused, an incumbent costs more time than it saves. Measured. */
const PROPOSALS_BEFORE_DIVING = 4;

async function searchWhole(
  block: Block,
  attack: Attack,
  master: Master,
  watch: Watch,
): Promise<BlockSolution> {
  const search = createSearch(
    block,
    attack,
    demandsOf(block).filter(({ isImplied }) => !isImplied),
  );
  let bound = 0;
  let best: Float64Array | undefined;
  for (let proposals = 1; ; proposals += 1) {
    await watch.breathe();
    const proposal = master.decide(watch.secondsLeft());
    if (proposal === undefined) {
      if (best === undefined) {
        throw new AppError('CANCELLED', 'No safe pattern was found within the time limit. Allow more time.');
      }
      return { x: best, cost: costOf(block, best), bound, isOptimal: false };
    }
    bound = Math.max(bound, proposal.bound);
    const refusals = search(proposal.x);
    if (refusals.length === 0) best = proposal.x;
    master.add(refusals.map(({ cut }) => cut));
    if (refusals.length > 0 && proposals > PROPOSALS_BEFORE_DIVING) {
      const found = dive(proposal.x, search, master, watch);
      if (found !== undefined && costOf(block, found) < costOf(block, best)) best = found;
    }
    const cost = costOf(block, best);
    if (best !== undefined && isProved(block, cost, bound)) return { x: best, cost, bound: cost, isOptimal: true };
  }
}

/** Hides more and more on top of a pattern, as cheaply as the cuts allow, until it is safe. */
function dive(
  from: Float64Array,
  search: Search,
  master: Master,
  watch: Watch,
): Float64Array | undefined {
  let x: Float64Array | undefined = from;
  try {
    for (;;) {
      master.hold(x);
      x = master.decide(watch.secondsLeft())?.x;
      if (x === undefined) return undefined;
      const refusals = search(x);
      if (refusals.length === 0) return x;
      master.add(refusals.map(({ cut }) => cut));
    }
  } finally {
    master.hold(undefined);
  }
}

type Search = (x: Float64Array) => readonly Refusal[];

/** Separation that first asks only about the demands that were refused last time, since most of the others stay met. */
function createSearch(block: Block, attack: Attack, demands: readonly Demand[]): Search {
  let suspects = demands;
  return (x) => {
    let refusals = separate(block, suspects, attack, x);
    if (refusals.length === 0 && suspects.length < demands.length) refusals = separate(block, demands, attack, x);
    if (refusals.length > 0) suspects = refusals.map(({ demand }) => demand);
    return refusals;
  };
}

function costOf(block: Block, x: Float64Array | undefined): number {
  if (x === undefined) return Infinity;
  return x.reduce((sum, value, column) => sum + value * (block.weights[column] ?? 0), 0);
}

/** Whether nothing can cost less, given that whole weights make whole costs. */
function isProved(block: Block, cost: number, bound: number): boolean {
  const next = block.weights.every(Number.isInteger) ? Math.ceil(bound - 1e-6) : bound + 1e-6;
  return cost <= next;
}
