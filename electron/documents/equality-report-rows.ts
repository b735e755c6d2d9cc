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
  | 'form-returned'
  | 'form-declined'
  | 'no-form'
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

/**
 * The lines of one characteristic in the order of print: answers, how many they are, the ways in which a form returned
 * leaves the question open, those without a form to look at, all referrals.
 */
export function rowsOf(
  content: EqualityReportContent,
  { answers, answered, preferNotToSay, notKnown, notAsked }: ReportCharacteristic,
): readonly ReportRow[] {
  const groups = new Set(answers.map((answer) => answer.within));
  return [
    ...answers.map(({ code, label, within, figures }): ReportRow => ({
      code,
      label,
      kind: groups.has(code) ? 'group' : 'answer',
      isSetIn: within !== undefined,
      figures,
    })),
    summaryRow('answered', 'Answered', answered),
    summaryRow('prefer-not-to-say', 'Prefer not to say', preferNotToSay),
    summaryRow('not-known', 'Not known', notKnown),
    summaryRow('not-asked', 'Not asked', notAsked),
    ...formRowsOf(content).filter((row) => row.kind !== 'form-returned'),
  ];
}

/** What became of the forms, in the order of print, and all referrals. The same in every table, because shared. */
export function formRowsOf({ forms, referrals }: EqualityReportContent): readonly ReportRow[] {
  return [
    summaryRow('form-returned', 'Form returned', forms.returned),
    summaryRow('form-declined', 'Declined the whole form', forms.declined),
    summaryRow('no-form', 'No form', forms.none),
    summaryRow(TOTAL_CODE, 'All referrals', referrals),
  ];
}

function summaryRow(kind: RowKind, label: string, figures: Figures): ReportRow {
  return { code: kind, label, kind, isSetIn: false, figures };
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
