import { describe, expect, it } from 'vitest';
import {
  POLICE_PERPETRATED,
  RELATIVE_RANK,
} from '../../../../../shared/domain/code-lists/people-alleged-lists.ts';
import { HEALTH_NEED } from '../../../../../shared/domain/code-lists/sexual-violence-lists.ts';
import { codeSchema, codesOf } from '../../../../../shared/domain/code-lists/code-list.ts';
import {
  NON_ANSWER,
  NOT_ASKED_REASON,
  codeOrNonAnswer,
  codesOrNonAnswer,
  codesSchema,
  nonAnswerKindOf,
} from '../../../../../shared/domain/code-lists/non-answers.ts';

describe('non-answers', () => {
  it('fold every reason for not asking into one kind and keep refused and not known apart', () => {
    expect(codesOf(NON_ANSWER).map(nonAnswerKindOf)).toEqual([
      'PNS',
      'NK',
      ...codesOf(NOT_ASKED_REASON).map(() => 'NA'),
    ]);
  });

  it('are no kind of anything else', () => {
    expect(['YES', 'NA', 'toString', ''].map(nonAnswerKindOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('cannot leave the reason for not asking out', () => {
    const schema = codeOrNonAnswer(RELATIVE_RANK);
    expect(schema.safeParse('NA').success).toBe(false);
    expect(schema.parse('NA2')).toBe('NA2');
  });

  it('are accepted beside the codes of a list that already has "not known"', () => {
    const schema = codeOrNonAnswer(RELATIVE_RANK);
    expect(['SENIOR', 'NK', 'PNS'].map((code) => schema.parse(code))).toEqual(['SENIOR', 'NK', 'PNS']);
  });

  it('leave out a refusal where the dictionary has none: police-perpetrated', () => {
    expect(codeSchema(POLICE_PERPETRATED).safeParse('PNS').success).toBe(false);
    expect(codeSchema(POLICE_PERPETRATED).parse('NK')).toBe('NK');
  });
});

describe('a multiple choice', () => {
  const schema = codesOrNonAnswer(HEALTH_NEED);

  it.each([[['FORENSIC', 'STI_SCREEN']], [['NONE']], [['NK']], [['NA1']]])('accepts %j', (codes) => {
    expect(schema.parse(codes)).toEqual(codes);
  });

  it.each([
    ['nothing', []],
    ['an answer twice', ['FORENSIC', 'FORENSIC']],
    ['"none" beside an answer', ['FORENSIC', 'NONE']],
    ['"not known" beside an answer', ['NK', 'FORENSIC']],
    ['two non-answers', ['NK', 'PNS']],
    ['a code of another list', ['RAPE']],
  ])('refuses %s', (_case, codes) => {
    expect(schema.safeParse(codes).success).toBe(false);
  });

  it('refuses non-answers where only answers are asked for', () => {
    expect(codesSchema(HEALTH_NEED).safeParse(['NK']).success).toBe(false);
  });
});
