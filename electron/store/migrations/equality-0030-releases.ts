import type { Migration } from '../migrate.ts';

export const equalityReleases: Migration = {
  version: 30,
  purpose: 'the release ledger: every report that left the building, with its proof',
  up: (db) => {
    db.exec(`
      CREATE TABLE release (
        release_id TEXT PRIMARY KEY,
        produced_at TEXT NOT NULL,
        produced_by TEXT NOT NULL,
        period_from TEXT NOT NULL,
        period_to TEXT NOT NULL,
        parameters TEXT NOT NULL CHECK (json_valid(parameters)),
        figures_hash TEXT NOT NULL,
        protected TEXT NOT NULL CHECK (json_valid(protected)),
        certificate TEXT NOT NULL CHECK (json_valid(certificate))
      ) STRICT;
      CREATE INDEX release_by_period ON release (period_from, period_to);
    `);
  },
};
