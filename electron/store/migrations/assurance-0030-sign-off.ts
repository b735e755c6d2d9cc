import type { Migration } from '../migrate.ts';

export const assuranceSignOff: Migration = {
  version: 30,
  purpose: 'who said what when an assessment was signed off, and what each version said',
  up: (db) => {
    db.exec(`
      -- Everything that was done about signing off, in order: where a version stands follows from it (sign-off.ts).
      CREATE TABLE sign_off_act (
        assessment INTEGER NOT NULL REFERENCES assessment (id),
        seq INTEGER NOT NULL,
        -- The act with what was written beside it, as JSON.
        body TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (assessment, seq)
      ) STRICT, WITHOUT ROWID;

      -- What was handed in as a version. One that is signed is never written again.
      CREATE TABLE assessment_version (
        assessment INTEGER NOT NULL REFERENCES assessment (id),
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        -- Hex SHA-256 over the content.
        hash TEXT NOT NULL,
        submitted_at TEXT NOT NULL,
        submitted_by TEXT NOT NULL,
        signed_at TEXT,
        PRIMARY KEY (assessment, number)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER assessment_version_is_kept BEFORE UPDATE ON assessment_version
      WHEN old.signed_at IS NOT NULL
      BEGIN SELECT raise(ABORT, 'A signed version is never written again.'); END;
      CREATE TRIGGER assessment_version_is_not_lost BEFORE DELETE ON assessment_version
      WHEN old.signed_at IS NOT NULL
      BEGIN SELECT raise(ABORT, 'A signed version is never removed.'); END;
    `);
  },
};
