import { askedQuestions, type Circumstances } from './condition.ts';
import { coverageOf, type Held } from './coverage.ts';
import { honestRisk, type LinkedMeasure } from './honesty.ts';
import type { ItemBody, ItemKind } from './items.ts';
import { isHigh } from './risk-scale.ts';
import { screen, type Screened } from './screening.ts';
import { REGIMES, type Regime, type RiskScale, type Template } from './template.ts';

/** An item of any kind, as far as these rules look at it. */
export type AnyItem = {
  readonly [K in ItemKind]: { readonly kind: K; readonly itemId: string; readonly body: ItemBody<K> };
}[ItemKind];

/** What keeps an assessment from being handed in. */
export type Hindrance =
  | { readonly why: 'NO_OPERATION' }
  | { readonly why: 'REGIME_NOT_DECIDED'; readonly operations: readonly string[] }
  | { readonly why: 'QUESTIONS_OPEN'; readonly questions: readonly string[] }
  | { readonly why: 'QUERIES_OPEN'; readonly questions: readonly string[] }
  | { readonly why: 'NOT_COVERED'; readonly elements: readonly string[] };

/** The items of one kind. */
export function itemsOf<K extends ItemKind>(
  items: readonly AnyItem[],
  kind: K,
): readonly Extract<AnyItem, { kind: K }>[] {
  return items.filter((item): item is Extract<AnyItem, { kind: K }> => item.kind === kind);
}

/** The regimes of the operations; both while none is decided on, so that no question is overlooked. */
export function regimesOf(items: readonly AnyItem[]): ReadonlySet<Regime> {
  const named = itemsOf(items, 'operation').map(({ body }) => body.regime);
  const regimes = REGIMES.filter((regime) => named.some((each) => each === regime || each === 'BOTH'));
  return new Set(regimes.length === 0 ? REGIMES : regimes);
}

/** What decides which questions are asked. */
export function circumstancesOf(items: readonly AnyItem[]): Circumstances {
  const chosen = new Map(
    itemsOf(items, 'answer').flatMap(({ itemId, body: { value } }): [string, readonly string[]][] =>
      value.kind === 'codes' ? [[itemId, value.codes]] : [],
    ),
  );
  return { chosen, regimes: regimesOf(items) };
}

/** What the screening answers ask for on a day. */
export function screeningOf(template: Template, items: readonly AnyItem[], day: string): Screened {
  const answers = new Map(
    itemsOf(items, 'screening').map(({ itemId, body }) => [itemId, body.answer] as const),
  );
  return screen(template, answers, hasPersonalData(template, items), day);
}

/** @returns null while nobody has answered the question that it depends on. */
function hasPersonalData({ screening }: Template, items: readonly AnyItem[]): boolean | null {
  const { question, oneOf } = screening.nothingToAssess;
  const answer = itemsOf(items, 'answer').find(({ itemId }) => itemId === question);
  if (answer?.body.value.kind !== 'codes') return null;
  return !answer.body.value.codes.some((code) => oneOf.includes(code));
}

/** What the items hold, as far as coverage asks. */
export function heldBy(items: readonly AnyItem[]): Held {
  return {
    ...circumstancesOf(items),
    answered: new Set(itemsOf(items, 'answer').map(({ itemId }) => itemId)),
    counts: {
      OPERATIONS: itemsOf(items, 'operation').length,
      RISKS: itemsOf(items, 'risk').filter(({ body }) => body.isToPeople).length,
      MEASURES: itemsOf(items, 'measure').length,
    },
  };
}

/** Everything that is still missing before an assessment can be handed in; nothing if it is ready. */
export function hindrancesOf(template: Template, items: readonly AnyItem[]): readonly Hindrance[] {
  const circumstances = circumstancesOf(items);
  const operations = itemsOf(items, 'operation');
  const undecided = operations
    .filter(({ body }) => body.regime === 'NOT_DECIDED')
    .map(({ itemId }) => itemId);
  const answers = itemsOf(items, 'answer');
  const complete = new Set(answers.filter(({ body }) => body.isComplete).map(({ itemId }) => itemId));
  const asked = askedQuestions(template, circumstances);
  const open = asked.filter(({ id, isOptional }) => !isOptional && !complete.has(id)).map(({ id }) => id);
  const queries = itemsOf(items, 'comment').filter(({ body }) => body.isQuery && !body.isResolved);
  const missing = coverageOf(template, heldBy(items)).filter(({ isMet }) => !isMet);
  return [
    ...(operations.length === 0 ? [{ why: 'NO_OPERATION' } as const] : []),
    ...(undecided.length === 0 ? [] : [{ why: 'REGIME_NOT_DECIDED', operations: undecided } as const]),
    ...(open.length === 0 ? [] : [{ why: 'QUESTIONS_OPEN', questions: open } as const]),
    ...(queries.length === 0
      ? []
      : [
          { why: 'QUERIES_OPEN', questions: [...new Set(queries.map(({ body }) => body.question))] } as const,
        ]),
    ...(missing.length === 0
      ? []
      : [{ why: 'NOT_COVERED', elements: missing.map(({ element }) => element) } as const]),
  ];
}

/**
 * Whether any risk to people is left high, as far as measures bear the ratings out.
 *
 * @param isControlWorking of the controls that measures rely on.
 */
export function isHighRiskLeft(
  scale: RiskScale,
  items: readonly AnyItem[],
  today: string,
  isControlWorking: (control: string) => boolean | null,
): boolean {
  return itemsOf(items, 'risk')
    .filter(({ body }) => body.isToPeople)
    .some(({ itemId, body }) => {
      const { residual } = honestRisk(
        scale,
        { ...body, measures: measuresOf(items, itemId, isControlWorking) },
        today,
      );
      return isHigh(scale, residual);
    });
}

/** The measures that are linked to a risk, with the actions that are still to be done. */
export function measuresOf(
  items: readonly AnyItem[],
  risk: string,
  isControlWorking: (control: string) => boolean | null,
): readonly LinkedMeasure[] {
  const actions = itemsOf(items, 'action');
  return itemsOf(items, 'measure')
    .filter(({ body }) => body.risks.includes(risk))
    .map(({ itemId, body: { state, control } }) => ({
      measureId: itemId,
      state,
      openActionsDue: actions
        .filter(({ body }) => body.measure === itemId && body.doneOn === null)
        .map(({ body }) => body.due),
      isControlWorking: control === null ? null : isControlWorking(control),
    }));
}
