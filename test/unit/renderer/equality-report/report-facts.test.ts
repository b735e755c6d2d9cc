import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparedInWords,
  hiddenByTable,
  isEmptyPeriod,
  isProofOf,
  pictureAddressOf,
} from '../../../../renderer/equality-report/report-facts.ts';
import type { HiddenCell, ReportSummary } from '../../../../shared/contract/equality.ts';

const SUMMARY: ReportSummary = {
  releaseId: '5160f974-a756-436a-b1ce-358ee510a24b',
  from: '2025-04-01',
  to: '2026-03-31',
  threshold: 5,
  characteristics: ['sex'],
  cells: 20,
  published: 15,
  hidden: 5,
  unreadableRows: 0,
  comparedWith: [],
  notCompared: 0,
  hiddenForEarlier: 0,
  optimal: true,
  milliseconds: 12,
  figuresHash: 'abc',
};
const CERTIFICATE = {
  figuresHash: 'abc',
  period: { from: '2025-04-01', to: '2026-03-31' },
  threshold: 5,
  method: 'Every count from 1 to 4 is hidden.',
  cells: { published: 15, hidden: 5 },
  optimal: true,
  auditors: ['highs', 'yalps'],
  intervals: [],
  witnesses: [],
};
const proves = (certificate: object): boolean => isProofOf(SUMMARY, JSON.stringify(certificate));

describe('the proof of a report', () => {
  test('is a certificate about the same figures, period and threshold', () => {
    expect(proves(CERTIFICATE)).toBe(true);
  });

  test.each<[string, object]>([
    ['other figures', { ...CERTIFICATE, figuresHash: 'abd' }],
    ['another period', { ...CERTIFICATE, period: { from: '2025-04-01', to: '2026-03-30' } }],
    ['another threshold', { ...CERTIFICATE, threshold: 8 }],
    ['nobody who checked it', { ...CERTIFICATE, auditors: [] }],
  ])('is not a certificate with %s', (_, certificate) => {
    expect(proves(certificate)).toBe(false);
  });

  test('is not text that is no certificate', () => {
    expect(isProofOf(SUMMARY, '')).toBe(false);
    expect(isProofOf(SUMMARY, 'null')).toBe(false);
  });
});

test('groups hidden counts by table, in the order of the report, and by reason', () => {
  const cell = (table: string, row: string, why: HiddenCell['why']): HiddenCell => ({
    table,
    row,
    column: 'IDVA',
    why,
    words: 'It is from 1 to 4.',
  });
  const small = cell('Sex', 'Male', 'small');
  const protecting = cell('Sex', 'Female', 'protects another');
  const forms = cell('Forms', 'No form', 'protects another');
  const forEarlier = cell('Sex', 'Other', 'protects an earlier report');
  const everybody = cell('Sex', 'Not known', 'about everybody');
  expect(hiddenByTable([forms, protecting, small, everybody, forEarlier])).toEqual([
    {
      table: 'Forms',
      all: [forms],
      small: [],
      aboutEverybody: [],
      protecting: [forms],
      forEarlier: [],
    },
    {
      table: 'Sex',
      all: [protecting, small, everybody, forEarlier],
      small: [small],
      aboutEverybody: [everybody],
      protecting: [protecting],
      forEarlier: [forEarlier],
    },
  ]);
});

test.each<[string, readonly string[], number]>([
  ['No earlier report counts any of these people.', [], 0],
  [
    'No count or change from 1 to 4 can be worked out by comparing it with report EM-1. No more counts had to be hidden for that.',
    ['EM-1'],
    0,
  ],
  [
    'No count or change from 1 to 4 can be worked out by comparing it with report EM-1. For that it hides 1 count more than it would by itself.',
    ['EM-1'],
    1,
  ],
  [
    'No count or change from 1 to 4 can be worked out by comparing it with reports EM-1 and EM-2. For that it hides 7 counts more than it would by itself.',
    ['EM-1', 'EM-2'],
    7,
  ],
])('says what it was compared with: %s', (words, comparedWith, hiddenForEarlier) => {
  expect(comparedInWords({ ...SUMMARY, comparedWith, hiddenForEarlier })).toBe(words);
});

test('knows an empty period by the line that adds up everybody', () => {
  const csv = (total: string): string =>
    `2025-04-01,2026-03-31,age,Age,FROM_16_TO_24,16 to 24,answer,IDVA,IDVA,0,0\r\n` +
    `2025-04-01,2026-03-31,age,Age,total,All referrals,total,IDVA,IDVA,0,[z]\r\n` +
    `2025-04-01,2026-03-31,age,Age,total,All referrals,total,total,All services,${total}\r\n`;
  expect(isEmptyPeriod(csv('0,[z]'))).toBe(true);
  expect(isEmptyPeriod(csv('[c],[c]'))).toBe(false);
  expect(isEmptyPeriod(csv('10,100'))).toBe(false);
});

test('a page comes out of its address as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const svg = `<svg a="#b"\n\tc='100%'>${text.isWellFormed() ? text : ''}</svg>`;
      const address = new URL(pictureAddressOf(svg));
      expect(address.hash).toBe('');
      const body = `${address.pathname}${address.search}`.replace('image/svg+xml;charset=utf-8,', '');
      expect(decodeURIComponent(body)).toBe(svg);
    }),
  );
});
