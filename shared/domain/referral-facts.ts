import type { ReferralDraft } from './referral.ts';

/** Where a referral stands; follows from what triage decided and never stored by hand. */
export const REFERRAL_STATUSES = [
  'waiting for triage',
  'needs information',
  'waiting list',
  'accepted',
  'allocated',
  'redirected',
  'declined',
  'duplicate',
  'withdrawn',
] as const;

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export function referralStatusOf(draft: ReferralDraft): ReferralStatus {
  if (draft.route.withdrawal !== undefined) return 'withdrawn';
  if (draft.triage === undefined) return 'waiting for triage';
  switch (draft.triage.decision) {
    case 'ACCEPT':
      return draft.triage.allocation === undefined ? 'accepted' : 'allocated';
    case 'ACCEPT_WAIT':
      return draft.triage.allocation === undefined ? 'waiting list' : 'allocated';
    case 'REDIRECT':
      return 'redirected';
    case 'NEED_INFO':
      return 'needs information';
    case 'DECLINE':
      return 'declined';
    case 'DUPLICATE':
      return 'duplicate';
  }
}

/**
 * Whether figures count the referral: all but duplicates and records made in error (KPI K01: accepted or declined, not
 * duplicate or error).
 */
export function isCounted(draft: ReferralDraft): boolean {
  const endings = [draft.route.withdrawal?.reason, draft.triage?.declineReason, draft.triage?.decision];
  return (
    draft.route.duplicateCheck.decision !== 'SAME_REFERRAL' &&
    !endings.some((ending) => ending === 'DUPLICATE' || ending === 'ERROR')
  );
}
