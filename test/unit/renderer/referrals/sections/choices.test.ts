import { describe, expect, it } from 'vitest';
import { choiceOfCode, choicesOf, wordsOfCode } from '../../../../../renderer/referrals/sections/choices.ts';
import { codeList } from '../../../../../shared/domain/code-lists/code-list.ts';
import { WORKFORCE_TYPE, YES_NO } from '../../../../../shared/domain/code-lists/employment-lists.ts';
import { NOT_ASKED_REASON } from '../../../../../shared/domain/code-lists/non-answers.ts';
import { SERVICE } from '../../../../../shared/domain/code-lists/referral-lists.ts';

const valuesOf = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value);

describe('the choices of a code list', () => {
  it('set what is no answer apart', () => {
    const { answers, nonAnswers, notAskedReasons } = choicesOf(YES_NO);
    expect(valuesOf(answers)).toEqual(['YES', 'NO']);
    expect(valuesOf(nonAnswers)).toEqual(['NK', 'PNS', 'NA']);
    expect(valuesOf(notAskedReasons)).toContain('NA1');
  });

  it('offer "I do not know yet" once, whether the list or the record brings it', () => {
    const { answers, nonAnswers } = choicesOf(WORKFORCE_TYPE, { takesNonAnswers: true });
    expect(valuesOf(answers)).not.toContain('NK');
    expect(nonAnswers.filter(({ label }) => label === 'I do not know yet')).toHaveLength(1);
  });

  it('offer nothing but answers where the record takes nothing else', () => {
    expect(choicesOf(SERVICE)).toMatchObject({ nonAnswers: [], notAskedReasons: [] });
  });

  it('are the reasons themselves where a reason is asked for', () => {
    const { answers, nonAnswers } = choicesOf(NOT_ASKED_REASON);
    expect(answers[0]).toEqual({ value: 'NA1', label: 'Unsafe or in crisis' });
    expect(nonAnswers).toEqual([]);
  });

  it('hide a withdrawn code, unless it is the answer already', () => {
    const list = codeList({
      id: 'T',
      title: 'Test',
      version: '2',
      source: 'Test',
      codes: { OLD: { label: 'Old', withdrawn: '2' }, NEW: 'New' },
    });
    expect(valuesOf(choicesOf(list).answers)).toEqual(['NEW']);
    expect(valuesOf(choicesOf(list, { current: ['OLD'] }).answers)).toEqual(['OLD', 'NEW']);
  });

  it('put every reason for not asking below "not asked"', () => {
    expect(['NA', 'NA1', 'NA9', 'NK', 'YES'].map(choiceOfCode)).toEqual(['NA', 'NA', 'NA', 'NK', 'YES']);
  });
});

describe('the words of a code', () => {
  it('are its label, also for an answer that no list has', () => {
    expect(wordsOfCode(YES_NO, 'NO')).toBe('No');
    expect(wordsOfCode(SERVICE, 'PNS')).toBe('Prefer not to say');
    expect(wordsOfCode(SERVICE, 'NA')).toBe('Not asked');
    expect(wordsOfCode(SERVICE, 'unknown')).toBe('unknown');
  });
});
