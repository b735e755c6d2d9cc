import { describe, expect, it } from 'vitest';
import { compareReleases, type CountedRelease } from '../../../electron/equality/compared-releases.ts';

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
    expect(compareReleases([], received('0501a'), YEAR)).toEqual({ releases: [], records: [], gone: [] });
    const other = release(QUARTER_1, '0501a');
    expect(compareReleases([other], received('0501a', '0801b'), QUARTER_2).releases).toEqual([]);
  });

  it('is the release of the same period, with those who came late apart', () => {
    expect(
      compareReleases([release(YEAR, '0501a', '0502b')], received('0501a', '0502b', '0503c'), YEAR),
    ).toEqual({
      releases: [0],
      records: [[0, 1], [1]],
      gone: [0, 0],
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
      gone: [0, 0],
    });
  });

  it('leaves out releases in between, and counts places anew', () => {
    const releases = [release(QUARTER_2, '0801b'), release(QUARTER_1, '0501a')];
    const found = compareReleases(releases, received('0501a', '0801b'), QUARTER_1);
    expect(found).toEqual({ releases: [1], records: [[0, 1]], gone: [0] });
  });

  it('reckons with a record that is gone as if it had stayed, and takes it off those that came', () => {
    const before = release(YEAR, '0501a', '0502gone');
    expect(compareReleases([before], received('0501a', '0503new'), YEAR)).toEqual({
      releases: [0],
      records: [[0, 1], [1]],
      gone: [0, 1],
    });
  });

  it('reckons so with a record that is gone although nothing came', () => {
    const before = release(YEAR, '0501a', '0502gone');
    expect(compareReleases([before], received('0501a'), YEAR)).toEqual({
      releases: [0],
      records: [[0, 1], [1]],
      gone: [0, 1],
    });
  });

  it('does not take a record off reports that are about other days', () => {
    const before = release(HALF, '0501a', '0801gone');
    expect(compareReleases([before], received('0501a'), QUARTER_1)).toEqual({
      releases: [0],
      records: [[0, 1], [0]],
      gone: [0, 0],
    });
  });
});
