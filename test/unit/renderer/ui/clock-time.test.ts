import { expect, it } from 'vitest';
import { clockTimeOf, isClockTime } from '../../../../renderer/ui/clock-time.ts';

it('reads a time in the ways that people type it', () => {
  expect(['9:30', '930', '09.30', ' 0930 ', '17:00'].map(clockTimeOf)).toEqual([
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '17:00',
  ]);
});

it('leaves what is no time as it was typed', () => {
  const typed = ['', '9', '24:00', '12:60', 'noon', '1:2', '12:345'];
  expect(typed.map(clockTimeOf)).toEqual(typed);
});

it('knows a time of day from what only looks like one', () => {
  expect(['00:00', '09:30', '23:59'].every(isClockTime)).toBe(true);
  expect(['', '9:30', '24:00', '25:00', '12:60', 'noon'].some(isClockTime)).toBe(false);
});
