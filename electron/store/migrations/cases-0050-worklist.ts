import type { Migration } from '../migrate.ts';

export const casesWorklist: Migration = {
  version: 50,
  purpose: 'what each referral needs and by when, and whether it has an equality form',
  up: (db) => {
    db.exec(`
      -- Derived from the record by shared/domain/worklist.ts in the transaction that writes the record. All moments are UTC
      -- text of one form, so that they compare.
      CREATE TABLE referral_need (
        referral INTEGER NOT NULL REFERENCES referral (id),
        reason TEXT NOT NULL,
        due_at TEXT,
        -- Before this it is not a need yet; null when it always was.
        starts_at TEXT,
        PRIMARY KEY (referral, reason)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX referral_need_by_due ON referral_need (reason, due_at, starts_at);

      -- The version of the rules that derived all rows: one row, or none before they were derived at all. Working days are
      -- not a matter for SQL, so the rows are derived at the next unlock, and again whenever the rules have changed.
      CREATE TABLE referral_need_rules (version INTEGER NOT NULL) STRICT;

      -- When the client's answers were sealed, if they were and no objection has removed them; nothing of what they say.
      ALTER TABLE equality_link ADD COLUMN form_sealed_at TEXT;
      -- The log knows which forms were handed in by themselves. Of those that came with a referral nothing is known here.
      -- One walk over the log, which may be long: it has no index by object.
      WITH event AS (
        SELECT object AS referral_id,
          max(CASE action WHEN 'equality.submitAnswers' THEN at END) AS sealed_at,
          max(CASE action WHEN 'equality.recordObjection' THEN at END) AS objected_at
        FROM audit WHERE action IN ('equality.submitAnswers', 'equality.recordObjection') GROUP BY object
      )
      UPDATE equality_link SET form_sealed_at = event.sealed_at
      FROM event
      WHERE event.referral_id = equality_link.referral_id AND event.sealed_at > coalesce(event.objected_at, '');
    `);
  },
};
