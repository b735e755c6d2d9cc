import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import { equalityAnswersSchema } from '../../shared/domain/equality-answers.ts';
import type { EqualityAttributes, EqualityRow } from '../../shared/domain/equality-row.ts';
import { prepared, type ReadableDb, type WritableDb } from '../store/connection.ts';

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
  if (row.attributes !== undefined) mergeAttributes(db, row.token, row.sequence, row.attributes);
  if (row.monitoring !== undefined) mergeMonitoring(db, row.token, row.sequence, row.monitoring);
  return true;
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

/** What each referral that counts is counted by, in short: by its token, a text that changes with it. */
export type SubjectMarks = ReadonlyMap<string, string>;

/** The marks of the referrals that count, received from `from` to `to` (both included). */
export function subjectMarksOf(db: ReadableDb, from: string, to: string): SubjectMarks {
  const rows = db
    .prepare<[string, string], [token: string, mark: string]>(
      `SELECT token, service || ' ' || coalesce(answers_sequence, 0)
       FROM subject WHERE received_on BETWEEN ? AND ? AND counts = 1`,
    )
    .raw()
    .iterate(from, to);
  return new Map(rows);
}

/** How many referrals have come, gone or changed between two looks. */
export function countChanged(before: SubjectMarks, now: SubjectMarks): number {
  const tokens = new Set([...before.keys(), ...now.keys()]);
  return [...tokens].filter((token) => before.get(token) !== now.get(token)).length;
}

/** The referrals that count, received from `from` to `to` (both included), in no meaningful order. */
export function* subjectsOfPeriod(db: ReadableDb, from: string, to: string): Generator<Subject> {
  const rows = db
    .prepare<[string, string], SubjectRow>(
      'SELECT service, answers FROM subject WHERE received_on BETWEEN ? AND ? AND counts = 1',
    )
    .iterate(from, to);
  for (const row of rows) yield rowToSubject(row);
}
