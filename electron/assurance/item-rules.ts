import type { AssessmentItem, WrittenItem } from '../../shared/contract/assurance.ts';
import type { ItemBody } from '../../shared/domain/assurance/items.ts';
import type { Rating } from '../../shared/domain/assurance/risk-scale.ts';
import {
  UNITS,
  type Question,
  type RiskScale,
  type Template,
} from '../../shared/domain/assurance/template.ts';
import { AppError } from '../../shared/result.ts';

/** What an item has to fit into. */
export interface Surroundings {
  readonly template: Template;
  readonly riskScale: string;
  readonly items: readonly AssessmentItem[];
}

/**
 * Makes sure that an item fits the question set and the other items: a question that is asked there, an answer that it offers, a
 * risk that exists.
 *
 * @throws AppError VALIDATION, with the place in the input.
 */
export function requireFitting(item: WrittenItem, surroundings: Surroundings): void {
  const { template, items } = surroundings;
  switch (item.kind) {
    case 'screening':
      requireScreeningQuestion(item.itemId, item.body.questionVersion, template);
      return;
    case 'answer':
      requireAnswer(item.itemId, item.body, template);
      return;
    case 'risk':
      for (const part of ['inherent', 'current', 'residual'] as const) {
        requireRating(item.body[part], part, scaleOf(surroundings));
      }
      return;
    case 'measure':
      for (const [place, risk] of item.body.risks.entries()) {
        if (!has(items, 'risk', risk))
          refuse(['risks', place], 'There is no such risk. It may have been removed.');
      }
      return;
    case 'action':
      if (!has(items, 'measure', item.body.measure)) {
        refuse(['measure'], 'There is no such measure. It may have been removed.');
      }
      return;
    case 'consultation':
      requireGateAndUnit(item.body, surroundings);
      return;
    case 'comment':
      questionOf(item.body.question, template);
      return;
    case 'verdict': {
      const { verdictOf } = questionOf(item.body.question, template);
      if (verdictOf !== item.body.unit)
        refuse(['unit'], 'That question does not wait for a verdict of this unit.');
      return;
    }
    case 'operation':
    case 'flow':
    case 'draft':
  }
}

/** @throws AppError VALIDATION if another item refers to this one. */
export function requireUnused(
  { kind, itemId }: Pick<AssessmentItem, 'kind' | 'itemId'>,
  items: readonly AssessmentItem[],
): void {
  const isLinked =
    kind === 'risk' && items.some((item) => item.kind === 'measure' && item.body.risks.includes(itemId));
  if (isLinked) {
    throw new AppError('VALIDATION', 'A measure is linked to this risk. Take the link away first.');
  }
  if (kind === 'measure' && items.some((item) => item.kind === 'action' && item.body.measure === itemId)) {
    throw new AppError('VALIDATION', 'There are actions for this measure. Remove or move them first.');
  }
}

function refuse(path: readonly (string | number)[], message: string): never {
  throw new AppError('VALIDATION', message, { issues: [{ path: ['item', 'body', ...path], message }] });
}

const has = (items: readonly AssessmentItem[], kind: AssessmentItem['kind'], itemId: string): boolean =>
  items.some((item) => item.kind === kind && item.itemId === itemId);

function requireScreeningQuestion(id: string, version: number, { screening }: Template): void {
  const question = screening.sets.flatMap(({ questions }) => questions).find((each) => each.id === id);
  if (question === undefined) refuse([], 'The question set has no such screening question.');
  if (question.version !== version) refuse(['questionVersion'], outdated(question.version));
}

const outdated = (version: number): string =>
  `The question is now version ${version}. Read it again and answer that.`;

function questionOf(id: string, { steps }: Template): Question {
  const question = steps.flatMap(({ questions }) => questions).find((each) => each.id === id);
  if (question === undefined) refuse([], 'The question set has no such question.');
  return question;
}

function requireAnswer(id: string, { questionVersion, value }: ItemBody<'answer'>, template: Template): void {
  const { answer, version } = questionOf(id, template);
  if (version !== questionVersion) refuse(['questionVersion'], outdated(version));
  const expected = answer.kind === 'choice' ? 'codes' : answer.kind === 'date' ? 'date' : 'words';
  if (value.kind !== expected) refuse(['value'], `That question is answered with ${expected}.`);
  if (answer.kind === 'line' && value.kind === 'words' && value.words.includes('\n')) {
    refuse(['value', 'words'], 'Answer on one line.');
  }
  if (answer.kind !== 'choice' || value.kind !== 'codes') return;
  const offered = new Set(answer.options.map(({ code }) => code));
  if (value.codes.some((code) => !offered.has(code)))
    refuse(['value', 'codes'], 'Choose from what is offered.');
  if (new Set(value.codes).size !== value.codes.length)
    refuse(['value', 'codes'], 'Choose each answer once.');
  if (!answer.many && value.codes.length > 1) refuse(['value', 'codes'], 'Choose one answer.');
}

/** The scale that the assessment is rated on. */
export function scaleOf({ template, riskScale }: Pick<Surroundings, 'template' | 'riskScale'>): RiskScale {
  const scale = template.riskScales.find(({ id }) => id === riskScale);
  if (scale === undefined) throw new Error('An assessment is made with a scale of its question set');
  return scale;
}

function requireRating({ likelihood, severity }: Rating, part: string, scale: RiskScale): void {
  const offers = (rungs: RiskScale['likelihoods'], code: string): boolean =>
    rungs.some((rung) => rung.code === code);
  if (!offers(scale.likelihoods, likelihood))
    refuse([part, 'likelihood'], 'Choose a likelihood of the scale.');
  if (!offers(scale.severities, severity)) refuse([part, 'severity'], 'Choose a severity of the scale.');
}

function requireGateAndUnit({ gate, unit }: ItemBody<'consultation'>, { template }: Surroundings): void {
  if (!template.gates.some(({ id }) => id === gate)) refuse(['gate'], 'The question set has no such gate.');
  // Others are consulted as the answers name them: any option of any choice may be one.
  const isKnown =
    UNITS.some((known) => known === unit) ||
    template.steps.some(({ questions }) =>
      questions.some(
        ({ answer }) => answer.kind === 'choice' && answer.options.some(({ code }) => code === unit),
      ),
    );
  if (!isKnown) refuse(['unit'], 'The question set has no such unit.');
}
