import type { WritableDb } from '../../electron/store/connection.ts';

/** Takes an equality.db back to schema version 30, as a program of then would have written it. */
export function asOlderEquality(db: WritableDb): void {
  db.exec(`
    DROP TABLE former_key;
    DROP TABLE release_record;
    ALTER TABLE release DROP COLUMN content;
    ALTER TABLE release DROP COLUMN handed_out_at;
    ALTER TABLE release DROP COLUMN withdrawn_at;
    PRAGMA user_version = 30;
  `);
}
