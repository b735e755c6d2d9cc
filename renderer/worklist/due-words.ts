import type { WorkItem } from '../../shared/contract/worklist.ts';
import { londonDateOf, londonTimeOf, type DateTime } from '../../shared/domain/dates.ts';
import { dayFromToday, momentFromNow } from '../ui/relative-days.ts';

/** What is due within a day, and at no time of it, is due at its last minute. */
const END_OF_DAY = '23:59';

/** By when something is due, or since when it is overdue: "by 17:00 today", "since 3 November". */
export function dueInWords(
  { dueAt, isOverdue }: Pick<WorkItem, 'dueAt' | 'isOverdue'>,
  now: DateTime,
): string {
  if (dueAt === null) return 'no set date';
  const day = dayFromToday(londonDateOf(dueAt), londonDateOf(now));
  const isWholeDay = londonTimeOf(dueAt) === END_OF_DAY;
  if (isOverdue) return day === 'today' ? `since ${momentFromNow(dueAt, now)}` : `since ${day}`;
  if (isWholeDay) return day === 'today' ? 'by the end of today' : `by ${day}`;
  return `by ${momentFromNow(dueAt, now)}`;
}
