import { londonDateOf } from '../../shared/domain/dates.ts';
import type { DateTime } from '../../shared/domain/dates.ts';
import type { CaseloadRecord } from '../../shared/domain/caseload-columns.ts';
import type { CodeOf } from '../../shared/domain/code-lists/code-list.ts';
import type { DECLINE_REASON, REFERRAL_ROUTE } from '../../shared/domain/code-lists/referral-lists.ts';
import { computedPriorityOf } from '../../shared/domain/referral/derived.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { daysLater } from './calendar.ts';
import { fictionalAnswers } from './fictional-answers.ts';
import { fictionalClient, fictionalContacts, fictionalEmployment } from './fictional-client.ts';
import type { FictionalPerson } from './fictional-client.ts';
import { fictionalAbuse, fictionalPeopleAlleged, fictionalSexualViolence } from './fictional-harm.ts';
import { fictionalLandline, fictionalName } from './fictional-identities.ts';
import type { Fate, PlannedReferral } from './plan.ts';
import type { Random, Weights } from './random.ts';

/** The staff of the made-up unit; ids as a vault gives them. */
const COORDINATOR = '00000000-0000-4000-8000-00000000c001';
const WORKERS = [
  '00000000-0000-4000-8000-00000000a001',
  '00000000-0000-4000-8000-00000000a002',
  '00000000-0000-4000-8000-00000000a003',
] as const;

const ROUTES: Weights<CodeOf<typeof REFERRAL_ROUTE>> = {
  SELF: 34,
  LINE_MANAGER: 14,
  DPS_DASO: 13,
  OCCUPATIONAL_HEALTH: 8,
  INVESTIGATOR: 7,
  FEDERATION: 6,
  COLLEAGUE: 5,
  EXTERNAL_ADVISER: 4,
  SELF_ANON: 3,
  TRADE_UNION: 2,
  HR: 2,
  MARAC: 1,
  NK: 1,
};

/** Makes up everything about a planned referral of a person. */
export function fictionalReferral(
  random: Random,
  plan: PlannedReferral,
  person: FictionalPerson,
): CaseloadRecord {
  const receivedOn = londonDateOf(plan.receivedAt);
  const wasReached = isReached(random, plan.fate);
  const referralRoute = random.weighted(ROUTES);
  const isAnonymous = referralRoute === 'SELF_ANON' && !wasReached;
  const askedAt = wasReached ? daysLater(random, receivedOn, 1) : undefined;
  const withdrawnAt =
    plan.fate === 'withdrawn' ? daysLater(random, receivedOn, 4 + random.below(10)) : undefined;
  const safeContacts =
    askedAt === undefined ? [] : fictionalContacts(random, person.identity.fullName, askedAt);
  const abuseProfile = plan.service === 'ISVA' ? undefined : fictionalAbuse(random, receivedOn);
  const draft: ReferralDraft = {
    route: {
      service: plan.service,
      receivedAt: plan.receivedAt,
      ...(askedAt !== undefined && random.chance(10) ? { completeAt: askedAt } : {}),
      referralRoute,
      ...(referralRoute === 'SELF_ANON' ? { selfReferralAnonymous: isAnonymous } : {}),
      ...(hasReferrer(referralRoute) && random.chance(60) ? { referrer: fictionalReferrer(random) } : {}),
      reasons: fictionalReasons(random, plan.service),
      // Replaced below: the computed priority needs the rest of the record.
      priority: 'P2',
      duplicateCheck: fictionalDuplicateCheck(random, plan.fate),
      ...(withdrawnAt === undefined
        ? {}
        : {
            withdrawal: {
              at: withdrawnAt,
              reason: random.weighted({ CLIENT_WITHDREW: 70, SUPPORTED_ELSEWHERE: 30 }),
            },
          }),
    },
    ...fictionalTriage(random, plan),
    client: fictionalClient(random, person, { isAnonymous }),
    employment: fictionalEmployment(random, {
      isPolicePerpetrated: plan.policePerpetrated === 'YES',
      explainedAt: askedAt,
    }),
    safeContacts,
    consent: fictionalConsent(random, { askedAt, withdrawnAt }),
    ...(abuseProfile === undefined ? {} : { abuseProfile }),
    ...(plan.service === 'ISVA' || plan.service === 'BOTH'
      ? { sexualViolenceProfile: fictionalSexualViolence(random) }
      : {}),
    allegedPerpetrators: fictionalPeopleAlleged(random, plan, {
      receivedOn,
      relationship: abuseProfile?.relationship,
    }),
    restriction: plan.policePerpetrated === 'YES' ? random.weighted({ RESTRICTED: 90, SEALED: 10 }) : 'OPEN',
  };
  return {
    draft: { ...draft, route: { ...draft.route, ...fictionalPriority(random, draft) } },
    answers:
      askedAt === undefined || random.chance(6)
        ? null
        : fictionalAnswers(random, person, { referredOn: receivedOn, askedOn: londonDateOf(askedAt) }),
    workforceNumber: isAnonymous || random.chance(20) ? null : person.identity.workforceNumber,
  };
}

/** Whether anybody has spoken to the client. */
function isReached(random: Random, fate: Fate): boolean {
  switch (fate) {
    case 'allocated':
    case 'accepted':
    case 'on the waiting list':
      return true;
    case 'redirected':
    case 'declined':
    case 'withdrawn':
      return random.chance(60);
    case 'needs information':
    case 'not yet triaged':
    case 'duplicate':
      return false;
  }
}

const hasReferrer = (route: string): boolean => !['SELF', 'SELF_ANON', 'NK'].includes(route);

type Route = ReferralDraft['route'];

const fictionalReferrer = (random: Random): NonNullable<Route['referrer']> => ({
  name: fictionalName(random),
  unit: 'Example Unit, second floor',
  contact: fictionalLandline(random),
});

function fictionalReasons(random: Random, service: Route['service']): Route['reasons'] {
  const main =
    service === 'ISVA'
      ? random.weighted({ SV_RECENT: 48, SV_NON_RECENT: 37, SUPPORT_REQUEST: 15 })
      : random.weighted({
          SUPPORT_REQUEST: 52,
          VISIBLE_HIGH_RISK: 16,
          PROFESSIONAL_JUDGEMENT: 14,
          REPEAT: 10,
          ESCALATION: 8,
        });
  return random.chance(25) ? [main, random.pick(['JUSTICE_SUPPORT', 'SAFETY_AT_WORK'])] : [main];
}

function fictionalPriority(
  random: Random,
  draft: ReferralDraft,
): Pick<Route, 'priority' | 'priorityRationale'> {
  const computed = computedPriorityOf(draft);
  return computed !== 'P1' && random.chance(5)
    ? { priority: 'P1', priorityRationale: 'Said to be "afraid to go home", on the day of the referral' }
    : { priority: computed };
}

function fictionalDuplicateCheck(random: Random, fate: Fate): Route['duplicateCheck'] {
  if (fate === 'duplicate') return { decision: 'SAME_REFERRAL' };
  const decision = random.weighted({ NO_MATCH: 90, NEW_EPISODE: 5, DIFFERENT_PERSON: 3, NOT_CHECKED: 2 });
  return decision === 'DIFFERENT_PERSON' ? { decision, reason: 'Another date of birth' } : { decision };
}

const DECLINE_REASONS: Weights<CodeOf<typeof DECLINE_REASON>> = {
  CLIENT_DECLINED: 34,
  NOT_CONTACTED: 26,
  SUPPORTED_ELSEWHERE: 14,
  NOT_DA_SV: 12,
  NOT_WORKFORCE: 8,
  CAPACITY: 6,
};

type Triage = NonNullable<ReferralDraft['triage']>;

function fictionalTriage(random: Random, plan: PlannedReferral): { readonly triage?: Triage } {
  const at = daysLater(random, londonDateOf(plan.receivedAt), 1 + random.below(3));
  const decided = { at, by: COORDINATOR };
  switch (plan.fate) {
    case 'allocated':
      return { triage: { ...decided, ...fictionalAllocation(random, at) } };
    case 'accepted':
      return { triage: { ...decided, decision: 'ACCEPT' } };
    case 'on the waiting list':
      return { triage: { ...decided, decision: 'ACCEPT_WAIT', waitingList: { enteredAt: at } } };
    case 'redirected':
      return { triage: { ...decided, decision: 'REDIRECT' } };
    case 'declined':
      return { triage: { ...decided, decision: 'DECLINE', declineReason: random.weighted(DECLINE_REASONS) } };
    case 'needs information':
      return { triage: { ...decided, decision: 'NEED_INFO' } };
    case 'duplicate':
      return { triage: { ...decided, decision: 'DUPLICATE' } };
    case 'withdrawn':
    case 'not yet triaged':
      return {};
  }
}

/** Straight to a worker, or by way of the waiting list. */
function fictionalAllocation(
  random: Random,
  acceptedAt: DateTime,
): Pick<Triage, 'decision' | 'waitingList' | 'allocation'> {
  const acceptedOn = londonDateOf(acceptedAt);
  const hadToWait = random.chance(22);
  const at = daysLater(random, acceptedOn, hadToWait ? 10 + random.below(35) : 1 + random.below(7));
  const allocation = { at, worker: random.pick(WORKERS) };
  return hadToWait
    ? { decision: 'ACCEPT_WAIT', waitingList: { enteredAt: acceptedAt, leftAt: at }, allocation }
    : { decision: 'ACCEPT', allocation };
}

type Consent = ReferralDraft['consent'];

function fictionalConsent(
  random: Random,
  moments: { readonly askedAt: DateTime | undefined; readonly withdrawnAt: DateTime | undefined },
): Consent {
  const { askedAt, withdrawnAt } = moments;
  if (askedAt === undefined) {
    return {
      service: { decision: 'NOT_YET_ASKED' },
      mustNotReceive: { state: 'nobody' },
      limitsOfConfidentiality: { state: 'not-explained', reason: 'NA2' },
      privacyNotice: { state: 'not-given', reason: 'NA2' },
    };
  }
  return {
    service: {
      decision:
        withdrawnAt === undefined
          ? random.weighted({ EXPLICIT_VERBAL: 62, EXPLICIT_WRITTEN: 38 })
          : 'WITHDRAWN',
      on: londonDateOf(withdrawnAt ?? askedAt),
      method: random.weighted({ PERSONAL_MOBILE: 70, VIDEO: 20, IN_PERSON_OTHER: 10 }),
    },
    ...(withdrawnAt === undefined ? {} : { withdrawn: { at: withdrawnAt, scope: 'The whole service' } }),
    ...(random.chance(4) ? { sharedWithoutConsent: [sharedToSaveLife(askedAt)] } : {}),
    ...(random.chance(40)
      ? {
          sharing: [
            {
              recipient: random.pick(['OCCUPATIONAL_HEALTH', 'HOUSING', 'COUNSELLING', 'LINE_MANAGER']),
              purpose: random.pick(['SUPPORT', 'WELFARE_ADJUSTMENTS', 'SAFETY']),
              what: 'That support is given, and since when',
            },
          ],
        }
      : {}),
    mustNotReceive: random.chance(35)
      ? {
          state: 'listed',
          rows: [{ who: 'Anybody in the same unit, supervisors included', reason: 'SAME_UNIT' }],
        }
      : { state: 'nobody' },
    limitsOfConfidentiality: { state: 'explained', at: askedAt },
    privacyNotice: { state: 'given', version: '2023-1', at: askedAt },
  };
}

const sharedToSaveLife = (decidedAt: DateTime): NonNullable<Consent['sharedWithoutConsent']>[number] => ({
  recipient: 'MARAC',
  basis: 'VITAL_INTERESTS',
  decidedBy: COORDINATOR,
  decidedAt,
  clientTold: 'YES',
});
