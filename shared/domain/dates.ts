import { z } from 'zod';

/** A day in the calendar that England keeps, `YYYY-MM-DD`. ISO order is string order, so `<` compares dates. */
export type LocalDate = string;

/** A moment: ISO 8601 with `Z` or an offset. Compare with {@link compareDateTimes}, never as text. */
export type DateTime = string;

const EARLIEST_DATE: LocalDate = '1900-01-01';
const LATEST_DATE: LocalDate = '2199-12-31';

const CENTURY_MISTYPED = 'Give a date from 1900 to 2199.';

/** Whether a date, or the date of a moment, is in reach of a living person: this catches a mistyped century. */
function isPlausible(dateOrDateTime: string): boolean {
  const date = dateOrDateTime.slice(0, 10);
  return EARLIEST_DATE <= date && date <= LATEST_DATE;
}

/** A real calendar day from 1900 to 2199. */
export const localDateSchema = z.iso
  .date('Give a real date as YYYY-MM-DD.')
  .refine(isPlausible, CENTURY_MISTYPED);

/** A moment with its offset from UTC, from 1900 to 2199. */
export const dateTimeSchema = z.iso
  .datetime({
    offset: true,
    error: 'Give a date and time with its offset, such as 2026-04-07T09:00:00+01:00.',
    // What is no moment is not checked further: later checks may ask which day it falls on.
    abort: true,
  })
  .refine(isPlausible, CENTURY_MISTYPED);

/** A time of day on the 24-hour clock, `HH:MM`. */
export const timeOfDaySchema = z.iso.time({ precision: -1, error: 'Give a time as HH:MM.' });

/** Negative when `a` is earlier than `b`, zero when they are the same moment, positive when it is later. */
export function compareDateTimes(a: DateTime, b: DateTime): number {
  return Date.parse(a) - Date.parse(b);
}

const LONDON_DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The day that a moment falls on in Europe/London.
 *
 * A referral received at 23:30 UTC on 31 March in summer time belongs to 1 April, and so to the next financial year.
 */
export function londonDateOf(dateTime: DateTime): LocalDate {
  const [day = '', month = '', year = ''] = LONDON_DATE.format(new Date(dateTime)).split('/');
  return `${year}-${month}-${day}`;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The time on a London clock at a moment, `HH:MM`. */
export const londonTimeOf = (dateTime: DateTime): string => LONDON_TIME.format(new Date(dateTime));

/**
 * The moment at which a London clock shows this day and time, with London's offset.
 *
 * In the hour that is left out in spring the clock never shows it: the moment an hour later is taken. In the hour that comes
 * twice in autumn, the first.
 */
export function londonMoment(date: LocalDate, time: string): DateTime {
  const atOffset = (offset: string): DateTime => `${date}T${time}:00${offset}`;
  const [winter, summer] = [atOffset('+00:00'), atOffset('+01:00')];
  const isShown = (moment: DateTime): boolean =>
    londonDateOf(moment) === date && londonTimeOf(moment) === time;
  return isShown(summer) ? summer : winter;
}

/** Completed years from one day to another; somebody born on 29 February has a birthday on 1 March in other years. */
export function completedYears(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Completed months from one day to another; a month is complete on the same day of the month, or later. */
export function completedMonths(from: LocalDate, to: LocalDate): number {
  const monthNumber = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const months = monthNumber(to) - monthNumber(from);
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}
