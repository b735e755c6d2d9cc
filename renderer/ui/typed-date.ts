import { dateInWords, monthNumberOf } from '../../shared/domain/date-words.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';

/** A day as it is typed: into three fields, one after the other. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The fields of a day and a time. */
export const DATE_PARTS = ['day', 'month', 'year', 'time'] as const;

export type DatePart = (typeof DATE_PARTS)[number];

/** The id of the field of one part; the day has the id of the whole. */
export const datePartId = (id: string, part: DatePart): string => (part === 'day' ? id : `${id}-${part}`);

/** What keeps something typed from being a day, and the part in which it is put right. */
export interface DateProblem {
  readonly part: DatePart;
  readonly message: string;
}

/** Whether the calendar has the day: 31 February is none, however it is written. */
export const isDay = (date: LocalDate): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date);

const twoDigits = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

/** The parts of a date, or of what was typed before it was one. */
export function typedDateOf(date: LocalDate): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month: month.replace(/^0(?=\d)/, ''), day: day.replace(/^0(?=\d)/, '') };
}

/**
 * The date that was typed, `YYYY-MM-DD`, empty when nothing is. What is not a whole date is kept as typed, so that nothing a
 * person wrote is lost, and refused by every date schema. A month may be given by its name.
 */
export function dateOf(typed: TypedDate): LocalDate {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((text) =>
    text.replaceAll(/[\s-]/g, ''),
  );
  if (`${day}${month}${year}` === '') return '';
  const number = monthNumberOf(month ?? '');
  return `${year}-${twoDigits(number === null ? (month ?? '') : String(number))}-${twoDigits(day ?? '')}`;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** What is wrong with a date as it was typed, in the words of GOV.UK; null when nothing is, or nothing was typed. */
export function dateProblemOf(date: LocalDate): DateProblem | null {
  if (date === '') return null;
  const { day, month, year } = typedDateOf(date);
  const missing = Object.entries({ day, month, year }).flatMap(([part, text]) => (text === '' ? [part] : []));
  if (missing.length > 0) {
    const part = DATE_PARTS.find((each) => each === missing[0]) ?? 'day';
    return { part, message: `Enter ${missing.map((each) => `a ${each}`).join(' and ')}` };
  }
  if (!/^\d{4}$/.test(year)) {
    return { part: 'year', message: 'Year must be four figures, for example 2026' };
  }
  if (!isBetween(month, 1, 12)) {
    return { part: 'month', message: 'Month must be a number from 1 to 12, or a name' };
  }
  if (!isBetween(day, 1, 31)) return { part: 'day', message: 'Day must be a number from 1 to 31' };
  if (!isBetween(year, FIRST_YEAR, LAST_YEAR)) {
    return { part: 'year', message: `Year must be from ${FIRST_YEAR} to ${LAST_YEAR}` };
  }
  return isDay(date) ? null : { part: 'day', message: `There is no ${dateInWords(date)}` };
}

const isBetween = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text) && least <= Number(text) && Number(text) <= most;
