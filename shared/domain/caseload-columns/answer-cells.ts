import { AGE_BAND } from '../code-lists/equality-lists.ts';
import type { CodeList } from '../code-lists/code-list.ts';
import { nonAnswerKindOf } from '../code-lists/non-answers.ts';
import type { CellFormat, CellReading } from './cell-format.ts';
import { codeCell, codesCell } from './code-cells.ts';
import { readWholeNumber } from './value-cells.ts';

/** An answer of the equality form, or which of the three facts stands in its place. */
type Answer<Content> =
  | ({ readonly state: 'answered' } & Content)
  | { readonly state: 'prefer-not-to-say' | 'not-known' }
  | { readonly state: 'not-asked'; readonly reason: string };

/** One answer of a list. */
export function answerCell(list: CodeList): CellFormat<Answer<{ readonly code: string }>> {
  const codes = codeCell(list, { nonAnswers: true });
  return {
    accepts: codes.accepts,
    lists: [list],
    read: (text) =>
      mapValue(codes.read(text), (code) => nonAnswerOf(String(code)) ?? { state: 'answered', code }),
    write: (answer) => (answer.state === 'answered' ? answer.code : codeOfNonAnswer(answer)),
  };
}

/** One or more answers of a list; a non-answer stands alone. */
export function answersCell(list: CodeList): CellFormat<Answer<{ readonly codes: readonly string[] }>> {
  const oneCode = codeCell(list, { nonAnswers: true });
  const codes = codesCell(list, { nonAnswers: false });
  return {
    accepts: `${codes.accepts}; or PNS, NK, NA1 to NA9 alone`,
    lists: [list],
    read: (text) => {
      const single = oneCode.read(text);
      const nonAnswer = 'value' in single ? nonAnswerOf(String(single.value)) : undefined;
      return nonAnswer === undefined
        ? mapValue(codes.read(text), (chosen) => ({ state: 'answered', codes: chosen }))
        : { value: nonAnswer };
    },
    write: (answer) => (answer.state === 'answered' ? codes.write(answer.codes) : codeOfNonAnswer(answer)),
  };
}

type Age =
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'band'; readonly band: string };

const OLDEST_AGE_YEARS = 120;

const AGE_BAND_CELL = codeCell(AGE_BAND, { nonAnswers: true });

/** The age in completed years, or its band. */
export const AGE: CellFormat<Answer<{ readonly age: Age }>> = {
  accepts: `completed years, or ${AGE_BAND_CELL.accepts}`,
  lists: [AGE_BAND],
  read: (text) => {
    const years = readWholeNumber(text, OLDEST_AGE_YEARS);
    if (years !== undefined) return { value: { state: 'answered', age: { kind: 'years', years } } };
    return mapValue(
      AGE_BAND_CELL.read(text),
      (code) => nonAnswerOf(String(code)) ?? { state: 'answered', age: { kind: 'band', band: code } },
    );
  },
  write: (answer) => {
    if (answer.state !== 'answered') return codeOfNonAnswer(answer);
    return answer.age.kind === 'years' ? String(answer.age.years) : answer.age.band;
  },
};

function mapValue(reading: CellReading, map: (value: unknown) => unknown): CellReading {
  return 'value' in reading ? { value: map(reading.value) } : reading;
}

function nonAnswerOf(code: string): Exclude<Answer<unknown>, { state: 'answered' }> | undefined {
  switch (nonAnswerKindOf(code)) {
    case 'PNS':
      return { state: 'prefer-not-to-say' };
    case 'NK':
      return { state: 'not-known' };
    case 'NA':
      return { state: 'not-asked', reason: code };
    case undefined:
      return undefined;
  }
}

function codeOfNonAnswer(answer: Exclude<Answer<unknown>, { state: 'answered' }>): string {
  switch (answer.state) {
    case 'prefer-not-to-say':
      return 'PNS';
    case 'not-known':
      return 'NK';
    case 'not-asked':
      return answer.reason;
  }
}
