import { endDraft, referralOfDraft } from '../../referrals/drafts.ts';
import { equalityFormOf } from '../../referrals/equality-outbox.ts';
import { importCaseload, readCaseload } from '../../referrals/import/import-caseload.ts';
import { recordObjection, submitAnswers, withdrawObjection } from '../../referrals/monitoring.ts';
import { changeReferral, createReferral, getReferral, matchTokenOf } from '../../referrals/referrals.ts';
import { countReferrals, listChanges, listReferrals } from '../../referrals/repository.ts';
import { isSealedAgainst } from '../../referrals/sealed-access.ts';
import { searchExpression } from '../../referrals/search.ts';
import { authorOf } from '../author-of.ts';
import type { Handlers } from '../router.ts';
import { assertMayRestrict, viewerOf } from '../wall.ts';

const saved = ({
  referralId,
  reference,
  version,
}: {
  referralId: string;
  reference: string;
  version: number;
}) => ({
  referralId,
  reference,
  version,
});

export const referralHandlers = {
  'referrals.create': (context, { draft, answers = null, draftId }) => {
    const db = context.db('cases');
    const { personId } = context.session.person;
    // Asked again, because the answer was lost on its way or a key was pressed twice: the same referral.
    const already = draftId === undefined ? null : referralOfDraft(db, draftId, personId);
    if (already !== null) return saved(getReferral(db, already));
    const referral = createReferral(db, { draft, answers, origin: 'NATIVE' }, authorOf(context));
    if (draftId !== undefined) endDraft(db, draftId, { person: personId, referralId: referral.referralId });
    return saved(referral);
  },
  'referrals.get': (context, { referralId }) => {
    const db = context.db('cases');
    const { priorReferralId: prior, ...referral } = getReferral(db, referralId);
    // That this client has been here before is what a sealed record is not to tell.
    const isHidden = prior !== null && isSealedAgainst(db, viewerOf(context), prior);
    return {
      ...referral,
      priorReferralId: isHidden ? null : prior,
      equalityForm: equalityFormOf(db, referralId),
    };
  },
  'referrals.update': (context, { draftId, ...change }) => {
    assertMayRestrict(context, change);
    const db = context.db('cases');
    const referral = changeReferral(db, change, authorOf(context));
    if (draftId !== undefined) {
      endDraft(db, draftId, {
        person: context.session.person.personId,
        referralId: referral.referralId,
      });
    }
    return saved(referral);
  },
  'referrals.list': (context, { search, ...page }) =>
    listReferrals(context.db('cases'), {
      ...page,
      viewer: viewerOf(context),
      match: searchExpression(search),
      now: context.at,
    }),
  'referrals.revealName': ({ db }, { referralId }) => {
    const { name } = getReferral(db('cases'), referralId).record.client;
    return { fullName: name?.full ?? null, preferredName: name?.preferred ?? null };
  },
  'referrals.history': ({ db }, { referralId }) => {
    getReferral(db('cases'), referralId);
    return { changes: listChanges(db('cases'), referralId) };
  },
  'referrals.counts': ({ db }, { from, to }) => {
    const groups = countReferrals(db('cases'), from, to);
    return { total: groups.reduce((sum, { count }) => sum + count, 0), groups };
  },
  'referrals.import': {
    prepare: async ({ at, work }, { csv, again }) => {
      work.progress({ step: 'Reading the file', done: 0, total: 1 });
      await work.breathe();
      const caseload = readCaseload(csv, at);
      return async (context) =>
        await importCaseload(context.db('cases'), caseload, { again, author: authorOf(context), work });
    },
  },
  'referrals.matchToken': ({ db }, { identity }) => ({ token: matchTokenOf(db('cases'), identity) }),
  'equality.submitAnswers': (context, { referralId, answers }) => {
    submitAnswers(context.db('cases'), referralId, answers, authorOf(context));
    return { sealed: true as const };
  },
  'equality.recordObjection': (context, { referralId }) => {
    recordObjection(context.db('cases'), referralId, authorOf(context));
    return { sealed: true as const };
  },
  'equality.withdrawObjection': ({ db }, { referralId }) => {
    withdrawObjection(db('cases'), referralId);
    return { withdrawn: true as const };
  },
} satisfies Partial<Handlers>;
