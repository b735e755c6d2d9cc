import { describe, expect, it } from 'vitest';
import { viewOfEqualityReport } from '../../../electron/documents/equality-report-view.ts';
import { anEqualityReportContent, withEveryCell } from '../../builders/equality-report-content.ts';
import { figuresOf } from '../../builders/equality-report-characteristics.ts';

const content = anEqualityReportContent();

describe('the first page', () => {
  it('leads with the referrals, the span of the answers and what is hidden', () => {
    const view = viewOfEqualityReport(content);
    expect(view.headline.map((each) => [each.count, each.label])).toEqual([
      ['150', 'All services'],
      ['119', 'IDVA'],
      ['31', 'ISVA'],
    ]);
    expect(view.lead).toBe(
      'Where the share can be published, answers are held for between 77% and 89% of all referrals. Of the 225 figures in this report, 77 are not published, so that no count from 1 to 4 can be worked out from it.',
    );
  });

  it.each([
    [0, 'All 225 figures in this report are published.'],
    [
      1,
      'Of the 225 figures in this report, 1 is not published, so that no count from 1 to 4 can be worked out from it.',
    ],
  ])('has words for %i hidden figures, and none for shares that are not published', (hiddenCells, lead) => {
    const hidden = withEveryCell(content, { kind: 'hidden' });
    expect(
      viewOfEqualityReport({ ...hidden, certificate: { ...content.certificate, hiddenCells } }).lead,
    ).toBe(lead);
  });

  it('names one share when all are the same', () => {
    const { lead } = viewOfEqualityReport(withEveryCell(content, { kind: 'count', value: 30 }));
    expect(lead).toContain('answers are held for 100% of all referrals');
  });
});

describe('a table', () => {
  it('sets answers in under the answer that adds them up, and separates thousands', () => {
    const [first] = content.characteristics;
    if (first === undefined) throw new Error('the builder has characteristics');
    const answers = [
      { code: 'white', label: 'White', figures: figuresOf([1500, 'c', 'c']) },
      { code: 'irish', label: 'Irish', within: 'white', figures: figuresOf([1400, 5, 1405]) },
    ];
    const view = viewOfEqualityReport({
      ...content,
      referrals: figuresOf([2000, 1500, 3500]),
      characteristics: [{ ...first, answers }],
    });
    expect(view.characteristics[0]?.rows.slice(0, 2)).toEqual([
      {
        label: 'White',
        kind: 'group',
        isSetIn: false,
        figures: [
          { count: '1,500', percentage: '75%' },
          { count: '[c]', percentage: '\u2013' },
          { count: '[c]', percentage: '\u2013' },
        ],
      },
      {
        label: 'Irish',
        kind: 'answer',
        isSetIn: true,
        figures: [
          { count: '1,400', percentage: '70%' },
          { count: '5', percentage: '<1%' },
          { count: '1,405', percentage: '40%' },
        ],
      },
    ]);
  });
});

describe('the certificate', () => {
  it('says whether the pattern is proved to hide the fewest', () => {
    const proofOf = (optimal: boolean): readonly string[] =>
      viewOfEqualityReport({
        ...content,
        certificate: { ...content.certificate, optimal },
      }).proof.map(([name, value]) => `${name}: ${value}`);
    expect(proofOf(true)).toContain('Fewest hidden: Proved: no safe pattern hides less');
    expect(proofOf(false)).toContain('Fewest hidden: Not proved');
  });

  it('gives hashes in full, in groups that a person can compare', () => {
    expect(viewOfEqualityReport(content).proof).toContainEqual([
      'Figures hash',
      '9f2c 41d0 8a77 be01 c3d9 5e6f 7a8b 1c2d 3e4f 5061 7283 94a5 b6c7 d8e9 f0a1 b2c3',
    ]);
  });
});
