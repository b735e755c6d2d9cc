import {
  londonDateOf,
  londonMoment,
  londonTimeOf,
  type DateTime,
  type LocalDate,
} from '../../shared/domain/dates.ts';
import { clockTimeOf } from './clock-time.ts';

/** A day and a time as somebody types them, one after the other. */
export interface DatedTime {
  readonly date: LocalDate;
  readonly time: string;
}

/** Whether the calendar has the day: 31 February is none, however it is written. */
const isDay = (date: LocalDate): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date);

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
  const isWhole = isDay(date) && /^\d{2}:\d{2}$/.test(clock);
  return isWhole ? londonMoment(date, clock) : `${date}T${time}`;
}

/** What a field shows of its value: as it was typed, unless the value has come from elsewhere since. */
export const shownOf = (value: DateTime, typed: DatedTime): DatedTime =>
  momentOf(typed) === value ? typed : datedTimeOf(value);
