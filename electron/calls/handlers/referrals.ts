import type { Author } from '../../referrals/author.ts';
import { importCaseload } from '../../referrals/import/import-caseload.ts';
import { changeReferral, createReferral, getReferral, matchTokenOf } from '../../referrals/referrals.ts';
import { recordObjection, submitAnswers, withdrawObjection } from '../../referrals/monitoring.ts';
import { countReferrals, listChanges, listReferrals } from '../../referrals/repository.ts';
import { searchExpression } from '../../referrals/search.ts';
import type { CallContext, Handlers } from '../router.ts';

const authorOf = ({ session, at, world }: CallContext): Author => ({
  person: session.person.personId,
  at,
  seal: session.newSeal(),
  randomUuid: world.randomUuid,
  randomBytes: world.randomBytes,
});

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
  'referrals.create': (context, { draft, answers = null }) =>
    saved(createReferral(context.db('cases'), { draft, answers, origin: 'NATIVE' }, authorOf(context))),
  'referrals.get': ({ db }, { referralId }) => getReferral(db('cases'), referralId),
  'referrals.update': (context, change) =>
    saved(changeReferral(context.db('cases'), change, authorOf(context))),
  'referrals.list': ({ db }, { search, ...page }) =>
    listReferrals(db('cases'), { ...page, match: searchExpression(search) }),
  'referrals.history': ({ db }, { referralId }) => {
    getReferral(db('cases'), referralId);
    return { changes: listChanges(db('cases'), referralId) };
  },
  'referrals.counts': ({ db }, { from, to }) => {
    const groups = countReferrals(db('cases'), from, to);
    return { total: groups.reduce((sum, { count }) => sum + count, 0), groups };
  },
  'referrals.import': (context, { csv, again }) =>
    importCaseload(context.db('cases'), csv, { again, author: authorOf(context) }),
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
