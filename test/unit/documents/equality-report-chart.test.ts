import { describe, expect, it } from 'vitest';
import {
  chartOf,
  type ChartView,
  coverageChartOf,
} from '../../../electron/documents/equality-report-chart.ts';
import type { EqualityReportContent } from '../../../electron/documents/equality-report-content.ts';
import { anEqualityReportContent, withEveryCell } from '../../builders/equality-report-content.ts';
import { figuresOf } from '../../builders/equality-report-characteristics.ts';

const content = anEqualityReportContent();

function chartOfFirst(report: EqualityReportContent): ChartView {
  const [first] = report.characteristics;
  if (first === undefined) throw new Error('the builder has characteristics');
  return chartOf(report, first);
}

const marksOf = (chart: ChartView): ChartView['rows'][number]['marks'] =>
  chart.rows.flatMap((row) => row.marks);

describe('a chart', () => {
  it('draws each service in a panel as wide as its longest bar, on one scale', () => {
    const { panels, rows } = chartOfFirst(content);
    expect(panels).toEqual([
      { label: 'IDVA', length: 35 / 45 },
      { label: 'ISVA', length: 10 / 45 },
    ]);
    expect(rows[0]).toEqual({
      label: '16 to 24',
      startsGroup: false,
      marks: [
        { kind: 'bar', length: 11 / 45, label: '11' },
        { kind: 'bar', length: 7 / 45, label: '7' },
      ],
    });
  });

  it('draws every hidden figure as the same mark, which has no length', () => {
    const hidden = marksOf(chartOfFirst(content)).filter((mark) => mark.kind === 'hidden');
    expect(hidden).toHaveLength(5);
    for (const mark of hidden) expect(mark).toEqual({ kind: 'hidden', label: '[c]' });
  });

  it('sets those who gave no answer apart from those who did', () => {
    const starts = chartOfFirst(content).rows.filter((row) => row.startsGroup);
    expect(starts.map((row) => row.label)).toEqual(['Prefer not to say']);
  });

  it('leaves out sums, and answers whose bar is in the bar of another', () => {
    const [first] = content.characteristics;
    if (first === undefined) throw new Error('the builder has characteristics');
    const chart = chartOf(content, {
      ...first,
      answers: [
        { code: 'group', label: 'Group', figures: figuresOf([20, 10, 30]) },
        { code: 'part', label: 'Part', within: 'group', figures: figuresOf([20, 10, 30]) },
      ],
    });
    expect(chart.rows.map((row) => row.label)).toEqual([
      'Group',
      'Prefer not to say',
      'Not known',
      'Not asked',
    ]);
  });

  it('draws no bars, and divides nothing by nothing, when all is hidden or nobody came', () => {
    for (const cell of [{ kind: 'hidden' }, { kind: 'count', value: 0 }] as const) {
      const chart = chartOfFirst(withEveryCell(content, cell));
      expect(chart.panels.map((panel) => panel.length)).toEqual([0, 0]);
      expect(marksOf(chart).filter((mark) => mark.kind === 'bar' && mark.length !== 0)).toEqual([]);
      expect(chart.alternativeText).toContain('IDVA: no bars. ISVA: no bars.');
    }
  });

  it('names all the bars that are longest', () => {
    const disability = content.characteristics.find((each) => each.id === 'disability');
    expect(disability && chartOf(content, disability).alternativeText).toContain(
      'ISVA: the longest bar is Disabled and Not disabled, 10 referrals. All of them are published.',
    );
  });

  it('shows, for the whole report, how many answered about each characteristic', () => {
    const { rows, panels } = coverageChartOf(content);
    expect(panels.map((panel) => panel.label)).toEqual(['All services']);
    expect(rows.map((row) => row.marks[0]?.label)).toEqual([
      '133',
      '133',
      '[c]',
      '[c]',
      '[c]',
      '[c]',
      '115',
      '119',
      '[c]',
    ]);
  });
});
