import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import { equalityAnswersSchema } from '../../shared/domain/equality-answers.ts';
import type { EqualityAttributes, EqualityRow } from '../../shared/domain/equality-row.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';
import { replaceMark } from './releases.ts';
import { markOf } from './version-mark.ts';

/** One referral as the equality side knows it. */
export interface Subject {
  readonly service: string;
  /** Null when no form was submitted, or after an objection. */
  readonly answers: EqualityAnswers | null;
}

interface SubjectRow {
  readonly service: string;
  readonly answers: string | null;
}

const rowToSubject = (row: SubjectRow): Subject => ({
  service: row.service,
  answers: row.answers === null ? null : equalityAnswersSchema.parse(JSON.parse(row.answers)),
});

/**
 * Takes in one unsealed row. Of two rows for one token the one with the higher sequence wins, whichever comes first;
 * a row that was merged before changes nothing.
 *
 * @returns false when the row had been merged already.
 */
export function mergeRow(db: WritableDb, rowId: string, row: EqualityRow): boolean {
  const isNew =
    prepared<[string]>(db, 'INSERT OR IGNORE INTO merged_row (row_id) VALUES (?)').run(rowId).changes === 1;
  if (!isNew) return false;
  prepared<[string]>(db, 'INSERT OR IGNORE INTO subject (token) VALUES (?)').run(row.token);
  const before = currentMarkOf(db, row.token);
  if (row.attributes !== undefined) mergeAttributes(db, row.token, row.sequence, row.attributes);
  if (row.monitoring !== undefined) mergeMonitoring(db, row.token, row.sequence, row.monitoring);
  const after = currentMarkOf(db, row.token);
  if (before !== null && (after === null || !before.equals(after))) replaceMark(db, before);
  return true;
}

/** The mark of a referral as it is counted now; null while it is not. */
function currentMarkOf(db: ReadableDb, token: string): Buffer | null {
  const row = prepared<[string], SubjectRow>(
    db,
    'SELECT service, answers FROM subject WHERE token = ? AND counts = 1',
  ).get(token);
  return row === undefined ? null : markOf(token, rowToSubject(row));
}

function mergeAttributes(
  db: WritableDb,
  token: string,
  sequence: number,
  attributes: EqualityAttributes,
): void {
  prepared(
    db,
    `UPDATE subject SET attributes_sequence = ?, received_on = ?, service = ?, workforce_type = ?,
       police_perpetrated = ?, counts = ?
     WHERE token = ? AND coalesce(attributes_sequence, 0) < ?`,
  ).run(
    sequence,
    attributes.receivedOn,
    attributes.service,
    attributes.workforceType,
    attributes.policePerpetrated,
    attributes.counts ? 1 : 0,
    token,
    sequence,
  );
}

function mergeMonitoring(
  db: WritableDb,
  token: string,
  sequence: number,
  monitoring: NonNullable<EqualityRow['monitoring']>,
): void {
  const answers = monitoring.kind === 'answers' ? JSON.stringify(monitoring.answers) : null;
  // NA5 of the code list: an objection notice. Only the fact that there is none to count remains.
  const notAskedReason = monitoring.kind === 'objection' ? 'NA5' : null;
  prepared(
    db,
    `UPDATE subject SET answers_sequence = ?, answers = ?, not_asked_reason = ?
     WHERE token = ? AND coalesce(answers_sequence, 0) < ?`,
  ).run(sequence, answers, notAskedReason, token, sequence);
}

/** A referral that counts, with the day on which it was received. */
export interface DatedSubject extends Subject {
  readonly token: string;
  readonly receivedOn: string;
}

/** The referrals that count, received from `from` to `to` (both included), in no meaningful order. */
export function* subjectsOfPeriod(db: ReadableDb, from: string, to: string): Generator<DatedSubject> {
  const rows = db
    .prepare<[string, string], SubjectRow & Pick<DatedSubject, 'token' | 'receivedOn'>>(
      `SELECT token, received_on AS receivedOn, service, answers FROM subject
       WHERE received_on BETWEEN ? AND ? AND counts = 1`,
    )
    .iterate(from, to);
  for (const row of rows) yield { ...rowToSubject(row), token: row.token, receivedOn: row.receivedOn };
}

/** The marks of the referrals that count now, received from `from` to `to` (both included). */
export function marksOfPeriod(db: ReadableDb, from: string, to: string): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const subject of subjectsOfPeriod(db, from, to))
    marks.add(markOf(subject.token, subject).toString('hex'));
  return marks;
}
