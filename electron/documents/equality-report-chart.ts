import { assertNever } from '../../shared/result.ts';
import type { EqualityReportContent, ReportCell, ReportCharacteristic } from './equality-report-content.ts';
import { columnsOf, type RowKind, rowsOf } from './equality-report-rows.ts';
import { cellInWords, referralsInWords } from './equality-report-words.ts';

/** What is drawn in one place of a chart. */
export type ChartMark =
  /** `length` is a part of all the width that bars may take in the chart, 0 to 1. */
  | { readonly kind: 'bar'; readonly length: number; readonly label: string }
  /** Drawn in one size, whatever is hidden behind it; so it has none here. */
  | { readonly kind: 'hidden'; readonly label: string }
  | { readonly kind: 'nothing'; readonly label: string };

/** A chart ready to be drawn: panels side by side on one scale, a row of marks across them for each answer. */
export interface ChartView {
  readonly alternativeText: string;
  /** Each as wide as its longest bar asks for. */
  readonly panels: readonly { readonly label: string; readonly length: number }[];
  readonly rows: readonly {
    readonly label: string;
    readonly startsGroup: boolean;
    readonly marks: readonly ChartMark[];
  }[];
}

interface ChartRow {
  readonly label: string;
  readonly startsGroup: boolean;
  /** One for each panel. */
  readonly cells: readonly ReportCell[];
}

const DRAWN: ReadonlySet<RowKind> = new Set([
  'answer',
  'group',
  'prefer-not-to-say',
  'not-known',
  'not-asked',
]);

/**
 * The chart of one characteristic, a panel for each service.
 *
 * All services together would repeat what the panels show, answers set in under another are in its bar already, and
 * what became of the forms is the same for every characteristic: all are left to the table.
 */
export function chartOf(content: EqualityReportContent, characteristic: ReportCharacteristic): ChartView {
  const services = columnsOf(content).slice(0, -1);
  const rows = rowsOf(content, characteristic)
    .filter((row) => !row.isSetIn && DRAWN.has(row.kind))
    .map(({ label, kind, figures }) => ({
      label,
      startsGroup: kind === 'prefer-not-to-say',
      cells: services.map(({ cellOf }) => cellOf(figures)),
    }));
  return draw(
    services.map((service) => service.label),
    rows,
  );
}

/** How many referrals have an answer, for each characteristic, in all services together. */
export function coverageChartOf({ characteristics }: EqualityReportContent): ChartView {
  const rows = characteristics.map(({ name, answered }) => ({
    label: name,
    startsGroup: false,
    cells: [answered.allServices],
  }));
  return draw(['All services'], rows);
}

/** Lengths and words come from published figures only, and so does the scale. */
function draw(panelLabels: readonly string[], rows: readonly ChartRow[]): ChartView {
  const longest = panelLabels.map((_, panel) =>
    Math.max(0, ...rows.map((row) => publishedCount(row.cells[panel]))),
  );
  const scale = longest.reduce((sum, length) => sum + length, 0);
  const lengthOf = (count: number): number => (scale === 0 ? 0 : count / scale);
  return {
    alternativeText: alternativeTextOf(panelLabels, rows),
    panels: panelLabels.map((label, panel) => ({ label, length: lengthOf(longest[panel] ?? 0) })),
    rows: rows.map(({ label, startsGroup, cells }) => ({
      label,
      startsGroup,
      marks: cells.map((cell) => markOf(cell, lengthOf)),
    })),
  };
}

function publishedCount(cell: ReportCell | undefined): number {
  return cell?.kind === 'count' ? cell.value : 0;
}

function markOf(cell: ReportCell, lengthOf: (count: number) => number): ChartMark {
  const label = cellInWords(cell);
  switch (cell.kind) {
    case 'count':
      return { kind: 'bar', length: lengthOf(cell.value), label };
    case 'hidden':
      return { kind: 'hidden', label };
    case 'not-applicable':
      return { kind: 'nothing', label };
    default:
      return assertNever(cell);
  }
}

/** Short, because whoever cannot see the chart has just read the table above it, which says it all. */
function alternativeTextOf(panelLabels: readonly string[], rows: readonly ChartRow[]): string {
  const hidden = rows.flatMap((row) => row.cells).filter((cell) => cell.kind === 'hidden').length;
  return [
    'Bar chart of figures in the table above, on one scale.',
    ...panelLabels.map((label, panel) => longestBarInWords(label, panel, rows)),
    hidden === 0
      ? 'All of them are published.'
      : `Figures not published: ${hidden}, each drawn as the same small hatched mark.`,
  ].join(' ');
}

function longestBarInWords(panelLabel: string, panel: number, rows: readonly ChartRow[]): string {
  const most = Math.max(0, ...rows.map((row) => publishedCount(row.cells[panel])));
  if (most === 0) return `${panelLabel}: no bars.`;
  const labels = rows.filter((row) => publishedCount(row.cells[panel]) === most).map((row) => row.label);
  return `${panelLabel}: the longest bar is ${labels.join(' and ')}, ${referralsInWords({ kind: 'count', value: most })}.`;
}
