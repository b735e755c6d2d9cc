import type { Migration } from '../migrate.ts';

export const officePeople: Migration = {
  version: 20,
  purpose: 'the people who use the vault, their roles and their key slots',
  up: (db) => {
    db.exec(`
      CREATE TABLE person (
        person_id TEXT PRIMARY KEY,
        display_name TEXT NOT NULL,
        roles TEXT NOT NULL CHECK (json_type(roles) = 'array'),
        slot_id TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
