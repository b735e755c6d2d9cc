import { REFERRAL_REASON } from '../../../../shared/domain/code-lists/referral-lists.ts';
import { computedPriorityOf } from '../../../../shared/domain/referral/derived.ts';
import { rowsAt, textAt, textsAt, type ReferralForm } from '../form.ts';

export type SafeContactForm = NonNullable<ReferralForm['safeContacts']>[number];
export type PersonAllegedForm = NonNullable<ReferralForm['allegedPerpetrators']>[number];

/** Whether the service asks about domestic abuse; an undecided referral may say something, and need not. */
export const mustAskAboutAbuse = ({ route }: ReferralForm): boolean =>
  route?.service === 'IDVA' || route?.service === 'BOTH';

/** Whether the service asks about sexual violence. */
export const mustAskAboutSexualViolence = ({ route }: ReferralForm): boolean =>
  route?.service === 'ISVA' || route?.service === 'BOTH';

const isUndecided = ({ route }: ReferralForm): boolean => route?.service === 'TRIAGE';

export const mayAskAboutAbuse = (form: ReferralForm): boolean => mustAskAboutAbuse(form) || isUndecided(form);

export const mayAskAboutSexualViolence = (form: ReferralForm): boolean =>
  mustAskAboutSexualViolence(form) || isUndecided(form);

/** Somebody who referred themselves without a name, and has not given one since. */
export const isAnonymousForm = ({ route }: ReferralForm): boolean =>
  route?.referralRoute === 'SELF_ANON' && route.selfReferralAnonymous !== false;

const MARAC_CRITERIA: ReadonlySet<string> = new Set(
  REFERRAL_REASON.codes.filter(({ group }) => group === 'MARAC criterion').map(({ code }) => code),
);

/** A MARAC asks for the number of children; an ISVA referral goes to none. */
export const mustAskForChildren = ({ route }: ReferralForm): boolean =>
  route?.service !== 'ISVA' && (route?.reasons ?? []).some((reason) => MARAC_CRITERIA.has(reason));

/** Whether any person alleged serves, or served, in the police. */
export const isByPolice = ({ allegedPerpetrators = [] }: ReferralForm): boolean =>
  allegedPerpetrators.some(({ policePerpetrated }) => policePerpetrated === 'YES');

/** The priority that the answers so far suggest. */
export function suggestedPriority(form: unknown): ReturnType<typeof computedPriorityOf> {
  return computedPriorityOf({
    route: { reasons: textsAt(form, 'route.reasons') },
    safeContacts: rowsAt(form, 'safeContacts').map((row) => ({
      status: { state: textAt(row, 'status.state') },
    })),
  });
}
