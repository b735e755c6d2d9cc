import { londonDateOf } from '../../shared/domain/dates.ts';
import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import { AppError } from '../../shared/result.ts';
import type { WritableDb } from '../store/connection.ts';
import type { Author } from './author.ts';
import { equalityFormOf, markFormSealed, markObjection, putInOutbox } from './equality-outbox.ts';
import { recordNeeds } from './needs.ts';
import { findStoredReferral, noSuchReferral, type StoredReferral } from './repository.ts';

/**
 * Seals what a client answered, for the equality side. Nothing of it stays readable here.
 *
 * @throws AppError NOT_FOUND; VALIDATION (asked in the future); CONFLICT when the client has objected to being monitored.
 */
export function submitAnswers(
  db: WritableDb,
  referralId: string,
  answers: EqualityAnswers,
  author: Author,
): void {
  const referral = getStoredReferral(db, referralId);
  refuseFutureAnswers(answers, author.at);
  if (equalityFormOf(db, referralId).state === 'objection') {
    throw new AppError(
      'CONFLICT',
      'The client has objected to equality monitoring, so nothing was sealed. Ask them first whether they withdraw the objection.',
    );
  }
  putInOutbox(db, { ...author, referralId, content: { monitoring: { kind: 'answers', answers } } });
  markFormSealed(db, referralId, author.at);
  recordNeeds(db, referral);
}

/**
 * Records a notice to stop (Data Protection Act 2018 Schedule 1 paragraph 8(5)): the answers are removed when the row
 * reaches the equality side, and no more are taken until the client withdraws it.
 *
 * @throws AppError NOT_FOUND.
 */
export function recordObjection(db: WritableDb, referralId: string, author: Author): void {
  const referral = getStoredReferral(db, referralId);
  putInOutbox(db, { ...author, referralId, content: { monitoring: { kind: 'objection' } } });
  markObjection(db, referralId, author.at);
  recordNeeds(db, referral);
}

/**
 * The client may be asked again. What was removed stays removed.
 *
 * @throws AppError NOT_FOUND.
 */
export function withdrawObjection(db: WritableDb, referralId: string): void {
  const referral = getStoredReferral(db, referralId);
  // Without an objection there is nothing to withdraw, and a sealed form stays.
  if (equalityFormOf(db, referralId).state !== 'objection') return;
  markObjection(db, referralId, null);
  recordNeeds(db, referral);
}

/** @throws AppError VALIDATION when the form says that it was answered in the future. */
export function refuseFutureAnswers(answers: EqualityAnswers, at: string): void {
  if (answers.askedAt > londonDateOf(at)) {
    throw new AppError(
      'VALIDATION',
      'The form says that it was answered in the future. Nothing was sealed.',
      {
        issues: [{ path: ['answers', 'askedAt'], message: 'Give a date that is not in the future.' }],
      },
    );
  }
}

function getStoredReferral(db: WritableDb, referralId: string): StoredReferral {
  const referral = findStoredReferral(db, referralId);
  if (referral === null) throw noSuchReferral();
  return referral;
}
