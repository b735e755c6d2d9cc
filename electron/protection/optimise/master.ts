import type { Highs } from 'highs';
import { TimeOverError } from '../watch.ts';
import type { Block } from './block.ts';
import type { Cut } from './cut.ts';

/** A whole pattern that satisfies the cuts so far; none that does costs less than `bound`. */
export interface Proposal {
  readonly x: Float64Array;
  readonly bound: number;
}

/** The programme that chooses what to hide. */
export interface Master {
  /** Returns how many of the cuts are new. */
  readonly add: (cuts: readonly Cut[]) => number;
  /** All that were added. */
  readonly cuts: readonly Cut[];
  /** The cheapest fractional pattern; `undefined` if the solver fails, in which case whole patterns must do. */
  readonly relax: () => Float64Array | undefined;
  /** The cheapest whole pattern. @throws TimeOverError if it was not found in time. */
  readonly decide: (timeLimitSeconds: number) => Proposal;
  /** From now on every pattern hides at least what this one hides; `undefined` lifts that again. */
  readonly hold: (x: Float64Array | undefined) => void;
  readonly dispose: () => void;
}

/** HiGHS takes no infinite limit. */
const LONGEST_SECONDS = 1e6;

export function createMaster(highs: Highs, block: Block): Master {
  const size = block.cells.length;
  const everyColumn = { kind: 'range', from: 0, to: size - 1 } as const;
  const ones = new Float64Array(size).fill(1);
  const hiddenAnyway = Float64Array.from(block.alwaysHidden, Number);
  const seen = new Set<string>();
  const added: Cut[] = [];
  const model = highs.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: gapThatProves(block) });
  model.addVars(hiddenAnyway, ones);
  model.changeColsCost(everyColumn, Float64Array.from(block.weights));
  const isSolved = (): boolean => model.getModelStatus() === highs.constants.modelStatus.optimal;
  return {
    add: (cuts) => {
      const before = seen.size;
      for (const cut of cuts) {
        const { columns, coefficients, bound } = cut;
        const key = [...columns, '', ...coefficients, bound].join(' ');
        if (seen.has(key)) continue;
        seen.add(key);
        added.push(cut);
        model.addRow(bound, highs.infinity, { indices: columns, values: coefficients });
      }
      return seen.size - before;
    },
    cuts: added,
    relax: () => {
      model.clearIntegrality();
      model.run();
      return isSolved() ? model.getSolution().colValue.map(clamp) : undefined;
    },
    decide: (timeLimitSeconds) => {
      model.changeColsIntegrality(
        everyColumn,
        new Int32Array(size).fill(highs.constants.variableType.integer),
      );
      model.zeroAllClocks();
      model.options.set('time_limit', Math.min(timeLimitSeconds, LONGEST_SECONDS));
      model.run();
      if (!isSolved()) throw new TimeOverError();
      return {
        x: model.getSolution().colValue.map(Math.round),
        bound: Number(model.info.get('mip_dual_bound')),
      };
    },
    hold: (x) => {
      model.changeColsBounds(everyColumn, x ?? hiddenAnyway, ones);
    },
    dispose: () => {
      model.dispose();
    },
  };
}

/** Solvers return 1e-17 for 0. A reader's programme built on a negative x would have no solution. */
function clamp(value: number): number {
  if (value < 1e-9) return 0;
  return value > 1 - 1e-9 ? 1 : value;
}

/** With whole weights, patterns of different cost differ by 1 at least, so that any smaller gap is none. */
function gapThatProves(block: Block): number {
  return block.weights.every(Number.isInteger) ? 1 - 1e-6 : 1e-6;
}
