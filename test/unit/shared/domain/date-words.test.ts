import { expect, it } from 'vitest';
import {
  dateInWords,
  momentInWords,
  datePartsOf,
  periodInWords,
  timeInWords,
} from '../../../../shared/domain/date-words.ts';

it('writes a date as people write it', () => {
  expect(dateInWords('2026-11-22')).toBe('22 November 2026');
  expect(dateInWords('2024-02-01')).toBe('1 February 2024');
});

it('writes a time on the 24-hour clock, as it stands, and names UTC', () => {
  expect(timeInWords('2026-11-22T17:00')).toBe('22 November 2026 at 17:00');
  expect(timeInWords('2026-01-05T08:03:59')).toBe('5 January 2026 at 08:03');
  expect(timeInWords('2026-11-22T17:00:00.000Z')).toBe('22 November 2026 at 17:00 UTC');
});

it('writes a period as its first and last day', () => {
  expect(periodInWords({ from: '2023-04-01', to: '2024-03-31' })).toBe('1 April 2023 to 31 March 2024');
  expect(periodInWords({ from: '2024-03-31', to: '2024-03-31' })).toBe('31 March 2024');
});

it('takes a date apart without moving it to another time zone', () => {
  expect(datePartsOf('2024-03-31T00:30:00Z')).toEqual({ year: 2024, month: 3, day: 31, hour: 0, minute: 30 });
  expect(datePartsOf('2024-03-31')).toEqual({ year: 2024, month: 3, day: 31, hour: 0, minute: 0 });
});

it('tells a moment by the London clock', () => {
  expect(momentInWords('2026-07-15T16:30:00Z')).toBe('15 July 2026 at 17:30');
});
