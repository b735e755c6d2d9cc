import { isCode } from '../../../../shared/domain/code-lists/code-list.ts';
import { CHANNEL } from '../../../../shared/domain/code-lists/contact-lists.ts';
import { SAFE_TO_USE } from '../../../../shared/domain/field-labels/referral-fields.ts';
import { canTakeText, canTakeVoicemail, contactUseOf } from '../../../../shared/domain/safe-contact-gate.ts';
import type { ReferralForm } from '../form.ts';
import { choicesFrom, type Question, type Section } from '../question.ts';
import type { SafeContactForm } from './conditions.ts';

/** Everything else is asked about a channel: a row without one may stay empty. */
const hasChannel = ({ channel }: SafeContactForm): boolean => (channel ?? '') !== '';
const isUnusable = ({ status }: SafeContactForm): boolean => status?.state === 'do-not-use';
const isUsable = (row: SafeContactForm): boolean => hasChannel(row) && !isUnusable(row);
/** Nobody meets or answers on a channel in writing. */
const isSpoken = (row: SafeContactForm): boolean =>
  isUsable(row) && !(isCode(CHANNEL, row.channel) && contactUseOf(row.channel) === 'write');
const isConfirmed = ({ status }: SafeContactForm): boolean => status?.state === 'confirmed-safe';
/** Whether there is a choice: a row that is still blank is none. */
const hasOthers = ({ safeContacts = [] }: ReferralForm): boolean =>
  safeContacts.filter(({ channel, value }) => `${channel ?? ''}${value ?? ''}` !== '').length > 1;
const no = (): boolean => false;

/** Of a channel that must not be used only what it is and why is asked: that it is unsafe for everything is known. */
const CHANNEL_QUESTIONS = [
  {
    kind: 'code',
    path: 'channel',
    label: 'How can the client be reached?',
    list: CHANNEL,
    as: 'select',
    missing: 'Choose how the client can be reached',
  },
  {
    kind: 'text',
    path: 'value',
    isAsked: hasChannel,
    staysWhenAnswered: true,
    missing: 'Enter the number, address or place',
    isPersonal: true,
  },
  {
    kind: 'choice',
    path: 'status.state',
    label: 'Is it safe to use?',
    isAsked: hasChannel,
    staysWhenAnswered: true,
    choices: choicesFrom(SAFE_TO_USE),
    missing: 'Say whether it is safe to use',
  },
  {
    kind: 'moment',
    path: 'status.at',
    label: 'When did the client confirm it?',
    hasNow: true,
    isAsked: isConfirmed,
    missing: 'Enter the day and time when the client confirmed that it is safe',
  },
  {
    kind: 'date',
    path: 'status.reconfirmDue',
    label: 'Until which day does that hold?',
    hint: 'After that day nobody can see or use it until the client has confirmed it again.',
    quick: [
      { label: 'One week', daysAhead: 7 },
      { label: 'Four weeks', daysAhead: 28 },
    ],
    isAsked: isConfirmed,
    missing: 'Enter the last day on which it may be used',
  },
  {
    kind: 'text',
    path: 'status.reason',
    label: 'Why must it not be used?',
    isAsked: isUnusable,
    missing: 'Say why it must not be used',
  },
  {
    kind: 'flag',
    path: 'isWorkDeviceOrMailbox',
    label: 'Is it a work device or a work mailbox?',
    hint: 'A supervisor or a colleague may see it.',
    isAsked: hasChannel,
    staysWhenAnswered: true,
    missing: 'Say whether it is a work device or a work mailbox',
  },
  {
    kind: 'flag',
    path: 'safeToLeaveVoicemail',
    label: 'Is it safe to leave a voicemail?',
    isAsked: (row) =>
      (isUsable(row) && canTakeVoicemail(row.channel ?? '')) || row.safeToLeaveVoicemail === true,
    otherwise: no,
    missing: 'Say whether it is safe to leave a voicemail',
  },
  {
    kind: 'flag',
    path: 'safeToText',
    label: 'Is it safe to send a text message?',
    isAsked: (row) => (isUsable(row) && canTakeText(row.channel ?? '')) || row.safeToText === true,
    otherwise: no,
    missing: 'Say whether it is safe to send a text message',
  },
  {
    kind: 'flag',
    path: 'safeToSayWhoIsCalling',
    label: 'Is it safe to say who is getting in touch?',
    isAsked: (row) => isUsable(row) || row.safeToSayWhoIsCalling === true,
    otherwise: no,
    missing: 'Say whether it is safe to say who is getting in touch',
  },
  {
    kind: 'flag',
    path: 'preferred',
    label: 'Does the client prefer this way?',
    isAsked: (row, form) => isUsable(row) && hasOthers(form),
    otherwise: isConfirmed,
    missing: 'Say whether the client prefers this way',
  },
  {
    kind: 'windows',
    path: 'safeWindows',
    label: 'When is it safe?',
    hint: 'Leave it empty only if the client said that any time is safe, day or night.',
    isAsked: isUsable,
    staysWhenAnswered: true,
  },
  {
    kind: 'text',
    path: 'codeWord',
    width: 20,
    isAsked: isUsable,
    staysWhenAnswered: true,
    isMore: true,
    isPersonal: true,
  },
  {
    kind: 'text',
    path: 'coverStory',
    isAsked: isSpoken,
    staysWhenAnswered: true,
    isMore: true,
    isPersonal: true,
  },
  {
    kind: 'text',
    path: 'safeMeetingPlaces',
    label: 'Where is it safe to meet?',
    isAsked: isSpoken,
    staysWhenAnswered: true,
    isMore: true,
    isPersonal: true,
  },
] as const satisfies readonly Question<SafeContactForm>[];

export const SAFE_CONTACT_SECTION = {
  id: 'safe-contact',
  title: 'Safe contact',
  heading: 'How can the client be reached safely?',
  questions: [
    {
      kind: 'rows',
      path: 'safeContacts',
      hint: 'If no safe way is known yet, choose nothing and go on: it will be the first thing on the worklist.',
      addLabel: 'Add another way',
      offersOne: true,
      isAlwaysThere: true,
      questions: CHANNEL_QUESTIONS,
    },
  ],
} as const satisfies Section;
