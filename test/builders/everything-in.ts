import type { ReadableDb } from '../../electron/store/connection.ts';

/** Every value of every table of one compartment, as text: what somebody with its key could read. */
export function everythingIn(db: ReadableDb): string {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all();
  return tables
    .map((table) => {
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
      const values = rows.map((row) =>
        Object.values(row).map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
        ),
      );
      return `${table}: ${JSON.stringify(values)}`;
    })
    .join('\n');
}
