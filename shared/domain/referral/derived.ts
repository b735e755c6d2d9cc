import type { CodeOf } from '../code-lists/code-list.ts';
import { nonAnswerKindOf } from '../code-lists/non-answers.ts';
import type { PRIORITY } from '../code-lists/referral-lists.ts';
import { compareDateTimes, completedMonths, completedYears, londonDateOf } from '../dates.ts';
import type { DateTime } from '../dates.ts';
import { financialYearOf, quarterOf } from '../financial-year.ts';
import type { FinancialYear, Quarter } from '../financial-year.ts';
import type { ReferralDraft } from './shape.ts';

/** The reasons that make a case high risk: visible, judged, or escalating. */
const HIGH_RISK_REASONS: ReadonlySet<string> = new Set([
  'VISIBLE_HIGH_RISK',
  'PROFESSIONAL_JUDGEMENT',
  'ESCALATION',
]);

/** The financial year and quarter that a referral counts in: by the London day on which it was received. */
export function reportingPeriodOf({ route }: Pick<ReferralDraft, 'route'>): {
  readonly financialYear: FinancialYear;
  readonly quarter: Quarter;
} {
  const received = londonDateOf(route.receivedAt);
  return { financialYear: financialYearOf(received), quarter: quarterOf(received) };
}

/** Whether the client is somebody who referred themselves anonymously and still is anonymous. */
export function isAnonymous({ route }: Pick<ReferralDraft, 'route'>): boolean {
  return route.referralRoute === 'SELF_ANON' && route.selfReferralAnonymous !== false;
}

/**
 * The moment from which working days are counted, or undefined while nobody knows a way to reach the client.
 *
 * A referral that came without a safe contact starts its clock when it was completed.
 */
export function clockStartOf({ route, safeContacts }: ReferralDraft): DateTime | undefined {
  if (route.completeAt !== undefined) return route.completeAt;
  return safeContacts.length > 0 ? route.receivedAt : undefined;
}

/** What the priority follows from: also of a referral that is still being written. */
interface PriorityFacts {
  readonly route: { readonly reasons: readonly string[] };
  readonly safeContacts: readonly { readonly status: { readonly state: string } }[];
}

/**
 * The priority that the facts suggest; a person may choose another and must then say why.
 *
 * High-risk reasons give P1, a referral without a channel that may be used gives P3, anything else P2.
 */
export function computedPriorityOf({ route, safeContacts }: PriorityFacts): CodeOf<typeof PRIORITY> {
  if (route.reasons.some((reason) => HIGH_RISK_REASONS.has(reason))) return 'P1';
  return safeContacts.some(({ status }) => status.state === 'confirmed-safe') ? 'P2' : 'P3';
}

/** The age at which the client is counted: completed years on the London day of the referral, not today. */
export function ageAtReferralYears({ route, client }: ReferralDraft): number | undefined {
  return client.dateOfBirth === undefined
    ? undefined
    : completedYears(client.dateOfBirth, londonDateOf(route.receivedAt));
}

/**
 * Whether the referral as a whole counts as police-perpetrated.
 *
 * One "yes" decides. Without one, anything not known leaves the whole not known, then anything not asked leaves it not
 * asked: "no" is claimed only when it was said of everybody.
 */
export function policePerpetratedOf({
  allegedPerpetrators,
}: Pick<ReferralDraft, 'allegedPerpetrators'>): 'YES' | 'NO' | 'NK' | 'NA' {
  const answers = new Set(
    allegedPerpetrators.map(
      ({ policePerpetrated }) => nonAnswerKindOf(policePerpetrated) ?? policePerpetrated,
    ),
  );
  if (answers.has('YES')) return 'YES';
  if (answers.has('NK')) return 'NK';
  return answers.has('NA') ? 'NA' : 'NO';
}

/** Completed months from the closure of an earlier case to the arrival of this referral; undefined if it came before. */
export function monthsSinceClosure(
  closedAt: DateTime,
  { route }: Pick<ReferralDraft, 'route'>,
): number | undefined {
  return compareDateTimes(closedAt, route.receivedAt) > 0
    ? undefined
    : completedMonths(londonDateOf(closedAt), londonDateOf(route.receivedAt));
}
