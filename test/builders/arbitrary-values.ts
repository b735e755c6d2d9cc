import * as fc from 'fast-check';
import { codesOf } from '../../shared/domain/code-lists/code-list.ts';
import type { CodeEntry, CodeList } from '../../shared/domain/code-lists/code-list.ts';
import { YES_NO } from '../../shared/domain/code-lists/employment-lists.ts';
import { NON_ANSWER, NOT_ASKED_REASON } from '../../shared/domain/code-lists/non-answers.ts';
import type { NonAnswer } from '../../shared/domain/code-lists/non-answers.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';

export const DAY_MS = 86_400_000;
const FIRST_MOMENT_MS = Date.parse('2019-04-01T00:00:00Z');
const LAST_MOMENT_MS = Date.parse('2026-11-30T00:00:00Z');

/** One code of a list. */
export function arbitraryCode<Code extends string>(list: CodeList<Code>): fc.Arbitrary<Code> {
  return fc.constantFrom(...codesOf(list));
}

/** One code of a list, or a non-answer. */
export function arbitraryCodeOrNonAnswer<Code extends string>(
  list: CodeList<Code>,
): fc.Arbitrary<Code | NonAnswer> {
  return fc.constantFrom<Code | NonAnswer>(...codesOf(list), ...codesOf(NON_ANSWER));
}

/** Several codes that go together, or one that stands alone. */
export function arbitraryCodes<Code extends string>(list: CodeList<Code>): fc.Arbitrary<Code[]> {
  const isExclusive = (entry: CodeEntry) => entry.exclusive === true;
  const combinable = list.codes.filter((entry) => !isExclusive(entry)).map(({ code }) => code);
  const alone = list.codes.filter(isExclusive).map(({ code }) => [code]);
  const several = fc.subarray(combinable, { minLength: 1 });
  return alone.length === 0 ? several : fc.oneof(several, fc.constantFrom(...alone));
}

/** {@link arbitraryCodes}, or a single non-answer. */
export function arbitraryCodesOrNonAnswer<Code extends string>(
  list: CodeList<Code>,
): fc.Arbitrary<(Code | NonAnswer)[]> {
  // "Not known" may be a code of the list and a non-answer at once; it stands alone as either.
  const isNonAnswer = (code: string) => codesOf(NON_ANSWER).some((nonAnswer) => nonAnswer === code);
  return fc.oneof(
    arbitraryCodes({ ...list, codes: list.codes.filter(({ code }) => !isNonAnswer(code)) }),
    fc.constantFrom(...codesOf(NON_ANSWER).map((code) => [code])),
  );
}

/** Trimmed text of any script on one line, never empty. */
export function arbitraryLine(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= maxLength && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text));
}

export const line = arbitraryLine(40);
export const yesNo = arbitraryCode(YES_NO);
export const notAsked = arbitraryCode(NOT_ASKED_REASON);
export const uuid = fc.uuid();
export const token = fc.stringMatching(/^[0-9a-f]{64}$/);
export const dateTime = fc
  .integer({ min: FIRST_MOMENT_MS, max: LAST_MOMENT_MS })
  .map((milliseconds) => new Date(milliseconds).toISOString());
export const date = dateTime.map(londonDateOf);

/** A moment up to ten days after `start`. */
export const after = (start: string): fc.Arbitrary<string> =>
  fc
    .nat({ max: 10 * DAY_MS })
    .map((milliseconds) => new Date(Date.parse(start) + milliseconds).toISOString());

/** Two arbitrary objects as one. */
export const merged = <First extends object, Second extends object>(
  first: fc.Arbitrary<First>,
  second: fc.Arbitrary<Second>,
): fc.Arbitrary<First & Second> => fc.tuple(first, second).map(([a, b]) => Object.assign({}, a, b));
