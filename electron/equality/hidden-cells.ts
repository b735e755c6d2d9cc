import type { HiddenCell } from '../../shared/contract/equality.ts';
import { NON_ANSWER_CATEGORIES } from '../../shared/domain/report-characteristics.ts';
import { nameOfCodes, type ProtectedTables, type Reason } from '../protection/index.ts';
import { cellWordsOf, FORM_ROWS } from './cell-words.ts';
import type { CountedReport } from './counted-report.ts';
import { ANSWERED, FORM_VARIABLE, SERVICE_VARIABLE, TOTAL } from './report-tables.ts';

const ALL_SERVICES = 'All services';

/**
 * Each count that the report hides, once, and why: for the screen of somebody who holds the true counts.
 *
 * Never for a document: which of the hidden counts are small is what a reader must not learn.
 *
 * @param protectedTables made with its reasons.
 */
export function hiddenCellsOf(
  counted: CountedReport,
  { tables, threshold, reasons = {} }: ProtectedTables,
): readonly HiddenCell[] {
  const { services, characteristics } = counted.tables;
  const inWords = sentenceOf(cellWordsOf(counted), threshold);
  const columns = new Map([
    ...services.map(({ code, label }) => [code, label] as const),
    [TOTAL, ALL_SERVICES],
  ]);
  const layouts = [
    { id: FORM_VARIABLE, name: 'Forms', rows: FORM_ROWS },
    ...characteristics.map(({ id, name, categories }) => ({
      id,
      name,
      // What became of the whole form, and the totals, stand in every table; they are listed once, with the forms.
      rows: new Map([
        ...[...categories, ...NON_ANSWER_CATEGORIES].map(({ code, label }) => [code, label] as const),
        [ANSWERED, 'Answered'] as const,
      ]),
    })),
  ];
  return layouts.flatMap(({ id, name, rows }) => {
    const cells = tables.find((table) => table.name === id)?.cells ?? [];
    return cells.flatMap(({ at: [rowCode = '', columnCode = ''], status }): HiddenCell[] => {
      const row = rows.get(rowCode);
      const column = columns.get(columnCode);
      if (status === 'published' || row === undefined || column === undefined) return [];
      const reason = reasons[
        nameOfCodes([
          [id, rowCode],
          [SERVICE_VARIABLE, columnCode],
        ])
      ] ?? { kind: 'together' };
      return [{ table: name, row, column, why: WHY[reason.kind], words: inWords(reason) }];
    });
  });
}

const WHY: Readonly<Record<Reason['kind'], HiddenCell['why']>> = {
  small: 'small',
  everybody: 'about everybody',
  'protects another': 'protects another',
  'protects an earlier report': 'protects an earlier report',
  together: 'protects another',
};

function sentenceOf(wordsOf: (name: string) => string, threshold: number): (reason: Reason) => string {
  return (reason) => {
    switch (reason.kind) {
      case 'small':
        return `It is from 1 to ${threshold - 1}.`;
      case 'everybody':
        return 'Shown, it would tell that everybody in a group gave the same answer.';
      case 'together':
        return 'It is hidden together with others, of which each helps to hide a small count.';
      default:
        return `Shown, it would tell that “${wordsOf(reason.cell)}” is ${rangeInWords(reason)}.`;
    }
  };
}

/** No table of the report counts as many: where a range ends there it has no end. */
const NO_END = 1_000_000;

function rangeInWords({ min, max }: { readonly min: number; readonly max: number }): string {
  if (min === max) return String(min);
  if (max >= NO_END) return `at least ${min}`;
  return min <= 0 ? `at most ${max}` : `from ${min} to ${max}`;
}
