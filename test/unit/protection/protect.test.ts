import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkProtected,
  protectJj,
  protectTables,
  tablesInputSchema,
  type ProtectedTables,
} from '../../../electron/protection/index.ts';
import { protectProblem } from '../../../electron/protection/protect-problem.ts';
import { tablesProblem } from '../../../electron/protection/tables/problem.ts';
import { arbitraryTable } from './arbitrary-tables.ts';
import { isSafe } from './brute-force.ts';
import { aReport, errorOf } from './builders.ts';

const REPORT = aReport([
  [61, 9, 14],
  [2, 11, 8],
  [17, 1, 6],
  [0, 12, 4],
  [13, 7, 30],
]);

const hiddenCells = ({ tables }: ProtectedTables): readonly (readonly string[])[] =>
  tables.flatMap(({ cells }) => cells.filter(({ count }) => count === null).map(({ at }) => at));

describe('protecting tables', () => {
  it('prints every count that it does not hide, and null for the others', async () => {
    const { tables, summary } = await protectTables(REPORT);
    const [table] = tables;
    expect(table?.cells).toHaveLength(6 * 4);
    expect(table?.cells.find(({ at }) => at.join() === 'total,total')).toEqual({
      at: ['total', 'total'],
      status: 'published',
      count: 195,
    });
    for (const { status, count } of table?.cells ?? []) expect(count === null).toBe(status !== 'published');
    expect(summary).toMatchObject({ cells: 24, primary: 3, optimal: true, scope: 'all cells' });
  });

  it('leaves every small count possible from 0 to the threshold', async () => {
    const { tables, proof } = await protectTables(REPORT);
    const small = tables.flatMap(({ cells }) => cells.filter(({ status }) => status === 'primary'));
    expect(small).toHaveLength(3);
    for (const { at } of small) {
      const interval = proof.intervals.find(({ cell }) => cell === `ethnicity=${at[0]}; service=${at[1]}`);
      expect(interval?.min).toBe(0);
      expect(interval?.max).toBeGreaterThanOrEqual(5);
    }
  });

  it('is found by two auditors, who agree on every extreme', async () => {
    const { proof } = await protectTables(REPORT);
    expect(proof.auditors).toEqual(['highs', 'yalps']);
    expect(proof.extremes).toMatchObject({
      all: 2 * proof.intervals.length,
      agreed: 2 * proof.intervals.length,
    });
  });

  it('says the same every time', async () => {
    const [first, second] = [await protectTables(REPORT), await protectTables(REPORT)];
    expect({ ...first, summary: { ...first.summary, milliseconds: 0 } }).toEqual({
      ...second,
      summary: { ...second.summary, milliseconds: 0 },
    });
  });

  it('hides nothing where nothing is small', async () => {
    const { summary, proof } = await protectTables(
      aReport([
        [5, 60],
        [7, 0],
      ]),
    );
    expect(summary).toMatchObject({ primary: 0, secondary: 0, cost: 0, bound: 0, optimal: true });
    expect(proof.intervals).toEqual([]);
  });

  it('hides all there is where the whole report is small', async () => {
    const result = await protectTables(aReport([[2]]));
    expect(hiddenCells(result)).toEqual([
      ['e1', 's1'],
      ['e1', 'total'],
      ['total', 's1'],
      ['total', 'total'],
    ]);
  });

  it('hides nothing that could be shown: without any one of its secondaries a small count is unsafe', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(3, 3, 3), async (input) => {
        const problem = tablesProblem(tablesInputSchema.parse(input), 'count');
        const { pattern } = await protectProblem(problem, {});
        for (const [cell, isHidden] of pattern.entries()) {
          if (!isHidden || problem.cells[cell]?.role === 'primary') continue;
          expect(isSafe(problem, pattern.with(cell, false), 3)).toBe(false);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('proves what it does, for any small table', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(4, 3, 5), async (input) => {
        const report = { ...input, zeros: 'group attribute' } as const;
        const result = await protectTables(report);
        expect(checkProtected(JSON.parse(JSON.stringify(result)), report).cells).toBe(5 * 4);
      }),
      { numRuns: 25 },
    );
  });

  it('shows the margins that tables share, where it can, and says that the optimum is given that', async () => {
    const input = aReport([
      [9, 6],
      [2, 30],
    ]);
    const linked = {
      ...input,
      variables: { ...input.variables, sex: { codes: ['f', 'm'] } },
      tables: [
        ...input.tables,
        {
          name: 'sex by service',
          variables: ['sex', 'service'],
          cells: [
            { at: ['f', 's1'], count: 8 },
            { at: ['m', 's1'], count: 3 },
            { at: ['f', 's2'], count: 19 },
            { at: ['m', 's2'], count: 17 },
          ],
        },
      ],
    };
    const result = await protectTables(linked);
    expect(result.summary).toMatchObject({ optimal: true, scope: 'given shared margins published' });
    expect(hiddenCells(result)).not.toContainEqual(['total', 's1']);
    const open = await protectTables(linked, { sharedMargins: 'open' });
    expect(open.summary).toMatchObject({ optimal: true, scope: 'all cells' });
    expect(open.summary.cost).toBeLessThanOrEqual(result.summary.cost);
  });

  it('hides a small margin that tables share, with whatever that takes in each of them', async () => {
    const input = aReport([
      [9, 1],
      [20, 2],
    ]);
    const linked = {
      ...input,
      variables: { ...input.variables, sex: { codes: ['f', 'm'] } },
      tables: [
        ...input.tables,
        {
          name: 'sex by service',
          variables: ['sex', 'service'],
          cells: [
            { at: ['f', 's1'], count: 29 },
            { at: ['m', 's2'], count: 3 },
          ],
        },
      ],
    };
    const result = await protectTables(linked);
    expect(result.summary).toMatchObject({ optimal: true, scope: 'all cells' });
    expect(hiddenCells(result)).toContainEqual(['total', 's2']);
    checkProtected(result, linked);
  });

  it('keeps a reader from seeing that everybody in a group has the same code', async () => {
    const counts = [
      [40, 9],
      [30, 0],
      [20, 0],
    ];
    expect(hiddenCells(await protectTables(aReport(counts)))).toEqual([]);
    const result = await protectTables(aReport(counts, { zeros: 'group attribute' }));
    const hidden = hiddenCells(result).map((at) => at.join());
    // Of those in s2 some may now be e2 or e3, and those in e2 and e3 may be in s2.
    expect(hidden).toEqual(expect.arrayContaining(['e2,s2', 'e3,s2']));
    expect(result.tables[0]?.cells.some(({ status }) => status === 'primary')).toBe(false);
  });

  it('publishes what it must, and hides other cells instead', async () => {
    const counts = [
      [2, 6, 30],
      [9, 7, 30],
      [30, 30, 30],
    ];
    const free = hiddenCells(await protectTables(aReport(counts)));
    const at = free.find((codes) => codes.join() !== 'e1,s1') ?? [];
    const publish = [{ variables: ['ethnicity', 'service'], at: [...at] }];
    const bound = await protectTables(aReport(counts, { publish }));
    expect(hiddenCells(bound)).not.toContainEqual(at);
    checkProtected(bound, aReport(counts, { publish }));
  });

  it('refuses where what must be published gives a count away, naming count, margin and merges that help', async () => {
    const publish = [
      { variables: ['ethnicity', 'service'], at: ['e1', 's2'] },
      { variables: ['ethnicity'], at: ['e1'] },
    ];
    const counts = [
      [2, 60],
      [30, 20],
      [1, 9],
    ];
    expect(await errorOf(() => protectTables(aReport(counts, { publish })))).toMatchObject({
      code: 'UNSAFE_REPORT',
      message:
        '"ethnicity=e1; service=s1" cannot be protected while "ethnicity=e1; service=s2", "ethnicity=e1" must be ' +
        'published. It would help to merge "e1" with "e2" (ethnicity), or "e1" with "e3" (ethnicity), or "s1" with ' +
        '"s2" (service).',
    });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const work = errorOf(() => protectTables(REPORT, { signal: controller.signal }));
    controller.abort();
    expect(await work).toMatchObject({ code: 'CANCELLED' });
  });

  it('hides all that it may where there is no time at all, with earlier releases too', async () => {
    const first = await protectTables(REPORT, { timeLimitSeconds: 0 });
    const later = { ...REPORT, releases: first.releases };
    for (const [result, input] of [
      [first, REPORT],
      [await protectTables(later, { timeLimitSeconds: 0 }), later],
    ] as const) {
      expect(result.tables.flatMap(({ cells }) => cells.map(({ count }) => count ?? 0))).not.toContain(1);
      expect(result.summary).toMatchObject({ optimal: false, bound: 0 });
      expect(checkProtected(result, input)).toMatchObject({ hidden: result.summary.cells });
    }
  });

  it('reports the time on the clock that it is given', async () => {
    let time = 0;
    const { summary } = await protectTables(REPORT, { now: () => (time += 0.001) });
    expect(summary.milliseconds).toBe(Math.round(time));
  });
});

describe('protecting a .jj file', () => {
  const FILE = (status: string): string =>
    [
      '0',
      '3',
      '0 2 1 u 0 20 2 3 0',
      `1 1 1 ${status} 0 20 0 0 0`,
      '2 3 1 z 0 20 0 0 0',
      '1',
      '0 3 : 2 (-1) 0 (1) 1 (1)',
    ].join('\n');

  it('refuses, naming the cell and the margin that must be published', async () => {
    expect(await errorOf(() => protectJj(FILE('s')))).toMatchObject({
      code: 'UNSAFE_REPORT',
      message: expect.stringMatching(/^"0" cannot be protected while "2" must be published/),
    });
  });

  it('counts what was hidden before as secondary, at no cost', async () => {
    const text = [
      '0',
      '3',
      '0 2 1 u 0 20 1 1 0',
      '1 8 1 m 0 20 0 0 0',
      '2 10 1 z 0 20 0 0 0',
      '1',
      '0 3 : 2 (-1) 0 (1) 1 (1)',
    ].join('\n');
    const result = await protectJj(text);
    expect(result.cells).toEqual([
      { index: 0, status: 'primary' },
      { index: 1, status: 'secondary' },
      { index: 2, status: 'published' },
    ]);
    expect(result.summary).toMatchObject({ primary: 1, secondary: 1, cost: 0, optimal: true });
    expect(checkProtected(result, text)).toMatchObject({ cells: 3, hidden: 2 });
  });
});
