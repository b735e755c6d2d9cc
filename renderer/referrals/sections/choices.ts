import type { CodeEntry, CodeList } from '../../../shared/domain/code-lists/code-list.ts';
import { isCode } from '../../../shared/domain/code-lists/code-list.ts';
import { NON_ANSWER, NOT_ASKED_REASON } from '../../../shared/domain/code-lists/non-answers.ts';

/** Stands in a form for "not asked" until its reason is chosen; no record takes it. */
export const NOT_ASKED = 'NA';

/** The id of the field that asks why it was not asked. */
export const reasonIdOf = (fieldId: string): string => `${fieldId}-reason`;

/** One answer to choose. */
export interface CodeChoice {
  readonly value: string;
  readonly label: string;
  /** The heading it stands below. */
  readonly group?: string;
  /** Contradicts every other answer. */
  readonly isApart?: true;
}

/** What a question about a code list offers. */
export interface Choices {
  readonly answers: readonly CodeChoice[];
  /** What stands in for an answer: not known, prefer not to say, not asked. */
  readonly nonAnswers: readonly CodeChoice[];
  /** Why it was not asked; empty where "not asked" is not offered. */
  readonly notAskedReasons: readonly CodeChoice[];
}

const NON_ANSWER_WORDS: Readonly<Record<string, string>> = {
  NK: 'I do not know yet',
  PNS: 'The client prefers not to say',
  [NOT_ASKED]: 'Not asked',
};

const withoutPrefix = (label: string): string => {
  const reason = label.replace(/^Not asked( yet)?: /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
};

/** The reasons for not asking, as the answers to "why?". */
export const NOT_ASKED_CHOICES: readonly CodeChoice[] = NOT_ASKED_REASON.codes.map(({ code, label }) => ({
  value: code,
  label: withoutPrefix(label),
}));

function choiceOf({ code, label, group, exclusive }: CodeEntry): CodeChoice {
  return {
    value: code,
    label,
    ...(group === undefined ? {} : { group }),
    ...(exclusive === true ? { isApart: true } : {}),
  };
}

/**
 * The answers of a list with the non-answers apart: the list's own, or with `takesNonAnswers` all of them. A code that was
 * withdrawn is offered only while it is the answer already.
 */
export function choicesOf(
  list: CodeList,
  {
    takesNonAnswers = false,
    current = [],
  }: { readonly takesNonAnswers?: boolean; readonly current?: readonly string[] } = {},
): Choices {
  const offered = list.codes.filter(
    ({ code, withdrawn }) => withdrawn === undefined || current.includes(code),
  );
  const takes = (code: string): boolean => takesNonAnswers || isCode(list, code);
  // A list that consists of reasons is asked as such, with nothing apart.
  const isAboutReasons = offered.every(({ code }) => isCode(NON_ANSWER, code));
  const notAskedReasons = isAboutReasons ? [] : NOT_ASKED_CHOICES.filter(({ value }) => takes(value));
  const kinds = ['NK', 'PNS', ...(notAskedReasons.length > 0 ? [NOT_ASKED] : [])];
  return {
    answers: isAboutReasons
      ? NOT_ASKED_CHOICES.filter(({ value }) => takes(value))
      : offered.filter(({ code }) => !isCode(NON_ANSWER, code)).map(choiceOf),
    nonAnswers: isAboutReasons
      ? []
      : kinds
          .filter((kind) => kind === NOT_ASKED || takes(kind))
          .map((kind) => ({ value: kind, label: NON_ANSWER_WORDS[kind] ?? kind, isApart: true as const })),
    notAskedReasons,
  };
}

/** Which of the choices a stored code belongs to: every reason for not asking is below "not asked". */
export const choiceOfCode = (code: string): string =>
  code === NOT_ASKED || isCode(NOT_ASKED_REASON, code) ? NOT_ASKED : code;

/** What people read in place of a code; the code itself where the list does not know it. */
export function wordsOfCode(list: CodeList, code: string): string {
  if (code === NOT_ASKED) return 'Not asked';
  const entry = list.codes.find((candidate) => candidate.code === code);
  return (entry ?? NON_ANSWER.codes.find((candidate) => candidate.code === code))?.label ?? code;
}
