import type {
  EqualityReportContent,
  Figures,
  ReportCell,
} from '../../electron/documents/equality-report-content.ts';
import { CHARACTERISTICS, figuresOf, FORMS } from './equality-report-characteristics.ts';

/** The same report with every row of figures changed. */
export function withFigures(
  content: EqualityReportContent,
  change: (figures: Figures) => Figures,
): EqualityReportContent {
  return {
    ...content,
    referrals: change(content.referrals),
    forms: {
      returned: change(content.forms.returned),
      declined: change(content.forms.declined),
      none: change(content.forms.none),
    },
    characteristics: content.characteristics.map((each) =>
      Object.assign({}, each, {
        answers: each.answers.map((answer) => Object.assign({}, answer, { figures: change(answer.figures) })),
        answered: change(each.answered),
        preferNotToSay: change(each.preferNotToSay),
        notKnown: change(each.notKnown),
        notAsked: change(each.notAsked),
      }),
    ),
  };
}

/** The same report with one cell in every place. */
export function withEveryCell(content: EqualityReportContent, cell: ReportCell): EqualityReportContent {
  return withFigures(content, ({ byService }) => ({
    byService: byService.map(() => cell),
    allServices: cell,
  }));
}

/** Every cell of a report, once each: the total row and the rows of whole forms are shared by all tables. */
export function cellsOf(content: EqualityReportContent): readonly ReportCell[] {
  const rows = [
    content.referrals,
    ...Object.values(content.forms),
    ...content.characteristics.flatMap((each) => [
      ...each.answers.map((answer) => answer.figures),
      each.answered,
      each.preferNotToSay,
      each.notKnown,
      each.notAsked,
    ]),
  ];
  return rows.flatMap((row) => row.byService.concat(row.allServices));
}

/** A whole report with plausible figures; pass what the test is about. */
export function anEqualityReportContent(changes: Partial<EqualityReportContent> = {}): EqualityReportContent {
  const content: EqualityReportContent = {
    marking: {
      classification: 'OFFICIAL-SENSITIVE',
      handling: 'For the recipients named on the distribution list only',
    },
    title: 'Equality monitoring report',
    publisher: 'Employee IDVA and ISVA service, Directorate of Professional Standards',
    population:
      'Every referral of a police employee received in the period, whether or not the person went on to use the service. Somebody who was referred twice is counted twice.',
    period: { from: '2023-04-01', to: '2024-03-31' },
    services: [
      { code: 'IDVA', label: 'IDVA', name: 'Independent domestic violence adviser' },
      { code: 'ISVA', label: 'ISVA', name: 'Independent sexual violence adviser' },
    ],
    threshold: 5,
    referrals: figuresOf([119, 31, 150]),
    forms: FORMS,
    characteristics: CHARACTERISTICS,
    certificate: {
      method: [
        'Every count from 1 to 4 is hidden, in the body of a table and in its margins.',
        'Further counts are hidden so that none of those can be worked out by adding or subtracting. All tables of the report were protected at once, because they share their totals.',
        'The fewest were chosen, by mixed-integer optimisation.',
        'Each hidden count was then attacked with everything that is printed here. No small count could be narrowed to less than the range 0 to 5.',
      ],
      cells: 0,
      hiddenCells: 0,
      optimal: true,
      auditors: ['HiGHS 1.15.3', 'YALPS 0.6.4'],
      earlierReports: 4,
      uncomparedReports: 0,
      figuresHash: '9f2c41d08a77be01c3d95e6f7a8b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3',
      intervals: [],
    },
    dataAsAt: '2024-05-13T08:30',
    producedAt: '2024-05-13T09:12',
    producedByRole: 'equality analyst',
    printId: 'EQ-2324-0007',
    copy: { number: 1, of: 1 },
    auditHeads: [
      {
        compartment: 'equality',
        seq: 1042,
        hash: '5be2a90c77d1f34866e0b1a2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6',
      },
    ],
    ...changes,
  };
  const cells = cellsOf(content);
  return {
    ...content,
    certificate: {
      ...content.certificate,
      cells: cells.length,
      hiddenCells: cells.filter((cell) => cell.kind === 'hidden').length,
    },
  };
}
