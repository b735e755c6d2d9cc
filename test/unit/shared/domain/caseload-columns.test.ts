import { describe, expect, it } from 'vitest';
import { CASELOAD_COLUMNS, cellsOf, leadsInto } from '../../../../shared/domain/caseload-columns.ts';
import { importFormatDocument } from '../../../builders/import-format-document.ts';
import { aReferral, someEqualityAnswers } from '../../../builders/referral.ts';

describe('the table of columns', () => {
  it('names every column once, in snake_case', () => {
    const names = CASELOAD_COLUMNS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(_[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('sends no two columns to the same place', () => {
    const places = CASELOAD_COLUMNS.map(({ path }) => path.join('.'));
    expect(new Set(places).size).toBe(places.length);
  });

  it('requires only what no blank can stand for', () => {
    const required = CASELOAD_COLUMNS.filter(({ isRequired }) => isRequired);
    expect(required.map(({ name }) => name)).toEqual([
      'service',
      'received_at',
      'priority',
      'alleged_1_police_perpetrated',
    ]);
    expect(required.filter(({ blank }) => blank !== undefined)).toEqual([]);
  });

  it('lets a blank stand for something that the column itself can read', () => {
    const unreadable = CASELOAD_COLUMNS.filter(
      ({ cell, blank }) => blank !== undefined && 'problem' in cell.read(blank),
    );
    expect(unreadable).toEqual([]);
  });

  it('never lets a blank stand for an answer', () => {
    const blanks = new Set(CASELOAD_COLUMNS.flatMap(({ blank }) => (blank === undefined ? [] : [blank])));
    expect([...blanks].toSorted()).toEqual([
      'EARLIER',
      'NA6',
      'NOT_CHECKED',
      'NOT_YET_ASKED',
      'PCD1732-UNSTATED',
      'RESTRICTED',
    ]);
  });

  it('is documented in COLUMNS.md, which `vitest run --update` rewrites', async () => {
    await expect(importFormatDocument()).toMatchFileSnapshot(
      '../../../../electron/referrals/import/COLUMNS.md',
    );
  });
});

describe('cellsOf', () => {
  const record = { draft: aReferral(), answers: someEqualityAnswers(), workforceNumber: '123456' };
  const cells = new Map(CASELOAD_COLUMNS.map(({ name }, index) => [name, cellsOf(record)[index]]));

  it.each([
    ['service', 'IDVA'],
    ['received_at', '02/06/2025 09:00'],
    ['workforce_number', '123456'],
    ['abuse_types', 'CONTROLLING_COERCIVE; ECONOMIC'],
    ['duty_limits_explained', '02/06/2025'],
    ['privacy_notice_version', '1'],
    ['contact_1_status', 'CONFIRMED_SAFE'],
    ['contact_2_status', ''],
    ['must_not_receive', 'NOBODY'],
    ['equality_age', '35'],
    ['equality_pregnancy', 'NONE'],
    ['triage_at', ''],
  ])('writes %s as "%s"', (name, text) => {
    expect(cells.get(name)).toBe(text);
  });

  it('leaves the equality columns blank when there is no form', () => {
    const withoutForm = cellsOf({ ...record, answers: null });
    const written = CASELOAD_COLUMNS.filter(
      ({ path }, index) => leadsInto(path, ['answers']) && withoutForm[index] !== '',
    );
    expect(written).toEqual([]);
  });
});
