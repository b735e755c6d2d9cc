import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueKind, isBackupOverdue, lastMadeAt, notToKeep } from '../../../electron/vault/backup-schedule.ts';
import { BACKUP_KINDS, type BackupKind } from '../../../shared/domain/backup.ts';
import { londonDateOf } from '../../../shared/domain/dates.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-05T09:00:00.000Z');

const backup = (madeAt: string, kind: BackupKind, backupId = `${madeAt} ${kind}`) => ({
  backupId,
  madeAt,
  kind,
});

/** No two of one instant. */
const backups = fc
  .uniqueArray(
    fc.record({
      minutes: fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
      kind: fc.constantFrom(...BACKUP_KINDS),
    }),
    { maxLength: 120, selector: ({ minutes }) => minutes },
  )
  .map((made) =>
    made.map(({ minutes, kind }, index) =>
      backup(new Date(START + minutes * 60_000).toISOString(), kind, `${index}`),
    ),
  );

/** Years of work: each day that somebody comes, the backup that is due is made, and the old ones go. */
function keptAfter(days: readonly boolean[]) {
  let kept: ReturnType<typeof backup>[] = [];
  for (const [index, isWorkday] of days.entries()) {
    const now = new Date(START + index * DAY_MS).toISOString();
    const kind = isWorkday ? dueKind(kept, now) : null;
    if (kind === null) continue;
    kept.push(backup(now, kind));
    const gone = new Set(notToKeep(kept));
    kept = kept.filter(({ backupId }) => !gone.has(backupId));
  }
  return kept;
}

describe('what is not to be kept', () => {
  it('is nothing that somebody made by hand, and never the newest of all', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = new Set(notToKeep(all));
        const newest = all.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))[0];
        expect(gone).not.toContain(newest?.backupId);
        for (const { backupId, kind } of all) {
          if (kind === 'manual' || kind === 'before change') expect(gone).not.toContain(backupId);
        }
      }),
    );
  });

  it('leaves at most seven daily, five weekly and twelve monthly ones, no two of one day, and goes no further the second time', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = new Set(notToKeep(all));
        const kept = all.filter(({ backupId }) => !gone.has(backupId));
        for (const [kind, most] of [
          ['daily', 7],
          ['weekly', 5],
          ['monthly', 12],
        ] as const) {
          const ofKind = kept.filter((each) => each.kind === kind);
          expect(ofKind.length).toBeLessThanOrEqual(most);
          expect(new Set(ofKind.map(({ madeAt }) => londonDateOf(madeAt))).size).toBe(ofKind.length);
        }
        expect(notToKeep(kept)).toEqual([]);
      }),
    );
  });

  it('keeps the last of a day, whose earlier ones go', () => {
    const [early, late] = [
      backup('2026-03-02T09:00:00.000Z', 'daily'),
      backup('2026-03-02T17:00:00.000Z', 'daily'),
    ];
    expect(notToKeep([early, late])).toEqual([early.backupId]);
  });

  it('leaves, after years of weekdays, every day of the last week and some day of each of the last months', () => {
    const days = Array.from({ length: 800 }, (_, index) => index % 7 < 5);
    const kept = keptAfter(days);
    expect(kept.filter(({ kind }) => kind === 'monthly')).toHaveLength(12);
    expect(kept.filter(({ kind }) => kind === 'weekly')).toHaveLength(5);
    expect(kept.filter(({ kind }) => kind === 'daily')).toHaveLength(7);
    const months = new Set(kept.map(({ madeAt }) => madeAt.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(12);
  });
});

describe('the backup that is due', () => {
  it('is one each London day, whatever the pattern of work, until it was made', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (days) => {
        const kept = keptAfter(days);
        const lastWorkday = days.lastIndexOf(true);
        const today = londonDateOf(new Date(START + lastWorkday * DAY_MS).toISOString());
        const isThere = kept.some(({ madeAt }) => londonDateOf(madeAt) === today);
        expect(isThere).toBe(lastWorkday !== -1);
      }),
    );
  });

  it.each([
    ['nothing is there', [], 'monthly'],
    ['one of the month before is', [backup('2026-02-27T09:00:00.000Z', 'daily')], 'monthly'],
    [
      'the monthly one of this month was made in an earlier week',
      [backup('2026-03-02T09:00:00.000Z', 'monthly')],
      'weekly',
    ],
    ['the monthly one was made this week', [backup('2026-03-09T09:00:00.000Z', 'monthly')], 'daily'],
    ['one was made by hand today', [backup('2026-03-11T08:00:00.000Z', 'manual')], 'monthly'],
    ['the daily one was made today', [backup('2026-03-11T08:00:00.000Z', 'daily')], null],
    ['one was made at half past midnight in London', [backup('2026-03-11T00:30:00.000Z', 'weekly')], null],
    ['one is from a wrong clock, of next year', [backup('2027-03-11T08:00:00.000Z', 'daily')], 'monthly'],
  ] as const)('when %s is %s', (_when, made, kind) => {
    expect(dueKind([...made], '2026-03-11T09:00:00.000Z')).toBe(kind);
  });

  it('is that of the next day after midnight in London, in summer too', () => {
    const made = backup('2026-07-15T22:30:00.000Z', 'daily');
    expect(dueKind([made], '2026-07-15T22:45:00.000Z')).toBe(null);
    expect(dueKind([made], '2026-07-15T23:15:00.000Z')).not.toBe(null);
  });
});

describe('a reminder', () => {
  it('comes after three days, and when there is none at all', () => {
    const last = '2026-03-06T17:00:00.000Z';
    expect(isBackupOverdue(last, '2026-03-09T09:00:00.000Z')).toBe(false);
    expect(isBackupOverdue(last, '2026-03-09T17:00:01.000Z')).toBe(true);
    expect(isBackupOverdue(null, '2026-03-09T17:00:01.000Z')).toBe(true);
  });

  it('is not kept off by a backup that was made while the clock was ahead', () => {
    const now = '2026-03-09T09:00:00.000Z';
    const ahead = backup('2027-01-01T09:00:00.000Z', 'daily');
    const good = backup('2026-03-08T09:00:00.000Z', 'manual');
    expect(lastMadeAt([ahead, good], now)).toBe(good.madeAt);
    expect(lastMadeAt([ahead], now)).toBe(null);
  });
});
