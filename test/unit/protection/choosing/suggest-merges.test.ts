import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectTables, suggestMerges, type TablesInput } from '../../../../electron/protection/index.ts';
import { arbitraryTable } from '../arbitrary-tables.ts';
import { aReport, errorOf } from '../builders.ts';

/** Two small rows that are safe together. */
const INPUT = aReport([
  [31, 25],
  [3, 4],
  [4, 2],
  [40, 18],
]);

/** How many interior counts a report shows when it is protected. */
async function published(input: TablesInput): Promise<number> {
  const { tables } = await protectTables(input);
  return tables
    .flatMap(({ cells }) => cells)
    .filter(({ at, status }) => !at.includes('total') && status === 'published').length;
}

describe('suggesting merges', () => {
  it('finds the two rows that can be shown together', async () => {
    const { now, merges } = await suggestMerges(INPUT);
    expect(merges[0]).toMatchObject({
      merge: { variable: 'ethnicity', codes: ['e2', 'e3'] },
      published: 6,
      hidden: 0,
    });
    expect(now?.published).toBe(await published(INPUT));
  });

  it('suggests nothing where everything is shown', async () => {
    const { now, merges } = await suggestMerges(
      aReport([
        [31, 25],
        [40, 18],
      ]),
    );
    expect(now).toEqual({ published: 4, hidden: 0 });
    expect(merges).toEqual([]);
  });

  it('suggests only what shows more, most first', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(3, 2, 5), async (input) => {
        const { now, merges } = await suggestMerges(input);
        const figures = merges.map((each) => each.published);
        expect(figures).toEqual(figures.toSorted((a, b) => b - a));
        for (const figure of figures) expect(figure).toBeGreaterThan(now?.published ?? -1);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  it('reckons with earlier releases, which mean the categories as they were', async () => {
    const [own] = (await protectTables(INPUT)).releases;
    const released = { relation: 'same records', threshold: own?.threshold, tables: own?.tables };
    const later = { ...INPUT, releases: [released] };
    expect((await suggestMerges(later)).now?.published).toBe(await published(INPUT));
  });

  it('can be stopped', async () => {
    const controller = new AbortController();
    const work = errorOf(() => suggestMerges(INPUT, { signal: controller.signal }));
    controller.abort();
    expect(await work).toMatchObject({ code: 'CANCELLED' });
  });
});
