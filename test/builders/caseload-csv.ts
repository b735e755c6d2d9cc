import { CASELOAD_COLUMNS, cellsOf } from '../../shared/domain/caseload-columns.ts';
import type { CaseloadRecord } from '../../shared/domain/caseload-columns.ts';

/** A CSV text that quotes every cell and changes none. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): string {
  return rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + '\r\n')
    .join('');
}

/** A caseload file with every column. */
export function caseloadCsvOf(records: readonly CaseloadRecord[]): string {
  return csvOf([CASELOAD_COLUMNS.map(({ name }) => name), ...records.map(cellsOf)]);
}

/** The least that a row must say. */
export const LEAST_CELLS = {
  service: 'IDVA',
  received_at: '02/06/2025 10:00',
  priority: 'P3',
  alleged_1_police_perpetrated: 'NO',
} as const;

/** A file whose rows say the least they must, and what each adds or changes; a column is there when any row names it. */
export function caseloadCsv(...rows: readonly Readonly<Record<string, string>>[]): string {
  const names = [...new Set([...Object.keys(LEAST_CELLS), ...rows.flatMap(Object.keys)])];
  return csvOf([
    names,
    ...rows.map((row) => {
      const cells: Readonly<Record<string, string>> = { ...LEAST_CELLS, ...row };
      return names.map((name) => cells[name] ?? '');
    }),
  ]);
}
