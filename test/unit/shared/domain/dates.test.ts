import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDateTimes,
  completedMonths,
  completedYears,
  dateTimeSchema,
  localDateSchema,
  londonDateOf,
  londonMoment,
  londonTimeOf,
  timeOfDaySchema,
} from '../../../../shared/domain/dates.ts';

describe('a date', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31'])('may be %s', (date) => {
    expect(localDateSchema.parse(date)).toBe(date);
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-04-31',
    '25-04-01',
    '01/04/2025',
    '2025-4-1',
    '0205-04-01',
    '2200-01-01',
    '',
    ' 2025-04-01',
  ])('may not be "%s"', (date) => {
    expect(localDateSchema.safeParse(date).success).toBe(false);
  });
});

describe('a moment', () => {
  it.each([
    '2025-04-01T00:00:00Z',
    '2025-04-01T00:00:00.123Z',
    '1900-01-01T00:00:00Z',
    '2199-12-31T23:59:59Z',
    '2025-07-01T09:00:00+01:00',
  ])('may be %s', (moment) => {
    expect(dateTimeSchema.parse(moment)).toBe(moment);
  });

  it.each([
    '2025-04-01',
    '2025-04-01T09:00:00',
    '2025-02-30T09:00:00Z',
    '0205-04-01T09:00:00Z',
    '2200-01-01T00:00:00Z',
  ])('may not be "%s"', (moment) => {
    expect(dateTimeSchema.safeParse(moment).success).toBe(false);
  });

  it('is compared as a moment, whatever its offset', () => {
    expect(compareDateTimes('2025-07-01T09:00:00+01:00', '2025-07-01T08:00:00Z')).toBe(0);
    expect(compareDateTimes('2025-07-01T09:00:00+01:00', '2025-07-01T08:30:00Z')).toBeLessThan(0);
  });

  it.each([
    ['2025-01-31T23:59:59Z', '2025-01-31'],
    ['2025-03-31T22:59:59Z', '2025-03-31'],
    ['2025-03-31T23:00:00Z', '2025-04-01'],
    ['2025-07-01T00:30:00+05:00', '2025-06-30'],
    ['1995-06-15T23:30:00Z', '1995-06-16'],
  ])('%s is %s in London', (moment, date) => {
    expect(londonDateOf(moment)).toBe(date);
  });
});

describe('a time of day', () => {
  it('has hours and minutes only', () => {
    expect(timeOfDaySchema.parse('23:59')).toBe('23:59');
    expect(
      ['24:00', '9:00', '09:00:00', '09:60'].filter((time) => timeOfDaySchema.safeParse(time).success),
    ).toEqual([]);
  });
});

describe('completed years', () => {
  it.each([
    ['1990-06-02', '2025-06-01', 34],
    ['1990-06-02', '2025-06-02', 35],
    ['2000-02-29', '2025-02-28', 24],
    ['2000-02-29', '2025-03-01', 25],
    ['2000-02-29', '2024-02-29', 24],
  ])('from %s to %s are %d', (from, to, years) => {
    expect(completedYears(from, to)).toBe(years);
  });
});

describe('completed months', () => {
  it.each([
    ['2024-12-15', '2025-12-14', 11],
    ['2024-12-15', '2025-12-15', 12],
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-31', 2],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(completedMonths(from, to)).toBe(months);
  });

  it('are at least twelve for each completed year', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [from = '', to = ''] = [a, b].toSorted();
        expect(Math.floor(completedMonths(from, to) / 12)).toBe(completedYears(from, to));
      }),
    );
  });
});

describe('a time on a London clock', () => {
  it.each([
    ['2026-01-15', '17:00', '2026-01-15T17:00:00+00:00'],
    ['2026-07-15', '17:00', '2026-07-15T17:00:00+01:00'],
    // Comes twice: the first time.
    ['2026-10-25', '01:30', '2026-10-25T01:30:00+01:00'],
  ])('on %s at %s is %s', (date, time, moment) => {
    expect(londonMoment(date, time)).toBe(moment);
    expect([londonDateOf(moment), londonTimeOf(moment)]).toEqual([date, time]);
  });

  it('that is left out in spring is the moment an hour later', () => {
    expect(londonTimeOf(londonMoment('2026-03-29', '01:30'))).toBe('02:30');
  });
});
