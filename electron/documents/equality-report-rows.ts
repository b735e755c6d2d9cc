import {
  type EqualityReportContent,
  type Figures,
  type ReportCell,
  type ReportCharacteristic,
  TOTAL_CODE,
} from './equality-report-content.ts';

export type RowKind =
  | 'answer'
  /** An answer that adds up the answers set in under it. */
  | 'group'
  | 'answered'
  | 'prefer-not-to-say'
  | 'not-known'
  | 'not-asked'
  | 'total';

/** One line of a characteristic's table, of its chart and, once for each column, of the CSV file. */
export interface ReportRow {
  readonly code: string;
  readonly label: string;
  readonly kind: RowKind;
  readonly isSetIn: boolean;
  readonly figures: Figures;
}

/** A column of figures: a service, or all of them. */
export interface ReportColumn {
  readonly code: string;
  readonly label: string;
  readonly cellOf: (figures: Figures) => ReportCell;
}

/** The lines of one characteristic in the order of print: answers, how many answered, who did not, everybody. */
export function rowsOf(
  { referrals }: EqualityReportContent,
  { answers, answered, preferNotToSay, notKnown, notAsked }: ReportCharacteristic,
): readonly ReportRow[] {
  const groups = new Set(answers.map((answer) => answer.within));
  const summary = (kind: RowKind, label: string, figures: Figures): ReportRow => ({
    code: kind,
    label,
    kind,
    isSetIn: false,
    figures,
  });
  return [
    ...answers.map(({ code, label, within, figures }): ReportRow => ({
      code,
      label,
      kind: groups.has(code) ? 'group' : 'answer',
      isSetIn: within !== undefined,
      figures,
    })),
    summary('answered', 'Answered', answered),
    summary('prefer-not-to-say', 'Prefer not to say', preferNotToSay),
    summary('not-known', 'Not known', notKnown),
    summary('not-asked', 'Not asked', notAsked),
    summary(TOTAL_CODE, 'All referrals', referrals),
  ];
}

/** The columns of every table: each service, then all services. */
export function columnsOf({ services }: EqualityReportContent): readonly ReportColumn[] {
  return [
    ...services.map(({ code, label }, index): ReportColumn => ({
      code,
      label,
      // The content has been parsed: there is a cell for each service.
      cellOf: (figures) => figures.byService[index] ?? { kind: 'not-applicable' },
    })),
    { code: TOTAL_CODE, label: 'All services', cellOf: (figures) => figures.allServices },
  ];
}
