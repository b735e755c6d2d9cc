import { londonDateOf } from '../../shared/domain/dates.ts';
import type { ReferralFilter } from '../../shared/contract/referral-filter.ts';
import type {
  ListedReferral,
  Referral,
  ReferralChange,
  ReferralCount,
  ReferralSummary,
} from '../../shared/contract/referrals.ts';
import { isCounted, referralStatusOf } from '../../shared/domain/referral-facts.ts';
import { policePerpetratedOf } from '../../shared/domain/referral/derived.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { referralDraftSchema } from '../../shared/domain/referral.ts';
import { AppError } from '../../shared/result.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';
import { NEED_HAS_BEGUN } from './needs.ts';
import { SEALED_AGAINST_VIEWER, viewerParameters, type Viewer } from './sealed-access.ts';

interface ReferralRow {
  readonly id: number;
  readonly referral_id: string;
  readonly reference: string;
  readonly version: number;
  readonly pseudonym: string;
  readonly data_origin: string;
  readonly form_version: string;
  readonly prior_referral_id: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly updated_by: string;
  readonly record: string;
}

/** A referral with its row number, by which indexes know it. */
export interface StoredReferral extends Referral {
  readonly id: number;
}

const rowToStoredReferral = (row: ReferralRow): StoredReferral => ({
  id: row.id,
  referralId: row.referral_id,
  reference: row.reference,
  version: row.version,
  pseudonym: row.pseudonym,
  dataOrigin: row.data_origin,
  formVersion: row.form_version,
  priorReferralId: row.prior_referral_id,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  record: referralDraftSchema.parse(JSON.parse(row.record)),
});

/** The columns that follow from the record. */
const derivedColumns = (record: ReferralDraft) => ({
  receivedOn: londonDateOf(record.route.receivedAt),
  status: referralStatusOf(record),
  policePerpetrated: policePerpetratedOf(record),
  counts: isCounted(record) ? 1 : 0,
  record: JSON.stringify(record),
});

/** @returns the row number, by which the search index knows it. */
export function insertReferral(db: WritableDb, referral: Referral): number {
  const result = prepared<[object]>(
    db,
    `INSERT INTO referral (referral_id, reference, version, pseudonym, data_origin, form_version, received_on, status,
         police_perpetrated, counts, prior_referral_id, record, created_at, created_by, updated_at, updated_by)
       VALUES (@referralId, @reference, @version, @pseudonym, @dataOrigin, @formVersion, @receivedOn, @status,
         @policePerpetrated, @counts, @priorReferralId, @record, @createdAt, @createdBy, @updatedAt, @updatedBy)`,
  ).run({ ...referral, ...derivedColumns(referral.record) });
  return Number(result.lastInsertRowid);
}

/**
 * Replaces the record, if it is still at the version that the change was made from.
 *
 * @returns the row number, or null when somebody else was faster.
 */
export function updateReferral(db: WritableDb, referral: Referral, fromVersion: number): number | null {
  const id = db
    .prepare<[unknown], number>(
      `UPDATE referral SET version = @version, received_on = @receivedOn, status = @status,
         police_perpetrated = @policePerpetrated, counts = @counts, record = @record,
         updated_at = @updatedAt, updated_by = @updatedBy
       WHERE referral_id = @referralId AND version = @fromVersion RETURNING id`,
    )
    .pluck()
    .get({ ...referral, ...derivedColumns(referral.record), fromVersion });
  return id ?? null;
}

/** A referral as the contract gives it; null when there is none with that id. */
export function findReferral(db: ReadableDb, referralId: string): Referral | null {
  const stored = findStoredReferral(db, referralId);
  if (stored === null) return null;
  const { id: _, ...referral } = stored;
  return referral;
}

/** The same with its row number, for what is kept beside it by that number. */
export function findStoredReferral(db: ReadableDb, referralId: string): StoredReferral | null {
  const row = db
    .prepare<[string], ReferralRow>('SELECT * FROM referral WHERE referral_id = ?')
    .get(referralId);
  return row === undefined ? null : rowToStoredReferral(row);
}

export const noSuchReferral = (): AppError =>
  new AppError('NOT_FOUND', 'There is no referral with that id in this vault.');

/** The newest referral of the same client up to a day, by the token of their workforce number. */
export function findPriorReferral(db: ReadableDb, workforceToken: string, receivedOn: string): string | null {
  return (
    prepared<[string, string], string>(
      db,
      `SELECT referral_id FROM referral WHERE workforce_token = ? AND received_on <= ?
       ORDER BY received_on DESC, id DESC LIMIT 1`,
    )
      .pluck()
      .get(workforceToken, receivedOn) ?? null
  );
}

/** The next number of a service in a financial year. Numbers are never used twice. */
export function takeReferenceNumber(db: WritableDb, service: string, financialYear: string): number {
  return (
    prepared<[string, string], number>(
      db,
      `INSERT INTO reference_counter (service, financial_year, last_number) VALUES (?, ?, 1)
         ON CONFLICT (service, financial_year) DO UPDATE SET last_number = last_number + 1
         RETURNING last_number`,
    )
      .pluck()
      .get(service, financialYear) ?? 1
  );
}

/** The key of the match tokens; it never leaves cases.db but into the hash. */
export function matchKey(db: ReadableDb): Buffer {
  const key = prepared<[], Buffer>(db, 'SELECT key FROM match_key').pluck().get();
  if (key === undefined) throw new Error('cases.db has no match key');
  return key;
}

interface ChangeRow {
  readonly version: number;
  readonly at: string;
  readonly person: string;
  readonly changes: string;
}

const rowToChange = (row: ChangeRow): ReferralChange => ({
  version: row.version,
  at: row.at,
  person: row.person,
  // Written by insertChange alone.
  changes: JSON.parse(row.changes) as ReferralChange['changes'],
});

/** Adds to the history what one save changed, in the transaction of the save. */
export function insertChange(db: WritableDb, referralId: string, change: ReferralChange): void {
  db.prepare(
    'INSERT INTO referral_change (referral_id, version, at, person, changes) VALUES (?, ?, ?, ?, ?)',
  ).run(referralId, change.version, change.at, change.person, JSON.stringify(change.changes));
}

/** What changed, newest first. Version 1, the creation, has no entry. */
export function listChanges(db: ReadableDb, referralId: string): readonly ReferralChange[] {
  return db
    .prepare<[string], ChangeRow>(
      'SELECT version, at, person, changes FROM referral_change WHERE referral_id = ? ORDER BY version DESC',
    )
    .all(referralId)
    .map(rowToChange);
}

/** The columns are derived from records that the schema checked, so they hold its codes. */
interface SummaryRow {
  readonly referral_id: string;
  readonly reference: string;
  readonly version: number;
  readonly pseudonym: string;
  readonly service: ReferralSummary['service'];
  readonly status: ReferralSummary['status'];
  readonly priority: ReferralSummary['priority'];
  readonly workforce_type: ReferralSummary['workforceType'];
  readonly police_perpetrated: ReferralSummary['policePerpetrated'];
  readonly restriction: ReferralSummary['restriction'];
  readonly received_on: string;
  readonly updated_at: string;
}

/** Of a record that is sealed against the viewer, nothing else is handed on. */
interface SealedRow {
  readonly is_sealed: 1;
  readonly referral_id: string;
  readonly reference: string;
}

const rowToListed = (row: SealedRow | (SummaryRow & { readonly is_sealed: 0 })): ListedReferral =>
  row.is_sealed === 1
    ? { access: 'sealed', referralId: row.referral_id, reference: row.reference }
    : rowToSummary(row);

const rowToSummary = (row: SummaryRow): ReferralSummary => ({
  access: 'open',
  referralId: row.referral_id,
  reference: row.reference,
  version: row.version,
  pseudonym: row.pseudonym,
  service: row.service,
  status: row.status,
  priority: row.priority,
  workforceType: row.workforce_type,
  policePerpetrated: row.police_perpetrated,
  restriction: row.restriction,
  receivedOn: row.received_on,
  updatedAt: row.updated_at,
});

/** Filter to condition; the texts are constants, the values always bound. */
const CONDITIONS: Readonly<Record<keyof ReferralFilter, string>> = {
  service: 'service = @service',
  status: 'status = @status',
  priority: 'priority = @priority',
  workforceType: 'workforce_type = @workforceType',
  policePerpetrated: 'police_perpetrated = @policePerpetrated',
  restriction: 'restriction = @restriction',
  receivedFrom: 'received_on >= @receivedFrom',
  receivedTo: 'received_on <= @receivedTo',
  needs: `id IN (SELECT referral FROM referral_need WHERE reason = @needs AND ${NEED_HAS_BEGUN})`,
};

/** How each referral answers to a search. A sealed one answers to its reference alone: what else it says, nobody finds out by asking. */
const IS_FOUND = `CASE WHEN id IN ${SEALED_AGAINST_VIEWER}
  THEN id IN (SELECT rowid FROM referral_search WHERE referral_search MATCH '{reference} : (' || @match || ')')
  ELSE id IN (SELECT rowid FROM referral_search WHERE referral_search MATCH @match) END`;

/**
 * A page of the referrals that match, newest first, and how many there are in all. Those that are sealed against the viewer are
 * found by their reference and by being sealed, and by nothing else.
 *
 * @param match an FTS5 expression made by search.ts, or null for no search.
 */
export function listReferrals(
  db: ReadableDb,
  options: {
    readonly viewer: Viewer;
    readonly filter: ReferralFilter;
    readonly match: string | null;
    /** The moment by which needs have begun, UTC. */
    readonly now: string;
    readonly offset: number;
    readonly limit: number;
  },
): { readonly total: number; readonly referrals: readonly ListedReferral[] } {
  // The keys of CONDITIONS are the filter's, by its type.
  const filters = (Object.keys(CONDITIONS) as (keyof ReferralFilter)[]).filter(
    (name) => options.filter[name] !== undefined,
  );
  const conditions = filters.map((name) => CONDITIONS[name]);
  if (filters.some((name) => name !== 'restriction')) conditions.push(`id NOT IN ${SEALED_AGAINST_VIEWER}`);
  // Without the hint SQLite fetches every match and sorts them, which reads (and decrypts) every matching record; walking
  // the index in the order of the page and asking "is it a match?" reads only the page.
  if (options.match !== null) conditions.push(IS_FOUND);
  let source = 'referral';
  if (options.match !== null || options.filter.needs !== undefined) {
    source += ` INDEXED BY ${options.filter.service === undefined ? 'referral_by_received' : 'referral_by_service'}`;
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const { limit, offset, match, now } = options;
  const values = { ...options.filter, ...viewerParameters(options.viewer), match, now };
  const total = db.prepare<[unknown], number>(`SELECT count(*) FROM ${source} ${where}`).pluck().get(values);
  const rows = db
    .prepare<[unknown], Parameters<typeof rowToListed>[0]>(
      `SELECT id IN ${SEALED_AGAINST_VIEWER} AS is_sealed, referral_id, reference, version, pseudonym, service, status,
         priority, workforce_type, police_perpetrated, restriction, received_on, updated_at
       FROM ${source} ${where} ORDER BY received_on DESC, id DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit, offset });
  return { total: total ?? 0, referrals: rows.map(rowToListed) };
}

/** How many referrals count, by service and police-perpetrated, received from `from` to `to`, both included. */
export function countReferrals(db: ReadableDb, from: string, to: string): readonly ReferralCount[] {
  return db
    .prepare<[string, string], ReferralCount>(
      `SELECT service, police_perpetrated AS policePerpetrated, count(*) AS count FROM referral
       WHERE received_on BETWEEN ? AND ? AND counts = 1 AND data_origin <> 'MIGRATED_AGGREGATE'
       GROUP BY service, police_perpetrated ORDER BY service, police_perpetrated`,
    )
    .all(from, to);
}
