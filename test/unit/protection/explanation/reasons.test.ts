import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  protectTables,
  tablesInputSchema,
  type Reason,
  type TablesInput,
} from '../../../../electron/protection/index.ts';
import { tablesProblem } from '../../../../electron/protection/tables/problem.ts';
import { arbitraryTable } from '../arbitrary-tables.ts';
import { everyTable } from '../brute-force.ts';
import { aReport } from '../builders.ts';

/** More than any hidden count can stray while the totals are shown. */
const RADIUS = 27;

async function reasonsIn(input: TablesInput): Promise<Readonly<Record<string, Reason>>> {
  const { reasons } = await protectTables(input, { withReasons: true });
  if (reasons === undefined) throw new Error('Reasons were asked for');
  return reasons;
}

describe('the reasons', () => {
  it('are given for every hidden count and for no other', async () => {
    const input = aReport([
      [3, 40],
      [60, 70],
    ]);
    const { reasons = {}, proof } = await protectTables(input, { withReasons: true });
    expect(Object.keys(reasons).toSorted()).toEqual(proof.intervals.map(({ cell }) => cell).toSorted());
    expect(reasons['ethnicity=e1; service=s1']).toEqual({ kind: 'small' });
    expect(reasons['ethnicity=e1; service=s2']).toEqual({
      kind: 'protects another',
      cell: 'ethnicity=e1; service=s1',
      min: 3,
      max: 3,
    });
  });

  it('name what trial of every table finds a reader could say if the count were shown', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryTable(3, 3, 3), async (input) => {
        const { reasons = {}, summary } = await protectTables(input, { withReasons: true });
        const problem = tablesProblem(tablesInputSchema.parse(input));
        const hidden = problem.cells.map(({ name }) => reasons[name] !== undefined);
        fc.pre(problem.cells.every(({ name }, cell) => hidden[cell] === false || name.includes(';')));
        const placeOf = (name: string): number => problem.cells.findIndex((cell) => cell.name === name);
        for (const [name, reason] of Object.entries(reasons)) {
          if (reason.kind === 'small') continue;
          // A pattern that is proved to be the least has nothing to spare.
          if (summary.optimal) expect(reason.kind).toBe('protects another');
          if (reason.kind !== 'protects another') continue;
          compared += 1;
          const tables = everyTable(problem, hidden.with(placeOf(name), false), RADIUS);
          const counts = tables.map((table) => table[placeOf(reason.cell)] ?? 0);
          const [min, max] = [Math.min(...counts), Math.max(...counts)];
          // A side that reaches as far as is promised need not be followed to its end.
          if (reason.min > 0) expect(reason.min).toBe(min);
          if (reason.max < 3) expect(reason.max).toBe(max);
          expect(reason.min > 0 || reason.max < 3).toBe(true);
        }
      }),
      { numRuns: 120, seed: 7 },
    );
    expect(compared).toBeGreaterThan(40);
  }, 60_000);

  it('say where everybody in a group would be seen to be alike', async () => {
    const reasons = await reasonsIn(
      aReport(
        [
          [40, 9],
          [50, 0],
        ],
        { zeros: 'group attribute' },
      ),
    );
    expect(new Set(Object.values(reasons).map(({ kind }) => kind))).toEqual(new Set(['everybody']));
  });

  it('name the earlier figure that a count protects', async () => {
    const first = await protectTables(
      aReport([
        [30, 40],
        [60, 70],
      ]),
    );
    const later = aReport(
      [
        [32, 40],
        [60, 70],
      ],
      { releases: first.releases },
    );
    const reasons = await reasonsIn(later);
    expect(Object.values(reasons)).toContainEqual(
      expect.objectContaining({
        kind: 'protects an earlier report',
        cell: expect.stringMatching(/^only in this report: /) as unknown,
        min: 2,
        max: 2,
      }),
    );
  });
});
