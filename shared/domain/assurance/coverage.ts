import { askedQuestions, type Circumstances } from './condition.ts';
import type { CoverageElement, Regime, Template } from './template.ts';

/** What an assessment holds, as far as coverage asks. */
export interface Held extends Circumstances {
  /** The questions that have an answer. */
  readonly answered: ReadonlySet<string>;
  readonly counts: Readonly<Record<CoverageElement['lists'][number], number>>;
}

/** Whether an element that the law names is in the assessment, and what is missing. */
export interface CoveredElement {
  readonly element: string;
  readonly regime: Regime;
  readonly isMet: boolean;
  readonly missingAnswers: readonly string[];
  readonly missingLists: readonly CoverageElement['lists'][number][];
}

/**
 * Which elements of UK GDPR Article 35(7) and section 64(3) of the Data Protection Act 2018 the answers cover, for the
 * regimes that apply. It says that they were answered, not that they were answered well: that is for people.
 */
export function coverageOf(template: Template, held: Held): readonly CoveredElement[] {
  const asked = new Set(askedQuestions(template, held).map(({ id }) => id));
  return template.coverage
    .filter(({ regime }) => held.regimes.has(regime))
    .map(({ id, regime, answers, lists }) => {
      const missingAnswers = answers.filter(
        (question) => asked.has(question) && !held.answered.has(question),
      );
      const missingLists = lists.filter((list) => held.counts[list] === 0);
      const isMet = missingAnswers.length === 0 && missingLists.length === 0;
      return { element: id, regime, isMet, missingAnswers, missingLists };
    });
}

/** Whether everything that a regime asks for is covered; `false` where it does not apply. */
export function isCovered(elements: readonly CoveredElement[], regime: Regime): boolean {
  const own = elements.filter((element) => element.regime === regime);
  return own.length > 0 && own.every(({ isMet }) => isMet);
}
