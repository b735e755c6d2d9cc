import type { Migration } from '../migrate.ts';

export const equalityComparedReleases: Migration = {
  version: 50,
  purpose: 'what the next report is compared with: which records each release counted, and what it printed',
  up: (db) => {
    db.exec(`
      -- The whole content, which prints the same documents again; null for releases from before this version.
      ALTER TABLE release ADD COLUMN content TEXT CHECK (content IS NULL OR json_valid(content));
      -- First saved or printed; null while nobody was given it.
      ALTER TABLE release ADD COLUMN handed_out_at TEXT;
      -- Declared never to have been given to anybody, so that later reports need not be compared with it.
      ALTER TABLE release ADD COLUMN withdrawn_at TEXT;

      -- Each record that a release counted, as a mark that tells nothing of it and changes whenever it does.
      CREATE TABLE release_record (
        release_id TEXT NOT NULL REFERENCES release (release_id),
        mark BLOB NOT NULL CHECK (length(mark) = 16),
        received_on TEXT NOT NULL,
        PRIMARY KEY (release_id, mark)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX release_record_by_mark ON release_record (mark);
    `);
  },
};
