import { z } from 'zod';
import type { ListedRelease } from '../../shared/contract/equality.ts';
import { printIdOf } from '../../shared/domain/print-id.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../../shared/domain/report-characteristics.ts';
import { AppError } from '../../shared/result.ts';
import {
  parseEqualityReportContent,
  type EqualityReportContent,
} from '../documents/equality-report-content.ts';
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

/** How many releases that somebody may have been given count some of these days, and are from before records were marked. */
export function countUncomparable(
  db: ReadableDb,
  { from, to }: { readonly from: string; readonly to: string },
): number {
  return (
    db
      .prepare<[string, string], number>(
        `SELECT count(*) FROM release
         WHERE withdrawn_at IS NULL AND content IS NULL AND period_from <= ? AND period_to >= ?`,
      )
      .pluck()
      .get(to, from) ?? 0
  );
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

/** A report of the ledger, as it is listed, with what its documents are made of; `content` is null where it was not kept. */
export interface LedgerEntry {
  readonly listed: ListedRelease;
  readonly certificate: string;
  readonly content: EqualityReportContent | null;
}

interface LedgerRow {
  readonly releaseId: string;
  readonly producedAt: string;
  readonly from: string;
  readonly to: string;
  readonly parameters: string;
  readonly figuresHash: string;
  readonly certificate: string;
  readonly content: string | null;
  readonly handedOutAt: string | null;
  readonly withdrawnAt: string | null;
  readonly comparedWith: string | null;
  readonly cells: number;
  readonly hidden: number;
}

const LEDGER = `SELECT release_id AS releaseId, produced_at AS producedAt, period_from AS "from", period_to AS "to",
    parameters, figures_hash AS figuresHash, certificate, content, handed_out_at AS handedOutAt,
    withdrawn_at AS withdrawnAt, protected ->> '$.comparedWith' AS comparedWith, coalesce(content ->> '$.certificate.cells', protected ->> '$.summary.cells') AS cells,
    (protected ->> '$.summary.primary') + (protected ->> '$.summary.secondary') AS hidden
  FROM release`;

/** What is read of what was asked for. */
const parametersSchema = z.object({
  threshold: z.int(),
  by: z.array(z.enum(REPORT_CHARACTERISTIC_IDS)).optional(),
  recipient: z.string().optional(),
});

const printIdsSchema = z.array(z.string());

function listedFrom(row: LedgerRow): ListedRelease {
  const { threshold, by, recipient } = parametersSchema.parse(JSON.parse(row.parameters));
  const { releaseId, producedAt, from, to, cells, hidden, figuresHash, handedOutAt, withdrawnAt } = row;
  return {
    releaseId,
    printId: printIdOf(releaseId),
    producedAt,
    from,
    to,
    threshold,
    characteristics: by ?? REPORT_CHARACTERISTIC_IDS,
    recipient: recipient ?? null,
    comparedWith: row.comparedWith === null ? [] : printIdsSchema.parse(JSON.parse(row.comparedWith)),
    cells,
    hidden,
    figuresHash,
    state: withdrawnAt === null ? (handedOutAt === null ? 'made' : 'handed out') : 'withdrawn',
    isKept: row.content !== null,
  };
}

/** Every report that was made, newest first. */
export function listReleases(db: ReadableDb): readonly ListedRelease[] {
  return db.prepare<[], LedgerRow>(`${LEDGER} ORDER BY produced_at DESC, rowid DESC`).all().map(listedFrom);
}

/** @throws AppError NOT_FOUND. */
export function findRelease(db: ReadableDb, releaseId: string): LedgerEntry {
  const row = db.prepare<[string], LedgerRow>(`${LEDGER} WHERE release_id = ?`).get(releaseId);
  if (row === undefined) {
    throw new AppError('NOT_FOUND', 'There is no such report in the ledger. Look at the list again.');
  }
  return {
    listed: listedFrom(row),
    certificate: row.certificate,
    content: row.content === null ? null : parseEqualityReportContent(JSON.parse(row.content)),
  };
}

/** Notes that somebody was given a report; the first time stays. */
export function noteHandedOut(db: WritableDb, releaseId: string, at: string): void {
  db.prepare('UPDATE release SET handed_out_at = coalesce(handed_out_at, ?) WHERE release_id = ?').run(
    at,
    releaseId,
  );
}

/** From now on no report is compared with it. */
export function noteWithdrawn(db: WritableDb, releaseId: string, at: string): void {
  db.prepare('UPDATE release SET withdrawn_at = coalesce(withdrawn_at, ?) WHERE release_id = ?').run(
    at,
    releaseId,
  );
}

/** The records that a release counted, by mark. */
export function marksOfRelease(db: ReadableDb, releaseId: string): ReadonlySet<string> {
  const marks = db
    .prepare<[string], Buffer>('SELECT mark FROM release_record WHERE release_id = ?')
    .pluck()
    .all(releaseId);
  return new Set(marks.map((mark) => mark.toString('hex')));
}
