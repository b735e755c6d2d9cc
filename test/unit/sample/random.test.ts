import { describe, expect, it } from 'vitest';
import { randomFrom, xoshiro128 } from '../../../electron/sample/random.ts';

describe('xoshiro128', () => {
  it('gives the numbers of the reference implementation', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('randomFrom', () => {
  const draws = (seed: number) => {
    const { below } = randomFrom(seed);
    return Array.from({ length: 2_000 }, () => below(10));
  };

  it('gives the same chances for the same seed, and others for another', () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('spreads evenly', () => {
    for (const seed of [0, 1, 2 ** 31, 200_000]) {
      const counts = Map.groupBy(draws(seed), (number) => number);
      expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      // 200 expected of each; six standard deviations are 80.
      for (const { length } of counts.values()) expect(Math.abs(length - 200)).toBeLessThan(80);
    }
  });

  it('weighs the choices, and never makes one without weight', () => {
    const random = randomFrom(1);
    const chosen = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    const seldom = chosen.filter((choice) => choice === 'seldom').length;
    expect(chosen).not.toContain('never');
    expect(Math.abs(seldom - 1_000)).toBeLessThan(170);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const shuffled = randomFrom(3).shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });

  it('refuses to choose from nothing', () => {
    expect(() => randomFrom(1).weighted({})).toThrow(RangeError);
  });
});
