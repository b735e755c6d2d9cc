import type { RecordAccess } from '../../shared/contract/access.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { AppError } from '../../shared/result.ts';
import { listBrokenGlass, type BrokenGlass } from '../office/two-person.ts';
import { getReferral } from '../referrals/referrals.ts';
import { isSealedAgainst, namedFor, type Viewer } from '../referrals/sealed-access.ts';
import type { CallContext } from './router.ts';

type AtTheWall = Pick<CallContext, 'db' | 'held' | 'session' | 'at'>;

/** What is thrown at the wall; the log names the record. */
export class SealedRecordError extends AppError {
  readonly referralId: string;

  constructor(referralId: string) {
    super(
      'FORBIDDEN',
      'This record is sealed. Ask one of the people who are named for it, or break the glass together with a second person.',
    );
    this.referralId = referralId;
  }
}

/** The person at work, as lists and the wall look at them. */
export const viewerOf = (context: Omit<AtTheWall, 'db'>): Viewer => ({
  person: context.session.person.personId,
  brokenGlass: brokenGlassOf(context).map(({ referralId }) => referralId),
});

function brokenGlassOf({ held, session, at }: Omit<AtTheWall, 'db'>): readonly BrokenGlass[] {
  const office = held('office');
  if (office === null) throw new Error('Everybody holds the key of office');
  return listBrokenGlass(office, { personId: session.person.personId, now: at });
}

/**
 * The wall around sealed records: one that is not there is no secret, and whoever asks for it is told so by others.
 *
 * @throws SealedRecordError when the person at work may not open it.
 */
export function assertMayOpen(context: AtTheWall, referralId: string): void {
  if (isSealedAgainst(context.db('cases'), viewerOf(context), referralId)) {
    throw new SealedRecordError(referralId);
  }
}

/**
 * Who may open a record.
 *
 * @throws AppError NOT_FOUND.
 */
export function accessOf(context: AtTheWall, referralId: string): RecordAccess {
  const db = context.db('cases');
  const { reference, createdBy, record } = getReferral(db, referralId);
  const { personId, roles } = context.session.person;
  const named = namedFor(db, referralId);
  const isOpen = !isSealedAgainst(db, viewerOf(context), referralId);
  const broken = brokenGlassOf(context).findLast((glass) => glass.referralId === referralId);
  const isManager = roles.includes('manager');
  const isOfRecord = createdBy === personId || named.includes(personId);
  return {
    referralId,
    reference,
    isSealed: record.restriction === 'SEALED',
    isOpen,
    named,
    brokenUntil: broken?.until ?? null,
    // While nobody is named, nobody could ever open it.
    mayName: (isOpen && (isManager || isOfRecord)) || (isManager && named.length === 0),
  };
}

/** @throws AppError FORBIDDEN for whoever may not say who opens the record; NOT_FOUND. */
export function assertMayName(context: AtTheWall, referralId: string): void {
  if (!accessOf(context, referralId).mayName) {
    throw new AppError(
      'FORBIDDEN',
      'Only a manager, whoever took the record in, and the people who are named for it decide about its seal, if they may open it.',
    );
  }
}

/**
 * A change of a record may put the seal on or take it off only for those who decide about it.
 *
 * @throws AppError FORBIDDEN; NOT_FOUND.
 */
export function assertMayRestrict(
  context: AtTheWall,
  { referralId, draft }: { readonly referralId: string; readonly draft: ReferralDraft },
): void {
  const wasSealed = getReferral(context.db('cases'), referralId).record.restriction === 'SEALED';
  if (wasSealed !== (draft.restriction === 'SEALED')) assertMayName(context, referralId);
}
