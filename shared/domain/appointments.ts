import { SIGN_OFF_ROLES, type SignOffRole } from './assurance/sign-off.ts';
import type { Role } from './roles.ts';

/** The role that somebody must hold to be appointed: it opens the assessments. */
export const ROLE_FOR: Readonly<Record<SignOffRole, Role>> = {
  INFORMATION_ASSURANCE: 'reviewer',
  INFORMATION_RIGHTS: 'reviewer',
  DPO: 'approver',
  IAO: 'approver',
  SIRO: 'approver',
};

/** To what somebody with these roles can be appointed. */
export const appointableTo = (roles: readonly Role[]): readonly SignOffRole[] =>
  SIGN_OFF_ROLES.filter((capacity) => roles.includes(ROLE_FOR[capacity]));

/**
 * Why somebody cannot be appointed to all of this together; `null` if they can. The data protection officer has no tasks that
 * conflict with advising, and owns no risk: UK GDPR Article 38(6), Data Protection Act 2018 s.70(3).
 */
export function refusalToAppoint(roles: readonly Role[], capacities: readonly SignOffRole[]): string | null {
  const possible = appointableTo(roles);
  if (!capacities.every((capacity) => possible.includes(capacity)))
    return 'They need the role of reviewer to speak for a unit, and that of approver to speak as data protection officer or as owner of a risk. Give them the role first.';
  const ownsRisk = capacities.includes('IAO') || capacities.includes('SIRO');
  return capacities.includes('DPO') && ownsRisk
    ? 'The data protection officer advises, and cannot be the owner of the risk as well. Choose one of the two.'
    : null;
}
