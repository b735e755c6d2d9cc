import type { TwoPersonActionRecord } from '../../shared/contract/office.ts';
import type { TwoPersonAction } from '../../shared/domain/two-person.ts';
import { brokenUntil, TWO_PERSON_ACTIONS } from '../../shared/domain/two-person.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';
import { givenBetween, listPassphrasesGiven } from './passphrases-given.ts';

/** An action as it is kept, whoever looks at it. */
export type StoredAction = Omit<TwoPersonActionRecord, 'mayConfirm'>;

interface Row {
  readonly action_id: string;
  readonly at: string;
  readonly kind: string;
  readonly person_id: string;
  readonly second_person_id: string;
  readonly object: string;
  readonly reason: string;
  readonly reviewed_at: string | null;
  readonly reviewed_by: string | null;
  readonly after_seq: number;
}

const rowToAction = (row: Row, given: ReturnType<typeof listPassphrasesGiven>): StoredAction => ({
  actionId: row.action_id,
  at: row.at,
  kind: kindFrom(row.kind),
  personId: row.person_id,
  secondPersonId: row.second_person_id,
  object: row.object,
  reason: row.reason,
  reviewedAt: row.reviewed_at,
  reviewedBy: row.reviewed_by,
  passphrasesGiven: givenBetween([row.person_id, row.second_person_id], given, row.after_seq),
});

function kindFrom(stored: string): TwoPersonAction {
  const kind = TWO_PERSON_ACTIONS.find((known) => known === stored);
  if (kind === undefined) throw new Error('The table allows only known kinds');
  return kind;
}

/** Notes what two people did, for a manager to look at; in the transaction of what they did. */
export function insertTwoPersonAction(
  db: WritableDb,
  action: Omit<StoredAction, 'reviewedAt' | 'reviewedBy' | 'passphrasesGiven'>,
): void {
  db.prepare(
    `INSERT INTO two_person_action (action_id, at, kind, person_id, second_person_id, object, reason, after_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM audit))`,
  ).run(
    action.actionId,
    action.at,
    action.kind,
    action.personId,
    action.secondPersonId,
    action.object,
    action.reason,
  );
}

/** Newest first, with how many there are. */
export function listTwoPersonActions(
  db: ReadableDb,
  {
    onlyOpen,
    offset,
    limit,
  }: { readonly onlyOpen: boolean; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly actions: readonly StoredAction[] } {
  const where = onlyOpen ? 'WHERE reviewed_at IS NULL' : '';
  const given = listPassphrasesGiven(db);
  return {
    total: db.prepare<[], number>(`SELECT count(*) FROM two_person_action ${where}`).pluck().get() ?? 0,
    actions: db
      .prepare<[number, number], Row>(
        `SELECT * FROM two_person_action ${where} ORDER BY at DESC, action_id LIMIT ? OFFSET ?`,
      )
      .all(limit, offset)
      .map((row) => rowToAction(row, given)),
  };
}

/** Who did what nobody has reviewed yet. */
export const listPairsToReview = (
  db: ReadableDb,
): readonly Pick<TwoPersonActionRecord, 'personId' | 'secondPersonId'>[] =>
  db
    .prepare<[], { personId: string; secondPersonId: string }>(
      `SELECT person_id AS personId, second_person_id AS secondPersonId
       FROM two_person_action WHERE reviewed_at IS NULL`,
    )
    .all();

/** A record that was sealed, and is open to whoever broke its glass. */
export interface BrokenGlass {
  readonly referralId: string;
  readonly until: string;
}

/**
 * The glass that somebody broke and that is still open, the latest last.
 *
 * One that has closed stays so: a clock that is set back does not open it again, once this file's log has an entry from after its end.
 *
 * @param now UTC, ISO 8601. What was broken after this moment counts as closed.
 */
export function listBrokenGlass(
  db: ReadableDb,
  { personId, now }: { readonly personId: string; readonly now: string },
): readonly BrokenGlass[] {
  const hasEntryFromAfter = prepared<[number, string]>(db, 'SELECT 1 FROM audit WHERE seq > ? AND at > ?');
  return prepared<[string, string], { referralId: string; at: string; afterSeq: number }>(
    db,
    `SELECT object AS referralId, at, after_seq AS afterSeq FROM two_person_action
     WHERE kind = 'break-glass' AND person_id = ? AND at <= ? ORDER BY at`,
  )
    .all(personId, now)
    .flatMap(({ referralId, at, afterSeq }) => {
      const until = brokenUntil(at);
      const isOpen = now <= until && hasEntryFromAfter.get(afterSeq, until) === undefined;
      return isOpen ? [{ referralId, until }] : [];
    });
}

/** What two people did under this id, with who gave whom a passphrase; null if there is nothing. */
export function findTwoPersonAction(db: ReadableDb, actionId: string): StoredAction | null {
  const row = db.prepare<[string], Row>('SELECT * FROM two_person_action WHERE action_id = ?').get(actionId);
  return row === undefined ? null : rowToAction(row, listPassphrasesGiven(db));
}

/** Whether a manager has seen the disposal of a record. A record that comes back from a backup may be disposed of again. */
export function findDisposalReview(
  db: ReadableDb,
  { reference, at }: { readonly reference: string; readonly at: string },
): Pick<TwoPersonActionRecord, 'reviewedAt' | 'reviewedBy'> {
  const review = db
    .prepare<[string, string], Pick<TwoPersonActionRecord, 'reviewedAt' | 'reviewedBy'>>(
      `SELECT reviewed_at AS reviewedAt, reviewed_by AS reviewedBy FROM two_person_action
       WHERE kind = 'disposal' AND object = ? AND at = ?`,
    )
    .get(reference, at);
  return review ?? { reviewedAt: null, reviewedBy: null };
}

/** Does nothing to one that was reviewed before. */
export function reviewTwoPersonAction(
  db: WritableDb,
  review: { readonly actionId: string; readonly at: string; readonly by: string },
): void {
  db.prepare(
    'UPDATE two_person_action SET reviewed_at = ?, reviewed_by = ? WHERE action_id = ? AND reviewed_at IS NULL',
  ).run(review.at, review.by, review.actionId);
}
