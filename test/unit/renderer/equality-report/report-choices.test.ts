import { describe, expect, test } from 'vitest';
import {
  firstChoices,
  inputOf,
  periodOf,
  problemsOf,
  withLongerPeriod,
  yearsUpTo,
  type ReportChoices,
} from '../../../../renderer/equality-report/report-choices.ts';
import { equalityContract } from '../../../../shared/contract/equality.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../../../../shared/domain/report-characteristics.ts';

const TODAY = '2026-11-22';
const choices = (changed: Partial<ReportChoices> = {}): ReportChoices => ({
  ...firstChoices(TODAY),
  ...changed,
});
const fieldsOf = (changed: Partial<ReportChoices>): readonly string[] =>
  problemsOf(choices(changed)).map(({ fieldId }) => fieldId);

describe('the choices for a report', () => {
  test('begin with the last whole financial year and everything', () => {
    expect(inputOf(choices())).toEqual({
      from: '2025-04-01',
      to: '2026-03-31',
      threshold: 5,
      by: [...REPORT_CHARACTERISTIC_IDS],
    });
  });

  test('begin with the year before on the first of April too', () => {
    expect(periodOf(firstChoices('2026-04-01'))).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(periodOf(firstChoices('2026-03-31'))).toEqual({ from: '2024-04-01', to: '2025-03-31' });
  });

  test('offer the present year first', () => {
    expect(yearsUpTo(TODAY).map(({ label }) => label)).toEqual([
      '2026-27',
      '2025-26',
      '2024-25',
      '2023-24',
      '2022-23',
      '2021-22',
      '2020-21',
      '2019-20',
    ]);
  });

  test('a quarter is three months of its financial year', () => {
    expect(periodOf(choices({ kind: 'quarter', startYear: 2025, quarter: 4 }))).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
  });

  test.each<[string, Partial<ReportChoices>, readonly string[]]>([
    ['no dates', { kind: 'dates' }, ['from', 'to']],
    ['a day that does not exist', { kind: 'dates', from: '2026-02-30', to: '2026-03-31' }, ['from']],
    ['days in the wrong order', { kind: 'dates', from: '2026-04-01', to: '2026-03-31' }, ['to']],
    ['no characteristic', { by: [] }, ['by']],
    ['a threshold below five', { threshold: '4' }, ['threshold']],
    ['a threshold above fifty', { threshold: '51' }, ['threshold']],
    ['a threshold that is no whole number', { threshold: '7.5' }, ['threshold']],
    ['no threshold', { threshold: '' }, ['threshold']],
    ['a recipient that is too long', { recipient: 'x'.repeat(121) }, ['recipient']],
  ])('with %s lead to the field', (_, changed, fields) => {
    expect(fieldsOf(changed)).toEqual(fields);
  });

  test.each<Partial<ReportChoices>>([
    {},
    { threshold: '50', recipient: '  Equality lead ' },
    { kind: 'dates', from: '2026-04-01', to: '2026-04-01', by: ['sex'] },
    { kind: 'quarter', quarter: 2 },
  ])('without problems are what the vault accepts', (changed) => {
    expect(problemsOf(choices(changed))).toEqual([]);
    const input = inputOf(choices(changed));
    expect(equalityContract['equality.report'].input.parse(input)).toEqual(input);
  });

  test('grow from a quarter to its year, and from a year to two, and keep the rest', () => {
    const quarter = choices({ kind: 'quarter', startYear: 2025, quarter: 3, threshold: '8' });
    const year = withLongerPeriod(quarter);
    expect(year).toEqual({ ...quarter, kind: 'year' });
    const two = year === null ? null : withLongerPeriod(year);
    expect(two).toEqual({ ...quarter, kind: 'dates', from: '2024-04-01', to: '2026-03-31' });
    expect(two === null ? null : withLongerPeriod(two)).toBeNull();
  });
});
