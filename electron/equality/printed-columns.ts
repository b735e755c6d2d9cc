import type { ProtectedTables } from '../protection/index.ts';
import {
  FORM_OUTCOMES,
  OTHER_SERVICE,
  TOTAL,
  type ReportService,
  type ReportTables,
} from './report-tables.ts';

/** What of a report is printed. */
export interface PrintedColumns {
  readonly services: readonly ReportService[];
  /** How many different counts those columns have, with all totals. */
  readonly cells: number;
}

/**
 * The columns of a report. That for both services or none is always counted, and hidden in as any other is: were it there only
 * when somebody is in it, its coming and going would tell of one person. It is left out where every figure in it would be
 * printed as 0, because that says the same.
 */
export function printedColumns(
  { services }: ReportTables,
  { tables, summary }: Pick<ProtectedTables, 'tables' | 'summary'>,
): PrintedColumns {
  const { code } = OTHER_SERVICE;
  const column = tables.flatMap(({ name, cells }) =>
    cells.filter(({ at }) => at[1] === code).map(({ at: [row = ''], count }) => ({ name, row, count })),
  );
  if (column.some(({ count }) => count !== 0)) return { services, cells: summary.cells };
  const different = new Set(column.map(({ name, row }) => (SHARED_ROWS.has(row) ? row : `${name}=${row}`)));
  return {
    services: services.filter((service) => service.code !== code),
    cells: summary.cells - different.size,
  };
}

/** The rows that every table has, with the same counts. */
const SHARED_ROWS: ReadonlySet<string> = new Set([TOTAL, FORM_OUTCOMES.declined, FORM_OUTCOMES.none]);
