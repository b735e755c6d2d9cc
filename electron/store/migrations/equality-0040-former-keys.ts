import type { Migration } from '../migrate.ts';

export const equalityFormerKeys: Migration = {
  version: 40,
  purpose: 'keys that this compartment had before, for rows that were sealed to them and arrive late',
  up: (db) => {
    db.exec(`
      CREATE TABLE former_key (
        retired_at TEXT NOT NULL,
        compartment_key BLOB NOT NULL UNIQUE CHECK (length(compartment_key) = 32)
      ) STRICT;
    `);
  },
};
