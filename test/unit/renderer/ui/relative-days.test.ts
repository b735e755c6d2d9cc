import { describe, expect, test } from 'vitest';
import { dayFromToday, momentFromNow } from '../../../../renderer/ui/relative-days.ts';

const TODAY = '2026-11-23';

describe('a day as people say it', () => {
  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-25', 'Wednesday 25 November'],
    ['2026-11-30', 'Monday 30 November'],
    ['2026-12-01', '1 December'],
    ['2026-11-03', '3 November'],
    ['2025-11-03', '3 November 2025'],
    ['2027-01-04', '4 January 2027'],
  ])('%s is %s', (date, words) => {
    expect(dayFromToday(date, TODAY)).toBe(words);
  });

  test('the turn of the year does not hide how near a day is', () => {
    expect(dayFromToday('2027-01-01', '2026-12-30')).toBe('Friday 1 January 2027');
  });
});

describe('a moment as people say it', () => {
  const now = '2026-11-23T09:30:00Z';

  test('is told by the London clock', () => {
    expect(momentFromNow('2026-06-01T16:00:00Z', '2026-06-01T08:00:00Z')).toBe('17:00 today');
  });

  test('today and tomorrow need no "on"', () => {
    expect(momentFromNow('2026-11-24T09:00:00Z', now)).toBe('09:00 tomorrow');
    expect(momentFromNow('2026-11-26T18:00:00Z', now)).toBe('18:00 on Thursday 26 November');
  });
});
