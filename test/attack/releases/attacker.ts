import type { Knowledge } from './knowledge.ts';
import { createSearch } from './search.ts';
import { valueOf, type Term } from './sums.ts';
import { extremeByYalps } from './yalps-attacker.ts';

/** Beyond it nothing is of interest. */
export const FAR = 60;

/** Whether a total can be as low, or as high, as this. */
export interface Goal {
  readonly side: 'lowest' | 'highest';
  readonly value: number;
}

/**
 * Numbers that agree with all that is printed and for which the terms reach the goal; `'beyond'` if there are some for
 * every goal of that side; `null` if there are none.
 */
export type Ask = (terms: readonly Term[], goal: Goal) => Int32Array | 'beyond' | null;

/** Reasons in whole numbers about what is printed. */
export interface Attacker {
  readonly canReach: (terms: readonly Term[], goal: Goal) => boolean;
  /** The least and the most that the terms can add up to, no farther than {@link FAR} from 0. */
  readonly rangeOf: (terms: readonly Term[]) => { readonly min: number; readonly max: number };
}

/** By trying everything. The few questions that would take too long are answered by YALPS, in whole numbers as well. */
export function exhaustively({ unknowns, sums }: Knowledge, truth: Int32Array): Ask {
  const search = createSearch(unknowns, sums);
  return (terms, { side, value }) => {
    const range = side === 'lowest' ? { least: -FAR, most: value } : { least: value, most: FAR };
    const found = search.find(terms, range, truth);
    return found === undefined ? byYalps({ unknowns, sums }, terms, { side, value }) : found;
  };
}

/** By linear programming and branching. */
export function byYalps(
  { unknowns, sums }: Pick<Knowledge, 'unknowns' | 'sums'>,
  terms: readonly Term[],
  { side, value }: Goal,
): ReturnType<Ask> {
  const numbers = extremeByYalps(unknowns, sums, terms, side);
  return numbers === 'beyond' || isReached(valueOf(terms, numbers), { side, value }) ? numbers : null;
}

const isReached = (value: number, goal: Goal): boolean =>
  goal.side === 'lowest' ? value <= goal.value : value >= goal.value;

/**
 * @param truth numbers that agree with all that is printed, so that these need not be looked for. What is possible does not
 *   depend on it.
 * @throws Error if they do not agree: readers were told something that is not so.
 */
export function createAttacker({ sums }: Pick<Knowledge, 'sums'>, truth: Int32Array, ask: Ask): Attacker {
  const isFalse = sums.some(({ terms, sum }) => valueOf(terms, truth) !== sum);
  if (isFalse) throw new Error('What is printed is not so.');
  // Numbers that answer one question often answer others.
  const possible: Int32Array[] = [truth];
  const reach = (terms: readonly Term[], goal: Goal): number | undefined => {
    const known = possible.find((numbers) => isReached(valueOf(terms, numbers), goal));
    if (known !== undefined) return valueOf(terms, known);
    const found = ask(terms, goal);
    if (found === 'beyond') return goal.side === 'lowest' ? -FAR : FAR;
    if (found === null) return undefined;
    possible.push(found);
    return valueOf(terms, found);
  };
  const farthest = (terms: readonly Term[], side: Goal['side'], from: number): number => {
    const next = side === 'lowest' ? from - 1 : from + 1;
    if (Math.abs(next) > FAR) return Math.sign(next) * FAR;
    const reached = reach(terms, { side, value: next });
    return reached === undefined ? from : farthest(terms, side, reached);
  };
  return {
    canReach: (terms, goal) => reach(terms, goal) !== undefined,
    rangeOf: (terms) => ({
      min: farthest(terms, 'lowest', valueOf(terms, truth)),
      max: farthest(terms, 'highest', valueOf(terms, truth)),
    }),
  };
}
