import { londonDateOf, londonTimeOf, type DateTime } from './dates.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The number of a month that is given by its name or its first letters, at least three; null for anything else. */
export function monthNumberOf(name: string): number | null {
  const letters = name.toLowerCase();
  const at = MONTHS.findIndex((month) => month.toLowerCase().startsWith(letters));
  return letters.length < 3 || at === -1 ? null : at + 1;
}

/** The parts of an ISO 8601 date or date and time, as written: no time zone is applied. */
interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Reads `2024-03-31` or `2024-03-31T17:00[:00][Z]`; a date alone is midnight. */
export function datePartsOf(iso: string): DateParts {
  const [date = '', time = '00:00'] = iso.split('T');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map((part) => Number.parseInt(part, 10));
  return { year, month, day, hour, minute };
}

/** `2024-03-31` as "31 March 2024". */
export function dateInWords(iso: string): string {
  const { year, month, day } = datePartsOf(iso);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `2024-03-31T17:00` as "31 March 2024 at 17:00", and says so when the time is UTC rather than the unit's own. */
export function timeInWords(iso: string): string {
  const { hour, minute } = datePartsOf(iso);
  const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dateInWords(iso)} at ${clock}${iso.endsWith('Z') ? ' UTC' : ''}`;
}

/** "1 April 2023 to 31 March 2024"; one date when the period is a day. */
export function periodInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}

/** A moment on a London clock, as "31 March 2024 at 17:00". */
export const momentInWords = (moment: DateTime): string =>
  `${dateInWords(londonDateOf(moment))} at ${londonTimeOf(moment)}`;
