import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalityAnswersSchema } from '../../../../shared/domain/equality-answers.ts';
import { arbitraryEqualityAnswers } from '../../../builders/arbitrary-equality-answers.ts';
import { someEqualityAnswers } from '../../../builders/referral.ts';

const pathsOf = (input: unknown) =>
  equalityAnswersSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('a submission of the equality form', () => {
  it('holds what was said and nothing else', () => {
    const answers = someEqualityAnswers();
    expect(equalityAnswersSchema.parse(answers)).toEqual(answers);
  });

  it('survives JSON unchanged, whatever was answered', () => {
    fc.assert(
      fc.property(arbitraryEqualityAnswers, (answers) => {
        expect(equalityAnswersSchema.parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
      }),
    );
  });

  it('needs every one of the nine characteristics, if only as not asked', () => {
    const { sex: _sex, ...rest } = someEqualityAnswers();
    expect(pathsOf(rest)).toEqual(['sex']);
    expect(pathsOf({ ...rest, sex: { state: 'not-asked', reason: 'NA4' } })).toEqual([]);
  });

  it('needs the reason with every "not asked"', () => {
    expect(pathsOf({ ...someEqualityAnswers(), race: { state: 'not-asked' } })).toEqual(['race.reason']);
  });

  it('cannot hold an answer and a refusal at once', () => {
    const both = { state: 'prefer-not-to-say', code: 'FEMALE' };
    expect(pathsOf({ ...someEqualityAnswers(), sex: both })).toEqual(['sex']);
  });

  it('is never given by one person for another', () => {
    expect(pathsOf({ ...someEqualityAnswers(), byProxy: true })).toEqual(['byProxy']);
  });

  it('has no room for words about gender', () => {
    const writtenIn = { state: 'answered', code: 'NO', writeIn: 'own words' };
    expect(pathsOf({ ...someEqualityAnswers(), genderReassignment: writtenIn })).toEqual([
      'genderReassignment',
    ]);
  });

  it.each([
    ['too young', { kind: 'years', years: 15 }],
    ['too old', { kind: 'years', years: 121 }],
    ['not whole', { kind: 'years', years: 35.5 }],
  ])('refuses an age that is %s', (_case, age) => {
    expect(pathsOf({ ...someEqualityAnswers(), age: { state: 'answered', age } })).toEqual(['age.age.years']);
  });

  it('takes the age as a band where the years are not known', () => {
    const age = { state: 'answered', age: { kind: 'band', band: 'FROM_65' } };
    expect(pathsOf({ ...someEqualityAnswers(), age })).toEqual([]);
  });

  it('asks about daily activities exactly when there is a long-lasting condition', () => {
    const withCondition = { condition: { state: 'answered', code: 'YES' } };
    const restricted = { state: 'answered', code: 'A_LOT' };
    const submit = (disability: object) => pathsOf({ ...someEqualityAnswers(), disability });
    expect(submit(withCondition)).toEqual(['disability.activityRestriction']);
    expect(submit({ ...withCondition, activityRestriction: restricted })).toEqual([]);
    expect(submit({ condition: { state: 'not-known' }, activityRestriction: restricted })).toEqual([
      'disability.activityRestriction',
    ]);
    expect(
      submit({
        condition: { state: 'answered', code: 'NO' },
        impairments: { state: 'answered', codes: ['HEARING'] },
      }),
    ).toEqual(['disability.impairments']);
  });

  it.each(['DECLINED', 'WITHDRAWN', 'NOT_YET_ASKED'] as const)(
    'keeps no answer when consent to statistics is %s',
    (consentForStatistics) => {
      const paths = pathsOf(someEqualityAnswers({ consentForStatistics }));
      expect(paths.toSorted()).toEqual([
        'age',
        'disability',
        'genderReassignment',
        'marriageCivilPartnership',
        'pregnancyMaternity',
        'race',
        'religionBelief',
        'sex',
        'sexualOrientation',
      ]);
    },
  );
});
