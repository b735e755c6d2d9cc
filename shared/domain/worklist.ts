import { addDays } from './calendar-days.ts';
import { londonDateOf, londonMoment } from './dates.ts';
import type { DateTime } from './dates.ts';
import { clockStartOf } from './referral/derived.ts';
import type { ReferralDraft } from './referral.ts';
import { referralStatusOf } from './referral-facts.ts';
import { workingDeadline } from './working-days.ts';

/** Why a referral needs somebody, the most urgent first. */
export const NEED_REASONS = [
  /** No way to reach the client is known to be safe. */
  'no-safe-contact',
  /** The confirmation of a safe contact has run out, or does within a week. */
  'confirm-contact',
  'triage',
  'allocation',
  /** Triage asked for more information. */
  'information',
  'waiting-list',
  /** Something that every client must be asked or told was not yet: {@link unaskedOf} says what. */
  'client-not-asked',
  /** No equality form was sealed, and the client has not objected to being monitored. */
  'equality-form',
] as const;

export type NeedReason = (typeof NEED_REASONS)[number];

/** What people read in place of the reason. */
export const NEED_LABELS: Readonly<Record<NeedReason, string>> = {
  'no-safe-contact': 'No safe way to reach the client',
  'confirm-contact': 'Safe contact to confirm again',
  triage: 'Waiting for triage',
  allocation: 'Accepted, not allocated',
  information: 'More information needed',
  'waiting-list': 'On the waiting list',
  'client-not-asked': 'Client not yet asked or told',
  'equality-form': 'Equality form outstanding',
};

/** When something is due: today or before, within the next seven days, or later or at no set time. */
export const NEED_GROUPS = ['today', 'week', 'later'] as const;

export type NeedGroup = (typeof NEED_GROUPS)[number];

const DAYS_AHEAD = 7;

/**
 * Working days from the start of the clock. Triage is KPI K02; allocation must leave room for the first attempt of K03,
 * and whatever the client must be asked is asked at the first contact of K04; K15 counts who waits longer.
 */
const WORKING_DAYS = {
  findContact: 1,
  triage: 1,
  allocation: 2,
  allocationOfP1: 1,
  information: 2,
  waitingList: 5,
  firstContact: 2,
} as const;

/** Raised whenever the rules below, or what they rest on, change: rows derived by older rules are then derived again. */
export const NEED_RULES_VERSION = 1;

/** One thing that a referral needs. It follows from the record alone, whatever the time. */
export interface Need {
  readonly reason: NeedReason;
  /** UTC; null when nothing says by when. */
  readonly dueAt: DateTime | null;
  /** Before this moment it is not a need yet; UTC, null when it always was. */
  readonly startsAt: DateTime | null;
}

/** Everything that an open referral needs, at most once for each reason; nothing once it is closed. */
export function needsOf(
  draft: ReferralDraft,
  { isFormOutstanding }: { readonly isFormOutstanding: boolean },
): readonly Need[] {
  const statusNeeds = STATUS_NEEDS[referralStatusOf(draft)];
  if (statusNeeds === 'closed') return [];
  const needs = [contactNeed(draft), ...statusNeeds(draft), ...unaskedNeed(draft)];
  return isFormOutstanding ? [...needs, need('equality-form', null)] : needs;
}

function need(reason: NeedReason, dueAt: DateTime | null, startsAt: DateTime | null = null): Need {
  return { reason, dueAt: utc(dueAt), startsAt: utc(startsAt) };
}

/** One form for all moments, so that their text can be compared. */
const utc = (moment: DateTime | null): DateTime | null =>
  moment === null ? null : new Date(moment).toISOString();

/** A referral without a clock start has no safe contact either; somebody must look at it all the same. */
const clockOf = (draft: ReferralDraft): DateTime => clockStartOf(draft) ?? draft.route.receivedAt;

type StatusNeeds = (draft: ReferralDraft) => readonly Need[];

const STATUS_NEEDS: Readonly<Record<ReturnType<typeof referralStatusOf>, StatusNeeds | 'closed'>> = {
  'waiting for triage': (draft) => [need('triage', workingDeadline(clockOf(draft), WORKING_DAYS.triage))],
  'needs information': ({ triage, route }) => [
    need('information', workingDeadline(triage?.at ?? route.receivedAt, WORKING_DAYS.information)),
  ],
  accepted: (draft) => {
    const isUrgent = draft.route.priority === 'P1';
    const days = isUrgent ? WORKING_DAYS.allocationOfP1 : WORKING_DAYS.allocation;
    return [need('allocation', workingDeadline(clockOf(draft), days))];
  },
  'waiting list': ({ triage, route }) => {
    const since = triage?.waitingList?.enteredAt ?? triage?.at ?? route.receivedAt;
    // Nobody at high risk may wait at all.
    const dueAt = route.priority === 'P1' ? since : workingDeadline(since, WORKING_DAYS.waitingList);
    return [need('waiting-list', dueAt)];
  },
  allocated: () => [],
  redirected: 'closed',
  declined: 'closed',
  duplicate: 'closed',
  withdrawn: 'closed',
};

function contactNeed(draft: ReferralDraft): Need {
  const lastDays = draft.safeContacts.flatMap(({ status }) =>
    status.state === 'confirmed-safe' ? [status.reconfirmDue] : [],
  );
  const [lastDay] = lastDays.toSorted();
  if (lastDay === undefined) {
    return need('no-safe-contact', workingDeadline(clockOf(draft), WORKING_DAYS.findContact));
  }
  return need('confirm-contact', endOfDay(lastDay), londonMoment(addDays(lastDay, -DAYS_AHEAD), '00:00'));
}

/** The last minute of a London day: the day is still the day to be shown. */
const endOfDay = (date: string): DateTime => londonMoment(date, '23:59');

/** What a client must be asked or told, in the order of the form. */
export const MUST_ASK = [
  'service-consent',
  'must-not-receive',
  'confidentiality-limits',
  'privacy-notice',
  'duty-limits',
] as const;

export type MustAsk = (typeof MUST_ASK)[number];

/** What this client has not yet been asked or told. */
export function unaskedOf({
  consent,
  employment,
}: Pick<ReferralDraft, 'consent' | 'employment'>): readonly MustAsk[] {
  const isUnasked: Readonly<Record<MustAsk, boolean>> = {
    'service-consent': consent.service.decision === 'NOT_YET_ASKED',
    'must-not-receive': consent.mustNotReceive.state === 'not-asked',
    'confidentiality-limits': consent.limitsOfConfidentiality.state === 'not-explained',
    'privacy-notice': consent.privacyNotice.state === 'not-given',
    'duty-limits': employment.dutyLimitsExplained.state === 'not-explained',
  };
  return MUST_ASK.filter((item) => isUnasked[item]);
}

function unaskedNeed(draft: ReferralDraft): readonly Need[] {
  if (unaskedOf(draft).length === 0) return [];
  const clockStart = clockStartOf(draft);
  // Nobody can be asked anything before there is a way to reach them.
  const dueAt = clockStart === undefined ? null : workingDeadline(clockStart, WORKING_DAYS.firstContact);
  return [need('client-not-asked', dueAt)];
}

/** The moments, UTC, that tell the groups apart at a given time. */
export interface NeedClock {
  readonly now: DateTime;
  /** What is due before this is due today or overdue. */
  readonly tomorrow: DateTime;
  /** What is due before this is due within the week. */
  readonly afterWeek: DateTime;
}

/** The moments at a given time; days and weeks begin at midnight in London. */
export function needClockAt(now: DateTime): NeedClock {
  const today = londonDateOf(now);
  const startOf = (date: string): DateTime => new Date(londonMoment(date, '00:00')).toISOString();
  return {
    now: new Date(now).toISOString(),
    tomorrow: startOf(addDays(today, 1)),
    afterWeek: startOf(addDays(today, DAYS_AHEAD + 1)),
  };
}

/** The group of a need at a time, or null while it is none yet. */
export function needGroupOf({ dueAt, startsAt }: Need, clock: NeedClock): NeedGroup | null {
  if (startsAt !== null && startsAt > clock.now) return null;
  if (dueAt === null || dueAt >= clock.afterWeek) return 'later';
  return dueAt < clock.tomorrow ? 'today' : 'week';
}
