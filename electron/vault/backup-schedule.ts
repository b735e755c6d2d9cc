import type { BackupKind } from '../../shared/domain/backup.ts';
import { addDays, weekdayOf } from '../../shared/domain/calendar-days.ts';
import { londonDateOf, type DateTime, type LocalDate } from '../../shared/domain/dates.ts';
import { WEEKDAYS } from '../../shared/domain/referral/safe-contact.ts';

// When a backup is made by itself, and which ones are kept: decisions over plain values.

/** What of a backup decides how long it is kept. */
interface DatedBackup {
  readonly backupId: string;
  readonly madeAt: DateTime;
  readonly kind: BackupKind;
}

/** The kinds that are made by themselves, longest kept first. */
const REGULAR_KINDS = ['monthly', 'weekly', 'daily'] as const;

type RegularKind = (typeof REGULAR_KINDS)[number];

/** Of each kind, the last one of so many of its periods is kept. */
const PERIODS_KEPT: Readonly<Record<RegularKind, number>> = { daily: 7, weekly: 5, monthly: 12 };

/** The first day of the period of that kind in which a day lies. */
const PERIOD_OF: Readonly<Record<RegularKind, (date: LocalDate) => LocalDate>> = {
  daily: (date) => date,
  weekly: (date) => addDays(date, -WEEKDAYS.indexOf(weekdayOf(date))),
  monthly: (date) => `${date.slice(0, 7)}-01`,
};

/** A weekend and a day: whoever works on weekdays is not reminded on a Monday. */
const REMIND_AFTER_MS = 3 * 86_400_000;

/** The kind of backup that is to be made now, or null when one was made by itself today. */
export function dueKind(backups: readonly DatedBackup[], now: DateTime): RegularKind | null {
  const today = londonDateOf(now);
  const isThere = (period: RegularKind, kinds: readonly BackupKind[]): boolean =>
    backups.some(
      ({ kind, madeAt }) =>
        kinds.includes(kind) && PERIOD_OF[period](londonDateOf(madeAt)) === PERIOD_OF[period](today),
    );
  if (isThere('daily', REGULAR_KINDS)) return null;
  if (!isThere('monthly', ['monthly'])) return 'monthly';
  // One that is kept for its month is kept for its week as well.
  return isThere('weekly', ['monthly', 'weekly']) ? 'daily' : 'weekly';
}

/**
 * The ones that are not to be kept any longer: all but the last of each of the newest seven days, five weeks and twelve months, each
 * among its kind. What somebody made by hand is never among them, nor is the newest of all.
 */
export function notToKeep(backups: readonly DatedBackup[]): readonly string[] {
  const newestFirst = backups.toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt));
  return REGULAR_KINDS.flatMap((regular) => {
    const periods = new Set<LocalDate>();
    return newestFirst.flatMap(({ backupId, madeAt, kind }) => {
      if (kind !== regular) return [];
      const period = PERIOD_OF[regular](londonDateOf(madeAt));
      if (periods.has(period) || periods.size === PERIODS_KEPT[regular]) return [backupId];
      periods.add(period);
      return [];
    });
  });
}

/** The last good backup. One from the future was made while the clock was wrong, and says nothing of how old it is. */
export function lastMadeAt(backups: readonly DatedBackup[], now: DateTime): DateTime | null {
  const times = backups.map(({ madeAt }) => Date.parse(madeAt)).filter((time) => time <= Date.parse(now));
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}

/** Whether somebody is to be reminded. */
export const isBackupOverdue = (lastAt: DateTime | null, now: DateTime): boolean =>
  lastAt === null || Date.parse(now) - Date.parse(lastAt) > REMIND_AFTER_MS;
