import type { ReferralSummary } from '../../shared/contract/referrals.ts';
import type { ReferralStatus } from '../../shared/domain/referral-facts.ts';
import type { Tone } from '../ui/notice.tsx';

/** Where a referral stands, as a mark. */
export const STATUS_MARKS: Readonly<Record<ReferralStatus, { readonly tone: Tone; readonly word: string }>> =
  {
    'waiting for triage': { tone: 'warn', word: 'Waiting for triage' },
    'needs information': { tone: 'warn', word: 'Needs information' },
    'waiting list': { tone: 'note', word: 'Waiting list' },
    accepted: { tone: 'note', word: 'Accepted' },
    allocated: { tone: 'good', word: 'Allocated' },
    redirected: { tone: 'neutral', word: 'Redirected' },
    declined: { tone: 'neutral', word: 'Declined' },
    duplicate: { tone: 'neutral', word: 'Duplicate' },
    withdrawn: { tone: 'neutral', word: 'Withdrawn' },
  };

/** Services as the unit calls them, for where there is little room. */
export const SERVICE_WORDS: Readonly<Record<ReferralSummary['service'], string>> = {
  IDVA: 'IDVA',
  ISVA: 'ISVA',
  BOTH: 'IDVA and ISVA',
  TRIAGE: 'Undecided',
};

/** That a record is not meant for the whole team; null for one that is. */
export const RESTRICTION_WORDS: Readonly<Record<ReferralSummary['restriction'], string | null>> = {
  OPEN: null,
  RESTRICTED: 'Restricted',
  SEALED: 'Sealed',
};

export const PRIORITY_WORDS: Readonly<Record<ReferralSummary['priority'], string>> = {
  P1: 'Priority 1',
  P2: 'Priority 2',
  P3: 'Priority 3',
};
