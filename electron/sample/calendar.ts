import { readDateTime } from '../../shared/domain/caseload-columns/moments.ts';
import type { DateTime, LocalDate } from '../../shared/domain/dates.ts';
import type { Period } from '../../shared/domain/financial-year.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;

/** The day some days after another, in the calendar. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first weekday on or after a day. */
function onWeekday(date: LocalDate): LocalDate {
  const weekday = new Date(date).getUTCDay();
  if (weekday === 6) return addDays(date, 2);
  return weekday === 0 ? addDays(date, 1) : date;
}

/** A moment on a day, at a London time in office hours, to five minutes. */
export function inOfficeHours(random: Random, date: LocalDate): DateTime {
  return london(date, 8 + random.below(10), 5 * random.below(12));
}

/** A moment in office hours on the first weekday that is at least `days` (one or more) days later. */
export function daysLater(random: Random, date: LocalDate, days: number): DateTime {
  return inOfficeHours(random, onWeekday(addDays(date, days)));
}

/** A moment at which a referral of the period arrives: mostly on weekdays, and in office hours. */
export function arrivalIn(random: Random, { from, to }: Period): DateTime {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const date = addDays(from, random.below(days));
  const weekday = onWeekday(date);
  // The weekday after the last weekend may lie beyond the period.
  const arrivedOn = weekday > to || random.chance(15) ? date : weekday;
  return random.chance(85)
    ? inOfficeHours(random, arrivedOn)
    : london(arrivedOn, 18 + random.below(5), 5 * random.below(12));
}

function london(date: LocalDate, hours: number, minutes: number): DateTime {
  const moment = readDateTime(`${date} ${hours}:${String(minutes).padStart(2, '0')}`);
  if (typeof moment !== 'string')
    throw new RangeError('London clocks never skip an hour of the day or evening.');
  return moment;
}
