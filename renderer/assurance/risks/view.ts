import type { RiskScale } from '../../../shared/domain/assurance/template.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import type { MeasureFact, RiskFact } from './risk-facts.ts';
import type { OneForm } from '../items/use-one-form.ts';

/** What every part of the page looks at. */
export interface RisksView {
  readonly scale: RiskScale;
  readonly risks: readonly RiskFact[];
  readonly measures: readonly MeasureFact[];
  readonly today: LocalDate;
  /** Whether what is written can be changed now, by this person. */
  readonly canWrite: boolean;
  readonly one: OneForm;
}
