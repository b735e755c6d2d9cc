import type { ReadableDb } from './connection.ts';

/** How many rows each table has; without what SQLite keeps for itself and for an index of words. */
export function countRows(db: ReadableDb): ReadonlyMap<string, number> {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  return new Map(
    tables.map((table) => {
      // Names of tables cannot be parameters; these come from the schema itself.
      const quoted = `"${table.replaceAll('"', '""')}"`;
      return [table, db.prepare<[], number>(`SELECT count(*) FROM ${quoted}`).pluck().get() ?? 0];
    }),
  );
}
