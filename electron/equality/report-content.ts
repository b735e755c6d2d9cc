import type { ChainHead } from '../../shared/domain/audit-head.ts';
import { NON_ANSWER_CATEGORIES } from '../../shared/domain/report-characteristics.ts';
import type { EqualityReportContent, Figures, ReportCell } from '../documents/equality-report-content.ts';
import type { ProtectedTable, ProtectedTables } from '../protection/index.ts';
import { insidersInWords } from './insiders-in-words.ts';
import { codesIn } from './merged-categories.ts';
import { printedColumns } from './printed-columns.ts';
import { ANSWERED, FORM_OUTCOMES, FORM_VARIABLE, TOTAL, type ReportTables } from './report-tables.ts';

/** What a report says beside its figures. */
export interface ReportFrame {
  readonly period: { readonly from: string; readonly to: string };
  /** London clock time, `2026-11-22T15:00`. */
  readonly producedAt: string;
  readonly producedByRole: string;
  readonly printId: string;
  readonly auditHeads: readonly ChainHead[];
  readonly figuresHash: string;
  readonly earlierReports: number;
  readonly uncomparedReports: number;
}

/** The figures of a protected result, laid out for the reader. A hidden count is not in here in any form. */
export function reportContentOf(
  tables: ReportTables,
  protectedTables: ProtectedTables,
  frame: ReportFrame,
): EqualityReportContent {
  const { threshold, summary, certified } = protectedTables;
  if (certified === undefined) throw new Error('A report carries its certificate');
  const { auditors, insiders } = certified;
  const printed = printedColumns(tables, protectedTables);
  const columns = printed.services.map(({ code }) => code);
  const figuresOf = (characteristic: string): ((row: string) => Figures) => {
    const cells = cellsOf(protectedTables.tables, characteristic);
    return (row) => ({
      byService: columns.map((column) => cells(row, column)),
      allServices: cells(row, TOTAL),
    });
  };
  const forms = figuresOf(FORM_VARIABLE);
  const { figuresHash, earlierReports, uncomparedReports, ...shown } = frame;
  return {
    ...shown,
    marking: {
      classification: 'OFFICIAL-SENSITIVE',
      handling: 'For the recipients only. Do not photograph or forward.',
    },
    title: 'Equality monitoring report',
    publisher: 'Employee IDVA and ISVA service, Directorate of Professional Standards',
    population:
      'Every referral to the service that was received in the period. Duplicates and records made in error are not counted. Somebody who was referred twice is counted twice.',
    services: printed.services,
    threshold,
    referrals: forms(TOTAL),
    forms: {
      returned: forms(FORM_OUTCOMES.returned),
      declined: forms(FORM_OUTCOMES.declined),
      none: forms(FORM_OUTCOMES.none),
    },
    characteristics: tables.characteristics.map((characteristic) => {
      const figures = figuresOf(characteristic.id);
      const [preferNotToSay, notKnown, notAsked] = NON_ANSWER_CATEGORIES.map(({ code }) => figures(code));
      if (preferNotToSay === undefined || notKnown === undefined || notAsked === undefined) {
        throw new Error('There are three ways not to answer');
      }
      return {
        id: characteristic.id,
        name: characteristic.name,
        legalName: `Equality Act 2010, ${characteristic.equalityActSection}`,
        questions: characteristic.questions.map(({ wording }) => ({
          wording,
          version: characteristic.questionVersion,
        })),
        notes: characteristic.footnotes,
        answers: characteristic.categories.map(({ code, label }) => ({
          code: codesIn(code).join('+'),
          label,
          figures: figures(code),
        })),
        answered: figures(ANSWERED),
        preferNotToSay,
        notKnown,
        notAsked,
      };
    }),
    certificate: {
      method: [
        `Every count from 1 to ${threshold - 1} is hidden. So are ${summary.optimal ? 'the fewest others' : 'others, as few as could be found,'} that stop a hidden count from being worked out by adding and subtracting.`,
        'The choice was made over all tables together, because they share their totals.',
        `An independent check then worked out, for every hidden count, the lowest and highest that a reader could believe. Each small one may be anything from 0 to at least ${threshold}.`,
        'Where everybody in a group would be seen to have the same answer, figures are hidden so that they are not.',
        'What became of the whole form is one count for all tables, because a reader knows that it is.',
        'Percentages come from published figures only.',
        ...insidersInWords(insiders, printed.services),
        ...(earlierReports === 0
          ? []
          : [
              'Readers of earlier reports about some of the same people were reckoned with: no count that those hide, and no change from 1 up to the threshold, can be worked out by comparing.',
            ]),
      ],
      cells: printed.cells,
      hiddenCells: summary.primary + summary.secondary,
      optimal: summary.optimal,
      auditors,
      earlierReports,
      uncomparedReports,
      figuresHash,
      // certificate.json lists them; on paper they would only invite arithmetic.
      intervals: [],
    },
    dataAsAt: frame.producedAt,
    copy: { number: 1, of: 1 },
  };
}

function cellsOf(
  tables: readonly ProtectedTable[],
  name: string,
): (row: string, column: string) => ReportCell {
  const table = tables.find((candidate) => candidate.name === name);
  const byPlace = new Map(
    table?.cells.map(({ at, status, count }): [string, ReportCell] => [
      at.join('\n'),
      status === 'published' && count !== null ? { kind: 'count', value: count } : { kind: 'hidden' },
    ]),
  );
  return (row, column) => {
    const cell = byPlace.get(`${row}\n${column}`);
    if (cell === undefined) throw new Error(`The protected table ${name} lacks a cell`);
    return cell;
  };
}
