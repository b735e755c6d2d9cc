import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** One sealed equality row: an id, and bytes that only the equality key opens. */
export interface SealedRow {
  readonly rowId: string;
  readonly sealed: Buffer;
}

interface Row {
  readonly row_id: string;
  readonly sealed: Buffer;
}

const rowToSealedRow = (row: Row): SealedRow => ({ rowId: row.row_id, sealed: row.sealed });

export function countDropBox(db: ReadableDb): number {
  return db.prepare<[], number>('SELECT count(*) FROM equality_drop_box').pluck().get() ?? 0;
}

export function listDropBox(db: ReadableDb): readonly SealedRow[] {
  return db.prepare<[], Row>('SELECT row_id, sealed FROM equality_drop_box').all().map(rowToSealedRow);
}

/** Puts rows in; one that is there already stays as it is. */
export function fillDropBox(db: WritableDb, rows: readonly SealedRow[]): void {
  const insert = db.prepare('INSERT OR IGNORE INTO equality_drop_box (row_id, sealed) VALUES (?, ?)');
  for (const row of rows) insert.run(row.rowId, row.sealed);
}

export function emptyDropBox(db: WritableDb, rowIds: readonly string[]): void {
  const remove = db.prepare('DELETE FROM equality_drop_box WHERE row_id = ?');
  for (const rowId of rowIds) remove.run(rowId);
}
