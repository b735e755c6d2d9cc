import {
  londonDateOf,
  londonMoment,
  londonTimeOf,
  type DateTime,
  type LocalDate,
} from '../../shared/domain/dates.ts';
import { clockTimeOf, isClockTime } from './clock-time.ts';
import { dateProblemOf, isDay, type DateProblem } from './typed-date.ts';

/** A day and a time as somebody types them, one after the other. */
export interface DatedTime {
  readonly date: LocalDate;
  readonly time: string;
}

/** The day and the time of a moment, or of what was typed before it was one. */
export function datedTimeOf(value: DateTime): DatedTime {
  const [date = '', time = ''] = value.split('T');
  const isMoment = isDay(date) && !Number.isNaN(Date.parse(value)) && time !== '';
  return isMoment ? { date: londonDateOf(value), time: londonTimeOf(value) } : { date, time };
}

/** The moment that was typed, or both parts as they are. */
export function momentOf({ date, time }: DatedTime): DateTime {
  if (date === '' && time === '') return '';
  const clock = clockTimeOf(time);
  const isWhole = isDay(date) && isClockTime(clock);
  return isWhole ? londonMoment(date, clock) : `${date}T${time}`;
}

/** What is wrong with a day and a time as they were typed; null when nothing is, or nothing was typed. */
export function momentProblemOf(value: DateTime): DateProblem | null {
  if (value === '') return null;
  const { date, time } = datedTimeOf(value);
  if (date === '') return { part: 'day', message: 'Enter a day, a month and a year' };
  const dateProblem = dateProblemOf(date);
  if (dateProblem !== null) return dateProblem;
  if (time.trim() === '') return { part: 'time', message: 'Enter a time, for example 17:00' };
  return isClockTime(clockTimeOf(time))
    ? null
    : { part: 'time', message: 'Time must be on the 24-hour clock, for example 17:00' };
}

/** What a field shows of its value: as it was typed, unless the value has come from elsewhere since. */
export const shownOf = (value: DateTime, typed: DatedTime): DatedTime =>
  momentOf(typed) === value ? typed : datedTimeOf(value);
