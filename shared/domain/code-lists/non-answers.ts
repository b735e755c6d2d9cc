import { z } from 'zod';
import { codeList, codesOf, isCode } from './code-list.ts';
import type { CodeList, CodeOf } from './code-list.ts';
import { STRONGROOM_DESIGN } from './sources.ts';

/** The labels of the reasons, for lists that have "not asked" among their own codes. */
export const NOT_ASKED_LABELS = {
  NA1: { label: 'Not asked: unsafe or in crisis', group: 'NA', exclusive: true },
  NA2: { label: 'Not asked: contact never made', group: 'NA', exclusive: true },
  NA3: { label: 'Not asked: referral declined or withdrawn', group: 'NA', exclusive: true },
  NA4: { label: 'Not asked yet: form handed over, awaiting its return', group: 'NA', exclusive: true },
  NA5: {
    label: 'Not asked: objection notice received (DPA 2018 Schedule 1 paragraph 8)',
    group: 'NA',
    exclusive: true,
  },
  NA6: { label: 'Not asked: record brought over without an answer', group: 'NA', exclusive: true },
  NA9: { label: 'Not asked: left out by the worker', group: 'NA', exclusive: true },
} as const;

/** Why nobody asked. The reason is the code, so "not asked" can never be stored without its reason. */
export const NOT_ASKED_REASON = codeList({
  id: 'CL-NA',
  title: 'Why it was not asked',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: NOT_ASKED_LABELS,
});

/** "The client did not know" and "nobody asked", for lists that may not be refused. */
export const NOT_KNOWN_OR_NOT_ASKED = {
  NK: { label: 'Not known', group: 'NK', exclusive: true },
  ...NOT_ASKED_LABELS,
} as const;

/** The labels of all non-answers, for lists that name them among their own codes. */
export const NON_ANSWER_LABELS = {
  PNS: { label: 'Prefer not to say', group: 'PNS', exclusive: true },
  ...NOT_KNOWN_OR_NOT_ASKED,
} as const;

/** The three different facts that stand in for an answer: refused, not known, not asked (with its reason). */
export const NON_ANSWER = codeList({
  id: 'CL-NON-ANSWER',
  title: 'Prefer not to say, not known, not asked',
  version: '2026-11',
  source: STRONGROOM_DESIGN,
  codes: NON_ANSWER_LABELS,
});

export type NotAskedReason = CodeOf<typeof NOT_ASKED_REASON>;
export type NonAnswer = CodeOf<typeof NON_ANSWER>;

/** How a non-answer is counted: the reasons for not asking fold into one, the three facts never do. */
export type NonAnswerKind = 'PNS' | 'NK' | 'NA';

const NON_ANSWER_KINDS: Readonly<Record<NonAnswer, NonAnswerKind>> = {
  PNS: 'PNS',
  NK: 'NK',
  NA1: 'NA',
  NA2: 'NA',
  NA3: 'NA',
  NA4: 'NA',
  NA5: 'NA',
  NA6: 'NA',
  NA9: 'NA',
};

/** The kind of non-answer that a stored code is, or undefined when it is an answer. */
export function nonAnswerKindOf(code: string): NonAnswerKind | undefined {
  return isCode(NON_ANSWER, code) ? NON_ANSWER_KINDS[code] : undefined;
}

/** One code of the list, or a non-answer: for everything that a person can be asked. */
export function codeOrNonAnswer<Code extends string>(list: CodeList<Code>) {
  const codes: readonly (Code | NonAnswer)[] = [...new Set([...codesOf(list), ...codesOf(NON_ANSWER)])];
  return z.enum(codes, {
    error: `Choose one of the answers of ${list.id} (${list.title}), PNS, NK or a reason NA1 to NA9.`,
  });
}

/** One or more different codes of the list. A code that contradicts all others, such as "none", stands alone. */
export function codesSchema<Code extends string>(list: CodeList<Code>) {
  return multipleChoice(z.enum(codesOf(list)), list.codes);
}

/** One or more different codes of the list, or a single non-answer (still in an array). */
export function codesOrNonAnswer<Code extends string>(list: CodeList<Code>) {
  return multipleChoice(codeOrNonAnswer(list), [...list.codes, ...NON_ANSWER.codes]);
}

function multipleChoice<Code extends z.ZodType<string>>(code: Code, entries: CodeList['codes']) {
  const exclusive = new Set(entries.filter((entry) => entry.exclusive).map((entry) => entry.code));
  return z
    .array(code)
    .min(1, 'Choose at least one answer.')
    .max(entries.length, 'There are more answers here than the list has.')
    .refine((codes) => new Set(codes).size === codes.length, 'Give each answer once.')
    .refine(
      (codes) => codes.length === 1 || !codes.some((chosen) => exclusive.has(chosen)),
      'Give "none", "not known" or "not asked" alone, or leave it out.',
    );
}
