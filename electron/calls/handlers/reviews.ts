import { AppError } from '../../../shared/result.ts';
import { mayReview } from '../../office/may-review.ts';
import { lastGivers, listPassphrasesGiven } from '../../office/passphrases-given.ts';
import { listPeople } from '../../office/people.ts';
import {
  findTwoPersonAction,
  listPairsToReview,
  listTwoPersonActions,
  reviewTwoPersonAction,
  type StoredAction,
} from '../../office/two-person.ts';
import type { ReadableDb } from '../../store/connection.ts';
import type { Handlers } from '../router.ts';

export const reviewHandlers = {
  'office.reviews.list': ({ db, session }, input) => {
    const office = db('office');
    const mayConfirm = reviewerOf(office, session.person.personId);
    const { total, actions } = listTwoPersonActions(office, input);
    return {
      total,
      open: listPairsToReview(office).filter(mayConfirm).length,
      actions: actions.map((action) => forReviewer(action, mayConfirm)),
    };
  },
  'office.reviews.confirm': ({ db, session, at }, { actionId }) => {
    const office = db('office');
    const stored = findTwoPersonAction(office, actionId);
    if (stored === null) throw new AppError('NOT_FOUND', 'There is no such action. Look at the list again.');
    const by = session.person.personId;
    const action = forReviewer(stored, reviewerOf(office, by));
    if (action.reviewedAt !== null) return { action };
    if (!action.mayConfirm) {
      throw new AppError(
        'FORBIDDEN',
        'You took part in this, or had your passphrase from somebody who did. Another manager has to look at it.',
      );
    }
    reviewTwoPersonAction(office, { actionId, at, by });
    return { action: { ...action, reviewedAt: at, reviewedBy: by } };
  },
} satisfies Partial<Handlers>;

type Pair = Parameters<typeof mayReview>[1];

const forReviewer = (action: StoredAction, mayConfirm: (pair: Pair) => boolean) => ({
  ...action,
  mayConfirm: mayConfirm(action),
});

/** What somebody may confirm. */
function reviewerOf(office: ReadableDb, ownId: string): (pair: Pair) => boolean {
  const people = listPeople(office);
  const givers = lastGivers(listPassphrasesGiven(office));
  return (pair) => mayReview(ownId, pair, people, givers);
}
