import type { GatePassage } from '../../shared/contract/assurance.ts';
import { ledgerOf, refusalToPass, type PassageRefusal } from '../../shared/domain/assurance/ledger.ts';
import type { Outcome } from '../../shared/domain/assurance/sign-off.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { getAssessment, rowOf, type Writer } from './assessments.ts';
import { listItems } from './items.ts';
import { listActs, stateAfter } from './sign-off-acts.ts';

interface PassageRow {
  readonly gate: string;
  readonly passed_on: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

const rowToPassage = (row: PassageRow): GatePassage => ({
  gate: row.gate,
  passedOn: row.passed_on,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});

/** The gates that a project went through, earliest first. @throws AppError NOT_FOUND. */
export function listPassages(db: ReadableDb, assessmentId: string): readonly GatePassage[] {
  return db
    .prepare<[number], PassageRow>(
      `SELECT gate, passed_on, recorded_at, recorded_by FROM gate_passage
       WHERE assessment = ? ORDER BY passed_on, recorded_at, gate`,
    )
    .all(rowOf(db, assessmentId).id)
    .map(rowToPassage);
}

/**
 * Records that a project went through a gate, if it may: both units were asked, and where a contract is signed the assessment was
 * signed off with an outcome that allows it.
 *
 * @throws AppError NOT_FOUND, VALIDATION.
 */
export function passGate(
  db: WritableDb,
  input: { readonly assessmentId: string; readonly gate: string; readonly passedOn: string },
  { person, at }: Writer,
): GatePassage {
  const { assessmentId, gate, passedOn } = input;
  const { template, author } = getAssessment(db, assessmentId);
  const consultations = listItems(db, assessmentId).flatMap((item) =>
    item.kind === 'consultation' ? [{ ...item.body, itemId: item.itemId }] : [],
  );
  const passed = listPassages(db, assessmentId);
  const rows = ledgerOf(template, consultations, new Map(passed.map((each) => [each.gate, each.passedOn])));
  const row = rows.find((each) => each.gate === gate);
  if (row === undefined) refuse('gate', 'The question set has no such gate.');
  if (row.passedOn !== null) refuse('gate', 'This gate was passed already.');
  if (passedOn > londonDateOf(at)) refuse('passedOn', 'Give a day that is not in the future.');
  const refusal = refusalToPass(row, signedOutcome(db, assessmentId, author));
  if (refusal !== null) refuse('gate', REFUSALS[refusal.why]);
  db.prepare(
    'INSERT INTO gate_passage (assessment, gate, passed_on, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?)',
  ).run(rowOf(db, assessmentId).id, gate, passedOn, at, person);
  return { gate, passedOn, recordedAt: at, recordedBy: person };
}

const REFUSALS: Readonly<Record<PassageRefusal['why'], string>> = {
  BLANK: 'Both units have to be consulted first: ask them, or say why one need not be asked.',
  NOT_SIGNED_OFF: 'Do not sign: the assessment has not been signed off yet.',
  OUTCOME_DOES_NOT_ALLOW: 'Do not sign: what the assessment led to does not allow it.',
};

/** What the last signed version led to; a revision that has begun since takes nothing back. */
function signedOutcome(db: ReadableDb, assessmentId: string, author: string): Outcome | null {
  const acts = listActs(db, assessmentId);
  const signed = acts
    .map((_act, place) => stateAfter(author, acts.slice(0, place + 1)))
    .findLast(({ stage }) => stage === 'SIGNED');
  return signed?.outcome ?? null;
}

function refuse(path: string, message: string): never {
  throw new AppError('VALIDATION', message, { issues: [{ path: [path], message }] });
}
