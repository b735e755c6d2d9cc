import { expect, test } from 'vitest';
import { problemsOfWay } from '../../../../renderer/equality-form/ways.ts';

const today = '2026-11-22';

test('asks for a way of asking first', () => {
  expect(problemsOfWay({ way: undefined, paperDate: '', today })).toEqual([
    { fieldId: 'way', message: 'Choose how you ask the client.' },
  ]);
});

test('needs no date where the client is asked today', () => {
  for (const way of ['self-complete', 'read-out', 'hand over', 'refuse', 'object'] as const) {
    expect(problemsOfWay({ way, paperDate: 'nonsense', today })).toEqual([]);
  }
});

test.each(['', '2026-02-30', '26-11-01', '2026-11-23'])(
  'does not take %j as the date of a paper form',
  (paperDate) => {
    expect(problemsOfWay({ way: 'type in', paperDate, today })).toMatchObject([{ fieldId: 'paper-date' }]);
  },
);

test('takes a paper form of today or of an earlier day', () => {
  expect(problemsOfWay({ way: 'type in', paperDate: today, today })).toEqual([]);
  expect(problemsOfWay({ way: 'type in', paperDate: '2026-10-02', today })).toEqual([]);
});
