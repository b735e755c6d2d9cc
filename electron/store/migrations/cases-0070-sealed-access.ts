import type { Migration } from '../migrate.ts';

export const casesSealedAccess: Migration = {
  version: 70,
  purpose: 'who may open sealed records, and what is left of records that were disposed of',
  up: (db) => {
    db.exec(`
      -- The people who are named for a sealed record. Records that were sealed before this table was there have nobody.
      CREATE TABLE sealed_for (
        referral_id TEXT NOT NULL REFERENCES referral (referral_id),
        person TEXT NOT NULL,
        PRIMARY KEY (referral_id, person)
      ) STRICT, WITHOUT ROWID;

      -- Every list asks which records are sealed: this answers it without reading a record.
      CREATE INDEX referral_sealed ON referral (referral_id) WHERE restriction = 'SEALED';
      -- Whoever disposes of a record looks for later ones that point to it.
      CREATE INDEX referral_by_prior ON referral (prior_referral_id) WHERE prior_referral_id IS NOT NULL;

      -- Nothing about the client. The number is never given twice; nor is the reference, whose counter goes on.
      CREATE TABLE disposal (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL UNIQUE,
        record_class TEXT NOT NULL CHECK (record_class IN ('R1', 'R2')),
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        second_person TEXT NOT NULL CHECK (second_person <> person),
        reason TEXT NOT NULL,
        -- Whether the file was rewritten since.
        is_swept INTEGER NOT NULL DEFAULT 0 CHECK (is_swept IN (0, 1))
      ) STRICT;
    `);
  },
};
