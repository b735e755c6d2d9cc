import { WEEKDAY_WORDS, type Weekday } from '../../../shared/domain/calendar-days.ts';
import { WEEKDAYS } from '../../../shared/domain/referral/safe-contact.ts';
import { clockTimeOf } from '../../ui/clock-time.ts';
import { textAt, textsAt } from './form.ts';

const EVERY_DAY = WEEKDAYS.length;
/** Fewer in a row are named one by one. */
const SHORTEST_RUN = 3;

/** Such as "Monday to Friday" or "Monday, Wednesday". */
function daysInWords(days: readonly Weekday[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'No day';
  if (days.length === EVERY_DAY) return 'Every day';
  const isRun = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === days.length - 1;
  return isRun && days.length >= SHORTEST_RUN
    ? `${WEEKDAY_WORDS[first]} to ${WEEKDAY_WORDS[last]}`
    : days.map((day) => WEEKDAY_WORDS[day]).join(', ');
}

/** Safe times as a person would say them: "Monday to Friday, 09:00 to 12:00". */
export function timesInWords(times: unknown): string {
  const days = WEEKDAYS.filter((weekday) => textsAt(times, 'days').includes(weekday));
  return `${daysInWords(days)}, ${clockTimeOf(textAt(times, 'from'))} to ${clockTimeOf(textAt(times, 'to'))}`;
}
