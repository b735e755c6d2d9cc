import type { Migration } from '../migrate.ts';

export const casesReferrals: Migration = {
  version: 20,
  purpose: 'referrals with their history, and sealed equality rows on their way out',
  up: (db) => {
    db.exec(`
      -- The record is one JSON document that the schemas of shared/domain/referral check on the way in and out. What
      -- lists filter by is derived from it by SQLite, so a column can never disagree with the record.
      CREATE TABLE referral (
        id INTEGER PRIMARY KEY,
        referral_id TEXT NOT NULL UNIQUE,
        reference TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL,
        pseudonym TEXT NOT NULL,
        data_origin TEXT NOT NULL,
        form_version TEXT NOT NULL,
        -- The London calendar date of receivedAt: SQLite does not know British Summer Time.
        received_on TEXT NOT NULL,
        -- These three follow from the record by rules that SQL would only repeat: shared/domain/referral-facts.ts.
        status TEXT NOT NULL,
        police_perpetrated TEXT NOT NULL,
        counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
        -- The client's referral before this one, found by the match token when this one arrived.
        prior_referral_id TEXT REFERENCES referral (referral_id),
        record TEXT NOT NULL CHECK (json_valid(record)),
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL,
        service TEXT NOT NULL GENERATED ALWAYS AS (record ->> '$.route.service') VIRTUAL,
        priority TEXT NOT NULL GENERATED ALWAYS AS (record ->> '$.route.priority') VIRTUAL,
        workforce_type TEXT NOT NULL GENERATED ALWAYS AS (record ->> '$.employment.workforceType') VIRTUAL,
        restriction TEXT NOT NULL GENERATED ALWAYS AS (record ->> '$.restriction') VIRTUAL,
        workforce_token TEXT GENERATED ALWAYS AS (record ->> '$.client.workforceNumberToken') VIRTUAL
      ) STRICT;
      CREATE INDEX referral_by_workforce_token ON referral (workforce_token, received_on) WHERE workforce_token IS NOT NULL;
      CREATE INDEX referral_by_received ON referral (received_on DESC, id DESC);
      CREATE INDEX referral_by_service ON referral (service, received_on DESC, id DESC);

      CREATE TABLE reference_counter (
        service TEXT NOT NULL,
        financial_year TEXT NOT NULL,
        last_number INTEGER NOT NULL,
        PRIMARY KEY (service, financial_year)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE referral_change (
        referral_id TEXT NOT NULL REFERENCES referral (referral_id),
        version INTEGER NOT NULL,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        changes TEXT NOT NULL CHECK (json_type(changes) = 'array'),
        PRIMARY KEY (referral_id, version)
      ) STRICT, WITHOUT ROWID;

      -- The key of the match tokens (shared/domain/match-token.ts): one row, made here, used nowhere else.
      CREATE TABLE match_key (key BLOB NOT NULL CHECK (length(key) = 32)) STRICT;
      INSERT INTO match_key (key) VALUES (randomblob(32));

      CREATE TABLE imported_file (
        file_hash TEXT PRIMARY KEY,
        imported_at TEXT NOT NULL,
        referrals INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE equality_outbox (
        id INTEGER PRIMARY KEY,
        row_id TEXT NOT NULL UNIQUE,
        sealed BLOB NOT NULL
      ) STRICT;

      -- The token that joins the sealed rows of one referral: random, so nothing in equality.db leads back here without
      -- this table. The sequence orders the rows of one token, whatever order they arrive in.
      CREATE TABLE equality_link (
        referral_id TEXT PRIMARY KEY REFERENCES referral (referral_id),
        token TEXT NOT NULL UNIQUE,
        last_sequence INTEGER NOT NULL,
        -- When the client objected to equality monitoring: whoever works with the case must know not to ask again.
        objected_at TEXT
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
