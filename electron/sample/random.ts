/** Where the sample takes its chances from: the same seed always gives the same chances. */
export interface Random {
  /** A whole number from 0 up to, not including, `bound` (at most 2^32). */
  readonly below: (bound: number) => number;
  /** True in `percent` of a hundred cases. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** One of the keys, each as often as its weight says. */
  readonly weighted: <Key extends string>(weights: Weights<Key>) => Key;
  /** The same items in another order. */
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
}

/** How often each key comes up in proportion to the others; a key without a weight never does. */
export type Weights<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/**
 * A pseudorandom generator for samples, never for secrets.
 *
 * xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (prng.di.unimi.it, dedicated to the public domain), whose
 * state is spread from the seed by the finaliser of MurmurHash3 over a Weyl sequence, as its authors advise.
 */
export function randomFrom(seed: number): Random {
  const next = xoshiro128([1, 2, 3, 4].map((step) => mixed(seed + step * 0x9e37_79b9)));
  const below = (bound: number): number => Math.floor((next() / 2 ** 32) * bound);
  const at = <Item>(items: readonly Item[], index: number): Item => {
    if (index >= items.length) throw new RangeError('There is nothing to choose from.');
    // The index was just compared with the length.
    return items[index] as Item;
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (items) => at(items, below(items.length)),
    weighted: (weights) => {
      const entries = weightEntries(weights);
      let rest = below(entries.reduce((sum, [, weight]) => sum + weight, 0));
      const chosen = entries.find(([, weight]) => (rest -= weight) < 0);
      if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
      return chosen[0];
    },
    shuffled: (items) => {
      const shuffled = [...items];
      // Fisher and Yates: each place, from the last, gets one of those not yet placed.
      for (let last = shuffled.length - 1; last > 0; last--) {
        const chosen = below(last + 1);
        [shuffled[last], shuffled[chosen]] = [at(shuffled, chosen), at(shuffled, last)];
      }
      return shuffled;
    },
  };
}

/** The keys with their weights, in the order in which they were written. */
export function weightEntries<Key extends string>(
  weights: Weights<Key>,
): readonly (readonly [Key, number])[] {
  // The keys of the object are `Key` by its type; `Object.entries` only knows that they are strings.
  return Object.entries(weights) as [Key, number][];
}

/** The generator itself: 32 random bits at each call. The four numbers of its state must not all be zero. */
export function xoshiro128(state: readonly number[]): () => number {
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
  return () => {
    const result = Math.imul(rotatedLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotatedLeft(s3, 11);
    return result;
  };
}

const rotatedLeft = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input changes half of the output. */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
