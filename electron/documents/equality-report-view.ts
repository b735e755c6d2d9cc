import { unnumberedHead } from '../../shared/domain/audit-head.ts';
import { type ChartView, chartOf, coverageChartOf } from './equality-report-chart.ts';
import type { EqualityReportContent, ReportCell } from './equality-report-content.ts';
import { columnsOf, formRowsOf, type ReportRow, type RowKind, rowsOf } from './equality-report-rows.ts';
import { cellInWords, percentageInWords, referralsInWords } from './equality-report-words.ts';
import type { PageFrame } from './page-frame.ts';
import { percentageOf, SMALLEST_PERCENTAGE_BASE } from './percentage.ts';
import { dateInWords, datePartsOf, periodInWords, timeInWords } from '../../shared/domain/date-words.ts';

/** A count and its percentage, as printed. */
interface PrintedFigure {
  readonly count: string;
  readonly percentage: string;
}

interface PrintedRow {
  readonly label: string;
  readonly kind: RowKind;
  readonly isSetIn: boolean;
  /** One for each column. */
  readonly figures: readonly PrintedFigure[];
}

/**
 * The report as the template lays it out: words and lengths, every decision already taken.
 *
 * The template adds the fixed prose and no figure of its own.
 */
export interface EqualityReportView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly publisher: string;
  readonly period: string;
  /** The report in a sentence or two. */
  readonly lead: string;
  readonly population: string;
  readonly threshold: number;
  readonly smallestPercentageBase: number;
  readonly headline: readonly { readonly count: string; readonly label: string; readonly name: string }[];
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly columns: readonly string[];
  readonly coverage: {
    readonly forms: readonly PrintedRow[];
    readonly returned: string;
    readonly rows: readonly {
      readonly name: string;
      readonly answered: PrintedFigure;
      readonly others: readonly string[];
    }[];
    readonly chart: ChartView;
  };
  readonly characteristics: readonly {
    readonly name: string;
    readonly legalName: string;
    readonly questions: readonly { readonly wording: string; readonly version: string }[];
    readonly notes: readonly string[];
    readonly rows: readonly PrintedRow[];
    readonly chart: ChartView;
  }[];
  readonly hiddenCells: string;
  readonly cells: string;
  readonly method: readonly string[];
  readonly proof: readonly (readonly [name: string, value: string])[];
  readonly earlierReports: number;
  readonly uncomparedReports: number;
  readonly intervals: readonly { readonly cell: string; readonly range: string }[];
}

/** Turns a parsed report into what is printed. Pure: the same report is the same view, so the same bytes. */
export function viewOfEqualityReport(content: EqualityReportContent): EqualityReportView {
  const { certificate, characteristics, forms, referrals, services } = content;
  return {
    frame: frameOf(content),
    title: content.title,
    publisher: content.publisher,
    period: periodInWords(content.period),
    lead: [coveredInWords(content), hiddenInWords(content)].join(' ').trimStart(),
    population: content.population,
    threshold: content.threshold,
    smallestPercentageBase: SMALLEST_PERCENTAGE_BASE,
    headline: [
      { count: cellInWords(referrals.allServices), label: 'All services', name: 'Referrals in the period' },
      ...services.map(({ label, name }, index) => ({
        count: cellInWords(referrals.byService[index] ?? { kind: 'not-applicable' }),
        label,
        name,
      })),
    ],
    facts: [
      ['Data as at', timeInWords(content.dataAsAt)],
      ['Produced', `${timeInWords(content.producedAt)}, by the ${content.producedByRole}`],
      ['Print', `${content.printId}, copy ${content.copy.number} of ${content.copy.of}`],
      ['Marking', `${content.marking.classification}. ${content.marking.handling}`],
    ],
    columns: columnsOf(content).map((column) => column.label),
    coverage: {
      forms: printedRowsOf(content, formRowsOf(content)),
      returned: referralsInWords(forms.returned.allServices),
      rows: characteristics.map((each) => ({
        name: each.name,
        answered: printedFigureOf(each.answered.allServices, referrals.allServices),
        others: [each.preferNotToSay, each.notKnown, each.notAsked].map((row) =>
          cellInWords(row.allServices),
        ),
      })),
      chart: coverageChartOf(content),
    },
    characteristics: characteristics.map((each) => ({
      name: each.name,
      legalName: each.legalName,
      questions: each.questions,
      notes: each.notes,
      rows: printedRowsOf(content, rowsOf(content, each)),
      chart: chartOf(content, each),
    })),
    hiddenCells: cellInWords({ kind: 'count', value: certificate.hiddenCells }),
    cells: cellInWords({ kind: 'count', value: certificate.cells }),
    method: certificate.method,
    proof: proofOf(content),
    earlierReports: certificate.earlierReports,
    uncomparedReports: certificate.uncomparedReports,
    intervals: certificate.intervals.map(({ cell, lowest, highest }) => ({
      cell,
      range: `${lowest} to ${highest}`,
    })),
  };
}

function frameOf({ marking, title, producedAt, ...content }: EqualityReportContent): PageFrame {
  return {
    title: `${title}, ${periodInWords(content.period)}`,
    marking: marking.classification,
    handling: marking.handling,
    date: datePartsOf(producedAt),
    identity: [
      `Print ${content.printId}`,
      `copy ${content.copy.number} of ${content.copy.of}`,
      `data as at ${dateInWords(content.dataAsAt)}`,
    ],
    auditHeads: content.auditHeads.map(unnumberedHead),
  };
}

function printedRowsOf(content: EqualityReportContent, rows: readonly ReportRow[]): readonly PrintedRow[] {
  const columns = columnsOf(content);
  return rows.map(({ label, kind, isSetIn, figures }) => ({
    label,
    kind,
    isSetIn,
    figures: columns.map(({ cellOf }) => printedFigureOf(cellOf(figures), cellOf(content.referrals))),
  }));
}

function printedFigureOf(part: ReportCell, base: ReportCell): PrintedFigure {
  return { count: cellInWords(part), percentage: percentageInWords(percentageOf(part, base)) };
}

/** The span of the published shares of all referrals, with a form or without; empty when none is published. */
function coveredInWords({ characteristics, referrals }: EqualityReportContent): string {
  const shares = characteristics
    .map((each) => percentageOf(each.answered.allServices, referrals.allServices))
    .flatMap((percentage) => (percentage.kind === 'percent' ? [percentage.value] : []));
  if (shares.length === 0) return '';
  const least = Math.min(...shares);
  const most = Math.max(...shares);
  const span = least === most ? `${most}%` : `between ${least}% and ${most}%`;
  return `Where the share can be published, answers are held for ${span} of all referrals.`;
}

function hiddenInWords({ certificate, threshold }: EqualityReportContent): string {
  const { cells, hiddenCells } = certificate;
  if (hiddenCells === 0) return `All ${cells} figures in this report are published.`;
  return `Of the ${cells} figures in this report, ${hiddenCells} ${hiddenCells === 1 ? 'is' : 'are'} not published, so that no count from 1 to ${threshold - 1} can be worked out from it.`;
}

function earlierReportsInWords({
  earlierReports,
  uncomparedReports,
}: EqualityReportContent['certificate']): string {
  const checked = earlierReports === 0 ? 'None counts the same people' : `Checked against ${earlierReports}`;
  if (uncomparedReports === 0) return checked;
  return `${earlierReports === 0 ? 'Checked against none' : checked}; could not be checked against ${uncomparedReports}`;
}

function proofOf({ certificate, threshold, auditHeads }: EqualityReportContent): EqualityReportView['proof'] {
  const { cells, hiddenCells, optimal, auditors, figuresHash } = certificate;
  return [
    ['Figures examined', `${cells}, of which ${hiddenCells} are not published`],
    ['Threshold', `${threshold}: counts from 1 to ${threshold - 1} are not published`],
    ['Fewest hidden', optimal ? 'Proved: no safe pattern hides less' : 'Not proved'],
    ['Attacked by', auditors.join(', then independently by ')],
    ['Earlier reports', earlierReportsInWords(certificate)],
    ['Figures hash', inGroups(figuresHash)],
    ['Audit heads', auditHeads.map(unnumberedHead).join(', ')],
    [
      'To check the log',
      'strongroom verify --against, with any of these heads, shows whether all that led to this report is still in it',
    ],
  ];
}

/** Four and four, so that a person can compare two prints by eye. */
function inGroups(hexadecimal: string): string {
  return hexadecimal.replaceAll(/(.{4})(?=.)/gu, '$1 ');
}
