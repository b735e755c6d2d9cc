import { compareRatings, worseOf, type Rating } from './risk-scale.ts';
import type { RiskScale } from './template.ts';

/** How far a measure has come. Only one that is in place, or tested as well, reduces a risk. */
export const MEASURE_STATES = ['PLANNED', 'IN_PLACE', 'TESTED', 'WITHDRAWN'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export interface LinkedMeasure {
  readonly measureId: string;
  readonly state: MeasureState;
  /** The dates by which the open actions of the measure are due. */
  readonly openActionsDue: readonly string[];
  /** Whether the control of this application that the measure relies on works; `null` where it relies on none. */
  readonly isControlWorking: boolean | null;
}

/** A risk as its author rates it. */
export interface RatedRisk {
  /** Before any measure. */
  readonly inherent: Rating;
  /** As things are. */
  readonly current: Rating;
  /** When all its measures are in place. */
  readonly residual: Rating;
  readonly measures: readonly LinkedMeasure[];
}

export const HONESTY_FINDINGS = [
  /** A rating is lower than the one before, and no measure explains it. */
  'NO_MEASURE',
  'ONLY_PLANNED',
  'ACTION_OVERDUE',
  'CONTROL_NOT_WORKING',
  /** A later rating is higher than an earlier one. */
  'RATED_HIGHER',
] as const;
export type HonestyFinding = (typeof HONESTY_FINDINGS)[number];

/** What a risk counts as, whatever it is rated. */
export interface HonestRisk {
  readonly current: Rating;
  readonly residual: Rating;
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly finding: HonestyFinding;
  readonly of: 'current' | 'residual';
  /** The measure that does not count, where it is one. */
  readonly measureId?: string;
}

/**
 * Holds ratings against the measures that are to explain them. A rating that is lower than the one before, in likelihood or in
 * severity, counts for the current one if any linked measure works, and for the residual one if all do. Otherwise that part of
 * the rating before it counts, so that a residual rating reverts by itself when an action slips or a control fails.
 *
 * @param today actions that were due before this day are overdue.
 */
export function honestRisk(scale: RiskScale, risk: RatedRisk, today: string): HonestRisk {
  const measures = risk.measures.filter(({ state }) => state !== 'WITHDRAWN');
  const faults = measures.flatMap((measure) => faultOf(measure, today) ?? []);
  const areAllWorking = measures.length > 0 && faults.length === 0;
  const hold = (of: 'current' | 'residual', before: Rating, claimed: Rating, isExplained: boolean): Held => {
    const { likelihood, severity } = compareRatings(scale, before, claimed);
    const isLower = likelihood < 0 || severity < 0;
    const isHigher = likelihood > 0 || severity > 0;
    const unexplained: readonly Finding[] =
      measures.length === 0
        ? [{ finding: 'NO_MEASURE', of }]
        : faults.map(({ finding, measureId }) => ({ finding, of, measureId }));
    return {
      counted: isLower && !isExplained ? worseOf(scale, before, claimed) : claimed,
      findings: [
        ...(isLower && !isExplained ? unexplained : []),
        ...(isHigher ? [{ finding: 'RATED_HIGHER', of } as const] : []),
      ],
    };
  };
  const current = hold('current', risk.inherent, risk.current, faults.length < measures.length);
  const residual = hold('residual', current.counted, risk.residual, areAllWorking);
  return {
    current: current.counted,
    residual: residual.counted,
    findings: [...current.findings, ...residual.findings],
  };
}

interface Held {
  readonly counted: Rating;
  readonly findings: readonly Finding[];
}

function faultOf(
  { measureId, state, openActionsDue, isControlWorking }: LinkedMeasure,
  today: string,
): { readonly measureId: string; readonly finding: HonestyFinding } | undefined {
  if (openActionsDue.some((due) => due < today)) return { measureId, finding: 'ACTION_OVERDUE' };
  if (state === 'PLANNED') return { measureId, finding: 'ONLY_PLANNED' };
  return isControlWorking === false ? { measureId, finding: 'CONTROL_NOT_WORKING' } : undefined;
}
