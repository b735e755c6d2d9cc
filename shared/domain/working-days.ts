import { BANK_HOLIDAYS } from './bank-holidays.ts';
import { addDays, weekdayOf } from './calendar-days.ts';
import { londonDateOf, londonMoment, londonTimeOf } from './dates.ts';
import type { DateTime, LocalDate } from './dates.ts';

/** When the unit begins, and after which time whatever arrives counts as the next working day's. London clock. */
const DAY_STARTS = '09:00';
const DAY_ENDS = '17:00';

/** Monday to Friday, but for the bank holidays of England and Wales. */
export function isWorkingDay(date: LocalDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 'SAT' && weekday !== 'SUN' && !BANK_HOLIDAYS.has(date);
}

function nextWorkingDay(date: LocalDate): LocalDate {
  let next = addDays(date, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** When the clock of whatever arrives at a moment starts: after 17:00 or on a free day, at 09:00 on the next working day. */
export function workingClockStart(moment: DateTime): DateTime {
  const date = londonDateOf(moment);
  const isInHours = isWorkingDay(date) && londonTimeOf(moment) <= DAY_ENDS;
  return isInHours ? moment : londonMoment(nextWorkingDay(date), DAY_STARTS);
}

/** The moment by which something has taken `days` working days: the same time of day, that many working days later. */
export function workingDeadline(from: DateTime, days: number): DateTime {
  const start = workingClockStart(from);
  let date = londonDateOf(start);
  for (let passed = 0; passed < days; passed += 1) date = nextWorkingDay(date);
  return londonMoment(date, londonTimeOf(start));
}
