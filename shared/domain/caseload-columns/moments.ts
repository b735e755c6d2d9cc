import type { DateTime, LocalDate } from '../dates.ts';

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The time that a day without a time stands for: the unit opens at nine. */
const START_OF_BUSINESS = '09:00';

const twoDigits = (digits: string): string => digits.padStart(2, '0');

/**
 * Reads a calendar day, `31/12/2025` (also with `-` or `.`) or `2025-12-31`; undefined when it is none that exists.
 *
 * Never month first, and never a year of two digits: a spreadsheet guesses the century, and a date of birth would move
 * by a hundred years.
 */
export function readDate(text: string): LocalDate | undefined {
  const [, day, , month, year] = DAY_FIRST.exec(text) ?? [];
  const isDayFirst = day !== undefined && month !== undefined && year !== undefined;
  const date = isDayFirst ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : text;
  return isRealDay(date) ? date : undefined;
}

function isRealDay(date: string): boolean {
  const [, year, month, day] = YEAR_FIRST.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/** Writes a day as people in Britain do, `31/12/2025`. */
export function writeDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A text that names no moment, and why. */
export interface UnreadableMoment {
  readonly problem: 'not a date and time' | 'skipped by the clocks';
}

/**
 * Reads a moment: a day and a 24-hour time as a London clock showed it, a day alone (09:00), or ISO 8601 with an offset.
 *
 * When the clocks go back, an hour passes twice: its first pass, still summer time, is taken. The hour that the clocks
 * skip in spring names no moment.
 */
export function readDateTime(text: string): DateTime | UnreadableMoment {
  if (WITH_OFFSET.test(text) && readDate(text.slice(0, 10)) !== undefined) return text;
  const [day = '', time = START_OF_BUSINESS] = text.split(/[T ]+/, 2);
  const date = readDate(day);
  const [, hours, minutes, seconds = '00'] = TIME.exec(time) ?? [];
  if (date === undefined || hours === undefined || text.split(/[T ]+/).length > 2) {
    return { problem: 'not a date and time' };
  }
  return (
    londonMoment(date, `${twoDigits(hours)}:${minutes}:${seconds}`) ?? { problem: 'skipped by the clocks' }
  );
}

/** The first moment at which London clocks showed this time of this day, or undefined when they skipped it. */
function londonMoment(date: LocalDate, time: string): DateTime | undefined {
  const offsets = londonOffsetsOn(date);
  const candidates = offsets.map((offset) => `${date}T${time}${offset}`);
  return offsets.length === 1
    ? candidates[0]
    : candidates.find((candidate) => candidate.endsWith(londonOffsetAt(Date.parse(candidate))));
}

const HOUR_MS = 3_600_000;

/** The time zone database is slow to ask, and one caseload has many moments on few days. */
const offsetsByDate = new Map<LocalDate, readonly string[]>();

/** The offsets from UTC that hold at some time of a day, the one of the earlier moment (the larger) first. */
function londonOffsetsOn(date: LocalDate): readonly string[] {
  const known = offsetsByDate.get(date);
  if (known !== undefined) return known;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // London is at most two hours ahead of UTC, and its clocks change after midnight UTC.
  const offsets = [
    ...new Set([londonOffsetAt(midnight - 2 * HOUR_MS), londonOffsetAt(midnight + 24 * HOUR_MS)]),
  ];
  const largestFirst = offsets.sort().reverse();
  offsetsByDate.set(date, largestFirst);
  return largestFirst;
}

const LONDON_OFFSET = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});

function londonOffsetAt(epochMs: number): string {
  const name = LONDON_OFFSET.formatToParts(epochMs).find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined || name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
}

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Writes a moment so that {@link readDateTime} gives back the very text: day first where that loses nothing. */
export function writeDateTime(dateTime: DateTime): string {
  const dayFirst = LONDON_CLOCK.format(Date.parse(dateTime)).replace(',', '').replace(/:00$/, '');
  return readDateTime(dayFirst) === dateTime ? dayFirst : dateTime;
}
