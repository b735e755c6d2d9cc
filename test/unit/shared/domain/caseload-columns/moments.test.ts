import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDate,
  readDateTime,
  writeDate,
  writeDateTime,
} from '../../../../../shared/domain/caseload-columns/moments.ts';
import { londonDateOf } from '../../../../../shared/domain/dates.ts';

describe('readDate', () => {
  it.each([
    ['31/12/2025', '2025-12-31'],
    ['31-12-2025', '2025-12-31'],
    ['31.12.2025', '2025-12-31'],
    ['1/2/2025', '2025-02-01'],
    ['2025-12-31', '2025-12-31'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '12/31/2025',
    '31/12/25',
    '31/12-2025',
    '30/02/2025',
    '29/02/2025',
    '31/04/2025',
    '00/01/2025',
    '01/00/2025',
    '2025-13-01',
    '20251231',
    '1 June 2025',
    'x31/12/2025',
  ])('refuses %s', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('undoes writeDate', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          expect(readDate(writeDate(date))).toBe(date);
        },
      ),
    );
  });
});

describe('readDateTime', () => {
  it.each([
    ['in winter', '31/12/2025 14:30', '2025-12-31T14:30:00+00:00'],
    ['in summer', '1/6/2025 9:05', '2025-06-01T09:05:00+01:00'],
    ['with seconds', '01/06/2025 09:05:07', '2025-06-01T09:05:07+01:00'],
    ['in ISO order', '2025-06-01 09:05', '2025-06-01T09:05:00+01:00'],
    ['with a T', '2025-06-01T09:05', '2025-06-01T09:05:00+01:00'],
    ['with an offset', '2025-06-01T09:05:00.25-05:00', '2025-06-01T09:05:00.25-05:00'],
    ['as a bare day: nine o’clock', '01/06/2025', '2025-06-01T09:00:00+01:00'],
    ['just before the clocks go forward', '30/03/2025 00:59', '2025-03-30T00:59:00+00:00'],
    ['just after the clocks went forward', '30/03/2025 02:00', '2025-03-30T02:00:00+01:00'],
    ['in the hour that passes twice: the first pass', '26/10/2025 01:30', '2025-10-26T01:30:00+01:00'],
    ['after the hour that passes twice', '26/10/2025 02:00', '2025-10-26T02:00:00+00:00'],
    ['in double summer time', '01/06/1943 09:00', '1943-06-01T09:00:00+02:00'],
    ['in the year-round summer time of 1968 to 1971', '01/01/1970 09:00', '1970-01-01T09:00:00+01:00'],
  ])('reads a time %s', (_, text, moment) => {
    expect(readDateTime(text)).toBe(moment);
  });

  it.each([
    '31/12/2025 24:00',
    '31/12/2025 9',
    '31/12/2025 09:60',
    '31/12/2025 09:00 pm',
    '09:00',
    '',
    '30/02/2025 09:00',
    '2025-02-30T09:00Z',
  ])('refuses "%s"', (text) => {
    expect(readDateTime(text)).toEqual({ problem: 'not a date and time' });
  });

  it('refuses a time that the clocks skipped', () => {
    expect(readDateTime('30/03/2025 01:00')).toEqual({ problem: 'skipped by the clocks' });
    expect(readDateTime('30/03/2025 01:59')).toEqual({ problem: 'skipped by the clocks' });
  });

  it('undoes writeDateTime, whatever the moment and however it is written', () => {
    const instant = fc.date({
      min: new Date('1900-01-02'),
      max: new Date('2199-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (at) => {
        const written = at.toISOString();
        expect(readDateTime(writeDateTime(written))).toBe(written);
      }),
    );
  });

  it('writes a London time day first, and keeps its day', () => {
    expect(writeDateTime('2025-06-01T09:05:00+01:00')).toBe('01/06/2025 09:05');
    expect(writeDateTime('2025-12-01T09:05:07+00:00')).toBe('01/12/2025 09:05:07');
    const minutesOfTwoYears = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutesOfTwoYears, (minutes) => {
        const clock = new Date(Date.UTC(2024, 0, 1, 0, minutes)).toISOString().slice(0, 16);
        const moment = readDateTime(clock);
        if (typeof moment === 'string') expect(londonDateOf(moment)).toBe(clock.slice(0, 10));
        else expect(moment).toEqual({ problem: 'skipped by the clocks' });
      }),
    );
  });
});
