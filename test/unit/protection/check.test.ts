import { beforeAll, describe, expect, it } from 'vitest';
import { checkProtected, protectTables, type ProtectedTables } from '../../../electron/protection/index.ts';
import { areWitnesses } from '../../../electron/protection/checker.ts';
import { aReport, errorOf } from './builders.ts';

const INPUT = aReport([
  [61, 9, 14],
  [2, 11, 8],
  [17, 1, 6],
]);

/** A copy in which one place has another value. It may no longer be of the type: that is the point. */
function tamper(
  result: ProtectedTables,
  path: readonly (string | number)[],
  value: unknown,
): ProtectedTables {
  const copy = structuredClone(result);
  let at: unknown = copy;
  for (const step of path.slice(0, -1)) at = Reflect.get(Object(at), step);
  Reflect.set(Object(at), path.at(-1) ?? '', value);
  return copy;
}

describe('checking a result', () => {
  let result: ProtectedTables;
  let hiddenPlace: number;
  let shownPlace: number;

  beforeAll(async () => {
    result = await protectTables(INPUT);
    const cells = result.tables[0]?.cells ?? [];
    hiddenPlace = cells.findIndex(({ status }) => status === 'secondary');
    shownPlace = cells.findIndex(({ status }) => status === 'published');
  });

  it('accepts what protectTables returns, also after a journey as JSON', () => {
    const { summary } = result;
    expect(checkProtected(JSON.parse(JSON.stringify(result)), INPUT)).toEqual({
      cells: 16,
      hidden: summary.primary + summary.secondary,
      witnesses: result.proof.witnesses.reduce((sum, { tables }) => sum + tables.length, 0),
      givenAway: 0,
    });
  });

  it('refuses a result for other tables', async () => {
    const other = aReport([
      [61, 9, 15],
      [2, 11, 8],
      [17, 1, 6],
    ]);
    expect(await errorOf(() => checkProtected(result, other))).toMatchObject({ code: 'UNSAFE_REPORT' });
  });

  it('refuses a result made with a lower threshold', async () => {
    const lenient = await protectTables({ ...INPUT, threshold: 2 });
    expect(await errorOf(() => checkProtected(lenient, INPUT))).toMatchObject({ code: 'UNSAFE_REPORT' });
  });

  it.each<[string, (r: ProtectedTables) => unknown]>([
    [
      'a printed count that is not the true one',
      (r) => tamper(r, ['tables', 0, 'cells', shownPlace, 'count'], 999),
    ],
    ['a hidden cell that carries a count', (r) => tamper(r, ['tables', 0, 'cells', hiddenPlace, 'count'], 8)],
    [
      'a secondary that calls itself primary',
      (r) => tamper(r, ['tables', 0, 'cells', hiddenPlace, 'status'], 'primary'),
    ],
    ['a table that is missing', (r) => tamper(r, ['tables'], [])],
    ['a release that prints something else', (r) => tamper(r, ['releases', 0, 'tables', 0, 'name'], 'other')],
    [
      'a witness with one person more',
      (r) =>
        tamper(r, ['proof', 'witnesses', 0, 'tables', 0, 0], (r.proof.witnesses[0]?.tables[0]?.[0] ?? 0) + 1),
    ],
    ['a witness with fewer than nobody', (r) => tamper(r, ['proof', 'witnesses', 0, 'tables', 0, 0], -1)],
    ['a witness that is too short', (r) => tamper(r, ['proof', 'witnesses', 0, 'tables', 0], [0])],
    ['witnesses for printed cells', (r) => tamper(r, ['proof', 'witnesses', 0, 'cells', 0], 'total')],
    [
      'an interval wider than its witnesses show',
      (r) => tamper(r, ['proof', 'intervals', 0, 'max'], (r.proof.intervals[0]?.max ?? 0) + 1),
    ],
    ['an interval with a witness that is not there', (r) => tamper(r, ['proof', 'intervals', 0, 'low'], 99)],
    ['an interval that is missing', (r) => tamper(r, ['proof', 'intervals'], r.proof.intervals.slice(1))],
    [
      'an interval that stands in for another',
      (r) => tamper(r, ['proof', 'intervals', 1], r.proof.intervals[0]),
    ],
    ['no proof at all', (r) => tamper(tamper(r, ['proof', 'intervals'], []), ['proof', 'witnesses'], [])],
    ['another threshold', (r) => tamper(r, ['threshold'], 3)],
    ['a summary that counts wrongly', (r) => tamper(r, ['summary', 'secondary'], 0)],
  ])('refuses %s', async (_, change) => {
    expect(await errorOf(() => checkProtected(change(result), INPUT))).toMatchObject({
      code: 'UNSAFE_REPORT',
    });
  });

  it('refuses a report in which a hidden cell was shown after all, whatever the statuses say', async () => {
    const cells = result.tables[0]?.cells ?? [];
    const trueCount = INPUT.tables[0]?.cells.find(
      ({ at }) => at.join() === cells[hiddenPlace]?.at.join(),
    )?.count;
    const shown = { ...cells[hiddenPlace], status: 'published', count: trueCount };
    const leaky = tamper(
      tamper(result, ['tables', 0, 'cells', hiddenPlace], shown),
      ['releases', 0, 'tables', 0, 'cells', hiddenPlace],
      shown,
    );
    expect(await errorOf(() => checkProtected(leaky, INPUT))).toMatchObject({ code: 'UNSAFE_REPORT' });
  });

  it('refuses anything that is not a result', async () => {
    expect(await errorOf(() => checkProtected({ safe: true }, INPUT))).toMatchObject({ code: 'VALIDATION' });
    expect(await errorOf(() => checkProtected(null, INPUT))).toMatchObject({ code: 'VALIDATION' });
  });
});

describe('the arithmetic of witnesses', () => {
  // a + b = 10, b + c = 7; a and b are hidden, c is printed.
  const printed = {
    cells: [
      { lower: 0, upper: 9 },
      { lower: 0, upper: 9 },
      { lower: 0, upper: 9, shown: 3 },
    ],
    equations: [
      { constant: 10, terms: [0, 1].map((cell) => ({ cell, coefficient: 1 })) },
      { constant: 7, terms: [1, 2].map((cell) => ({ cell, coefficient: 1 })) },
    ],
  };

  it('accepts a table that satisfies every sum', () => {
    expect(areWitnesses(printed, { cells: [0, 1], tables: [[6, 4]] })).toBe(true);
  });

  it.each([
    ['a sum does not come out', [0, 1], [5, 5]],
    ['a count lies outside its bounds', [0, 1], [10, 0]],
    ['a count is not whole', [0, 1], [6.5, 3.5]],
    ['a hidden cell of one of the sums is left out', [0], [6]],
    ['a printed cell is given a count', [0, 1, 2], [6, 4, 3]],
    ['a cell is named twice', [0, 1, 0], [0, 4, 6]],
    ['there is no such cell', [0, 1, 7], [6, 4, 0]],
  ])('refuses one in which %s', (_, cells, table) => {
    expect(areWitnesses(printed, { cells, tables: [table] })).toBe(false);
  });
});
