import type { EqualityFormState } from '../../shared/contract/referrals.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { EqualityAttributes, EqualityRow } from '../../shared/domain/equality-row.ts';
import { isCounted } from '../../shared/domain/referral-facts.ts';
import { policePerpetratedOf } from '../../shared/domain/referral/derived.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';

interface OutboxRow {
  readonly id: number;
  readonly row_id: string;
  readonly sealed: Buffer;
}

/** Encrypts a row so that only the equality key opens it; supplied by the session. */
export type SealRow = (rowId: string, row: EqualityRow) => Buffer;

/** What the equality side is told of a referral: what it counts by, and nothing that leads back. */
export function equalityAttributesOf(record: ReferralDraft): EqualityAttributes {
  return {
    receivedOn: londonDateOf(record.route.receivedAt),
    service: record.route.service,
    workforceType: record.employment.workforceType,
    policePerpetrated: policePerpetratedOf(record),
    counts: isCounted(record),
  };
}

/** Seals a row for the equality side and leaves it in the outbox, in the transaction of its cause. */
export function putInOutbox(
  db: WritableDb,
  options: {
    readonly referralId: string;
    readonly content: Pick<EqualityRow, 'attributes' | 'monitoring'>;
    readonly seal: SealRow;
    readonly randomUuid: () => string;
  },
): void {
  const { token, sequence } = nextInSequence(db, options.referralId, options.randomUuid);
  const rowId = options.randomUuid();
  prepared<[string, Buffer]>(db, 'INSERT INTO equality_outbox (row_id, sealed) VALUES (?, ?)').run(
    rowId,
    options.seal(rowId, { token, sequence, ...options.content }),
  );
}

function nextInSequence(
  db: WritableDb,
  referralId: string,
  randomUuid: () => string,
): { readonly token: string; readonly sequence: number } {
  const link = prepared<[string, string], { token: string; sequence: number }>(
    db,
    `INSERT INTO equality_link (referral_id, token, last_sequence) VALUES (?, ?, 1)
       ON CONFLICT (referral_id) DO UPDATE SET last_sequence = last_sequence + 1
       RETURNING token, last_sequence AS sequence`,
  ).get(referralId, randomUuid());
  if (link === undefined) throw new Error('RETURNING gives the row');
  return link;
}

interface LinkRow {
  readonly sealedAt: string | null;
  readonly objectedAt: string | null;
}

/** What case workers may know of a client's equality form. */
export function equalityFormOf(db: ReadableDb, referralId: string): EqualityFormState {
  const { sealedAt, objectedAt } = prepared<[string], LinkRow>(
    db,
    'SELECT form_sealed_at AS sealedAt, objected_at AS objectedAt FROM equality_link WHERE referral_id = ?',
  ).get(referralId) ?? { sealedAt: null, objectedAt: null };
  if (objectedAt !== null) return { state: 'objection', at: objectedAt };
  return sealedAt === null ? { state: 'none' } : { state: 'sealed', at: sealedAt };
}

/** Notes that answers were sealed; nothing of what they say. */
export function markFormSealed(db: WritableDb, referralId: string, at: string): void {
  prepared<[string, string]>(db, 'UPDATE equality_link SET form_sealed_at = ? WHERE referral_id = ?').run(
    at,
    referralId,
  );
}

/**
 * Notes an objection, which also removes the answers.
 *
 * @param objectedAt when the client objected, or null when the objection is withdrawn.
 */
export function markObjection(db: WritableDb, referralId: string, objectedAt: string | null): void {
  db.prepare('UPDATE equality_link SET objected_at = ?, form_sealed_at = NULL WHERE referral_id = ?').run(
    objectedAt,
    referralId,
  );
}

/** What waits in the outbox, and up to where it goes: what comes later is another batch. */
export interface OutboxBatch {
  readonly rows: readonly { readonly rowId: string; readonly sealed: Buffer }[];
  readonly lastId: number;
}

/** Everything that waits, oldest first. */
export function listOutbox(db: ReadableDb): OutboxBatch {
  const rows = db.prepare<[], OutboxRow>('SELECT id, row_id, sealed FROM equality_outbox ORDER BY id').all();
  return {
    rows: rows.map((row) => ({ rowId: row.row_id, sealed: row.sealed })),
    lastId: rows.at(-1)?.id ?? 0,
  };
}

/** Empties the outbox of a batch that has arrived; what was put in since stays. */
export function clearOutbox(db: WritableDb, { lastId }: OutboxBatch): void {
  db.prepare('DELETE FROM equality_outbox WHERE id <= ?').run(lastId);
}
