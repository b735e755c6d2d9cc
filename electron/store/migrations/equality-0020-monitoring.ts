import type { Migration } from '../migrate.ts';

export const equalityMonitoring: Migration = {
  version: 20,
  purpose:
    'equality answers and reporting attributes, one row a referral, under a token that no case file is found by',
  up: (db) => {
    db.exec(`
      -- WITHOUT ROWID: the order of arrival is not kept.
      CREATE TABLE subject (
        token TEXT PRIMARY KEY,
        -- The reporting attributes of the referral; null until their row has arrived.
        attributes_sequence INTEGER,
        received_on TEXT,
        service TEXT,
        workforce_type TEXT,
        police_perpetrated TEXT,
        counts INTEGER CHECK (counts IN (0, 1)),
        -- The answers; null when never submitted or removed after an objection.
        answers_sequence INTEGER,
        answers TEXT CHECK (answers IS NULL OR json_valid(answers)),
        not_asked_reason TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX subject_by_period ON subject (received_on);

      -- Rows that were merged already: a row that arrives twice counts once.
      CREATE TABLE merged_row (row_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    `);
  },
};
