import type { Migration } from '../migrate.ts';

export const officeDropBox: Migration = {
  version: 30,
  purpose: 'sealed equality rows on their way from cases.db to equality.db',
  up: (db) => {
    db.exec(`
      -- WITHOUT ROWID: rows lie in the order of their random ids, so the table does not tell the order of arrival.
      CREATE TABLE equality_drop_box (
        row_id TEXT PRIMARY KEY,
        sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
