import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../electron/protection/audit/audit.ts';
import { viewOf } from '../../../electron/protection/audit/view.ts';
import { checkProtected, protectJj } from '../../../electron/protection/index.ts';
import { readJj } from '../../../electron/protection/jj.ts';
import { startWatch } from '../../../electron/protection/watch.ts';

const readInstance = (name: string): string =>
  readFileSync(new URL(`instances/${name}.jj`, import.meta.url), 'utf8');

/** Audits the pattern that hides these cells and gives the interval of each. */
async function intervalsOf(
  name: string,
  hidden: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const problem = readJj(readInstance(name));
  const view = viewOf(
    problem,
    problem.cells.map((_, cell) => hidden.includes(cell)),
  );
  const watch = startWatch({ now: () => 0, timeLimitSeconds: 60, signal: undefined });
  const { groups } = await audit(view, { isProtected: () => true }, watch);
  return new Map(
    groups.flatMap(({ intervals }) => intervals.map(({ cell, min, max }) => [cell, [min, max]])),
  );
}

/** The secondary cells that our optimum hides, and its cost. */
async function optimumOf(name: string): Promise<{ secondaries: readonly number[]; cost: number }> {
  const text = readInstance(name);
  const result = await protectJj(text);
  expect(result.summary).toMatchObject({ optimal: true, bound: result.summary.cost, scope: 'all cells' });
  expect(checkProtected(result, text).hidden).toBe(result.summary.primary + result.summary.secondary);
  const secondaries = result.cells.filter(({ status }) => status === 'secondary').map(({ index }) => index);
  return { secondaries, cost: result.summary.cost };
}

describe('the published answers', () => {
  it('tau-ARGUS manual 2.15: four hidden cells leave the first between 3 and 6', async () => {
    expect((await intervalsOf('tau_manual_2_15', [0, 1, 3, 4])).get(0)).toEqual([3, 6]);
  });

  it('Fischetti and Salazar 2001, figure 1: the pattern, and 5 to 30 for the sensitive cell', async () => {
    expect(await optimumOf('fs2001_fig1')).toEqual({ secondaries: [4, 8, 10], cost: 37 });
    expect((await intervalsOf('fs2001_fig1', [4, 6, 8, 10])).get(6)).toEqual([5, 30]);
  });

  it('tau-ARGUS Optimal on checkTauArgus ex1: three secondaries that cost 1950', async () => {
    expect(await optimumOf('checktauargus_ex1')).toEqual({ secondaries: [0, 6, 7], cost: 1950 });
  });

  it('sdcTable test problem: the three secondaries of its exact method', async () => {
    expect(await optimumOf('sdctable_testproblem')).toEqual({ secondaries: [0, 6, 7], cost: 24 });
  });

  it('sdcTable problemdata: a cell is exactly known although no line hides just one; one more cell repairs it', async () => {
    const before = await intervalsOf('sdctable_problemdata', [0, 1, 2, 5, 7, 11, 13, 16, 18]);
    expect(before.get(1)).toEqual([47, 47]);
    expect((await optimumOf('sdctable_problemdata')).secondaries).toHaveLength(1);
  });

  it('UserSupport 136: each hierarchy looks safe, together they give 3 away; one more cell repairs it', async () => {
    const before = await intervalsOf('usersupport_136_linked', [0, 1, 4, 5, 6]);
    expect(before.get(4)).toEqual([3, 3]);
    expect((await optimumOf('usersupport_136_linked')).secondaries).toHaveLength(1);
  });

  it('UKHSA table 1b: the published repair hides two more cells and both their row totals; ours hides three cells', async () => {
    // Table 1d drops the totals of rows A and C besides the four cells: 0 to 18 for the cell of 1 person.
    expect((await intervalsOf('ukhsa_1b', [0, 1, 2, 6, 7, 8])).get(1)).toEqual([0, 18]);
    expect((await optimumOf('ukhsa_1b')).secondaries).toHaveLength(3);
  });

  it('UKHSA table 1a: a column total of 2 is small itself', async () => {
    expect((await optimumOf('ukhsa_1a')).cost).toBe(3);
  });

  it('TARGUS, 162 cells', async () => {
    expect((await optimumOf('csplib_targus_t5')).cost).toBe(3);
  });

  it('TABLE8, 1271 cells: 13 secondaries for 43 primaries', async () => {
    expect((await optimumOf('csplib_table8_t5')).cost).toBe(13);
  });
});
