import {
  DECLINE_REASON,
  DUPLICATE_DECISION,
  REFERRAL_REASON,
  REFERRAL_ROUTE,
  SERVICE,
  TRIAGE_DECISION,
} from '../../../../shared/domain/code-lists/referral-lists.ts';
import { RESTRICTION } from '../../../../shared/domain/code-lists/people-alleged-lists.ts';
import type { ReferralForm } from '../form.ts';
import type { Section } from '../question.ts';
import { suggestedPriority } from './conditions.ts';

/** Somebody chose another priority than the answers suggest. */
const isPriorityChosen = (form: ReferralForm): boolean =>
  (form.route?.priority ?? '') !== '' && form.route?.priority !== suggestedPriority(form);

const isSelfReferral = ({ route }: ReferralForm): boolean =>
  route?.referralRoute === undefined || ['', 'SELF', 'SELF_ANON'].includes(route.referralRoute);

export const SERVICE_SECTION = {
  id: 'service',
  title: 'Service',
  heading: 'Which service is the referral for?',
  questions: [
    {
      kind: 'code',
      path: 'route.service',
      label: 'Which service is the referral for?',
      list: SERVICE,
      missing: 'Choose which service the referral is for',
    },
  ],
} as const satisfies Section;

export const ARRIVAL_SECTION = {
  id: 'arrival',
  title: 'How it came',
  heading: 'When and how did the referral come?',
  questions: [
    {
      kind: 'moment',
      path: 'route.receivedAt',
      label: 'When was the referral received?',
      hint: 'The time limits count from here.',
      hasNow: true,
      missing: 'Enter the day and time when the referral was received',
    },
    {
      kind: 'code',
      path: 'route.referralRoute',
      label: 'Who did it come from?',
      list: REFERRAL_ROUTE,
      takesNonAnswers: true,
      missing: 'Choose who the referral came from',
    },
    {
      kind: 'flag',
      path: 'route.selfReferralAnonymous',
      label: 'Is the client still anonymous?',
      isAsked: ({ route }) => route?.referralRoute === 'SELF_ANON',
    },
    {
      kind: 'text',
      path: 'route.referrer.name',
      isAsked: (form) => !isSelfReferral(form),
      staysWhenAnswered: true,
    },
    {
      kind: 'text',
      path: 'route.referrer.unit',
      isAsked: (form) => !isSelfReferral(form),
      staysWhenAnswered: true,
    },
    {
      kind: 'text',
      path: 'route.referrer.contact',
      isAsked: (form) => !isSelfReferral(form),
      staysWhenAnswered: true,
    },
    {
      kind: 'moment',
      path: 'route.completeAt',
      label: 'When did you first have a safe way to reach the client?',
      hint: 'Only for a referral that came without one. The time limits then count from here.',
      hasNow: true,
      isLate: true,
    },
  ],
} as const satisfies Section;

export const REASONS_SECTION = {
  id: 'reasons',
  title: 'Reasons',
  heading: 'Why was the referral made?',
  questions: [
    {
      kind: 'codes',
      path: 'route.reasons',
      label: 'Why was the referral made?',
      hint: 'Select all that apply.',
      list: REFERRAL_REASON,
      takesNonAnswers: true,
      missing: 'Select why the referral was made, or that you do not know yet',
    },
  ],
} as const satisfies Section;

export const ACCESS_SECTION = {
  id: 'access',
  title: 'Priority and access',
  heading: 'How urgent is it, and who may see it?',
  questions: [
    {
      kind: 'priority',
      path: 'route.priority',
      label: 'How soon must somebody act?',
    },
    {
      kind: 'text',
      path: 'route.priorityRationale',
      label: 'Why this priority?',
      isAsked: isPriorityChosen,
      staysWhenAnswered: true,
      isRequired: isPriorityChosen,
      missing: 'Say why the priority is not the one that the answers suggest',
    },
    {
      kind: 'code',
      path: 'route.duplicateCheck.decision',
      label: 'Is there an earlier record of the same person?',
      list: DUPLICATE_DECISION,
      missing: 'Say what the check for earlier records showed, or that it was not done',
    },
    {
      kind: 'text',
      path: 'route.duplicateCheck.reason',
      label: 'How do you know that it is a different person?',
      isAsked: ({ route }) => route?.duplicateCheck?.decision === 'DIFFERENT_PERSON',
      staysWhenAnswered: true,
      isRequired: ({ route }) => route?.duplicateCheck?.decision === 'DIFFERENT_PERSON',
      missing: 'Say how you know that it is a different person',
    },
    {
      kind: 'code',
      path: 'restriction',
      label: 'Who may open the record?',
      hint: '“Sealed” keeps everybody out but you, until you name two people on the record. “Restricted” is a note to the team: Strongroom does not enforce it.',
      list: RESTRICTION,
      missing: 'Choose who may open the record',
    },
  ],
} as const satisfies Section;

const isTriaged = ({ triage }: ReferralForm): boolean => (triage?.decision ?? '') !== '';
const isOnWaitingList = ({ triage }: ReferralForm): boolean => triage?.decision === 'ACCEPT_WAIT';
const isAccepted = (form: ReferralForm): boolean =>
  form.triage?.decision === 'ACCEPT' || isOnWaitingList(form);

export const TRIAGE_SECTION = {
  id: 'triage',
  title: 'Triage and allocation',
  heading: 'What did triage decide?',
  questions: [
    {
      kind: 'code',
      path: 'triage.decision',
      label: 'What was decided?',
      list: TRIAGE_DECISION,
      isRequired: ({ triage }) => (triage?.at ?? '') !== '' || (triage?.by ?? '') !== '',
      missing: 'Choose what was decided',
      isLate: true,
    },
    {
      kind: 'moment',
      path: 'triage.at',
      label: 'When was it decided?',
      hasNow: true,
      isRequired: isTriaged,
      missing: 'Enter the day and time of the decision',
      isLate: true,
    },
    {
      kind: 'person',
      path: 'triage.by',
      label: 'Who decided?',
      isRequired: isTriaged,
      missing: 'Choose who decided',
      isLate: true,
    },
    {
      kind: 'code',
      path: 'triage.declineReason',
      label: 'Why was it declined?',
      list: DECLINE_REASON,
      isAsked: ({ triage }) => triage?.decision === 'DECLINE',
      missing: 'Choose why the referral was declined',
      isLate: true,
    },
    {
      kind: 'moment',
      path: 'triage.waitingList.enteredAt',
      label: 'When was it put on the waiting list?',
      hasNow: true,
      isAsked: isOnWaitingList,
      staysWhenAnswered: true,
      isRequired: isOnWaitingList,
      missing: 'Enter the day and time when it was put on the waiting list',
      isLate: true,
    },
    {
      kind: 'moment',
      path: 'triage.waitingList.leftAt',
      label: 'When did it leave the waiting list?',
      hasNow: true,
      isAsked: isOnWaitingList,
      staysWhenAnswered: true,
      isLate: true,
    },
    {
      kind: 'person',
      path: 'triage.allocation.worker',
      label: 'Who supports the client?',
      isAsked: isAccepted,
      isRequired: ({ triage }) => (triage?.allocation?.at ?? '') !== '',
      missing: 'Choose who supports the client',
      isLate: true,
    },
    {
      kind: 'moment',
      path: 'triage.allocation.at',
      label: 'When was it allocated?',
      hasNow: true,
      isAsked: (form) => isAccepted(form) && (form.triage?.allocation?.worker ?? '') !== '',
      missing: 'Enter the day and time of the allocation',
      isLate: true,
    },
    {
      kind: 'kept',
      path: 'triage.allocation.conflictCheckId',
      isAsked: isAccepted,
    },
  ],
} as const satisfies Section;

const isWithdrawn = ({ route }: ReferralForm): boolean =>
  (route?.withdrawal?.at ?? '') !== '' || (route?.withdrawal?.reason ?? '') !== '';

export const WITHDRAWAL_SECTION = {
  id: 'withdrawal',
  title: 'Withdrawal',
  heading: 'Was the referral withdrawn?',
  questions: [
    {
      kind: 'moment',
      path: 'route.withdrawal.at',
      label: 'When was the referral withdrawn?',
      hint: 'Leave both empty if it was not.',
      hasNow: true,
      isRequired: isWithdrawn,
      missing: 'Enter the day and time when the referral was withdrawn',
      isLate: true,
    },
    {
      kind: 'code',
      path: 'route.withdrawal.reason',
      label: 'Why was it withdrawn?',
      list: DECLINE_REASON,
      as: 'select',
      isRequired: isWithdrawn,
      missing: 'Choose why the referral was withdrawn',
      isLate: true,
    },
  ],
} as const satisfies Section;
