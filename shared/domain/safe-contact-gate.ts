import { addDays, weekdayOf } from './calendar-days.ts';
import type { CodeOf } from './code-lists/code-list.ts';
import type { CHANNEL } from './code-lists/contact-lists.ts';
import { londonDateOf, londonMoment } from './dates.ts';
import type { DateTime, LocalDate } from './dates.ts';
import type { ReferralDraft } from './referral.ts';

export type SafeContact = ReferralDraft['safeContacts'][number];

/**
 * Whether a way to reach the client may be used, and so be shown, at a moment.
 *
 * - `open`: until the window closes, or the confirmation runs out (exclusive).
 * - `closed`: outside its windows; `opensAt` is null when no window comes before the confirmation runs out.
 * - `expired`: `since` is the last day on which it was confirmed. The client must be asked again.
 * - `do-not-use`: never, with the reason on record.
 */
export type ContactGate =
  | { readonly kind: 'open'; readonly until: DateTime }
  | { readonly kind: 'closed'; readonly opensAt: DateTime | null; readonly why: string }
  | { readonly kind: 'expired'; readonly since: LocalDate }
  | { readonly kind: 'do-not-use'; readonly reason: string };

/** A stretch of time in which a channel may be used: from (inclusive) to (exclusive), with London's offset. */
interface OpenTime {
  readonly from: DateTime;
  readonly to: DateTime;
}

const DAYS_IN_WEEK = 7;

const OUTSIDE_WINDOWS = 'It is outside the times that the client gave.';

/**
 * The gate of one channel at a moment, by the London clock.
 *
 * Without windows a channel may be used at any time, day or night, while it is confirmed: to the end of the day on which it
 * must be confirmed again. When it was confirmed is told and not weighed.
 */
export function contactGateOf({ status, safeWindows }: SafeContact, now: DateTime): ContactGate {
  if (status.state === 'do-not-use') return { kind: 'do-not-use', reason: status.reason };
  const today = londonDateOf(now);
  if (today > status.reconfirmDue) return { kind: 'expired', since: status.reconfirmDue };
  const confirmedUntil = londonMoment(addDays(status.reconfirmDue, 1), '00:00');
  const openTimes: readonly OpenTime[] =
    safeWindows === undefined
      ? [{ from: londonMoment(today, '00:00'), to: confirmedUntil }]
      : openTimesFrom(today, safeWindows, status.reconfirmDue);
  const current = openTimes.find(({ from, to }) => isBefore(now, to) && !isBefore(now, from));
  if (current !== undefined) return { kind: 'open', until: current.to };
  const opensAt = openTimes.find(({ from }) => isBefore(now, from))?.from ?? null;
  return { kind: 'closed', opensAt, why: OUTSIDE_WINDOWS };
}

const isBefore = (a: DateTime, b: DateTime): boolean => Date.parse(a) < Date.parse(b);

/** The windows of the next eight days up to the last day, in order, with those that overlap or touch made one. */
function openTimesFrom(
  today: LocalDate,
  windows: NonNullable<SafeContact['safeWindows']>,
  lastDay: LocalDate,
): readonly OpenTime[] {
  // A week ahead is this weekday again, for somebody who looks after today's window.
  const days = Array.from({ length: DAYS_IN_WEEK + 1 }, (_, ahead) => addDays(today, ahead));
  const times = days
    .filter((day) => day <= lastDay)
    .flatMap((day) =>
      windows
        .filter(({ weekday }) => weekday === weekdayOf(day))
        .map(({ from, to }) => ({ from: londonMoment(day, from), to: londonMoment(day, to) })),
    )
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const joined: OpenTime[] = [];
  for (const next of times) {
    const last = joined.at(-1);
    if (last === undefined || isBefore(last.to, next.from)) joined.push(next);
    else if (isBefore(last.to, next.to)) joined.splice(-1, 1, { from: last.from, to: next.to });
  }
  return joined;
}

/** What is done on a channel. To ring somebody who agreed to letters alone may be what gives them away. */
export type ContactUse = 'call' | 'write' | 'meet' | 'go-between';

type Channel = CodeOf<typeof CHANNEL>;

const CONTACT_USE: Readonly<Record<Channel, ContactUse>> = {
  PERSONAL_MOBILE: 'call',
  HOME_PHONE: 'call',
  WORK_PHONE: 'call',
  VIDEO: 'call',
  TEXT: 'write',
  PERSONAL_EMAIL: 'write',
  WORK_EMAIL: 'write',
  SECURE_APP: 'write',
  LETTER: 'write',
  IN_PERSON_POLICE: 'meet',
  IN_PERSON_OTHER: 'meet',
  TRUSTED_PERSON: 'go-between',
};

/** What a channel is for. */
export const contactUseOf = (channel: Channel): ContactUse => CONTACT_USE[channel];

const TAKES_VOICEMAIL: ReadonlySet<string> = new Set<Channel>([
  'PERSONAL_MOBILE',
  'HOME_PHONE',
  'WORK_PHONE',
  'VIDEO',
  'TRUSTED_PERSON',
]);
const TAKES_TEXT: ReadonlySet<string> = new Set<Channel>([
  'PERSONAL_MOBILE',
  'WORK_PHONE',
  'TEXT',
  'SECURE_APP',
  'TRUSTED_PERSON',
]);

/** Whether a voicemail can be left on a channel at all; false for what is no channel. */
export const canTakeVoicemail = (channel: string): boolean => TAKES_VOICEMAIL.has(channel);

/** Whether a text message can be sent on a channel at all; false for what is no channel. */
export const canTakeText = (channel: string): boolean => TAKES_TEXT.has(channel);

type Contacts = Pick<ReferralDraft, 'safeContacts'>;

/** What can be asked about a referral: always whether it is safe to call, and whatever else its channels are for. */
export function contactUsesOf({ safeContacts }: Contacts): readonly ContactUse[] {
  return [...new Set<ContactUse>(['call', ...safeContacts.map(({ channel }) => CONTACT_USE[channel])])];
}

/** Whether anybody may get in touch with the client now, in one way. */
export type SafeNow =
  | { readonly isSafe: true; readonly until: DateTime }
  | { readonly isSafe: false; readonly why: string; readonly opensAt: DateTime | null };

/**
 * Whether at least one channel of a kind is open at a moment; and if none is, why, and when one opens.
 *
 * A preferred channel goes before others, since a client who prefers one has a reason.
 */
export function isSafeNow({ safeContacts }: Contacts, use: ContactUse, now: DateTime): SafeNow {
  const gates = safeContacts
    .filter(({ channel }) => CONTACT_USE[channel] === use)
    .toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
    .map((contact) => contactGateOf(contact, now));
  const open = gates.find((gate) => gate.kind === 'open');
  if (open !== undefined) return { isSafe: true, until: open.until };
  const opensAt = earliest(
    gates.flatMap((gate) => (gate.kind === 'closed' && gate.opensAt !== null ? [gate.opensAt] : [])),
  );
  return { isSafe: false, why: whyNot(gates), opensAt };
}

/** When the next channel of a referral opens or closes; null when none does that on its own. */
export function nextGateChange({ safeContacts }: Contacts, now: DateTime): DateTime | null {
  return earliest(
    safeContacts.flatMap((contact) => {
      const gate = contactGateOf(contact, now);
      const at = gate.kind === 'open' ? gate.until : gate.kind === 'closed' ? gate.opensAt : null;
      return at === null ? [] : [at];
    }),
  );
}

const earliest = (moments: readonly DateTime[]): DateTime | null =>
  moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;

function whyNot(gates: readonly ContactGate[]): string {
  if (gates.length === 0) return 'No way to do so is on record.';
  if (gates.some(({ kind }) => kind === 'closed')) return OUTSIDE_WINDOWS;
  if (gates.some(({ kind }) => kind === 'expired')) return 'The safe contact must be confirmed again first.';
  return 'Every way to do so is marked "do not use".';
}
