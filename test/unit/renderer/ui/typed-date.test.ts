import { describe, expect, it } from 'vitest';
import { momentProblemOf } from '../../../../renderer/ui/dated-time.ts';
import { dateOf, datePartId, dateProblemOf, typedDateOf } from '../../../../renderer/ui/typed-date.ts';
import { localDateSchema } from '../../../../shared/domain/dates.ts';

const typed = (day: string, month: string, year: string): string => dateOf({ day, month, year });

describe('a date as it is typed', () => {
  it('is a date, with or without noughts, and with the name of a month or its first letters', () => {
    for (const month of ['3', '03', 'March', 'march', 'mar', ' MARC ']) {
      expect(typed('5', month, '2026')).toBe('2026-03-05');
    }
    expect(typed('5', 'sept', '2026')).toBe('2026-09-05');
    expect(typedDateOf('2026-03-05')).toEqual({ day: '5', month: '3', year: '2026' });
  });

  it('is empty when nothing is typed, and kept as typed when it is no date', () => {
    expect(typed('', '', '')).toBe('');
    expect(typed('5', 'ma', '26')).toBe('26-ma-05');
    expect(typedDateOf('26-ma-05')).toEqual({ day: '5', month: 'ma', year: '26' });
  });

  it('does not mix up its parts when a hyphen is among them', () => {
    expect(typed('5', '3', '20-26')).toBe('2026-03-05');
  });
});

describe('what is wrong with a date', () => {
  it.each([
    ['5', '3', '26', 'year', 'Year must be four figures, for example 2026'],
    ['5', '3', '', 'year', 'Enter a year'],
    ['', '', '2026', 'day', 'Enter a day and a month'],
    ['', '3', '', 'day', 'Enter a day and a year'],
    ['5', '13', '2026', 'month', 'Month must be a number from 1 to 12, or a name'],
    ['5', 'Mai', '2026', 'month', 'Month must be a number from 1 to 12, or a name'],
    ['32', '3', '2026', 'day', 'Day must be a number from 1 to 31'],
    ['5th', '3', '2026', 'day', 'Day must be a number from 1 to 31'],
    ['31', '2', '2026', 'day', 'There is no 31 February 2026'],
    ['29', 'Feb', '2025', 'day', 'There is no 29 February 2025'],
    ['31', 'November', '2026', 'day', 'There is no 31 November 2026'],
    ['5', '3', '0206', 'year', 'Year must be from 1900 to 2199'],
  ])('%s %s %s is said at the %s: %s', (day, month, year, part, message) => {
    const date = typed(day, month, year);
    expect(dateProblemOf(date)).toEqual({ part, message });
    expect(localDateSchema.safeParse(date).success).toBe(false);
  });

  it('is nothing when it is a day, or nothing was typed', () => {
    for (const date of ['', '2024-02-29', '1900-01-01', '2199-12-31']) expect(dateProblemOf(date)).toBeNull();
  });

  it('is told of a day with a time, too', () => {
    expect(momentProblemOf('26-03-05T17:00')).toMatchObject({ part: 'year' });
    expect(momentProblemOf('T17:00')).toMatchObject({ part: 'day' });
    expect(momentProblemOf('2026-03-05T')).toEqual({
      part: 'time',
      message: 'Enter a time, for example 17:00',
    });
    expect(momentProblemOf('2026-03-05T25:00')).toEqual({
      part: 'time',
      message: 'Time must be on the 24-hour clock, for example 17:00',
    });
    expect(momentProblemOf('2026-03-05T17:00:00+00:00')).toBeNull();
    expect(momentProblemOf('')).toBeNull();
  });

  it('leads to the field in which it is put right', () => {
    expect(datePartId('client-dateOfBirth', 'day')).toBe('client-dateOfBirth');
    expect(datePartId('client-dateOfBirth', 'year')).toBe('client-dateOfBirth-year');
  });
});
