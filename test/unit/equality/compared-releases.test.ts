import { describe, expect, it } from 'vitest';
import {
  compareReleases,
  withoutRepeats,
  type CountedRelease,
} from '../../../electron/equality/compared-releases.ts';

const YEAR = { from: '2025-04-01', to: '2026-03-31' };
const QUARTER_1 = { from: '2025-04-01', to: '2025-06-30' };
const QUARTER_2 = { from: '2025-07-01', to: '2025-09-30' };
const HALF = { from: '2025-04-01', to: '2025-09-30' };

/** Records by name; the name begins with the month and day on which each was received. */
const received = (...names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, `2025-${name.slice(0, 2)}-${name.slice(2, 4)}`]));

const release = (
  period: Pick<CountedRelease, 'from' | 'to'>,
  ...names: readonly string[]
): CountedRelease => ({ ...period, records: received(...names) });

describe('what a new report is compared with', () => {
  it('is nothing, where no release counted any of its people', () => {
    expect(compareReleases([], received('0501a'), YEAR)).toEqual({
      releases: [],
      records: [],
      atMost: [],
    });
    const other = release(QUARTER_1, '0501a');
    expect(compareReleases([other], received('0501a', '0801b'), QUARTER_2).releases).toEqual([]);
  });

  it('is the release of the same period, with those who came late apart', () => {
    expect(
      compareReleases([release(YEAR, '0501a', '0502b')], received('0501a', '0502b', '0503c'), YEAR),
    ).toEqual({
      releases: [0],
      records: [[0, 1], [1]],
      atMost: [null, null],
    });
  });

  it('is each quarter, for the half-year', () => {
    const quarters = [release(QUARTER_1, '0501a'), release(QUARTER_2, '0801b')];
    const { releases, records } = compareReleases(quarters, received('0501a', '0801b', '0601late'), HALF);
    expect(releases).toEqual([0, 1]);
    expect(records).toEqual([[0, 2], [1, 2], [2]]);
  });

  it('is also a release that shares its people with one of those', () => {
    const releases = [
      release(QUARTER_1, '0501a'),
      release(QUARTER_2, '0801b'),
      release(HALF, '0501a', '0801b'),
    ];
    const found = compareReleases(releases, received('0501a', '0801b'), QUARTER_2);
    expect(found).toEqual({
      releases: [0, 1, 2],
      records: [
        [0, 2],
        [1, 2, 3],
      ],
      atMost: [null, null],
    });
  });

  it('leaves out releases in between, and counts places anew', () => {
    const releases = [release(QUARTER_2, '0801b'), release(QUARTER_1, '0501a')];
    const found = compareReleases(releases, received('0501a', '0801b'), QUARTER_1);
    expect(found).toEqual({ releases: [1], records: [[0, 1]], atMost: [null] });
  });

  it('counts those that are gone apart from those that are as they were', () => {
    const before = release(YEAR, '0501a', '0502gone', '0504gone');
    expect(compareReleases([before], received('0501a', '0503new'), YEAR)).toEqual({
      releases: [0],
      records: [[0], [0, 1], [1]],
      atMost: [2, null, null],
    });
    expect(compareReleases([before], received('0501a'), YEAR)).toEqual({
      releases: [0],
      records: [[0], [0, 1]],
      atMost: [2, null],
    });
  });

  it('keeps those that are gone apart from those of other days', () => {
    const before = release(HALF, '0501a', '0801b', '0601gone');
    expect(compareReleases([before], received('0501a', '0801b'), QUARTER_1)).toEqual({
      releases: [0],
      records: [[0], [0], [0, 1]],
      atMost: [1, null, null],
    });
  });

  it('is also a release of whose people every one was corrected', () => {
    const before = release(YEAR, '0501gone');
    expect(compareReleases([before], received('0501new'), YEAR)).toMatchObject({
      releases: [0],
      records: [[0], [1]],
    });
  });

  it('takes a record whose day was corrected for one that is gone and another that came', () => {
    const before = release(QUARTER_1, '0501a', '0502b');
    const now = new Map([
      ['0501a', '2025-05-01'],
      ['0502b', '2025-08-01'],
    ]);
    expect(compareReleases([before], now, HALF)).toEqual({
      releases: [0],
      records: [[0], [0, 1], [1]],
      atMost: [1, null, null],
    });
  });

  it('is only the first of releases that print the same of the same records', () => {
    const releases = [
      release(YEAR, '0501a'),
      release(YEAR, '0501a'),
      release(YEAR, '0501a', '0502late'),
      release(YEAR, '0501a'),
    ];
    const found = compareReleases(releases, received('0501a', '0502late'), YEAR);
    expect(withoutRepeats(found, (place) => (place === 3 ? 'other figures' : 'figures'))).toEqual({
      releases: [0, 2, 3],
      records: [
        [0, 1, 2, 3],
        [1, 3],
      ],
      atMost: [null, null],
    });
  });

  it('does not depend on the order of the records', () => {
    const before = release(HALF, '0501a', '0801b', '0601gone');
    const names = ['0501a', '0801b', '0901c', '0503d'];
    const found = compareReleases([before], received(...names), YEAR);
    expect(compareReleases([before], received(...names.toReversed()), YEAR)).toEqual(found);
  });
});
