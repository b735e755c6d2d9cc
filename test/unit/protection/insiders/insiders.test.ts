import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateOf, protectTables, tablesInputSchema } from '../../../../electron/protection/index.ts';
import type { Insider, TablesInput } from '../../../../electron/protection/index.ts';
import { tablesProblem } from '../../../../electron/protection/tables/problem.ts';
import { arbitraryTable } from '../arbitrary-tables.ts';
import { everyTable } from '../brute-force.ts';
import { aReport } from '../builders.ts';

/** More than any hidden count can stray while the totals are shown. */
const RADIUS = 27;
const THRESHOLD = 3;

async function insidersIn(input: TablesInput): Promise<readonly Insider[]> {
  const { certified } = await protectTables(input, { withCertificate: true });
  if (certified === undefined) throw new Error('Insiders were asked for');
  return certified.insiders;
}

const find = (insiders: readonly Insider[], profile: string): Insider | undefined =>
  insiders.find((insider) => insider.profile === profile);

describe('what a client could work out', () => {
  it('is what trial of every table with so many clients in a count finds', async () => {
    let learned = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryTable(3, 3, THRESHOLD), async (input) => {
        const result = await protectTables(input, { withCertificate: true });
        const problem = tablesProblem(tablesInputSchema.parse(input));
        const shown = new Set(
          problem.tables.flatMap(({ cells }, table) =>
            cells.flatMap(({ cell }, place) =>
              result.tables[table]?.cells[place]?.status === 'published' ? [cell] : [],
            ),
          ),
        );
        const isInterior = (name: string): boolean => /^column=\w+; row=\w+$/u.test(name);
        const pattern = problem.cells.map((_, cell) => !shown.has(cell));
        // Without the totals there is no end to what would have to be tried.
        fc.pre(problem.cells.every(({ name }, cell) => pattern[cell] === false || isInterior(name)));
        const tables = everyTable(problem, pattern, RADIUS);
        for (const [clients, profile] of [
          [1, 'client'],
          [2, 'two clients'],
        ] as const) {
          const expected = problem.cells.flatMap(({ name: counted }, own) => {
            const possible = tables.filter((table) => (table[own] ?? 0) >= clients);
            if (pattern[own] === false || possible.length === 0) return [];
            return problem.cells.flatMap(({ name: cell }, other) => {
              const counts = possible.map((table) => table[other] ?? 0);
              const [min, max] = [Math.min(...counts), Math.max(...counts)];
              const isLearned = pattern[other] === true && min >= 1 && max < THRESHOLD;
              return isLearned ? [{ cell, min, max, counted }] : [];
            });
          });
          const found = find(result.certified?.insiders ?? [], profile)?.small ?? [];
          learned += found.length;
          const byName = (entries: Insider['small']): readonly string[] =>
            entries.map((entry) => JSON.stringify(Object.entries(entry).toSorted())).toSorted();
          expect(byName(found)).toEqual(byName(expected));
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    // Otherwise nothing was compared.
    expect(learned).toBeGreaterThan(5);
  }, 60_000);
});

const WORKERS = {
  insiders: [
    { name: 'worker', variable: 'service', code: 's1' },
    { name: 'force member' },
    { name: 'stranger', variable: 'shift', code: 'night' },
  ],
};

describe('what somebody who knows a whole category could work out', () => {
  it('is the other side of every pair of counts that a shown sum binds', async () => {
    const input = aReport(
      [
        [3, 40],
        [60, 70],
        [50, 4],
      ],
      WORKERS,
    );
    const insiders = await insidersIn(input);
    expect(find(insiders, 'worker')).toMatchObject({ knows: 'every count of service=s1', small: [] });
    const exactly = find(insiders, 'worker')?.exactly ?? [];
    const hidden = (await protectTables(input)).proof.intervals.map(({ cell }) => cell);
    expect(exactly.toSorted()).toEqual(hidden.filter((cell) => cell.endsWith('service=s2')).toSorted());
    expect(exactly.length).toBeGreaterThan(1);
  });

  it('is nothing where two counts that they do not know remain in every sum', async () => {
    const input = aReport(
      [
        [30, 4, 2],
        [60, 2, 3],
        [50, 71, 92],
      ],
      WORKERS,
    );
    expect(find(await insidersIn(input), 'worker')?.exactly).toEqual([]);
  });

  it('is what clients can, where the tables do not tell such people apart', async () => {
    const insiders = await insidersIn(
      aReport(
        [
          [3, 40],
          [60, 70],
        ],
        WORKERS,
      ),
    );
    for (const profile of ['force member', 'stranger']) {
      expect(find(insiders, profile)?.knows).toMatch(/do not tell apart/);
    }
  });
});

describe('the certificate', () => {
  it('is the same with insiders for two reports that print the same', async () => {
    const certificates = await Promise.all(
      [
        [
          [3, 17],
          [17, 13],
        ],
        [
          [17, 3],
          [3, 27],
        ],
      ].map(async (counts) =>
        certificateOf(await protectTables(aReport(counts, WORKERS), { withCertificate: true })),
      ),
    );
    expect(certificates[0]?.insiders).toHaveLength(5);
    expect(certificates[0]).toEqual(certificates[1]);
  });

  it('says nothing of insiders where that was not looked into', async () => {
    expect(
      certificateOf(
        await protectTables(
          aReport([
            [3, 40],
            [60, 70],
          ]),
        ),
      ),
    ).not.toHaveProperty('insiders');
  });
});
