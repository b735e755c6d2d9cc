import type { LocalDate } from './dates.ts';
import { WEEKDAYS } from './referral/safe-contact.ts';

export type Weekday = (typeof WEEKDAYS)[number];

export const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
};

const MS_PER_DAY = 86_400_000;

/** Noon, so that no rounding reaches another day. */
const noonUtc = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

/** The day that many days later; earlier with a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(noonUtc(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day of the week, Monday first, whatever the locale. */
export function weekdayOf(date: LocalDate): Weekday {
  // JavaScript's week begins on Sunday.
  const sinceMonday = (new Date(noonUtc(date)).getUTCDay() + 6) % 7;
  return WEEKDAYS[sinceMonday] ?? 'MON';
}
