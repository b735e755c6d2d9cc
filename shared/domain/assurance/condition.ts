import type { Condition, Question, Regime, Template } from './template.ts';

/** What decides which questions are asked. */
export interface Circumstances {
  /** For each answered choice question, the codes that were chosen. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  /** The regimes of the processing operations; both while none is known, so that nothing is overlooked. */
  readonly regimes: ReadonlySet<Regime>;
}

/** Whether the condition holds; a question that is not answered yet is none of its codes. */
export function holds(condition: Condition, circumstances: Circumstances): boolean {
  if ('question' in condition) {
    const codes = circumstances.chosen.get(condition.question) ?? [];
    return codes.some((code) => condition.oneOf.includes(code));
  }
  if ('regime' in condition) return circumstances.regimes.has(condition.regime);
  if ('all' in condition) return condition.all.every((part) => holds(part, circumstances));
  if ('any' in condition) return condition.any.some((part) => holds(part, circumstances));
  return !holds(condition.not, circumstances);
}

/** Whether a question is asked. */
export function isAsked({ when }: Question, circumstances: Circumstances): boolean {
  return when === undefined || holds(when, circumstances);
}

/** The questions of a template that are asked, in its order. */
export function askedQuestions({ steps }: Template, circumstances: Circumstances): readonly Question[] {
  return steps.flatMap(({ questions }) => questions.filter((question) => isAsked(question, circumstances)));
}

/** What a condition asks of other questions. */
export function leavesOf(
  condition: Condition,
): readonly { readonly question: string; readonly oneOf: readonly string[] }[] {
  if ('question' in condition) return [condition];
  if ('regime' in condition) return [];
  if ('not' in condition) return leavesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
}
