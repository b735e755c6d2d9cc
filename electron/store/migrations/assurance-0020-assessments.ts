import type { Migration } from '../migrate.ts';

export const assuranceAssessments: Migration = {
  version: 20,
  purpose:
    'impact assessments: question sets, what is written into them with its history, and screening decisions',
  up: (db) => {
    db.exec(`
      -- Every version of a question set that an assessment was begun with, as JSON, so that it can be read for ever.
      CREATE TABLE template (
        id INTEGER PRIMARY KEY,
        template_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (template_id, version)
      ) STRICT;

      CREATE TABLE assessment (
        id INTEGER PRIMARY KEY,
        assessment_id TEXT NOT NULL UNIQUE,
        -- DPIA, financial year, number: DPIA-2627-001.
        reference TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        template INTEGER NOT NULL REFERENCES template (id),
        risk_scale TEXT NOT NULL,
        author TEXT NOT NULL,
        created_at TEXT NOT NULL
      ) STRICT;

      -- What is written into an assessment, one row for each thing that is saved by itself. kind and body: shared/domain/assurance/items.ts.
      CREATE TABLE item (
        assessment INTEGER NOT NULL REFERENCES assessment (id),
        kind TEXT NOT NULL,
        item_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (assessment, kind, item_id)
      ) STRICT, WITHOUT ROWID;

      -- Every revision, the present one too. A removed item has one without a body.
      CREATE TABLE item_revision (
        assessment INTEGER NOT NULL REFERENCES assessment (id),
        kind TEXT NOT NULL,
        item_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        PRIMARY KEY (assessment, kind, item_id, revision)
      ) STRICT, WITHOUT ROWID;

      -- What was decided after screening, with the answers and rules that it was decided on. The last one counts.
      CREATE TABLE screening_decision (
        id INTEGER PRIMARY KEY,
        decision_id TEXT NOT NULL UNIQUE,
        assessment INTEGER NOT NULL REFERENCES assessment (id),
        outcome TEXT NOT NULL,
        body TEXT NOT NULL,
        -- Hex SHA-256 over the body, which the signature in the log names.
        hash TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        expires_on TEXT,
        -- When a later answer took the ground from under it, and which question it was.
        ended_at TEXT,
        ended_by_question TEXT
      ) STRICT;
      CREATE INDEX screening_decision_by_assessment ON screening_decision (assessment, id);
    `);
  },
};
