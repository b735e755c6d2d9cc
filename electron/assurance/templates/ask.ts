import type { QuestionInput } from '../../../shared/domain/assurance/template.ts';

/** What a question can have besides its words. */
type Extra = Partial<Omit<QuestionInput, 'id' | 'text' | 'guidance' | 'source' | 'answer'>>;

interface Words {
  readonly id: string;
  readonly text: string;
  readonly guidance: string;
  readonly source: string;
}

/** A question that is answered in the writer's own words, of any length. */
export const inWords = (words: Words, extra: Extra = {}): QuestionInput => ({
  version: 1,
  ...words,
  answer: { kind: 'text' },
  ...extra,
});

/** A question that is answered on one line. */
export const onOneLine = (words: Words, extra: Extra = {}): QuestionInput => ({
  version: 1,
  ...words,
  answer: { kind: 'line' },
  ...extra,
});

/** A question for a day. */
export const byDate = (words: Words, extra: Extra = {}): QuestionInput => ({
  version: 1,
  ...words,
  answer: { kind: 'date' },
  ...extra,
});

type Options = readonly (readonly [code: string, label: string, hint?: string])[];

const choice = (words: Words, options: Options, many: boolean, extra: Extra): QuestionInput => ({
  version: 1,
  ...words,
  answer: {
    kind: 'choice',
    many,
    options: options.map(([code, label, hint]) => ({ code, label, ...(hint === undefined ? {} : { hint }) })),
  },
  ...extra,
});

/** A question with one answer out of several. */
export const oneOf = (words: Words, options: Options, extra: Extra = {}): QuestionInput =>
  choice(words, options, false, extra);

/** A question with any number of answers out of several. */
export const anyOf = (words: Words, options: Options, extra: Extra = {}): QuestionInput =>
  choice(words, options, true, extra);

export const YES_NO: Options = [
  ['YES', 'Yes'],
  ['NO', 'No'],
];

export const YES_NO_NOT_KNOWN: Options = [...YES_NO, ['NOT_KNOWN', 'Not known yet']];
