import { addDays, WEEKDAY_WORDS, weekdayOf } from '../../shared/domain/calendar-days.ts';
import { dateInWords } from '../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf, type DateTime, type LocalDate } from '../../shared/domain/dates.ts';

/** A day ahead is named with its weekday for so long: by then people think in weeks. */
const WEEKDAYS_AHEAD = 7;

/** A day as people say it: "today", "tomorrow", "Monday 23 November", and with its year when that is another one. */
export function dayFromToday(date: LocalDate, today: LocalDate): string {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  if (date === addDays(today, -1)) return 'yesterday';
  const isNear = date > today && date <= addDays(today, WEEKDAYS_AHEAD);
  const day =
    date.slice(0, 4) === today.slice(0, 4) ? dateInWords(date).replace(/ \d+$/, '') : dateInWords(date);
  return isNear ? `${WEEKDAY_WORDS[weekdayOf(date)]} ${day}` : day;
}

/** A moment on a London clock as people say it: "17:00 today", "09:00 on Monday 23 November". */
export function momentFromNow(moment: DateTime, now: DateTime): string {
  const day = dayFromToday(londonDateOf(moment), londonDateOf(now));
  const isNamed = day === 'today' || day === 'tomorrow' || day === 'yesterday';
  return `${londonTimeOf(moment)} ${isNamed ? '' : 'on '}${day}`;
}
