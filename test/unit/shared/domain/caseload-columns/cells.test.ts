import { describe, expect, it } from 'vitest';
import { CASELOAD_COLUMNS } from '../../../../../shared/domain/caseload-columns.ts';
import { AGE, answerCell, answersCell } from '../../../../../shared/domain/caseload-columns/answer-cells.ts';
import { codeCell, codeFinder, codesCell } from '../../../../../shared/domain/caseload-columns/code-cells.ts';
import { SEVERITIES, WINDOWS } from '../../../../../shared/domain/caseload-columns/row-cells.ts';
import { stateCell, whenOrWhyNotCell } from '../../../../../shared/domain/caseload-columns/state-cells.ts';
import {
  DATE,
  UNIT_CODE,
  YES_OR_NO,
  countCell,
  numbersCell,
} from '../../../../../shared/domain/caseload-columns/value-cells.ts';
import { CONSENT } from '../../../../../shared/domain/code-lists/contact-lists.ts';
import { UNIT } from '../../../../../shared/domain/code-lists/employment-lists.ts';
import { CARING, SEX } from '../../../../../shared/domain/code-lists/equality-lists.ts';
import { NON_ANSWER } from '../../../../../shared/domain/code-lists/non-answers.ts';
import {
  REFERRAL_REASON,
  REFERRAL_ROUTE,
  SERVICE,
} from '../../../../../shared/domain/code-lists/referral-lists.ts';

const lists = [...new Set(CASELOAD_COLUMNS.flatMap(({ cell }) => cell.lists ?? []))];

describe('codes in cells', () => {
  it.each(lists.map((list) => [list.id, list] as const))(
    'of %s are found by code and by label',
    (_, list) => {
      const find = codeFinder(list, { nonAnswers: true });
      for (const { code, label } of [...list.codes, ...NON_ANSWER.codes]) {
        expect(find(code)).toBe(code);
        expect(find(code.toLowerCase())).toBe(code);
        expect(find(`  ${label.toUpperCase()} `)).toBe(code);
      }
    },
  );

  it('of a multiple choice have no semicolon in their labels', () => {
    const labels = CASELOAD_COLUMNS.filter(({ cell }) => cell.accepts.includes('separated by semicolons'))
      .flatMap(({ cell }) => cell.lists ?? [])
      .flatMap(({ codes }) => codes.map(({ label }) => label));
    expect(labels).not.toEqual([]);
    expect(labels.filter((label) => label.includes(';'))).toEqual([]);
  });

  it('are found in spite of a curled apostrophe', () => {
    expect(codeFinder(UNIT, { nonAnswers: false })('Withheld at the client’s request')).toBe('WITHHELD');
  });

  it('are a non-answer only where one is allowed', () => {
    expect(codeCell(SERVICE, { nonAnswers: false }).read('NA6')).toEqual({
      problem: 'Give one of IDVA, ISVA, BOTH, TRIAGE.',
    });
    expect(codeCell(SERVICE, { nonAnswers: true }).read('na6')).toEqual({ value: 'NA6' });
  });

  it('are named by their list when there are too many to spell out', () => {
    expect(codeCell(REFERRAL_ROUTE, { nonAnswers: true }).read('x')).toEqual({
      problem: 'Give a code or label of CL-02 (Referral route), PNS, NK, NA1 to NA9.',
    });
  });

  it('may be several, with blanks between the separators', () => {
    const reasons = codesCell(REFERRAL_REASON, { nonAnswers: true });
    expect(reasons.read('repeat; Escalation ;; ')).toEqual({ value: ['REPEAT', 'ESCALATION'] });
    expect(reasons.read('repeat; x')).toHaveProperty('problem');
    expect(reasons.write(['REPEAT', 'ESCALATION'])).toBe('REPEAT; ESCALATION');
  });
});

describe('answers in cells', () => {
  it.each([
    ['Female', { state: 'answered', code: 'FEMALE' }],
    ['PNS', { state: 'prefer-not-to-say' }],
    ['Not known', { state: 'not-known' }],
    ['NA4', { state: 'not-asked', reason: 'NA4' }],
  ])('read "%s"', (text, value) => {
    expect(answerCell(SEX).read(text)).toEqual({ value });
  });

  it.each([
    ['child; older_person', { state: 'answered', codes: ['CHILD', 'OLDER_PERSON'] }],
    ['NK', { state: 'not-known' }],
  ])('read the multiple choice "%s"', (text, value) => {
    expect(answersCell(CARING).read(text)).toEqual({ value });
  });

  it('refuse a non-answer among the choices', () => {
    expect(answersCell(CARING).read('CHILD; PNS')).toHaveProperty('problem');
  });

  it.each([
    ['34', { state: 'answered', age: { kind: 'years', years: 34 } }],
    ['25 to 34', { state: 'answered', age: { kind: 'band', band: 'FROM_25_TO_34' } }],
    ['FROM_65', { state: 'answered', age: { kind: 'band', band: 'FROM_65' } }],
    ['NA2', { state: 'not-asked', reason: 'NA2' }],
  ])('read the age "%s"', (text, value) => {
    expect(AGE.read(text)).toEqual({ value });
  });

  it.each(['34.5', '-3', '3e1', '121', 'old'])('refuse the age "%s"', (text) => {
    expect(AGE.read(text)).toHaveProperty('problem');
  });
});

describe('other cells', () => {
  it('hold yes or no in any case, and nothing like it', () => {
    expect(YES_OR_NO.read('yes')).toEqual({ value: true });
    expect(YES_OR_NO.read('No')).toEqual({ value: false });
    expect(YES_OR_NO.read('y')).toHaveProperty('problem');
  });

  it('hold a count or why there is none', () => {
    expect(countCell(20).read('3')).toEqual({ value: 3 });
    expect(countCell(20).read('nk')).toEqual({ value: 'NK' });
    expect(countCell(20).read('21')).toHaveProperty('problem');
    expect(numbersCell(17).read('3; 11')).toEqual({ value: [3, 11] });
    expect(numbersCell(17).read('3; 18')).toHaveProperty('problem');
  });

  it('hold a unit by its own code, or withheld', () => {
    expect(UNIT_CODE.read('BCU_NORTH')).toEqual({ value: 'BCU_NORTH' });
    expect(UNIT_CODE.read("Withheld at the client's request")).toEqual({ value: 'WITHHELD' });
  });

  it('hold a state by its word', () => {
    const cell = stateCell({ NOBODY: 'nobody', LISTED: 'listed' });
    expect(cell.read('listed')).toEqual({ value: { state: 'listed' } });
    expect(cell.read(CONSENT.id)).toEqual({ problem: 'Give NOBODY or LISTED.' });
  });

  it('hold when something was done, or why it was not', () => {
    const cell = whenOrWhyNotCell({
      when: DATE,
      property: 'on',
      done: 'explained',
      notDone: 'not-explained',
    });
    expect(cell.read('1/6/2025')).toEqual({ value: { state: 'explained', on: '2025-06-01' } });
    expect(cell.read('NA2')).toEqual({ value: { state: 'not-explained', reason: 'NA2' } });
    expect(cell.read('PNS')).toHaveProperty('problem');
    expect(cell.write({ state: 'explained', on: '2025-06-01' })).toBe('01/06/2025');
    expect(cell.write({ state: 'not-explained', reason: 'NA2' })).toBe('NA2');
  });

  it('hold the times of a week', () => {
    const windows = [
      { weekday: 'MON', from: '09:00', to: '12:30' },
      { weekday: 'TUE', from: '18:00', to: '20:00' },
    ];
    expect(WINDOWS.read('mon 09:00-12:30; TUE 18:00-20:00')).toEqual({ value: windows });
    expect(WINDOWS.write(windows)).toBe('MON 09:00-12:30; TUE 18:00-20:00');
    expect(WINDOWS.read('Mondays')).toHaveProperty('problem');
  });

  it('hold severities, each with the trends that are known', () => {
    const rows = [
      { reviewPoint: 'INTAKE', type: 'PHYSICAL', severity: 'HIGH' },
      { reviewPoint: 'WEEK_4', type: 'PHYSICAL', severity: 'HIGH', severityTrend: 'SAME' },
      { reviewPoint: 'EXIT', type: 'SEXUAL', severity: 'NONE', frequencyTrend: 'STOPPED' },
    ];
    const text = 'INTAKE PHYSICAL HIGH; WEEK_4 PHYSICAL HIGH SAME; EXIT SEXUAL NONE - STOPPED';
    expect(SEVERITIES.write(rows)).toBe(text);
    expect(SEVERITIES.read(text)).toEqual({ value: rows });
    expect(SEVERITIES.read('PHYSICAL HIGH')).toHaveProperty('problem');
  });
});
