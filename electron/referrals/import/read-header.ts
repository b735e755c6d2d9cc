import { CASELOAD_COLUMNS } from '../../../shared/domain/caseload-columns.ts';
import type { CaseloadColumn } from '../../../shared/domain/caseload-columns.ts';
import type { InputIssue } from '../../../shared/result.ts';
import type { CsvRow } from '../../reading/csv-rows.ts';

const COLUMN_BY_NAME: ReadonlyMap<string, CaseloadColumn> = new Map(
  CASELOAD_COLUMNS.map((column) => [column.name, column]),
);

/** What the first row says: a column for every cell, or what is wrong with it. */
export type HeaderReading =
  | { readonly columns: readonly CaseloadColumn[] }
  | { readonly issues: readonly InputIssue[] };

/**
 * Finds the column that each cell of the header names, in any case.
 *
 * An unknown name is reported by its position only: a file without a header begins with a person's record.
 */
export function readHeader({ cells, line }: CsvRow): HeaderReading {
  const found = cells.map((cell) => COLUMN_BY_NAME.get(cell.trim().toLowerCase()));
  const issues = found.flatMap((column, index): InputIssue[] => {
    if (column === undefined) {
      return [{ path: [line, `column ${index + 1}`], message: 'This is not the name of a column.' }];
    }
    return found.indexOf(column) < index
      ? [{ path: [line, column.name], message: 'This column is there twice: leave one out.' }]
      : [];
  });
  const missing = CASELOAD_COLUMNS.filter((column) => column.isRequired && !found.includes(column));
  issues.push(
    ...missing.map(({ name }) => ({
      path: [line, name],
      message: 'This column is missing: it is required.',
    })),
  );
  const columns = found.filter((column) => column !== undefined);
  return issues.length > 0 ? { issues } : { columns };
}
