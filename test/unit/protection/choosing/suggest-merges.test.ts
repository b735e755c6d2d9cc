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

/** How many people are in the interior counts that a report shows when it is protected. */
async function peopleShown(input: TablesInput): Promise<number> {
  const { tables } = await protectTables(input);
  return tables
    .flatMap(({ cells }) => cells)
    .filter(({ at, status }) => !at.includes('total') && status === 'published')
    .reduce((sum, { count }) => sum + (count ?? 0), 0);
}

describe('suggesting merges', () => {
  it('finds the two rows that can be shown together', async () => {
    const { now, everybody, suggestions } = await suggestMerges(INPUT);
    expect(suggestions[0]).toEqual({
      merges: [{ variable: 'ethnicity', codes: ['e2', 'e3'] }],
      published: 6,
      hidden: 0,
      people: 127,
    });
    expect(everybody).toBe(127);
    expect(now?.people).toBe(await peopleShown(INPUT));
  });

  it('suggests nothing where everything is shown', async () => {
    const { now, suggestions } = await suggestMerges(
      aReport([
        [31, 25],
        [40, 18],
      ]),
    );
    expect(now).toEqual({ published: 4, hidden: 0, people: 114 });
    expect(suggestions).toEqual([]);
  });

  it('suggests only merges that are allowed', async () => {
    const { ethnicity } = INPUT.variables;
    if (ethnicity === undefined) throw new Error('The report is about ethnicity');
    const only = async (mergeable: 'neighbours' | string[][]): Promise<readonly (readonly string[])[]> => {
      const variables = { ...INPUT.variables, ethnicity: { ...ethnicity, mergeable } };
      const { suggestions } = await suggestMerges({ ...INPUT, variables });
      return suggestions.flatMap(({ merges }) => merges.map(({ codes }) => codes));
    };
    expect(await only([])).toEqual([]);
    expect((await only([['e1', 'e2']])).flat()).not.toContain('e3');
    expect(await only('neighbours')).toContainEqual(['e2', 'e3']);
  });

  it('suggests only what shows more people, most first', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(3, 2, 5), async (input) => {
        const { now, suggestions } = await suggestMerges(input);
        const figures = suggestions.map(({ people }) => people);
        expect(figures).toEqual(figures.toSorted((a, b) => b - a));
        for (const figure of figures) expect(figure).toBeGreaterThan(now?.people ?? -1);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  it('reckons with earlier releases, which mean the categories as they were', async () => {
    const [own] = (await protectTables(INPUT)).releases;
    const released = { relation: 'same records', threshold: own?.threshold, tables: own?.tables };
    const later = { ...INPUT, releases: [released] };
    expect((await suggestMerges(later)).now?.people).toBe(await peopleShown(INPUT));
  });

  it('can be stopped', async () => {
    const controller = new AbortController();
    const work = errorOf(() => suggestMerges(INPUT, { signal: controller.signal }));
    controller.abort();
    expect(await work).toMatchObject({ code: 'CANCELLED' });
  });
});
