import type { Disposal } from '../../shared/contract/access.ts';
import { parseReference } from '../../shared/domain/reference.ts';
import {
  clearWal,
  inTransaction,
  isDatabaseError,
  type ReadableDb,
  type WritableDb,
} from '../store/connection.ts';
import { findStoredReferral, noSuchReferral, type StoredReferral } from './repository.ts';
import { removeViewsThatFindOnly } from './saved-views.ts';
import { unindexReferral } from './search.ts';

interface DisposalRow {
  readonly number: number;
  readonly reference: string;
  readonly record_class: Disposal['recordClass'];
  readonly at: string;
  readonly person: string;
  readonly second_person: string;
  readonly reason: string;
}

const rowToDisposal = (row: DisposalRow): Disposal => ({
  certificate: `DC-${String(row.number).padStart(4, '0')}`,
  reference: row.reference,
  financialYear: parseReference(row.reference)?.financialYear.label ?? '',
  recordClass: row.record_class,
  at: row.at,
  person: row.person,
  secondPerson: row.second_person,
  reason: row.reason,
});

/**
 * Erases a referral with everything in cases.db that belongs to it, and notes that it was. Its equality answers are not here; with
 * the token that is erased here nothing leads to them any more. The reference is never given again: its counter goes on.
 *
 * {@link sweepTraces} has to follow the commit.
 *
 * @param disposal.recordClass from what triage decided when it is not given.
 * @throws AppError NOT_FOUND.
 */
export function disposeOfReferral(
  db: WritableDb,
  disposal: {
    readonly referralId: string;
    readonly recordClass?: Disposal['recordClass'] | undefined;
    readonly reason: string;
    readonly at: string;
    readonly person: string;
    readonly secondPerson: string;
  },
): Disposal {
  const referral = findStoredReferral(db, disposal.referralId);
  if (referral === null) throw noSuchReferral();
  eraseReferral(db, referral);
  const row = db
    .prepare<[object], DisposalRow>(
      `INSERT INTO disposal (reference, record_class, at, person, second_person, reason)
       VALUES (@reference, @recordClass, @at, @person, @secondPerson, @reason) RETURNING *`,
    )
    .get({
      ...disposal,
      reference: referral.reference,
      recordClass: disposal.recordClass ?? (isAccepted(referral) ? 'R1' : 'R2'),
    });
  if (row === undefined) throw new Error('RETURNING gives the row');
  return rowToDisposal(row);
}

const isAccepted = ({ record: { triage } }: StoredReferral): boolean =>
  triage?.decision === 'ACCEPT' || triage?.decision === 'ACCEPT_WAIT';

/** What belongs to a referral by its id, and goes with it. Foreign keys see to it that no table is forgotten. */
const TABLES_BY_ID = ['referral_change', 'equality_link', 'draft', 'sealed_for'] as const;

function eraseReferral(db: WritableDb, { id, referralId, priorReferralId }: StoredReferral): void {
  removeViewsThatFindOnly(db, id);
  unindexReferral(db, id);
  for (const table of TABLES_BY_ID) db.prepare(`DELETE FROM ${table} WHERE referral_id = ?`).run(referralId);
  db.prepare('DELETE FROM referral_need WHERE referral = ?').run(id);
  // That the draft is over stays known, so that a save that comes late brings nothing back.
  db.prepare('UPDATE ended_draft SET referral_id = NULL WHERE referral_id = ?').run(referralId);
  db.prepare('UPDATE referral SET prior_referral_id = ? WHERE prior_referral_id = ?').run(
    priorReferralId,
    referralId,
  );
  db.prepare('DELETE FROM referral WHERE id = ?').run(id);
}

/**
 * Rewrites the file, unless nothing was disposed of since the last time. Deleted rows are overwritten as they go (secure_delete),
 * but not the copies that SQLite leaves in the unused ends of pages when it moves rows from one to another, nor those that FTS5
 * leaves within its own.
 *
 * Takes seconds for some ten thousand referrals. What keeps the disk from it, such as too little room, is no reason to keep
 * anybody from their work: the next unlock tries again.
 */
export function sweepTraces(db: WritableDb): void {
  const isSwept = db.prepare('SELECT 1 FROM disposal WHERE is_swept = 0').get() === undefined;
  if (isSwept) return;
  try {
    // 'optimize' leaves an index of one segment as it is.
    db.exec("INSERT INTO referral_search (referral_search) VALUES ('rebuild')");
    db.exec('VACUUM');
    clearWal(db);
    inTransaction(db, () => db.exec('UPDATE disposal SET is_swept = 1'));
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
  }
}

/** A page of what was disposed of, newest first, and how much there is in all. */
export function listDisposals(
  db: ReadableDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly disposals: readonly Disposal[] } {
  return {
    total: db.prepare<[], number>('SELECT count(*) FROM disposal').pluck().get() ?? 0,
    disposals: db
      .prepare<[number, number], DisposalRow>('SELECT * FROM disposal ORDER BY number DESC LIMIT ? OFFSET ?')
      .all(limit, offset)
      .map(rowToDisposal),
  };
}
