import type { Migration } from '../migrate.ts';

export const casesDrafts: Migration = {
  version: 40,
  purpose: 'what people began to write, and the searches that they keep: each seen by its author alone',
  up: (db) => {
    db.exec(`
      CREATE TABLE draft (
        draft_id TEXT PRIMARY KEY,
        person TEXT NOT NULL,
        -- Null for an intake; for an edit the record, the version and the section that it was begun on.
        referral_id TEXT REFERENCES referral (referral_id),
        version INTEGER,
        section TEXT,
        content TEXT NOT NULL CHECK (json_type(content) = 'object'),
        started_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        CHECK ((referral_id IS NULL) = (version IS NULL) AND (referral_id IS NULL) = (section IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX draft_by_person ON draft (person, saved_at DESC);
      CREATE INDEX draft_by_referral ON draft (referral_id) WHERE referral_id IS NOT NULL;

      CREATE TABLE saved_view (
        view_id TEXT PRIMARY KEY,
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        search TEXT NOT NULL,
        filter TEXT NOT NULL CHECK (json_type(filter) = 'object'),
        UNIQUE (person, name)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
