import { addDays, WEEKDAY_WORDS } from '../../../shared/domain/calendar-days.ts';
import { dateInWords } from '../../../shared/domain/date-words.ts';
import { londonDateOf, londonTimeOf, type DateTime } from '../../../shared/domain/dates.ts';
import {
  canTakeText,
  canTakeVoicemail,
  contactUseOf,
  type ContactGate,
  type ContactUse,
  type SafeContact,
  type SafeNow,
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

/** What differs between the uses of a channel. `nothingAgreed` where silence would be misread. */
const USE_WORDS: Readonly<
  Record<
    ContactUse,
    {
      readonly mayTell: string;
      readonly mustNotTell: string;
      readonly somebodyElse: string;
      readonly nothingAgreed?: string;
    }
  >
> = {
  call: {
    mayTell: 'You can say who you are',
    mustNotTell: 'Do not say who you are',
    somebodyElse: 'If somebody else answers',
    nothingAgreed: 'Nothing agreed: say nothing and end the call',
  },
  write: {
    mayTell: 'You can say who it is from',
    mustNotTell: 'Do not say who it is from',
    somebodyElse: 'If somebody else sees it',
  },
  meet: {
    mayTell: 'You can say who you are',
    mustNotTell: 'Do not say who you are',
    somebodyElse: 'If somebody else is there',
    nothingAgreed: 'Nothing agreed: say nothing about why you are there',
  },
  'go-between': {
    mayTell: 'You can say who you are',
    mustNotTell: 'Do not say who you are',
    somebodyElse: 'If somebody else answers',
    nothingAgreed: 'Nothing agreed: say nothing and end the call',
  },
};

/**
 * What is safe to do on a channel, in whole sentences: a word alone is misread by somebody in a hurry. Only what can be done
 * on it at all: a rule about voicemail beside a letter would hide the one that matters.
 */
export function contactRules(contact: SafeContact): readonly ContactRule[] {
  const rule = (isAllowed: boolean, allowed: string, forbidden: string): ContactRule => ({
    isAllowed,
    words: isAllowed ? allowed : forbidden,
  });
  const { channel } = contact;
  const { mayTell, mustNotTell } = USE_WORDS[contactUseOf(channel)];
  return [
    ...(canTakeVoicemail(channel)
      ? [rule(contact.safeToLeaveVoicemail, 'You can leave a voicemail', 'Do not leave a voicemail')]
      : []),
    ...(canTakeText(channel) ? [rule(contact.safeToText, 'You can send a text', 'Do not send a text')] : []),
    rule(contact.safeToSayWhoIsCalling, mayTell, mustNotTell),
  ];
}

/** A fact that must be at hand while a channel is used. */
export interface ContactFact {
  readonly label: string;
  readonly words: string;
}

/** What else to know; where people meet or speak also that nothing was agreed. */
export function contactFacts(contact: SafeContact): readonly ContactFact[] {
  const { somebodyElse, nothingAgreed } = USE_WORDS[contactUseOf(contact.channel)];
  const facts = [
    {
      label: 'Code word',
      words: contact.codeWord ?? (nothingAgreed === undefined ? undefined : 'None agreed'),
    },
    { label: somebodyElse, words: contact.coverStory ?? nothingAgreed },
    { label: 'Safe places to meet', words: contact.safeMeetingPlaces },
  ];
  return facts.flatMap(({ label, words }) => (words === undefined ? [] : [{ label, words }]));
}

/** The times that the client gave: "Monday 09:30 to 12:00, Thursday 18:00 to 20:30". */
export function windowsInWords({ safeWindows }: Pick<SafeContact, 'safeWindows'>): string {
  if (safeWindows === undefined) return 'Any time, day or night';
  return safeWindows.map(({ weekday, from, to }) => `${WEEKDAY_WORDS[weekday]} ${from} to ${to}`).join(', ');
}
