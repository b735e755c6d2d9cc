import type { AssessmentItem, SignOffAct, SignOffState } from '../../shared/contract/assurance.ts';
import { hindrancesOf, isHighRiskLeft, type Hindrance } from '../../shared/domain/assurance/readiness.ts';
import {
  after,
  nextRole,
  refusalOf,
  SIGN_OFF_ROLES,
  waitsForRegulator,
  type Act,
  type Refusal,
  type SignOff,
  type SignOffRole,
} from '../../shared/domain/assurance/sign-off.ts';
import { diffVersions, rolesAffectedBy } from '../../shared/domain/assurance/version-diff.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import { getAssessment, rowOf, type Assessment, type Writer } from './assessments.ts';
import { scaleOf } from './item-rules.ts';
import { listItems } from './items.ts';
import { listDecisions } from './screening.ts';
import { listActs, stateAfter, type KeptAct } from './sign-off-acts.ts';
import { contentOf, keepVersion, listVersions, toVersionItems, type AssessmentVersion } from './versions.ts';

/** Where an assessment stands, all that was done, and its versions. @throws AppError NOT_FOUND. */
export function readSignOff(
  db: ReadableDb,
  assessmentId: string,
): {
  readonly state: SignOffState;
  readonly acts: readonly {
    readonly at: string;
    readonly person: string;
    readonly version: number;
    readonly act: SignOffAct;
  }[];
  readonly versions: readonly AssessmentVersion[];
} {
  const { author } = getAssessment(db, assessmentId);
  const kept = listActs(db, assessmentId);
  const acts = kept.map(({ at, act, said }, place) => ({
    at,
    person: act.person,
    version: stateAfter(author, kept.slice(0, place + 1)).version,
    act: said,
  }));
  return { state: stateOf(db, assessmentId, author, kept), acts, versions: listVersions(db, assessmentId) };
}

function stateOf(
  db: ReadableDb,
  assessmentId: string,
  author: string,
  acts: readonly KeptAct[],
): SignOffState {
  const state = stateAfter(author, acts);
  const isFrozen = state.stage === 'UNDER_REVIEW' || state.stage === 'SIGNED';
  const version = listVersions(db, assessmentId).find(({ number }) => number === state.version);
  return {
    stage: state.stage,
    version: state.version,
    acts: acts.length,
    nextRole: nextRole(state),
    waitsForRegulator: waitsForRegulator(state),
    isHighRisk: state.isHighRisk,
    against: [...state.against],
    standing: [...state.standing],
    outcome: state.outcome,
    hash: isFrozen ? (version?.hash ?? null) : null,
  };
}

/** Who acts, and what is known of the application then. */
export interface Speaker {
  /** The roles in which the person may speak. */
  readonly roles: ReadonlySet<SignOffRole>;
  readonly writer: Writer;
  /** Of the controls that measures rely on; null where nothing is known of one, and a measure is taken at its word. */
  readonly isControlWorking: (control: string) => boolean | null;
}

/**
 * Does something about signing off: what follows from the records (who wrote it, whether the risk left is high, whose consent
 * still stands) is found out here and never believed.
 *
 * @param acts how many acts were there when the person looked.
 * @throws AppError NOT_FOUND, CONFLICT, VALIDATION (something is missing, or it is not for this person now).
 */
export function signOff(
  db: WritableDb,
  input: { readonly assessmentId: string; readonly acts: number; readonly act: SignOffAct },
  { roles, writer, isControlWorking }: Speaker,
): SignOffState {
  const { assessmentId, act: said } = input;
  const assessment = getAssessment(db, assessmentId);
  const acts = listActs(db, assessmentId);
  if (acts.length !== input.acts) {
    throw new AppError(
      'CONFLICT',
      'Somebody has acted on this assessment since you read it. Look at that first.',
    );
  }
  const before = stateAfter(assessment.author, acts);
  const act =
    said.act === 'SUBMIT'
      ? submission(db, assessment, before, { writer, isControlWorking })
      : toAct(said, writer.person);
  const refusal = refusalOf(before, act, roles);
  if (refusal !== null) throw new AppError('VALIDATION', REFUSALS[refusal]);
  db.prepare('INSERT INTO sign_off_act (assessment, seq, body, at) VALUES (?, ?, ?, ?)').run(
    rowOf(db, assessmentId).id,
    acts.length + 1,
    JSON.stringify({ act, said }),
    writer.at,
  );
  if (act.act === 'SUBMIT') keepVersion(db, assessment, before.version, writer);
  if (after(before, act).stage === 'SIGNED') {
    db.prepare('UPDATE assessment_version SET signed_at = ? WHERE assessment = ? AND number = ?').run(
      writer.at,
      rowOf(db, assessmentId).id,
      before.version,
    );
  }
  return stateOf(db, assessmentId, assessment.author, listActs(db, assessmentId));
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  NOT_IN_THIS_STAGE: 'That cannot be done where the assessment stands now.',
  NOT_YOUR_ROLE:
    'That is for somebody in another role. A custodian appoints who speaks in which, on the page of the person.',
  NOT_YOUR_TURN: 'Somebody else speaks first. The order is in the list.',
  YOUR_OWN: 'You wrote in this version, so somebody else has to judge it.',
  SPOKEN_IN_ANOTHER_ROLE:
    'You have spoken on this version in another role. Somebody else has to take this one.',
  REGULATOR_FIRST: 'The regulator has to be consulted first. Record what came of it.',
  REGULATOR_NOT_NEEDED: 'The regulator need not be consulted about this version.',
  REASON_FOR_OVERRULING: 'Somebody is against it. Say why you go on all the same.',
  NOTHING_TO_OVERRULE: 'Nobody is against it, so there is nothing to overrule.',
  DOES_NOT_STAND: 'A consent that is to stand was never given.',
  NOTHING_TO_REVIEW:
    'Nothing has changed that anybody would judge. Change something, or leave the signed version.',
};

/** Without what was written beside it. */
function toAct(said: Exclude<SignOffAct, { act: 'SUBMIT' }>, person: string): Act {
  switch (said.act) {
    case 'OPINION':
      return { act: 'OPINION', person, role: said.role, isInFavour: said.isInFavour };
    case 'ADVICE':
      return {
        act: 'ADVICE',
        person,
        role: 'DPO',
        mayProceed: said.mayProceed,
        consultRegulator: said.consultRegulator,
      };
    case 'ACCEPT':
      return {
        act: 'ACCEPT',
        person,
        role: said.role,
        outcome: said.outcome,
        overrules: said.overruling !== null,
      };
    case 'RETURN':
      return { act: 'RETURN', person, role: said.role };
    case 'WITHDRAW':
    case 'REGULATOR':
    case 'ABANDON':
    case 'REVISE':
      return { act: said.act, person };
  }
}

/** What handing it in means, found out from what is written. @throws AppError VALIDATION if something is missing. */
function submission(
  db: ReadableDb,
  assessment: Assessment,
  before: SignOff,
  { writer: { person, at }, isControlWorking }: Pick<Speaker, 'writer' | 'isControlWorking'>,
): Act {
  const { assessmentId, template } = assessment;
  const items = listItems(db, assessmentId);
  const decision = listDecisions(db, assessmentId).at(-1);
  if (decision === undefined || decision.endedAt !== null || !decision.outcome.startsWith('FULL_DPIA')) {
    throw new AppError('VALIDATION', 'Screening has not led to an assessment yet. Decide on that first.');
  }
  const hindrances = hindrancesOf(template, items);
  if (hindrances.length > 0) throw notReady(hindrances);
  return {
    act: 'SUBMIT',
    person,
    makers: makersOf(db, assessmentId),
    isHighRisk: isHighRiskLeft(scaleOf(assessment), items, londonDateOf(at), isControlWorking),
    standing: standingFor(db, assessment, before, items),
  };
}

const MISSING: Readonly<Record<Hindrance['why'], string>> = {
  NO_OPERATION: 'List at least one processing operation.',
  REGIME_NOT_DECIDED: 'Say of every operation which law applies.',
  QUESTIONS_OPEN: 'Some questions are not complete.',
  QUERIES_OPEN: 'Some queries wait for an answer.',
  NOT_COVERED: 'Some of what the law asks for is missing.',
};

function notReady(hindrances: readonly Hindrance[]): AppError {
  const issues = hindrances.flatMap((hindrance) => {
    const places =
      'questions' in hindrance
        ? hindrance.questions
        : 'elements' in hindrance
          ? hindrance.elements
          : 'operations' in hindrance
            ? hindrance.operations
            : [];
    const message = MISSING[hindrance.why];
    return places.length === 0
      ? [{ path: [], message }]
      : places.map((place) => ({ path: [place], message }));
  });
  const words = hindrances.map(({ why }) => MISSING[why]).join(' ');
  return new AppError('VALIDATION', `It cannot be handed in yet. ${words}`, { issues });
}

/** Everybody who wrote what is approved: what reviewers write about it does not make them its authors. */
function makersOf(db: ReadableDb, assessmentId: string): readonly string[] {
  return db
    .prepare<[number], string>(
      `SELECT DISTINCT changed_by FROM item_revision
       WHERE assessment = ? AND kind NOT IN ('comment', 'consultation', 'verdict', 'draft') ORDER BY changed_by`,
    )
    .pluck()
    .all(rowOf(db, assessmentId).id);
}

/** Whose consent to the version before is not touched by what changed since. */
function standingFor(
  db: ReadableDb,
  { assessmentId, template }: Assessment,
  before: SignOff,
  items: readonly AssessmentItem[],
): readonly SignOffRole[] {
  if (before.standing.size === 0) return [];
  const changes = diffVersions(contentOf(db, assessmentId, before.version - 1), toVersionItems(items));
  const affected = rolesAffectedBy(template, changes);
  return SIGN_OFF_ROLES.filter((role) => before.standing.has(role) && !affected.has(role));
}
