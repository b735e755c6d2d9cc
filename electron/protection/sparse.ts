import type { SparseMatrixInput } from 'highs';

/** One row of a sparse matrix: parallel arrays, no column twice. */
export interface SparseRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

/** The rows as one compressed matrix in the form that HiGHS takes. */
export function byRows(rows: readonly SparseRow[], numCols: number): SparseMatrixInput {
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return {
    format: 'csr',
    numRows: rows.length,
    numCols,
    starts,
    indices: rows.flatMap(({ columns }) => columns),
    values: rows.flatMap(({ coefficients }) => coefficients),
  };
}
