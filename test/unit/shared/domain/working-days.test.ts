import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, BANK_HOLIDAY_YEARS } from '../../../../shared/domain/bank-holidays.ts';
import { addDays, weekdayOf } from '../../../../shared/domain/calendar-days.ts';
import { londonDateOf, londonTimeOf } from '../../../../shared/domain/dates.ts';
import { isWorkingDay, workingClockStart, workingDeadline } from '../../../../shared/domain/working-days.ts';

const years = Array.from(
  { length: BANK_HOLIDAY_YEARS.last - BANK_HOLIDAY_YEARS.first + 1 },
  (_, index) => BANK_HOLIDAY_YEARS.first + index,
);

/** Easter Sunday by Gauss's rule as Meeus gives it, independent of the table. */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const mondayFrom = (date: string): string =>
  weekdayOf(date) === 'MON' ? date : mondayFrom(addDays(date, 1));

/** The days that the law of England and Wales makes free, Christmas and New Year moved off a weekend. */
function statutoryHolidays(year: number): readonly string[] {
  const easter = easterOf(year);
  const taken = new Set<string>();
  const offWeekend = (date: string): string => {
    const isFree = ['SAT', 'SUN'].includes(weekdayOf(date)) || taken.has(date);
    if (isFree) return offWeekend(addDays(date, 1));
    taken.add(date);
    return date;
  };
  return [
    offWeekend(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    offWeekend(`${year}-12-25`),
    offWeekend(`${year}-12-26`),
  ];
}

describe('the table of bank holidays', () => {
  it.each(years)('has the holidays of %i, and the Coronation in 2023', (year) => {
    const listed = [...BANK_HOLIDAYS].filter((date) => date.startsWith(`${year}-`));
    const extra = year === 2023 ? ['2023-05-08'] : [];
    expect(listed).toEqual([...statutoryHolidays(year), ...extra].sort());
  });
});

describe('working days', () => {
  it('are Monday to Friday without bank holidays', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true); // Friday
    expect(isWorkingDay('2026-11-21')).toBe(false); // Saturday
    expect(isWorkingDay('2026-11-22')).toBe(false); // Sunday
    expect(isWorkingDay('2026-12-25')).toBe(false);
    expect(isWorkingDay('2026-12-28')).toBe(false); // in place of Boxing Day
  });

  it.each([
    ['in office hours, at once', '2026-11-23T10:30:00Z', '2026-11-23T10:30:00Z'],
    ['at 17:00 sharp, at once', '2026-11-23T17:00:00Z', '2026-11-23T17:00:00Z'],
    ['after 17:00, the next morning', '2026-11-23T17:01:00Z', '2026-11-24T09:00:00Z'],
    ['on a Friday evening, on Monday', '2026-11-20T18:00:00Z', '2026-11-23T09:00:00Z'],
    ['on Christmas Eve at night, after the holidays', '2026-12-24T20:00:00Z', '2026-12-29T09:00:00Z'],
    ['by the London clock, in summer', '2026-06-01T16:30:00Z', '2026-06-02T08:00:00Z'],
  ])('start the clock of what arrives %s', (_, arrives, starts) => {
    expect(Date.parse(workingClockStart(arrives))).toBe(Date.parse(starts));
  });

  it('give a deadline at the same time of day, over a weekend and over a change of the clocks', () => {
    expect(Date.parse(workingDeadline('2026-11-20T10:00:00Z', 1))).toBe(Date.parse('2026-11-23T10:00:00Z'));
    // British Summer Time ends on Sunday 25 October 2026: 10:00 on either side, an hour more between.
    expect(Date.parse(workingDeadline('2026-10-23T10:00:00+01:00', 1))).toBe(
      Date.parse('2026-10-26T10:00:00Z'),
    );
  });

  it('never end on a free day, and never before as many of them have passed', () => {
    const moment = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2028-11-30'), noInvalidDate: true })
      .map((at) => at.toISOString());
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 10 }), (at, days) => {
        const deadline = workingDeadline(at, days);
        const start = workingClockStart(at);
        expect(isWorkingDay(londonDateOf(deadline))).toBe(true);
        expect(londonTimeOf(deadline)).toBe(londonTimeOf(start));
        let working = 0;
        for (let date = londonDateOf(start); date < londonDateOf(deadline); date = addDays(date, 1)) {
          if (isWorkingDay(date)) working += 1;
        }
        expect(working).toBe(days);
      }),
    );
  });
});
