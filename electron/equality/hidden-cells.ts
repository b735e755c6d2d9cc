import type { HiddenCell } from '../../shared/contract/equality.ts';
import { NON_ANSWER_CATEGORIES } from '../../shared/domain/report-characteristics.ts';
import type { ProtectedTables } from '../protection/index.ts';
import { ANSWERED, FORM_OUTCOMES, FORM_VARIABLE, TOTAL, type ReportTables } from './report-tables.ts';

const ALL_SERVICES = 'All services';

/**
 * Each count that the report hides, once, and why: for the screen of somebody who holds the true counts.
 *
 * @param alone the same report as it would be if there were no earlier ones.
 *
 * Never for a document: which of the hidden counts are small is what a reader must not learn.
 */
export function hiddenCellsOf(
  { services, characteristics }: ReportTables,
  { tables }: ProtectedTables,
  alone: ProtectedTables,
): readonly HiddenCell[] {
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
    const cellsAlone = alone.tables.find((table) => table.name === id)?.cells ?? [];
    return cells.flatMap(({ at: [rowCode = '', columnCode = ''], status }, place): HiddenCell[] => {
      const row = rows.get(rowCode);
      const column = columns.get(columnCode);
      if (status === 'published' || row === undefined || column === undefined) return [];
      const isShownAlone = cellsAlone[place]?.status === 'published';
      const why = isShownAlone ? 'protects an earlier report' : 'protects another';
      return [{ table: name, row, column, why: status === 'primary' ? 'small' : why }];
    });
  });
}

const FORM_ROWS: ReadonlyMap<string, string> = new Map([
  [FORM_OUTCOMES.returned, 'Form returned'],
  [FORM_OUTCOMES.declined, 'Form declined'],
  [FORM_OUTCOMES.none, 'No form'],
  [TOTAL, 'All referrals'],
]);
