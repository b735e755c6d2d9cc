import type { CodeEntry, CodeList } from '../code-lists/code-list.ts';
import { NON_ANSWER } from '../code-lists/non-answers.ts';
import { joinValues, splitValues } from './cell-format.ts';
import type { CellFormat } from './cell-format.ts';

/** Lists up to this length are spelt out where a cell is wrong. */
const SHORT_LIST_CODES = 12;

/** What may stand in a cell besides the codes of its list. */
interface CodeCellOptions {
  /** Whether PNS, NK and NA1 to NA9 may stand in place of an answer. */
  readonly nonAnswers: boolean;
}

/** Finds the code that a text means: the code itself or its label, in any case; undefined when it means none. */
export type CodeFinder = (text: string) => string | undefined;

/** Makes a finder for a list, with the non-answers if they are allowed. */
export function codeFinder(list: CodeList, { nonAnswers }: CodeCellOptions): CodeFinder {
  const byText = new Map<string, string>();
  const add = ({ code, label }: CodeEntry): void => {
    byText.set(comparable(label), code);
    byText.set(comparable(code), code);
    byText.set(code, code);
  };
  if (nonAnswers) NON_ANSWER.codes.forEach(add);
  list.codes.forEach(add);
  return (text) => byText.get(text) ?? byText.get(comparable(text));
}

/** Spreadsheets curl apostrophes; people vary case and spaces. None of it changes which answer was meant. */
const comparable = (text: string): string =>
  text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** One code of a list, or its label. */
export function codeCell(list: CodeList, options: CodeCellOptions): CellFormat<string> {
  const find = codeFinder(list, options);
  return {
    accepts: `one of ${choices(list, options)}`,
    lists: [list],
    read: (text) => {
      const code = find(text);
      return code === undefined ? { problem: `Give ${choicesSpeltOut(list, options)}.` } : { value: code };
    },
    write: (code) => code,
  };
}

/** One or more codes of a list, or their labels. */
export function codesCell(list: CodeList, options: CodeCellOptions): CellFormat<readonly string[]> {
  const find = codeFinder(list, options);
  return {
    accepts: `any of ${choices(list, options)}, separated by semicolons`,
    lists: [list],
    read: (text) => {
      const codes = splitValues(text).map(find);
      return codes.includes(undefined)
        ? { problem: `Separate by semicolons; each must be ${choicesSpeltOut(list, options)}.` }
        : { value: codes };
    },
    write: joinValues,
  };
}

/** Names the list, for a person who has the documentation at hand. */
const choices = ({ id, title }: CodeList, { nonAnswers }: CodeCellOptions): string =>
  `${id} (${title})${nonAnswers ? ', PNS, NK, NA1 to NA9' : ''}`;

/** Names the codes themselves while they are few. */
function choicesSpeltOut(list: CodeList, options: CodeCellOptions): string {
  if (list.codes.length > SHORT_LIST_CODES) return `a code or label of ${choices(list, options)}`;
  return `one of ${list.codes.map(({ code }) => code).join(', ')}${options.nonAnswers ? ', PNS, NK, NA1 to NA9' : ''}`;
}
