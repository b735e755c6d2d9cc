import type { Migration } from '../migrate.ts';

/** Version 10 of every compartment: whose it is, and its audit chain. */
export const foundation: Migration = {
  version: 10,
  purpose: 'identity of the vault, and the audit chain',
  up: (db) => {
    db.exec(`
      CREATE TABLE vault_identity (
        vault_id TEXT NOT NULL,
        compartment TEXT NOT NULL,
        equality_public_key BLOB NOT NULL CHECK (length(equality_public_key) = 32)
      ) STRICT;

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        operation TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT,
        reason TEXT,
        recipient TEXT,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;

      -- A defect in Strongroom must not be able to rewrite history. Somebody with the key can take the triggers away: the chain
      -- then shows what was altered, unless all that follows is made anew, which a head printed on paper shows.
      CREATE TRIGGER audit_is_append_only_update BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
      CREATE TRIGGER audit_is_append_only_delete BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    `);
  },
};
