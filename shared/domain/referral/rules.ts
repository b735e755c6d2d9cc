import type { InputIssue } from '../../result.ts';
import { REFERRAL_REASON } from '../code-lists/referral-lists.ts';
import { compareDateTimes, londonDateOf } from '../dates.ts';
import type { DateTime } from '../dates.ts';
import { computedPriorityOf, isAnonymous } from './derived.ts';
import type { ReferralDraft } from './shape.ts';

type Path = InputIssue['path'];
type Rule = (draft: ReferralDraft) => Iterable<InputIssue>;

/** Everything that is wrong between the sections of a referral whose sections are each right in themselves. */
export function referralRuleIssues(draft: ReferralDraft): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  for (const rule of RULES) issues.push(...rule(draft));
  return issues;
}

const issue = (path: Path, message: string): InputIssue => ({ path, message });

/** Demands a field under a condition, and refuses it otherwise. */
function* onlyWhen(applies: boolean, value: unknown, path: Path, whose: string): Iterable<InputIssue> {
  if (applies && value === undefined) yield issue(path, `Give this for ${whose}.`);
  if (!applies && value !== undefined) yield issue(path, `Leave this out: it is only asked for ${whose}.`);
}

/** Refuses a moment before the one that it must follow. */
function* notBefore(later: DateTime, earlier: DateTime, path: Path, what: string): Iterable<InputIssue> {
  if (compareDateTimes(later, earlier) < 0) yield issue(path, `Give a time that is not before ${what}.`);
}

function* identityAndReach({ route, client, safeContacts }: ReferralDraft): Iterable<InputIssue> {
  const anonymous = isAnonymous({ route });
  const complete = route.completeAt !== undefined || safeContacts.length > 0;
  if (route.selfReferralAnonymous === true && route.referralRoute !== 'SELF_ANON') {
    yield issue(['route', 'selfReferralAnonymous'], 'Only an anonymous self-referral can be anonymous.');
  }
  if (anonymous && client.name !== undefined) {
    yield issue(['client', 'name'], 'Leave the name out while the client is anonymous.');
  }
  if (!anonymous && complete && client.name === undefined) {
    yield issue(['client', 'name'], 'Give a name: the referral is complete and the client is not anonymous.');
  }
  if (!anonymous && route.completeAt !== undefined && safeContacts.length === 0) {
    yield issue(['safeContacts'], 'Give a safe way to reach the client, or leave the completion time out.');
  }
}

function* referralTimes({ route, triage }: ReferralDraft): Iterable<InputIssue> {
  const after = (at: DateTime | undefined, path: Path) =>
    at === undefined ? [] : notBefore(at, route.receivedAt, path, 'the referral was received');
  yield* after(route.completeAt, ['route', 'completeAt']);
  yield* after(route.withdrawal?.at, ['route', 'withdrawal', 'at']);
  yield* after(triage?.at, ['triage', 'at']);
  yield* after(triage?.waitingList?.enteredAt, ['triage', 'waitingList', 'enteredAt']);
  if (triage?.waitingList?.leftAt !== undefined) {
    const { enteredAt, leftAt } = triage.waitingList;
    yield* notBefore(leftAt, enteredAt, ['triage', 'waitingList', 'leftAt'], 'the waiting list was entered');
  }
  if (triage?.allocation !== undefined) {
    yield* notBefore(triage.allocation.at, triage.at, ['triage', 'allocation', 'at'], 'the triage decision');
  }
}

function* priority(draft: ReferralDraft): Iterable<InputIssue> {
  const { priority: chosen, priorityRationale } = draft.route;
  const computed = computedPriorityOf(draft);
  if (chosen !== computed && priorityRationale === undefined) {
    yield issue(
      ['route', 'priorityRationale'],
      `Say why the priority is not ${computed}, as the facts suggest.`,
    );
  }
}

function* duplicateCheck({ route: { duplicateCheck: check } }: ReferralDraft): Iterable<InputIssue> {
  if (check.decision === 'DIFFERENT_PERSON' && check.reason === undefined) {
    yield issue(['route', 'duplicateCheck', 'reason'], 'Say why the match is a different person.');
  }
}

function* triageDecision({ triage }: ReferralDraft): Iterable<InputIssue> {
  if (triage === undefined) return;
  const { decision, declineReason, waitingList, allocation } = triage;
  yield* onlyWhen(decision === 'DECLINE', declineReason, ['triage', 'declineReason'], 'a declined referral');
  if (decision === 'ACCEPT_WAIT' && waitingList === undefined) {
    yield issue(['triage', 'waitingList'], 'Say when the referral was put on the waiting list.');
  }
  if (allocation !== undefined && decision !== 'ACCEPT' && decision !== 'ACCEPT_WAIT') {
    yield issue(['triage', 'allocation'], 'Only an accepted referral can be allocated.');
  }
}

function* clientFacts({ route, client }: ReferralDraft): Iterable<InputIssue> {
  if (client.dateOfBirth !== undefined && client.dateOfBirth >= londonDateOf(route.receivedAt)) {
    yield issue(['client', 'dateOfBirth'], 'Give a date of birth before the referral was received.');
  }
  const { children } = client;
  if (children === undefined && route.service !== 'ISVA' && route.reasons.some(isMaracCriterion)) {
    yield issue(['client', 'children'], 'Give the number of children, or a non-answer: a MARAC asks for it.');
  }
  const known = typeof children?.number === 'number' ? children.number : 0;
  if ((children?.agesYears?.length ?? 0) > known) {
    yield issue(['client', 'children', 'agesYears'], 'Give no more ages than there are children.');
  }
}

const MARAC_CRITERIA: ReadonlySet<string> = new Set(
  REFERRAL_REASON.codes.filter(({ group }) => group === 'MARAC criterion').map(({ code }) => code),
);
const isMaracCriterion = (reason: string): boolean => MARAC_CRITERIA.has(reason);

const STAFF_TYPES: ReadonlySet<string> = new Set(['POLICE_STAFF', 'PCSO', 'DESIGNATED_OFFICER']);
const VOLUNTEER_TYPES: ReadonlySet<string> = new Set([
  'POLICE_SUPPORT_VOLUNTEER',
  'CADET_LEADER',
  'VOLUNTEER_CADET',
]);

function* workforce({ employment, allegedPerpetrators }: ReferralDraft): Iterable<InputIssue> {
  const { workforceType, officerRank, specialRank, staffBand, volunteerRole, contractorCompany } = employment;
  const at = (field: string) => ['employment', field];
  yield* onlyWhen(workforceType === 'POLICE_OFFICER', officerRank, at('officerRank'), 'a police officer');
  yield* onlyWhen(
    workforceType === 'SPECIAL_CONSTABLE',
    specialRank,
    at('specialRank'),
    'a special constable',
  );
  yield* onlyWhen(STAFF_TYPES.has(workforceType), staffBand, at('staffBand'), 'police staff');
  if (volunteerRole !== undefined && !VOLUNTEER_TYPES.has(workforceType)) {
    yield issue(at('volunteerRole'), 'Leave this out: it is only asked for a volunteer.');
  }
  if (contractorCompany !== undefined && workforceType !== 'CONTRACTOR') {
    yield issue(at('contractorCompany'), 'Leave this out: it is only asked for a contractor.');
  }
  const byPolice = allegedPerpetrators.some(({ policePerpetrated }) => policePerpetrated === 'YES');
  if (byPolice && employment.sameUnitAsPersonAlleged === undefined) {
    yield issue(at('sameUnitAsPersonAlleged'), 'Say whether client and person alleged work in one unit.');
  }
}

function* safeChannels({ safeContacts: contacts }: ReferralDraft): Iterable<InputIssue> {
  for (const [index, { preferred, status }] of contacts.entries()) {
    if (preferred && status.state === 'do-not-use') {
      yield issue(
        ['safeContacts', index, 'preferred'],
        'A channel that must not be used cannot be preferred.',
      );
    }
    if (status.state === 'confirmed-safe' && status.reconfirmDue < londonDateOf(status.at)) {
      yield issue(
        ['safeContacts', index, 'status', 'reconfirmDue'],
        'Give a day on or after the one on which the channel was confirmed.',
      );
    }
  }
  const usable = contacts.filter(({ status }) => status.state === 'confirmed-safe');
  if (usable.length > 0 && usable.filter(({ preferred }) => preferred).length !== 1) {
    yield issue(['safeContacts'], 'Mark exactly one of the safe channels as preferred.');
  }
}

function* consent({
  consent: { service, sharing = [], sharedWithoutConsent = [] },
}: ReferralDraft): Iterable<InputIssue> {
  const wasAsked = service.decision !== 'NOT_YET_ASKED' && service.decision !== 'NOT_REQUIRED';
  if (wasAsked && service.on === undefined) {
    yield issue(['consent', 'service', 'on'], 'Give the day on which the client decided.');
  }
  const seen = new Set<string>();
  for (const [index, { recipient, purpose }] of sharing.entries()) {
    const row = `${recipient} ${purpose}`;
    if (seen.has(row)) {
      yield issue(['consent', 'sharing', index], 'Give each recipient and purpose once.');
    }
    seen.add(row);
  }
  for (const [index, { basis, basisReference }] of sharedWithoutConsent.entries()) {
    if (basis === 'OTHER' && basisReference === undefined) {
      yield issue(
        ['consent', 'sharedWithoutConsent', index, 'basisReference'],
        'Give the reference of the other legal basis.',
      );
    }
  }
}

function* profiles({
  route: { service },
  abuseProfile,
  sexualViolenceProfile,
}: ReferralDraft): Iterable<InputIssue> {
  // An undecided referral may already say something of either kind, and need not.
  if (service !== 'TRIAGE') {
    yield* onlyWhen(service !== 'ISVA', abuseProfile, ['abuseProfile'], 'an IDVA referral');
    yield* onlyWhen(service !== 'IDVA', sexualViolenceProfile, ['sexualViolenceProfile'], 'an ISVA referral');
  }
  if (abuseProfile?.ceasedOn !== undefined && abuseProfile.current !== 'NO') {
    yield issue(['abuseProfile', 'ceasedOn'], 'Leave this out unless the abuse is no longer going on.');
  }
  const seen = new Set<string>();
  for (const [index, { reviewPoint, type }] of (abuseProfile?.severity ?? []).entries()) {
    const row = `${reviewPoint} ${type}`;
    if (seen.has(row)) {
      yield issue(['abuseProfile', 'severity', index], 'Rate each type of abuse once at each review point.');
    }
    seen.add(row);
  }
}

const ASKED_WHEN_POLICE_PERPETRATED = ['serviceAtTimeOfAbuse', 'serviceNow', 'relativeRank'] as const;

function* peopleAlleged({ allegedPerpetrators }: ReferralDraft): Iterable<InputIssue> {
  for (const [index, person] of allegedPerpetrators.entries()) {
    if (person.policePerpetrated !== 'YES') continue;
    for (const field of ASKED_WHEN_POLICE_PERPETRATED) {
      if (person[field] === undefined) {
        yield issue(['allegedPerpetrators', index, field], 'Give this when the abuse is police-perpetrated.');
      }
    }
  }
}

const RULES: readonly Rule[] = [
  identityAndReach,
  referralTimes,
  priority,
  duplicateCheck,
  triageDecision,
  clientFacts,
  workforce,
  safeChannels,
  consent,
  profiles,
  peopleAlleged,
];
