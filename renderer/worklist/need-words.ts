import type { WorkItem } from '../../shared/contract/worklist.ts';
import type { NeedGroup, NeedReason } from '../../shared/domain/worklist.ts';
import type { PartId } from '../referrals/record/part-ids.ts';
import type { Tone } from '../ui/notice.tsx';

/** What to do about it: the words of the link to the place in the record where it is done. */
export const NEED_ACTIONS: Readonly<Record<NeedReason, string>> = {
  'no-safe-contact': 'Find a safe contact',
  'confirm-contact': 'Re-confirm',
  triage: 'Triage',
  allocation: 'Allocate',
  information: 'Add what was missing',
  'waiting-list': 'Review the wait',
  'client-not-asked': 'See what to ask',
  'equality-form': 'Offer the form',
};

export const GROUP_TITLES: Readonly<Record<NeedGroup, string>> = {
  today: 'Needs you today',
  week: 'This week',
  later: 'Later',
};

/** What an empty group says. */
export const NOTHING_DUE: Readonly<Record<NeedGroup, string>> = {
  today: 'Nothing is due today.',
  week: 'Nothing is due this week.',
  later: 'Nothing is due later.',
};

/** How urgent one thing is, as a word; the tone gives the shape. */
export function urgencyOf(
  { isOverdue }: Pick<WorkItem, 'isOverdue'>,
  group: NeedGroup,
): { readonly tone: Tone; readonly word: string } {
  if (isOverdue) return { tone: 'bad', word: 'Overdue' };
  return URGENCY[group];
}

const URGENCY = {
  today: { tone: 'warn', word: 'Today' },
  week: { tone: 'note', word: 'This week' },
  later: { tone: 'neutral', word: 'Later' },
} as const;

/** The part of the record where it is done. */
export const NEED_PARTS: Readonly<Record<NeedReason, PartId>> = {
  'no-safe-contact': 'safe-contact',
  'confirm-contact': 'safe-contact',
  triage: 'triage',
  allocation: 'triage',
  information: 'triage',
  'waiting-list': 'triage',
  'client-not-asked': 'consent',
  'equality-form': 'safe-contact',
};
