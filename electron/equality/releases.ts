import { z } from 'zod';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';
import { releaseSchema, type EarlierRelease } from '../protection/index.ts';
import type { CountedRelease } from './compared-releases.ts';

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
  /** What the documents are drawn from, as JSON. */
  readonly content: string;
  /** Each record that it counted: the day on which it was received, by its mark. */
  readonly records: ReadonlyMap<string, string>;
}

/** What a report calls itself on paper. */
export const printIdOf = (releaseId: string): string => `EM-${releaseId.slice(0, 8)}`;

/** Enters a report in the ledger, in the transaction of its disclosure. */
export function insertRelease(db: WritableDb, { records, ...release }: Release): void {
  db.prepare(
    `INSERT INTO release (release_id, produced_at, produced_by, period_from, period_to, parameters, figures_hash,
       protected, certificate, content)
     VALUES (@releaseId, @producedAt, @producedBy, @periodFrom, @periodTo, @parameters, @figuresHash,
       @protectedTables, @certificate, @content)`,
  ).run(release);
  const insert = db.prepare('INSERT INTO release_record (release_id, mark, received_on) VALUES (?, ?, ?)');
  for (const [mark, receivedOn] of records) {
    insert.run(release.releaseId, Buffer.from(mark, 'hex'), receivedOn);
  }
}

/** Whether a report is in the ledger. */
export function isReleased(db: ReadableDb, releaseId: string): boolean {
  return db.prepare('SELECT 1 FROM release WHERE release_id = ?').get(releaseId) !== undefined;
}

/** A release that a new report may have to be compared with. */
export interface ComparableRelease extends CountedRelease {
  readonly releaseId: string;
  readonly producedAt: string;
  /** What its readers hold. */
  readonly printed: () => EarlierRelease;
}

interface ComparableRow {
  readonly releaseId: string;
  readonly producedAt: string;
  readonly from: string;
  readonly to: string;
}

/** What is read of the protected tables that the ledger keeps: the last of their releases is the report itself. */
const keptSchema = z.object({ releases: z.array(releaseSchema).min(1) });

/** The releases that somebody may have been given, oldest first, but for those from before records were marked. */
export function comparableReleases(db: ReadableDb): readonly ComparableRelease[] {
  const rows = db
    .prepare<[], ComparableRow>(
      `SELECT release_id AS releaseId, produced_at AS producedAt, period_from AS "from", period_to AS "to"
       FROM release WHERE withdrawn_at IS NULL AND content IS NOT NULL ORDER BY produced_at, rowid`,
    )
    .all();
  const records = db
    .prepare<[string], [mark: Buffer, receivedOn: string]>(
      'SELECT mark, received_on FROM release_record WHERE release_id = ?',
    )
    .raw();
  const kept = db.prepare<[string], string>('SELECT protected FROM release WHERE release_id = ?').pluck();
  return rows.map(({ releaseId, producedAt, from, to }) => ({
    releaseId,
    producedAt,
    from,
    to,
    records: new Map(records.all(releaseId).map(([mark, day]) => [mark.toString('hex'), day])),
    printed: () => {
      const { releases } = keptSchema.parse(JSON.parse(kept.get(releaseId) ?? ''));
      const own = releases.at(-1);
      if (own === undefined) throw new Error('A report is the last of its own releases');
      return own;
    },
  }));
}

/**
 * A record is counted otherwise from now on, or no more: its former mark gives way to one that nobody can try answers
 * against. That the same record was counted by several releases stays known.
 */
export function replaceMark(db: WritableDb, former: Buffer): void {
  // The subquery is evaluated once, so that all releases get the same.
  prepared<[Buffer]>(db, 'UPDATE release_record SET mark = (SELECT randomblob(16)) WHERE mark = ?').run(
    former,
  );
}
