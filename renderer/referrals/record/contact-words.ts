import { addDays, WEEKDAY_WORDS } from '../../../shared/domain/calendar-days.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf, type DateTime } from '../../../shared/domain/dates.ts';
import type {
  ContactGate,
  ContactUse,
  SafeContact,
  SafeNow,
} from '../../../shared/domain/safe-contact-gate.ts';
import type { Tone } from '../../ui/notice.tsx';
import { dayFromToday, momentFromNow } from '../../ui/relative-days.ts';

/** What is asked about each use of a channel. */
export const SAFE_NOW_QUESTIONS: Readonly<Record<ContactUse, string>> = {
  call: 'Safe to call now?',
  write: 'Safe to write now?',
  meet: 'Safe to meet now?',
  'go-between': 'Safe to ask the trusted person now?',
};

/** The answer to such a question: "Yes, until 17:00 today", "No, opens 09:00 on Monday 23 November". */
export function safeNowInWords(answer: SafeNow, now: DateTime): string {
  if (answer.isSafe) return `Yes, until ${endInWords(answer.until, now)}`;
  return answer.opensAt === null ? 'No' : `No, opens ${momentFromNow(answer.opensAt, now)}`;
}

/** Until when: midnight is the end of the day that people mean by it. */
function endInWords(until: DateTime, now: DateTime): string {
  if (londonTimeOf(until) !== '00:00') return momentFromNow(until, now);
  return `the end of ${dayFromToday(addDays(londonDateOf(until), -1), londonDateOf(now))}`;
}

/** The state of one channel, as a mark. */
export function gateMark(gate: ContactGate, now: DateTime): { readonly tone: Tone; readonly words: string } {
  switch (gate.kind) {
    case 'open':
      return { tone: 'good', words: `Safe until ${endInWords(gate.until, now)}` };
    case 'closed':
      return { tone: 'warn', words: 'Not now' };
    case 'expired':
      return { tone: 'bad', words: 'Not confirmed any more' };
    case 'do-not-use':
      return { tone: 'bad', words: 'Do not use' };
  }
}

/** Why a channel is not shown, and when it will be; nothing when it is open. */
export function gateReason(gate: ContactGate, now: DateTime): string | null {
  switch (gate.kind) {
    case 'open':
      return null;
    case 'closed':
      return gate.opensAt === null
        ? `${gate.why} No such time comes before it must be confirmed again.`
        : `${gate.why} It opens at ${momentFromNow(gate.opensAt, now)}.`;
    case 'expired':
      return `The client confirmed it up to ${dateInWords(gate.since)}. Nobody knows whether it is still safe.`;
    case 'do-not-use':
      return gate.reason;
  }
}

/** A rule for whoever gets in touch: what is allowed, or forbidden. */
export interface ContactRule {
  readonly isAllowed: boolean;
  readonly words: string;
}

/** What is safe to do on a channel, in whole sentences: a word alone is misread by somebody in a hurry. */
export function contactRules(contact: SafeContact): readonly ContactRule[] {
  const rule = (isAllowed: boolean, allowed: string, forbidden: string): ContactRule => ({
    isAllowed,
    words: isAllowed ? allowed : forbidden,
  });
  return [
    rule(contact.safeToLeaveVoicemail, 'You can leave a voicemail', 'Do not leave a voicemail'),
    rule(contact.safeToText, 'You can send a text', 'Do not send a text'),
    rule(contact.safeToSayWhoIsCalling, 'You can say who you are', 'Do not say who you are'),
  ];
}

/** The times that the client gave: "Monday 09:30 to 12:00, Thursday 18:00 to 20:30". */
export function windowsInWords({ safeWindows }: Pick<SafeContact, 'safeWindows'>): string {
  if (safeWindows === undefined) return 'Any time, day or night';
  return safeWindows.map(({ weekday, from, to }) => `${WEEKDAY_WORDS[weekday]} ${from} to ${to}`).join(', ');
}
