import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certificateOf,
  checkProtected,
  protectTables,
  tablesInputSchema,
  type ProtectedTables,
  type TablesInput,
} from '../../../../electron/protection/index.ts';
import { readStrictly } from '../../../../electron/protection/refuse.ts';
import { jointProblem } from '../../../../electron/protection/releases/joint-problem.ts';
import { tablesProblem } from '../../../../electron/protection/tables/problem.ts';
import { startWatch } from '../../../../electron/protection/watch.ts';
import { arbitraryTable } from '../arbitrary-tables.ts';
import { isSafe } from '../brute-force.ts';
import { aReport, errorOf } from '../builders.ts';

type Relation = 'same records' | 'records added' | 'records changed';

const FIRST = [
  [20, 12],
  [7, 3],
  [9, 8],
  [6, 0],
];
/** Six people more. */
const SECOND = [
  [22, 13],
  [7, 4],
  [10, 8],
  [7, 0],
];

const watch = startWatch({ now: () => 0, timeLimitSeconds: 60, signal: undefined });

/** The releases of a result, with what came of the records since the last of them. */
const passedOn = ({ releases }: ProtectedTables, relation: Relation): ProtectedTables['releases'] =>
  releases.map((release, place) => (place === releases.length - 1 ? { ...release, relation } : release));

const countAt = ({ tables }: ProtectedTables, at: readonly string[]): number | null | undefined =>
  tables[0]?.cells.find((cell) => cell.at.join() === at.join())?.count;

async function followedBy(
  first: TablesInput,
  second: TablesInput,
  relation: Relation,
): Promise<{
  readonly input: TablesInput;
  readonly before: ProtectedTables;
  readonly result: ProtectedTables;
}> {
  const before = await protectTables(first);
  const input = { ...second, releases: passedOn(before, relation) };
  return { input, before, result: await protectTables(input) };
}

/** Differences of counts that both releases print. */
function printedChanges(before: ProtectedTables, after: ProtectedTables): readonly number[] {
  return (after.tables[0]?.cells ?? []).flatMap(({ at, count }) => {
    const earlier = countAt(before, at);
    return count === null || earlier === null || earlier === undefined ? [] : [count - earlier];
  });
}

describe('a report after an earlier one', () => {
  it('hides what would show a small change, which the report alone would show', async () => {
    const { before, result } = await followedBy(aReport(FIRST), aReport(SECOND), 'records added');
    const alone = await protectTables(aReport(SECOND));
    const isSmall = (change: number): boolean => change !== 0 && Math.abs(change) < 5;
    expect(printedChanges(before, alone).some(isSmall)).toBe(true);
    expect(printedChanges(before, result).some(isSmall)).toBe(false);
    expect(result.summary).toMatchObject({ cells: alone.summary.cells, optimal: true });
    expect(result.summary.secondary).toBeGreaterThan(alone.summary.secondary);
  });

  it('is proved again from its witnesses alone, also after a journey as JSON', async () => {
    const { input, result } = await followedBy(aReport(FIRST), aReport(SECOND), 'records changed');
    const checked = checkProtected(JSON.parse(JSON.stringify(result)), JSON.parse(JSON.stringify(input)));
    expect(checked).toMatchObject({ cells: 15, givenAway: 0 });
  });

  it('is not proved if it prints a count that shows a small change', async () => {
    const { input, before } = await followedBy(aReport(FIRST), aReport(SECOND), 'records added');
    const alone = await protectTables(aReport(SECOND));
    const [own] = alone.releases;
    const forged = { ...alone, releases: [...passedOn(before, 'records added'), own] };
    expect(() => checkProtected(JSON.parse(JSON.stringify(forged)), input)).toThrow(
      expect.objectContaining({ code: 'UNSAFE_REPORT' }),
    );
  });

  it('prints what the earlier one printed, and nothing else, where the records are the same', async () => {
    const { before, result } = await followedBy(aReport(FIRST), aReport(FIRST), 'same records');
    expect(result.tables).toEqual(before.tables);
    expect(result.summary.cost).toBe(before.summary.cost);
  });

  it('shows the same figures again where nothing was added', async () => {
    const { before, result } = await followedBy(aReport(FIRST), aReport(FIRST), 'records added');
    expect(new Set(printedChanges(before, result))).toEqual(new Set([0]));
  });

  it('takes whole outputs as earlier releases', async () => {
    const before = await protectTables(aReport(FIRST));
    const input = { ...aReport(SECOND), releases: [{ ...before, relation: 'records added' as const }] };
    const { input: other } = await followedBy(aReport(FIRST), aReport(SECOND), 'records added');
    expect((await protectTables(input)).tables).toEqual((await protectTables(other)).tables);
  });

  it('is the same every time, but for the time that it takes', async () => {
    const first = await followedBy(aReport(FIRST), aReport(SECOND), 'records changed');
    const second = await protectTables(first.input);
    const untimed = ({ summary, ...rest }: ProtectedTables) => ({ ...rest, ...summary, milliseconds: 0 });
    expect(untimed(second)).toEqual(untimed(first.result));
  });

  it('has a certificate that tells nothing of the earlier one', async () => {
    const { input } = await followedBy(aReport(FIRST), aReport(SECOND), 'records changed');
    const result = await protectTables(input, { withCertificate: true });
    const { cells, intervals, witnesses } = certificateOf(result);
    expect(cells.hidden).toBe(result.summary.primary + result.summary.secondary);
    expect(intervals).toHaveLength(cells.hidden);
    for (const { cells: names, tables } of witnesses) {
      expect(names.filter((name) => /release|report/u.test(name))).toEqual([]);
      for (const table of tables) expect(table).toHaveLength(names.length);
    }
  });

  it('has a certificate that is the same however many records were removed since', async () => {
    const { releases } = await protectTables(aReport(FIRST));
    const [one, many] = await Promise.all(
      [1, 4].map(async (people) => {
        const since = { releases, records: [[0, 1], [1], [0]], atMost: [null, null, people] };
        return await protectTables(aReport(SECOND, since), { withCertificate: true });
      }),
    );
    if (one === undefined || many === undefined) throw new Error('There are two');
    expect(one.tables).toEqual(many.tables);
    expect(certificateOf(one)).toEqual(certificateOf(many));
  });

  it('takes records for gone only where nothing else agrees with the counts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(3, 3, 5), fc.integer({ min: 1, max: 4 }), async (input, people) => {
        const { releases } = await protectTables(input);
        const after = async (records: number[][], atMost: (number | null)[]): Promise<ProtectedTables> =>
          await protectTables({ ...input, releases, records, atMost });
        // One was corrected, and is counted where it was counted before.
        const corrected = await after([[0, 1], [1], [0]], [null, null, people]);
        expect(corrected.proof.atMost).toEqual([null, null, 0]);
        expect(corrected.tables).toEqual((await after([[0, 1], [1]], [null, null])).tables);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('reckons with as few gone as must have, and is checked with them', async () => {
    const { releases } = await protectTables(
      aReport([
        [30, 40],
        [60, 70],
      ]),
    );
    const input = {
      ...aReport([
        [29, 40],
        [60, 70],
      ]),
      releases,
      records: [[0, 1], [1], [0]],
      atMost: [null, null, 3],
    };
    const result = await protectTables(input);
    expect(result.proof.atMost).toEqual([null, null, 1]);
    expect(checkProtected(result, input)).toMatchObject({ givenAway: expect.any(Number) as number });
    const [printed] = result.tables;
    // Shown, any of these sums would tell that one is gone.
    for (const { at, count } of printed?.cells ?? []) {
      if (at.every((code) => code === 'total' || code.endsWith('1'))) expect(count).toBeNull();
    }
  });

  it('has no certificate that was not asked for', async () => {
    const { result } = await followedBy(aReport(FIRST), aReport(SECOND), 'records changed');
    expect(() => certificateOf(result)).toThrow(/no certificate/);
  });

  it('carries every release on', async () => {
    const { before, result } = await followedBy(aReport(FIRST), aReport(SECOND), 'records changed');
    expect(result.releases.map(({ relation }) => relation)).toEqual(['records changed', 'records added']);
    expect(result.releases[0]?.tables).toEqual(before.tables);
    expect(result.releases[1]?.tables).toEqual(result.tables);
  });
});

describe('reports whose periods overlap', () => {
  const [quarter1, quarter2] = [FIRST, SECOND];
  const half = quarter1.map((row, at) => row.map((count, column) => count + (quarter2[at]?.[column] ?? 0)));

  async function halfYear(records?: number[][]): Promise<ProtectedTables> {
    const [first, second] = [await protectTables(aReport(quarter1)), await protectTables(aReport(quarter2))];
    const releases = [...first.releases, ...second.releases];
    return protectTables({ ...aReport(half), releases, ...(records === undefined ? {} : { records }) });
  }

  it('are solved together: the half-year hides what its quarters would give away', async () => {
    const result = await halfYear([
      [0, 2],
      [1, 2],
    ]);
    const intervals = new Map(result.proof.beyond.map(({ cell, min, max }) => [cell, { min, max }]));
    const small =
      intervals.get('release 1: ethnicity=e2; service=s2') ??
      intervals.get('only in release 1 and this report: ethnicity=e2; service=s2');
    expect(small).toMatchObject({ min: 0 });
    expect(small?.max).toBeGreaterThanOrEqual(5);
  });

  it('cannot be followed by a half-year that counts fewer people than a quarter', async () => {
    const first = await protectTables(aReport(FIRST));
    const fewer = FIRST.map((row) => row.map((count) => Math.max(0, count - 6)));
    const input = { ...aReport(fewer), releases: passedOn(first, 'records added') };
    expect(await errorOf(() => protectTables(input))).toMatchObject({
      code: 'VALIDATION',
      message: expect.stringContaining('records changed'),
    });
  });
});

describe('categories that were merged in between', () => {
  it('are the sum of what they were, so that their parts cannot be had by subtracting', async () => {
    const before = await protectTables(aReport(FIRST));
    const merged: TablesInput = {
      threshold: 5,
      variables: {
        ethnicity: { codes: ['e1', 'e2 or e3', 'e4'], merged: { 'e2 or e3': ['e2', 'e3'] } },
        service: { codes: ['s1', 's2'] },
      },
      tables: [
        {
          name: 'ethnicity by service',
          variables: ['ethnicity', 'service'],
          cells: [
            { at: ['e1', 's1'], count: 20 },
            { at: ['e1', 's2'], count: 12 },
            { at: ['e2 or e3', 's1'], count: 16 },
            { at: ['e2 or e3', 's2'], count: 11 },
            { at: ['e4', 's1'], count: 6 },
          ],
        },
      ],
      releases: passedOn(before, 'same records'),
    };
    // e3 was published for s2: with the sum, the 3 of e2 would be known.
    expect(countAt(before, ['e3', 's2'])).toBe(8);
    const result = await protectTables(merged);
    expect(countAt(result, ['e2 or e3', 's2'])).toBeNull();
    expect(checkProtected(result, merged).givenAway).toBe(0);
  });
});

describe('earlier releases that cannot be', () => {
  const cells = [
    { at: ['e1', 's1'], status: 'published' as const, count: 9 },
    { at: ['e1', 'total'], status: 'published' as const, count: 9 },
    { at: ['total', 's1'], status: 'published' as const, count: 9 },
    { at: ['total', 'total'], status: 'published' as const, count: 9 },
  ];
  const after = (changed: readonly object[], threshold = 5): unknown => ({
    ...aReport([[9]]),
    releases: [
      {
        threshold,
        relation: 'same records',
        tables: [{ name: 't', variables: ['ethnicity', 'service'], cells: changed }],
      },
    ],
  });

  it.each([
    ['lacks a cell', cells.slice(1)],
    ['has a cell twice', [...cells, cells[0] ?? {}]],
    ['has a code that nobody knows', [{ ...cells[0], at: ['e9', 's1'] }, ...cells.slice(1)]],
    ['prints a hidden count', [{ ...cells[0], status: 'primary' }, ...cells.slice(1)]],
    ['counts the same records differently', cells.map((cell) => ({ ...cell, count: 10 }))],
  ])('are refused: one that %s', async (_, changed) => {
    expect(await errorOf(() => protectTables(after(changed)))).toMatchObject({ code: 'VALIDATION' });
  });

  it('are taken where they are right', async () => {
    expect((await protectTables(after(cells))).summary.primary).toBe(0);
  });
});

describe('against every table that readers can believe', () => {
  /** Two counts with their total, some of which change by a little. */
  const history = fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
    added: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
    relation: fc.constantFrom<Relation>('records added', 'records changed'),
  });
  const pair = ([a = 0, b = 0]: readonly number[]): TablesInput => ({
    threshold: 3,
    variables: { ethnicity: { codes: ['e1', 'e2'] } },
    tables: [
      {
        name: 'ethnicity',
        variables: ['ethnicity'],
        cells: [
          { at: ['e1'], count: a },
          { at: ['e2'], count: b },
        ],
      },
    ],
  });

  it('no pattern lets a promise about a count or a change be broken', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ counts, added, relation }) => {
        const later = counts.map((count, at) => count + (added[at] ?? 0));
        const { input, result } = await followedBy(pair(counts), pair(later), relation);
        const tables = readStrictly(tablesInputSchema, input);
        const problem = await jointProblem(tables, tablesProblem(tables), watch);
        const hidden = new Set(
          (result.tables[0]?.cells ?? []).flatMap(({ at, status }) =>
            status === 'published' ? [] : [at.join()],
          ),
        );
        const pattern = problem.cells.map(({ role }, cell) => {
          const place = problem.tables[0]?.cells.find((printed) => printed.cell === cell);
          return place === undefined ? role !== 'published' : hidden.has(place.at.join());
        });
        expect(isSafe(problem, pattern, 9)).toBe(true);
      }),
      { numRuns: 60, seed: 5 },
    );
  }, 120_000);
});
