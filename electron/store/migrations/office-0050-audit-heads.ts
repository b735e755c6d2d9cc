import type { Migration } from '../migrate.ts';

export const officeAuditHeads: Migration = {
  version: 50,
  purpose: 'the heads that documents carry, and settings that hold for everybody',
  up: (db) => {
    db.exec(`
      -- Where each chain stood that the maker of a document held: the same as is printed on it.
      CREATE TABLE document_head (
        document_id TEXT NOT NULL,
        what TEXT NOT NULL,
        at TEXT NOT NULL,
        compartment TEXT NOT NULL CHECK (compartment IN ('office', 'cases', 'equality', 'assurance')),
        seq INTEGER NOT NULL CHECK (seq >= 0),
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        PRIMARY KEY (document_id, compartment)
      ) STRICT;
      CREATE INDEX document_head_at ON document_head (at);

      -- A setting that nobody has changed has no row.
      CREATE TABLE office_setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
