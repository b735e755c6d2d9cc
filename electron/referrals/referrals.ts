import { createHmac } from 'node:crypto';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { Referral } from '../../shared/contract/referrals.ts';
import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import { identityMaterial, type Identity } from '../../shared/domain/match-token.ts';
import { PSEUDONYM_BYTES, pseudonymOf } from '../../shared/domain/pseudonym.ts';
import { formatReference } from '../../shared/domain/reference.ts';
import { futureDateIssues } from '../../shared/domain/referral/future-dates.ts';
import { reportingPeriodOf } from '../../shared/domain/referral/derived.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';
import type { Author } from './author.ts';
import { refuseFutureAnswers } from './monitoring.ts';
import { equalityAttributesOf, markFormSealed, putInOutbox } from './equality-outbox.ts';
import { fieldChanges } from './field-changes.ts';
import { recordNeeds } from './needs.ts';
import {
  findPriorReferral,
  findReferral,
  insertChange,
  insertReferral,
  matchKey,
  noSuchReferral,
  takeReferenceNumber,
  updateReferral,
} from './repository.ts';
import { nameFor } from './sealed-access.ts';
import { indexReferral } from './search.ts';

/** The version of the questions that a record answers; a new form gets a new one. */
export const FORM_VERSION = 'A1-A8/2026-11';

/**
 * Takes in a referral: gives it its reference and pseudonym, indexes it, and tells the equality side what it counts by,
 * sealed. Whoever takes in a sealed record knows it, and is the first of those who are named for it.
 *
 * @throws AppError VALIDATION when a date lies in the future.
 */
export function createReferral(
  db: WritableDb,
  intake: {
    readonly draft: ReferralDraft;
    /** Sealed at once; null when no form came with the referral. */
    readonly answers: EqualityAnswers | null;
    readonly origin: 'NATIVE' | 'MIGRATED_RECORD';
  },
  author: Author,
): Referral {
  const { draft, answers } = intake;
  refuseFutureDates(draft, author.at);
  if (answers !== null) refuseFutureAnswers(answers, author.at);
  const { financialYear } = reportingPeriodOf(draft);
  const { service } = draft.route;
  const referral: Referral = {
    referralId: author.randomUuid(),
    reference: formatReference({
      service,
      financialYear,
      number: takeReferenceNumber(db, service, financialYear.short),
    }),
    version: 1,
    pseudonym: pseudonymOf(author.randomBytes(PSEUDONYM_BYTES)),
    dataOrigin: intake.origin,
    formVersion: FORM_VERSION,
    priorReferralId: priorReferralOf(db, draft),
    createdAt: author.at,
    createdBy: author.person,
    updatedAt: author.at,
    updatedBy: author.person,
    record: draft,
  };
  const id = insertReferral(db, referral);
  if (draft.restriction === 'SEALED' && intake.origin === 'NATIVE') {
    nameFor(db, referral.referralId, [author.person]);
  }
  indexReferral(db, id, referral);
  const attributes = equalityAttributesOf(draft);
  putInOutbox(db, {
    ...author,
    referralId: referral.referralId,
    content: answers === null ? { attributes } : { attributes, monitoring: { kind: 'answers', answers } },
  });
  if (answers !== null) markFormSealed(db, referral.referralId, author.at);
  recordNeeds(db, { id, ...referral });
  return referral;
}

/**
 * Replaces a referral's record and keeps what changed. The reference stays even when the service changes: it stands on
 * paper. Whoever seals the record is the first of those who are named for it.
 *
 * @throws AppError NOT_FOUND; CONFLICT when the referral is no longer at `version`; VALIDATION (dates in the future).
 */
export function changeReferral(
  db: WritableDb,
  change: { readonly referralId: string; readonly version: number; readonly draft: ReferralDraft },
  author: Author,
): Referral {
  refuseFutureDates(change.draft, author.at);
  const before = getReferral(db, change.referralId);
  const after: Referral = {
    ...before,
    version: change.version + 1,
    updatedAt: author.at,
    updatedBy: author.person,
    record: change.draft,
  };
  const id = updateReferral(db, after, change.version);
  if (id === null) {
    throw new AppError(
      'CONFLICT',
      'Somebody changed this referral since you opened it. Nothing was saved: compare the two and choose.',
    );
  }
  insertChange(db, change.referralId, {
    version: after.version,
    at: author.at,
    person: author.person,
    changes: fieldChanges(before.record, after.record),
  });
  if (isSealed(after) !== isSealed(before)) {
    nameFor(db, change.referralId, isSealed(after) ? [author.person] : []);
  }
  indexReferral(db, id, after);
  recordNeeds(db, { id, ...after });
  const attributes = equalityAttributesOf(after.record);
  const isSame = fieldChanges(equalityAttributesOf(before.record), attributes).length === 0;
  if (!isSame) putInOutbox(db, { ...author, referralId: after.referralId, content: { attributes } });
  return after;
}

/**
 * Seals a record for the people who are named, in place of any who were named before.
 *
 * @throws AppError NOT_FOUND.
 */
export function sealReferral(
  db: WritableDb,
  { referralId, people }: { readonly referralId: string; readonly people: readonly string[] },
  author: Author,
): void {
  const { record, version } = getReferral(db, referralId);
  if (record.restriction !== 'SEALED') {
    changeReferral(db, { referralId, version, draft: { ...record, restriction: 'SEALED' } }, author);
  }
  nameFor(db, referralId, people);
}

const isSealed = ({ record }: Referral): boolean => record.restriction === 'SEALED';

/** @throws AppError NOT_FOUND. */
export function getReferral(db: ReadableDb, referralId: string): Referral {
  const referral = findReferral(db, referralId);
  if (referral === null) throw noSuchReferral();
  return referral;
}

/** The keyed hash by which two records of one person are recognised without keeping what identifies the person. */
export function matchTokenOf(db: ReadableDb, identity: Identity): string {
  return createHmac('sha256', matchKey(db)).update(identityMaterial(identity), 'utf8').digest('hex');
}

/** A repeat referral is known by the client's workforce number alone: a name would find the wrong people. */
function priorReferralOf(db: ReadableDb, { client, route }: ReferralDraft): string | null {
  return client.workforceNumberToken === undefined
    ? null
    : findPriorReferral(db, client.workforceNumberToken, londonDateOf(route.receivedAt));
}

function refuseFutureDates(draft: ReferralDraft, at: string): void {
  const issues = futureDateIssues(draft, londonDateOf(at));
  if (issues.length > 0) {
    throw new AppError('VALIDATION', 'A date in the record lies in the future. Nothing was saved.', {
      issues: issues.map(({ path, message }) => ({ path: ['draft', ...path], message })),
    });
  }
}
