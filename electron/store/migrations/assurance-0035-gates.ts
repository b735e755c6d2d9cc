import type { Migration } from '../migrate.ts';

export const assuranceGates: Migration = {
  version: 35,
  purpose: 'which gates a project went through',
  up: (db) => {
    db.exec(`
      -- gate: an id of the assessment's question set. A gate is passed once.
      CREATE TABLE gate_passage (
        assessment INTEGER NOT NULL REFERENCES assessment (id),
        gate TEXT NOT NULL,
        passed_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        PRIMARY KEY (assessment, gate)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
