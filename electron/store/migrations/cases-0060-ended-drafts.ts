import type { Migration } from '../migrate.ts';

export const casesEndedDrafts: Migration = {
  version: 60,
  purpose: 'drafts that are over, and what they became',
  up: (db) => {
    db.exec(`
      -- A page that asks twice gets the same referral, and a save that comes late brings nothing back. Nothing of what the
      -- draft held is kept.
      CREATE TABLE ended_draft (
        person TEXT NOT NULL,
        draft_id TEXT NOT NULL,
        -- Null for one that was discarded.
        referral_id TEXT REFERENCES referral (referral_id),
        PRIMARY KEY (person, draft_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX ended_draft_by_referral ON ended_draft (referral_id) WHERE referral_id IS NOT NULL;
    `);
  },
};
