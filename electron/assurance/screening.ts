import { createHash } from 'node:crypto';
import type { ScreeningDecision, ScreeningDecisionInput } from '../../shared/contract/assurance.ts';
import { screeningOf } from '../../shared/domain/assurance/readiness.ts';
import {
  needsAgreement,
  type Screened,
  type ScreeningOutcome,
} from '../../shared/domain/assurance/screening.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { getAssessment, rowOf, type Writer } from './assessments.ts';
import { listItems } from './items.ts';

/** Outcomes that a later answer can take the ground from under. */
const LAPSING: ReadonlySet<ScreeningOutcome> = new Set([
  'NOT_REQUIRED',
  'COVERED_BY_ANOTHER',
  'NO_PERSONAL_DATA',
]);

/** Not to assess is good for this long at most: what surrounds the processing changes. */
const LONGEST_YEARS = 3;

/**
 * Decides what follows from screening, and seals the answers and rules that it was decided on.
 *
 * @throws AppError NOT_FOUND, VALIDATION (the answers do not allow it, or something is missing), FORBIDDEN (deciding oneself that
 *   one's own project is not assessed).
 */
export function decideScreening(
  db: WritableDb,
  input: ScreeningDecisionInput,
  writer: Writer,
): ScreeningDecision {
  const { assessmentId, outcome, reason, dpoView, coveredBy, expiresOn } = input;
  const { template, author } = getAssessment(db, assessmentId);
  const items = listItems(db, assessmentId);
  const today = londonDateOf(writer.at);
  const screened = screeningOf(template, items, today);
  requireAllowed(input, screened, today);
  if (outcome === 'COVERED_BY_ANOTHER') requireOther(db, assessmentId, coveredBy);
  if (outcome === 'NOT_REQUIRED' && author === writer.person) {
    throw new AppError(
      'FORBIDDEN',
      'Whoever began the screening cannot decide that nothing is assessed. Ask a colleague.',
    );
  }
  const body = {
    template: { id: template.id, version: template.version },
    reason,
    dpoView,
    coveredBy,
    fired: screened.fired,
    answers: items.flatMap((item) =>
      item.kind === 'screening' ? [{ question: item.itemId, revision: item.revision, ...item.body }] : [],
    ),
  };
  const row = {
    decisionId: writer.randomUuid(),
    assessment: rowOf(db, assessmentId).id,
    outcome,
    body: JSON.stringify(body),
    hash: '',
    decidedAt: writer.at,
    decidedBy: writer.person,
    expiresOn: outcome === 'NOT_REQUIRED' ? expiresOn : null,
  };
  const { decisionId, decidedAt, decidedBy, expiresOn: until } = row;
  const sealed = [assessmentId, decisionId, outcome, row.body, decidedAt, decidedBy, until];
  row.hash = createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
  db.prepare(
    `INSERT INTO screening_decision
       (decision_id, assessment, outcome, body, hash, decided_at, decided_by, expires_on)
     VALUES (@decisionId, @assessment, @outcome, @body, @hash, @decidedAt, @decidedBy, @expiresOn)`,
  ).run(row);
  const decided = listDecisions(db, assessmentId).at(-1);
  if (decided === undefined) throw new Error('It was just written');
  return decided;
}

function requireAllowed(
  { outcome, dpoView, expiresOn }: ScreeningDecisionInput,
  screened: Screened,
  today: string,
): void {
  if (!screened.outcomes.includes(outcome)) {
    const why =
      screened.isProvisional && screened.need !== 'MANDATORY'
        ? 'Answer the open questions first: they could ask for an assessment.'
        : 'The answers do not allow that. Look at which rules they fired.';
    refuse(['outcome'], why);
  }
  if (outcome !== 'NOT_REQUIRED') return;
  if (dpoView === null) refuse(['dpoView'], 'Give the data protection officer’s view.');
  if (needsAgreement(screened) && !dpoView.agrees) {
    refuse(
      ['dpoView', 'agrees'],
      'Two or more criteria are met: that takes the data protection officer’s agreement.',
    );
  }
  const latest = `${Number(today.slice(0, 4)) + LONGEST_YEARS}${today.slice(4)}`;
  if (expiresOn === null || expiresOn <= today || expiresOn > latest) {
    refuse(
      ['expiresOn'],
      `Give a day after today on which it is looked at again, within ${LONGEST_YEARS} years.`,
    );
  }
}

function requireOther(db: ReadableDb, assessmentId: string, coveredBy: string | null): void {
  if (coveredBy === null || coveredBy === assessmentId) {
    refuse(['coveredBy'], 'Say which other assessment covers it.');
  }
  rowOf(db, coveredBy);
}

function refuse(path: readonly string[], message: string): never {
  throw new AppError('VALIDATION', message, { issues: [{ path, message }] });
}

/**
 * Ends a decision not to assess if a changed answer takes the ground from under it: a rule fires that did not, or one that did
 * fires for another reason.
 */
export function refire(db: WritableDb, assessmentId: string, question: string, at: string): void {
  const last = listDecisions(db, assessmentId).at(-1);
  if (last === undefined || last.endedAt !== null || !LAPSING.has(last.outcome)) return;
  const { template } = getAssessment(db, assessmentId);
  const { fired, outcomes } = screeningOf(template, listItems(db, assessmentId), londonDateOf(at));
  const reasons = new Set(last.fired.flatMap(reasonsOf));
  const isNew = fired.flatMap(reasonsOf).some((each) => !reasons.has(each));
  if (!isNew && outcomes.includes(last.outcome)) return;
  db.prepare('UPDATE screening_decision SET ended_at = ?, ended_by_question = ? WHERE decision_id = ?').run(
    at,
    question,
    last.decisionId,
  );
}

const reasonsOf = ({ rule, because }: ScreeningDecision['fired'][number]): readonly string[] =>
  because.map(({ question }) => `${rule} ${question}`);

interface DecisionRow {
  readonly decision_id: string;
  readonly outcome: string;
  readonly body: string;
  readonly hash: string;
  readonly decided_at: string;
  readonly decided_by: string;
  readonly expires_on: string | null;
  readonly ended_at: string | null;
  readonly ended_by_question: string | null;
}

/** What was decided after screening, oldest first. @throws AppError NOT_FOUND. */
export function listDecisions(db: ReadableDb, assessmentId: string): readonly ScreeningDecision[] {
  return db
    .prepare<[number], DecisionRow>('SELECT * FROM screening_decision WHERE assessment = ? ORDER BY id')
    .all(rowOf(db, assessmentId).id)
    .map((row) => {
      // Written by decideScreening in this form.
      const { reason, dpoView, coveredBy, fired } = JSON.parse(row.body) as Pick<
        ScreeningDecision,
        'reason' | 'dpoView' | 'coveredBy' | 'fired'
      >;
      return {
        decisionId: row.decision_id,
        outcome: row.outcome as ScreeningOutcome,
        reason,
        dpoView,
        coveredBy,
        fired,
        expiresOn: row.expires_on,
        decidedAt: row.decided_at,
        decidedBy: row.decided_by,
        hash: row.hash,
        endedAt: row.ended_at,
        endedByQuestion: row.ended_by_question,
      };
    });
}
