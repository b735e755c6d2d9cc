import { honestRisk, type HonestRisk } from '../../../shared/domain/assurance/honesty.ts';
import { itemsOf, measuresOf, type AnyItem } from '../../../shared/domain/assurance/readiness.ts';
import { isHigh, levelOf, type Rating } from '../../../shared/domain/assurance/risk-scale.ts';
import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';

type Item<K extends AnyItem['kind']> = Extract<AnyItem, { readonly kind: K }>;

export interface ActionFact {
  readonly action: Item<'action'>;
  readonly isOverdue: boolean;
}

export interface MeasureFact {
  readonly measure: Item<'measure'>;
  /** Such as M1, by which the page refers to it. */
  readonly number: string;
  readonly actions: readonly ActionFact[];
  /** Whether the control that it relies on works; null where it relies on none, or that is not known. */
  readonly isControlWorking: boolean | null;
}

export interface RiskFact {
  readonly risk: Item<'risk'>;
  /** Such as R1, by which the page refers to it. */
  readonly number: string;
  /** What it counts as, whatever it is rated. */
  readonly counted: HonestRisk;
  readonly measures: readonly MeasureFact[];
}

/** What is known of the risks of an assessment and of what is done about them, each in the order in which they were added. */
export function riskFactsOf(
  scale: RiskScale,
  items: readonly AnyItem[],
  today: LocalDate,
  isControlWorking: (control: string) => boolean | null,
): { readonly risks: readonly RiskFact[]; readonly measures: readonly MeasureFact[] } {
  const actions = inOrder(itemsOf(items, 'action'));
  const measures = inOrder(itemsOf(items, 'measure')).map((measure, place): MeasureFact => ({
    measure,
    number: `M${place + 1}`,
    actions: actions
      .filter(({ body }) => body.measure === measure.itemId)
      .map((action) => ({ action, isOverdue: action.body.doneOn === null && action.body.due < today })),
    isControlWorking: measure.body.control === null ? null : isControlWorking(measure.body.control),
  }));
  const risks = inOrder(itemsOf(items, 'risk')).map((risk, place): RiskFact => ({
    risk,
    number: `R${place + 1}`,
    counted: honestRisk(
      scale,
      { ...risk.body, measures: measuresOf(items, risk.itemId, isControlWorking) },
      today,
    ),
    measures: measures.filter(({ measure }) => measure.body.risks.includes(risk.itemId)),
  }));
  return { risks, measures };
}

/** By id: what was added just now stands where it will stand when the assessment is opened again. */
const inOrder = <I extends AnyItem>(items: readonly I[]): readonly I[] =>
  items.toSorted((one, other) => (one.itemId < other.itemId ? -1 : 1));

/** The two states that the risk map shows. */
export type MapState = 'before' | 'after';

/** The rating that the map shows: after the measures it is what counts, not what is claimed. */
const mappedRating = ({ risk, counted }: RiskFact, state: MapState): Rating =>
  state === 'before' ? risk.body.inherent : counted.residual;

/** The risks of one cell of the map. */
export const risksAt = (
  risks: readonly RiskFact[],
  state: MapState,
  { likelihood, severity }: Rating,
): readonly RiskFact[] =>
  risks.filter((fact) => {
    const rating = mappedRating(fact, state);
    return rating.likelihood === likelihood && rating.severity === severity;
  });

/** How many risks are left of each level, the highest first; levels without any are left out. */
export function leftByLevel(
  scale: RiskScale,
  risks: readonly RiskFact[],
): readonly { readonly label: string; readonly count: number }[] {
  return scale.levels
    .toReversed()
    .map(({ code, label }) => ({
      label,
      count: risks.filter(({ counted }) => levelOf(scale, counted.residual) === code).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Whether any of the risks is left so high that the regulator is consulted. */
export const isAnyLeftHigh = (scale: RiskScale, risks: readonly RiskFact[]): boolean =>
  risks.some(({ counted }) => isHigh(scale, counted.residual));
