import type { CategoryMerge } from '../../shared/contract/equality.ts';
import type { CallInputOf } from '../../shared/contract/index.ts';
import { localDateSchema, type LocalDate } from '../../shared/domain/dates.ts';
import {
  financialYearFrom,
  financialYearOf,
  financialYearPeriod,
  quarterPeriod,
  type FinancialYear,
  type Period,
  type Quarter,
} from '../../shared/domain/financial-year.ts';
import {
  REPORT_CHARACTERISTIC_IDS,
  type ReportCharacteristicId,
} from '../../shared/domain/report-characteristics.ts';
import type { FieldProblem } from '../ui/field-problem.ts';

/** What was chosen for a report, as it stands in the form: not yet checked. */
export interface ReportChoices {
  readonly kind: 'year' | 'quarter' | 'dates';
  /** The calendar year in which the financial year begins. */
  readonly startYear: number;
  readonly quarter: Quarter;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly by: readonly ReportCharacteristicId[];
  readonly threshold: string;
  readonly recipient: string;
  /** The categories that are counted as one. */
  readonly merges: readonly CategoryMerge[];
}

/** Below five nothing is safe for so sensitive a subject, and above fifty little would be left to show. */
export const THRESHOLD_RANGE = { least: 5, most: 50 } as const;

const YEARS_OFFERED = 8;

/** The financial years to choose from, the present one first. */
export function yearsUpTo(today: LocalDate): readonly FinancialYear[] {
  const { startYear } = financialYearOf(today);
  return Array.from({ length: YEARS_OFFERED }, (_, back) => financialYearFrom(startYear - back));
}

/** The last whole financial year, everything, at the lowest threshold: the yearly report. */
export const firstChoices = (today: LocalDate): ReportChoices => ({
  kind: 'year',
  startYear: financialYearOf(today).startYear - 1,
  quarter: 1,
  from: '',
  to: '',
  by: REPORT_CHARACTERISTIC_IDS,
  threshold: String(THRESHOLD_RANGE.least),
  recipient: '',
  merges: [],
});

/** The days that the choices stand for; not yet checked when they were typed. */
export function periodOf({ kind, startYear, quarter, from, to }: ReportChoices): Period {
  switch (kind) {
    case 'year':
      return financialYearPeriod(financialYearFrom(startYear));
    case 'quarter':
      return quarterPeriod(financialYearFrom(startYear), quarter);
    case 'dates':
      return { from, to };
  }
}

const isDate = (date: LocalDate): boolean => localDateSchema.safeParse(date).success;

/** What has to be put right before a report can be made, in the order of the form. */
export function problemsOf(choices: ReportChoices): readonly FieldProblem[] {
  const { from, to } = periodOf(choices);
  const threshold = Number(choices.threshold);
  const { least, most } = THRESHOLD_RANGE;
  const checks: readonly (readonly [boolean, FieldProblem])[] = [
    [!isDate(from), { fieldId: 'from', message: 'Give the first day, such as 1 4 2025.' }],
    [!isDate(to), { fieldId: 'to', message: 'Give the last day, such as 31 3 2026.' }],
    [
      isDate(from) && isDate(to) && to < from,
      { fieldId: 'to', message: 'Give a last day that is not before the first day.' },
    ],
    [choices.by.length === 0, { fieldId: 'by', message: 'Choose at least one characteristic.' }],
    [
      !Number.isInteger(threshold) || threshold < least || threshold > most,
      { fieldId: 'threshold', message: `Give a whole number from ${least} to ${most}.` },
    ],
    [
      choices.recipient.trim().length > 120,
      { fieldId: 'recipient', message: 'Give the recipient in at most 120 characters.' },
    ],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
}

/** What the vault is asked for; the choices must have no problems. */
export function inputOf(choices: ReportChoices): CallInputOf<'equality.report'> {
  const recipient = choices.recipient.trim();
  // Of characteristics that are left out nothing can be counted as one.
  const merges = choices.merges.filter(({ characteristic }) => choices.by.includes(characteristic));
  return {
    ...periodOf(choices),
    threshold: Number(choices.threshold),
    by: [...choices.by],
    ...(merges.length === 0 ? {} : { merges }),
    ...(recipient === '' ? {} : { recipient }),
  };
}

/** The next longer period, or null when only the person can name one. More people make a report easier to protect. */
export function withLongerPeriod(choices: ReportChoices): ReportChoices | null {
  switch (choices.kind) {
    case 'quarter':
      return { ...choices, kind: 'year' };
    case 'year':
      return {
        ...choices,
        kind: 'dates',
        from: financialYearPeriod(financialYearFrom(choices.startYear - 1)).from,
        to: financialYearPeriod(financialYearFrom(choices.startYear)).to,
      };
    case 'dates':
      return null;
  }
}
