import type { Disposal, ListedDisposal } from '../../../shared/contract/access.ts';
import { permissionsOf } from '../../../shared/domain/roles.ts';
import { brokenUntil } from '../../../shared/domain/two-person.ts';
import { AppError } from '../../../shared/result.ts';
import { findPerson } from '../../office/people.ts';
import { findDisposalReview, insertTwoPersonAction } from '../../office/two-person.ts';
import { disposeOfReferral, listDisposals, sweepTraces } from '../../referrals/disposal.ts';
import { sealReferral } from '../../referrals/referrals.ts';
import { inTransaction, type ReadableDb } from '../../store/connection.ts';
import { authorOf } from '../author-of.ts';
import type { CallContext, Handlers } from '../router.ts';
import { besideSecondPerson, overseerAmong } from '../second-person.ts';
import { accessOf, assertMayName } from '../wall.ts';

export const accessHandlers = {
  'referrals.access': (context, { referralId }) => accessOf(context, referralId),

  'referrals.seal': (context, { referralId, personIds }) => {
    assertMayName(context, referralId);
    assertWorkWithReferrals(context.db('office'), personIds);
    sealReferral(context.db('cases'), { referralId, people: personIds }, authorOf(context));
    return accessOf(context, referralId);
  },

  'referrals.breakGlass': {
    prepare: async (context, { referralId, reason, second }) => {
      if (accessOf(context, referralId).isOpen) {
        throw new AppError('CONFLICT', 'You may open this record as it is: there is no glass to break.');
      }
      return await besideSecondPerson(context, second, async (witness) => {
        const secondPersonId = overseerAmong(witness);
        return ({ db, at }) => {
          note(context, { kind: 'break-glass', object: referralId, reason, secondPersonId }, db('office'));
          return { referralId, brokenUntil: brokenUntil(at) };
        };
      });
    },
  },

  'referrals.dispose': {
    exchange: async (context, { second, ...what }, record) =>
      await besideSecondPerson(context, second, async (witness) => {
        const secondPersonId = overseerAmong(witness);
        const { at, session } = context;
        const cases = context.db('cases');
        const disposal = inTransaction(cases, () => {
          const by = { at, person: session.person.personId, secondPerson: secondPersonId };
          const disposed = disposeOfReferral(cases, { ...what, ...by });
          record(cases, disposed);
          // Two files share no transaction. This one is committed first, so that nothing is ever erased that no manager sees.
          inTransaction(context.db('office'), (office) =>
            note(
              context,
              { kind: 'disposal', object: disposed.reference, reason: what.reason, secondPersonId },
              office,
            ),
          );
          return disposed;
        });
        sweepTraces(cases);
        return disposal;
      }),
  },

  'referrals.disposals': ({ db }, page) => {
    const { total, disposals } = listDisposals(db('cases'), page);
    return {
      total,
      disposals: disposals.map((disposal) => withReview(db('office'), disposal)),
    };
  },
} satisfies Partial<Handlers>;

const withReview = (office: ReadableDb, disposal: Disposal): ListedDisposal => ({
  ...disposal,
  ...findDisposalReview(office, disposal),
});

/** @throws AppError VALIDATION for somebody who could not open the record although they were named. */
function assertWorkWithReferrals(office: ReadableDb, personIds: readonly string[]): void {
  const strangers = personIds.flatMap((personId, index) => {
    const person = findPerson(office, personId);
    const isAtWork = person?.state === 'active' || person?.state === 'new';
    return isAtWork && permissionsOf(person.roles).has('referral.read') ? [] : [index];
  });
  if (strangers.length === 0) return;
  throw new AppError('VALIDATION', 'Name people who work with referrals. Nothing was changed.', {
    issues: strangers.map((index) => ({
      path: ['personIds', index],
      message: 'Name somebody who works with referrals.',
    })),
  });
}

function note(
  { world, at, session }: CallContext,
  action: Pick<Parameters<typeof insertTwoPersonAction>[1], 'kind' | 'object' | 'reason' | 'secondPersonId'>,
  office: Parameters<typeof insertTwoPersonAction>[0],
): void {
  insertTwoPersonAction(office, {
    actionId: world.randomUuid(),
    at,
    personId: session.person.personId,
    ...action,
  });
}
