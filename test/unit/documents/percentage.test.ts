import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportCell } from '../../../electron/documents/equality-report-content.ts';
import { percentageOf } from '../../../electron/documents/percentage.ts';

const count = (value: number): ReportCell => ({ kind: 'count', value });
const HIDDEN: ReportCell = { kind: 'hidden' };
const NOT_APPLICABLE: ReportCell = { kind: 'not-applicable' };

it('is the nearest whole per cent, halves up', () => {
  expect(percentageOf(count(61), count(119))).toEqual({ kind: 'percent', value: 51 });
  expect(percentageOf(count(1), count(200))).toEqual({ kind: 'percent', value: 1 });
  expect(percentageOf(count(0), count(119))).toEqual({ kind: 'percent', value: 0 });
  expect(percentageOf(count(119), count(119))).toEqual({ kind: 'percent', value: 100 });
});

it('does not call something nothing', () => {
  expect(percentageOf(count(5), count(1001))).toEqual({ kind: 'low' });
});

it('is not given on a base below 23', () => {
  expect(percentageOf(count(11), count(22))).toEqual({ kind: 'not-given' });
  expect(percentageOf(count(11), count(23))).toEqual({ kind: 'percent', value: 48 });
});

it('is not given on a base that is hidden, and is hidden with its count', () => {
  expect(percentageOf(count(11), HIDDEN)).toEqual({ kind: 'not-given' });
  expect(percentageOf(HIDDEN, count(119))).toEqual({ kind: 'hidden' });
  expect(percentageOf(HIDDEN, HIDDEN)).toEqual({ kind: 'hidden' });
  expect(percentageOf(NOT_APPLICABLE, count(119))).toEqual({ kind: 'not-given' });
  expect(percentageOf(count(0), NOT_APPLICABLE)).toEqual({ kind: 'not-given' });
});

it('is never more than half a per cent from the truth', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 23, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (base, part) => {
        const value = Math.floor(base * part);
        const percentage = percentageOf(count(value), count(base));
        const printed = percentage.kind === 'percent' ? percentage.value : 0;
        expect(Math.abs(printed - (100 * value) / base)).toBeLessThanOrEqual(0.5 + 1e-9);
      },
    ),
  );
});
