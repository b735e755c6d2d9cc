import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** A report that left the building, with everything that is needed to prove it again and to compare the next one with it. */
export interface Release {
  readonly releaseId: string;
  readonly producedAt: string;
  readonly producedBy: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** What was asked for, as JSON. */
  readonly parameters: string;
  readonly figuresHash: string;
  /** The protected tables with their statuses, as JSON; stays in the vault. */
  readonly protectedTables: string;
  readonly certificate: string;
}

/** Enters a report in the ledger, in the transaction of its disclosure. */
export function insertRelease(db: WritableDb, release: Release): void {
  db.prepare(
    `INSERT INTO release (release_id, produced_at, produced_by, period_from, period_to, parameters, figures_hash,
       protected, certificate)
     VALUES (@releaseId, @producedAt, @producedBy, @periodFrom, @periodTo, @parameters, @figuresHash,
       @protectedTables, @certificate)`,
  ).run(release);
}

/** Whether a report is in the ledger. */
export function isReleased(db: ReadableDb, releaseId: string): boolean {
  return db.prepare('SELECT 1 FROM release WHERE release_id = ?').get(releaseId) !== undefined;
}
