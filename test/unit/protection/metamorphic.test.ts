import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkProtected,
  protectTables,
  type ProtectedTables,
  type TablesInput,
} from '../../../electron/protection/index.ts';
import { arbitraryLinkedTables, arbitraryTable } from './arbitrary-tables.ts';

const someTables = fc.oneof(arbitraryTable(3, 3, 4), arbitraryLinkedTables(4));
const RUNS = { numRuns: 60, seed: 11 };

/** The cost of the best safe pattern; `null` where there is none. */
async function costOf(input: TablesInput): Promise<number | null> {
  const result = await protectTables(input).catch(() => null);
  return result?.summary.cost ?? null;
}

/** The same report with the codes of every variable the other way round. */
const reversed = (input: TablesInput): TablesInput => ({
  ...input,
  variables: Object.fromEntries(
    Object.entries(input.variables).map(([variable, { codes }]) => [variable, { codes: codes.toReversed() }]),
  ),
});

const untimed = ({ summary, ...rest }: ProtectedTables): unknown => ({
  ...rest,
  summary: { ...summary, milliseconds: 0 },
});

describe('what must not matter', () => {
  it('the order of categories and of tables changes nothing in the cost', async () => {
    await fc.assert(
      fc.asyncProperty(someTables, async (input) => {
        const cost = await costOf(input);
        expect(await costOf(reversed(input))).toBe(cost);
        expect(await costOf({ ...input, tables: input.tables.toReversed() })).toBe(cost);
      }),
      RUNS,
    );
  });

  it('publishing one more cell never lowers the cost', async () => {
    await fc.assert(
      fc.asyncProperty(someTables, fc.nat(), async (input, choice) => {
        const { summary, tables } = await protectTables(input);
        const [table] = tables;
        const open = (table?.cells ?? []).filter(({ status }) => status === 'secondary');
        const cell = open[choice % Math.max(1, open.length)];
        fc.pre(table !== undefined && cell !== undefined);
        const cost = await costOf({ ...input, publish: [{ variables: table.variables, at: cell.at }] });
        if (cost !== null) expect(cost).toBeGreaterThanOrEqual(summary.cost);
      }),
      RUNS,
    );
  });

  it('the same input gives the same result, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(someTables, async (input) => {
        const [first, second] = [await protectTables(input), await protectTables(input)];
        expect(JSON.stringify(untimed(second))).toBe(JSON.stringify(untimed(first)));
      }),
      { ...RUNS, numRuns: 20 },
    );
  });
});

describe('time that runs out', () => {
  it('leaves a safe pattern with an honest bound, however short the time is', async () => {
    const [input] = fc.sample(arbitraryTable(8, 6, 5), { numRuns: 1, seed: 4 });
    if (input === undefined) throw new Error('There is a table');
    const { summary: best } = await protectTables(input);
    const outcomes = new Set<string>();
    for (let ticks = 1; ticks < 4_000; ticks = Math.ceil(ticks * 1.5)) {
      // A clock that goes on by a second whenever it is looked at.
      let seconds = 0;
      const options = { timeLimitSeconds: ticks, now: () => (seconds += 1) * 1000 };
      const result = await protectTables(input, options);
      expect(checkProtected(result, input)).toMatchObject({ givenAway: 0 });
      const { cost, bound, optimal } = result.summary;
      outcomes.add(optimal ? 'proved' : 'safe');
      expect(cost).toBeGreaterThanOrEqual(best.cost);
      expect(bound).toBeLessThanOrEqual(best.cost);
    }
    expect(outcomes).toContain('safe');
    expect(outcomes).toContain('proved');
  });
});
