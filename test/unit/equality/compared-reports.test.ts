import { beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseloadRecord } from '../../../shared/domain/caseload-columns.ts';
import { sampleCaseload, sampleRecords } from '../../../electron/sample/sample-caseload.ts';
import { aVaultFolder, atWork, ok, type AtWork } from '../../builders/vault.ts';

const PERIOD = { from: '2023-04-01', to: '2024-03-31', by: ['sex' as const, 'age' as const] };

type Report = OutputOf<'equality.report'>;

/** The published figures of a report by row and column. */
function figuresOf({ csv }: Report): ReadonlyMap<string, number> {
  return new Map(
    csv
      .split('\r\n')
      .slice(1)
      .flatMap((line): [string, number][] => {
        const [, , table = '', , row = '', , , column = '', , count = ''] = line.split(',');
        return /^\d+$/u.test(count) ? [[`${table} ${row} ${column}`, Number(count)]] : [];
      }),
  );
}

describe('a report that is made again after six late records', () => {
  let server: AtWork;
  let first: Report;
  let second: Report;

  beforeAll(async () => {
    const { folder, world } = await aVaultFolder();
    server = await atWork(folder, { world });
    await ok(server, 'referrals.import', { csv: new TextEncoder().encode(sampleCaseload({ seed: 1 })) });
    first = await ok(server, 'equality.report', PERIOD);
    const late = sampleRecords({ seed: 2 }).filter(
      (record): record is CaseloadRecord & { answers: NonNullable<CaseloadRecord['answers']> } => {
        const day = record.draft.route.receivedAt.slice(0, 10);
        return record.answers !== null && day >= PERIOD.from && day <= PERIOD.to;
      },
    );
    for (const { draft, answers } of late.slice(0, 6))
      await ok(server, 'referrals.create', { draft, answers });
    second = await ok(server, 'equality.report', PERIOD);
  }, 120_000);

  it('names the report that it was compared with on the screen, and not to its readers', () => {
    expect(first.summary.comparedWith).toEqual([]);
    expect(second.summary.comparedWith).toEqual([`EM-${first.summary.releaseId.slice(0, 8)}`]);
    expect(second.certificate).not.toContain(first.summary.releaseId.slice(0, 8));
  });

  it('shows no figure that differs by 1 to 4 from what the first shows', () => {
    const before = figuresOf(first);
    expect(before.size).toBeGreaterThan(10);
    const changes = [...figuresOf(second)].flatMap(([place, count]) => {
      const earlier = before.get(place);
      return earlier === undefined ? [] : [Math.abs(count - earlier)];
    });
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((change) => change >= 1 && change < 5)).toEqual([]);
  });

  it('tells which figures are hidden only for the first one', () => {
    const forEarlier = second.hiddenCells.filter(({ why }) => why === 'protects an earlier report');
    expect(forEarlier.length).toBeGreaterThan(0);
    expect(second.summary.hiddenForEarlier).toBeGreaterThan(0);
    expect(first.hiddenCells.every(({ why }) => why !== 'protects an earlier report')).toBe(true);
  });

  it('is compared with both when it is made a third time, and is the second again', async () => {
    const third = await ok(server, 'equality.report', PERIOD);
    expect(third.summary.comparedWith).toHaveLength(2);
    expect(figuresOf(third)).toEqual(figuresOf(second));
  });

  it('is not compared with a report of another year', async () => {
    const other = { ...PERIOD, from: '2024-04-01', to: '2025-03-31' };
    expect((await ok(server, 'equality.report', other)).summary.comparedWith).toEqual([]);
  });
});
