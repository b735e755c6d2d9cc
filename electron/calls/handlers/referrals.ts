import { londonDateOf } from '../../../shared/domain/dates.ts';
import { parseCaseload } from '../../referrals/import/parse-caseload.ts';
import {
  changeReferral,
  createReferral,
  getReferral,
  matchTokenOf,
  sealMonitoring,
  type Author,
} from '../../referrals/referrals.ts';
import { countReferrals, listChanges, listReferrals } from '../../referrals/repository.ts';
import { searchExpression } from '../../referrals/search.ts';
import type { CallContext, Handlers } from '../router.ts';

const authorOf = ({ session, at, world }: CallContext): Author => ({
  person: session.person.personId,
  at,
  seal: session.seal,
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
  'referrals.create': (context, { draft }) =>
    saved(createReferral(context.db('cases'), { draft, answers: null, origin: 'NATIVE' }, authorOf(context))),
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
  'referrals.import': (context, { csv }) => {
    const db = context.db('cases');
    const author = authorOf(context);
    const rows = parseCaseload(csv, { today: londonDateOf(context.at) });
    const references = rows.map(({ draft, answers, workforceNumber }) => {
      const client =
        workforceNumber === null
          ? draft.client
          : {
              ...draft.client,
              workforceNumberToken: matchTokenOf(db, { kind: 'workforce-number', number: workforceNumber }),
            };
      return createReferral(db, { draft: { ...draft, client }, answers, origin: 'MIGRATED_RECORD' }, author)
        .reference;
    });
    return {
      imported: rows.length,
      equalityForms: rows.filter(({ answers }) => answers !== null).length,
      // parseCaseload refuses a file without rows.
      firstReference: references[0] ?? '',
      lastReference: references.at(-1) ?? '',
    };
  },
  'referrals.matchToken': ({ db }, { identity }) => ({ token: matchTokenOf(db('cases'), identity) }),
  'equality.submitAnswers': (context, { referralId, answers }) => {
    sealMonitoring(context.db('cases'), referralId, { kind: 'answers', answers }, authorOf(context));
    return { sealed: true as const };
  },
  'equality.recordObjection': (context, { referralId }) => {
    sealMonitoring(context.db('cases'), referralId, { kind: 'objection' }, authorOf(context));
    return { sealed: true as const };
  },
} satisfies Partial<Handlers>;
