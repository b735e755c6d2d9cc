import type { InputIssue } from '../../result.ts';
import type { CellFormat } from './cell-format.ts';

/** Where a value stands in a `CaseloadRecord`: property names and positions from 0. */
export type RecordPath = InputIssue['path'];

/** One column of a caseload file. */
export interface CaseloadColumn {
  /** What the first line of the file calls it, in snake_case. */
  readonly name: string;
  /** What it is about, as a phrase for the documentation. */
  readonly meaning: string;
  readonly cell: CellFormat;
  readonly path: RecordPath;
  /** Whether every file must have the column and every row fill it. */
  readonly isRequired: boolean;
  /**
   * The cell that a blank one stands for where the record cannot do without: always "brought over without an answer" or
   * the nearest that its list has, never an answer. Without it, a blank that is needed is a mistake in the file.
   */
  readonly blank?: string;
}

/** Columns that belong together, under one heading of the documentation. */
export interface ColumnSection {
  readonly heading: string;
  /** Which columns need each other, as sentences for the documentation. */
  readonly note?: string;
  readonly columns: readonly CaseloadColumn[];
}

/** Describes a column. It is optional unless `isRequired` says otherwise. */
export function column(
  name: string,
  path: RecordPath,
  cell: CellFormat,
  meaning: string,
  options: { readonly isRequired?: true; readonly blank?: string } = {},
): CaseloadColumn {
  return { name, path, cell, meaning, isRequired: false, ...options };
}

/** Describes the same columns for each of several people or things, numbered from 1 in their names. */
export function numbered(
  count: number,
  columnsOf: (number: number, index: number) => readonly CaseloadColumn[],
): readonly CaseloadColumn[] {
  return Array.from({ length: count }, (_, index) => columnsOf(index + 1, index)).flat();
}
