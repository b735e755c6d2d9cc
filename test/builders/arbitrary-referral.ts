import * as fc from 'fast-check';
import * as people from '../../shared/domain/code-lists/people-alleged-lists.ts';
import * as intake from '../../shared/domain/code-lists/referral-lists.ts';
import { computedPriorityOf, isAnonymous } from '../../shared/domain/referral/derived.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { abuseProfile, client, consent, sexualViolenceProfile } from './arbitrary-referral-client.ts';
import { allegedPerpetrators, employment, safeContacts } from './arbitrary-referral-people.ts';
import {
  after,
  arbitraryCode,
  arbitraryCodeOrNonAnswer,
  arbitraryCodesOrNonAnswer,
  dateTime,
  line,
  uuid,
} from './arbitrary-values.ts';

const route = dateTime.chain((receivedAt) =>
  fc.record(
    {
      service: arbitraryCode(intake.SERVICE),
      receivedAt: fc.constant(receivedAt),
      referralRoute: arbitraryCodeOrNonAnswer(intake.REFERRAL_ROUTE),
      referrer: fc.record({ name: line, unit: line, contact: line }, { requiredKeys: [] }),
      reasons: arbitraryCodesOrNonAnswer(intake.REFERRAL_REASON),
      priority: arbitraryCode(intake.PRIORITY),
      duplicateCheck: fc.record({ decision: arbitraryCode(intake.DUPLICATE_DECISION), reason: line }),
      withdrawal: fc.record({ at: after(receivedAt), reason: arbitraryCode(intake.DECLINE_REASON) }),
    },
    {
      requiredKeys: ['service', 'receivedAt', 'referralRoute', 'reasons', 'priority', 'duplicateCheck'],
    },
  ),
);

const allocation = (triagedAt: string) =>
  fc.record(
    { at: after(triagedAt), worker: uuid, conflictCheckId: uuid },
    { requiredKeys: ['at', 'worker'] },
  );

const triageAfter = (receivedAt: string): fc.Arbitrary<NonNullable<ReferralDraft['triage']>> =>
  after(receivedAt).chain((at) => {
    const common = { at: fc.constant(at), by: uuid };
    return fc.oneof(
      fc.record(
        { ...common, decision: fc.constant('ACCEPT' as const), allocation: allocation(at) },
        { requiredKeys: ['at', 'by', 'decision'] },
      ),
      fc.record(
        {
          ...common,
          decision: fc.constant('ACCEPT_WAIT' as const),
          waitingList: after(at).chain((enteredAt) =>
            fc.record(
              { enteredAt: fc.constant(enteredAt), leftAt: after(enteredAt) },
              { requiredKeys: ['enteredAt'] },
            ),
          ),
          allocation: allocation(at),
        },
        { requiredKeys: ['at', 'by', 'decision', 'waitingList'] },
      ),
      fc.record({
        ...common,
        decision: fc.constant('DECLINE' as const),
        declineReason: arbitraryCode(intake.DECLINE_REASON),
      }),
      fc.record({
        ...common,
        decision: fc.constantFrom('REDIRECT' as const, 'NEED_INFO' as const, 'DUPLICATE' as const),
      }),
    );
  });

/** What can only be decided once the facts are drawn. */
const extras = (receivedAt: string) =>
  fc.record({
    completeAt: after(receivedAt),
    rationale: line,
    isStillAnonymous: fc.boolean(),
    profilesBegun: fc.boolean(),
  });

type Extras = ReturnType<typeof extras> extends fc.Arbitrary<infer Extra> ? Extra : never;

/** Any valid referral: all services, every optional field now present and now absent, every rule kept. */
export const arbitraryReferral: fc.Arbitrary<ReferralDraft> = route.chain((someRoute) =>
  fc
    .record(
      {
        route: fc.constant(someRoute),
        triage: triageAfter(someRoute.receivedAt),
        client,
        employment,
        safeContacts,
        consent,
        abuseProfile,
        sexualViolenceProfile,
        allegedPerpetrators,
        restriction: arbitraryCode(people.RESTRICTION),
      },
      {
        requiredKeys: [
          'route',
          'client',
          'employment',
          'safeContacts',
          'consent',
          'abuseProfile',
          'sexualViolenceProfile',
          'allegedPerpetrators',
          'restriction',
        ],
      },
    )
    .chain((draft) => extras(someRoute.receivedAt).map((extra) => settle(draft, extra))),
);

/** Adds what the facts drawn so far demand, and takes out what they forbid. */
function settle(drawn: ReferralDraft, extra: Extras): ReferralDraft {
  const { abuseProfile: abuse, sexualViolenceProfile: violence, ...draft } = drawn;
  const { name, ...namelessClient } = draft.client;
  const { service, referralRoute, priority } = draft.route;
  const settledRoute = {
    ...draft.route,
    ...(draft.safeContacts.length > 0 && { completeAt: extra.completeAt }),
    ...(priority !== computedPriorityOf(draft) && { priorityRationale: extra.rationale }),
    ...(referralRoute === 'SELF_ANON' && { selfReferralAnonymous: extra.isStillAnonymous }),
  };
  const isOpen = service === 'BOTH' || (service === 'TRIAGE' && extra.profilesBegun);
  return {
    ...draft,
    route: settledRoute,
    client: isAnonymous({ route: settledRoute }) || name === undefined ? namelessClient : draft.client,
    ...(abuse && (isOpen || service === 'IDVA') && { abuseProfile: abuse }),
    ...(violence && (isOpen || service === 'ISVA') && { sexualViolenceProfile: violence }),
  };
}
