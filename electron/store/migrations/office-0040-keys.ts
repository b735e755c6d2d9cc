import type { Migration } from '../migrate.ts';

export const officeKeys: Migration = {
  version: 40,
  purpose:
    'states of people, the public keys of their slots, exchanges of keys, and what two people did together',
  up: (db) => {
    db.exec(`
      -- The slot is gone while somebody is suspended and after they were removed; the row stays, because the log names them.
      CREATE TABLE person_with_state (
        person_id TEXT PRIMARY KEY,
        display_name TEXT NOT NULL,
        roles TEXT NOT NULL CHECK (json_type(roles) = 'array'),
        state TEXT NOT NULL CHECK (state IN ('new', 'active', 'suspended', 'removed')),
        slot_id TEXT UNIQUE CHECK ((slot_id IS NULL) = (state IN ('suspended', 'removed'))),
        -- Keys are given to this one only, whatever vault.json says. NULL until the slot has been opened once since it could have one.
        slot_public_key BLOB CHECK (slot_public_key IS NULL OR length(slot_public_key) = 32),
        created_at TEXT NOT NULL
      ) STRICT;
      INSERT INTO person_with_state (person_id, display_name, roles, state, slot_id, created_at)
        SELECT person_id, display_name, roles, 'active', slot_id, created_at FROM person;
      DROP TABLE person;
      ALTER TABLE person_with_state RENAME TO person;

      -- One row, unless the vault is older than this table and its recovery code was neither replaced nor used since.
      CREATE TABLE recovery_slot (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        slot_id TEXT NOT NULL,
        slot_public_key BLOB CHECK (slot_public_key IS NULL OR length(slot_public_key) = 32),
        made_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE key_exchange (
        compartment TEXT PRIMARY KEY CHECK (compartment IN ('office', 'cases', 'equality', 'assurance')),
        rotated_at TEXT,
        -- Since when somebody who was removed knows the key, while nobody who holds it has unlocked.
        waiting_since TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE two_person_action (
        action_id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('break-glass', 'restore', 'remove custodian', 'disposal')),
        person_id TEXT NOT NULL,
        second_person_id TEXT NOT NULL CHECK (second_person_id <> person_id),
        object TEXT NOT NULL,
        reason TEXT NOT NULL,
        reviewed_at TEXT,
        reviewed_by TEXT,
        -- The newest entry of this file's log then: what came before and after is told by it, whatever the clock said.
        after_seq INTEGER NOT NULL,
        CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL))
      ) STRICT;
      CREATE INDEX two_person_action_open ON two_person_action (at) WHERE reviewed_at IS NULL;
      CREATE INDEX audit_passphrase_given ON audit (seq) WHERE action IN ('office.people.add', 'office.people.reissue');
    `);
  },
};
