import type { SignOffAct } from '../../shared/contract/assurance.ts';
import type { ItemKind } from '../../shared/domain/assurance/items.ts';
import { after, newSignOff, type Act, type SignOff } from '../../shared/domain/assurance/sign-off.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb } from '../store/connection.ts';
import { rowOf } from './assessments.ts';

/** An act as it is kept: what the state machine knows of it, and what was written beside it. */
export interface KeptAct {
  readonly at: string;
  readonly act: Act;
  readonly said: SignOffAct;
}

/** Everything that was done about signing off, oldest first. @throws AppError NOT_FOUND. */
export function listActs(db: ReadableDb, assessmentId: string): readonly KeptAct[] {
  return db
    .prepare<[number], { readonly body: string; readonly at: string }>(
      'SELECT body, at FROM sign_off_act WHERE assessment = ? ORDER BY seq',
    )
    .all(rowOf(db, assessmentId).id)
    .map(({ body, at }) => {
      // Written by signOff() in this form.
      const { act, said } = JSON.parse(body) as Omit<KeptAct, 'at'>;
      return { at, act, said };
    });
}

/** Where an assessment stands after what was done. */
export function stateAfter(author: string, acts: readonly KeptAct[]): SignOff {
  return acts.reduce((state, { act }) => after(state, act), newSignOff(author));
}

/** What reviewers write while they review, and what goes on after a signature. */
const ALWAYS_OPEN: ReadonlySet<ItemKind> = new Set([
  'comment',
  'consultation',
  'verdict',
  'screening',
  'draft',
]);

/** @throws AppError OVER if what is under review, signed or abandoned may not be changed. */
export function requireOpenFor(db: ReadableDb, assessmentId: string, kind: ItemKind): void {
  const { stage } = stateAfter(rowOf(db, assessmentId).author, listActs(db, assessmentId));
  if (stage === 'DRAFT' || ALWAYS_OPEN.has(kind)) return;
  const WHY = {
    UNDER_REVIEW: 'This version is under review. Withdraw it to change it.',
    SIGNED: 'This version is signed and stays as it is. Begin a revision to change it.',
    ABANDONED: 'This assessment was abandoned. Begin a revision to go on with it.',
  } as const;
  throw new AppError('OVER', WHY[stage]);
}
