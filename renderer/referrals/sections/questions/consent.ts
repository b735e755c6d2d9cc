import {
  CHANNEL,
  CONSENT,
  MUST_NOT_RECEIVE_REASON,
  SHARING_BASIS,
  SHARING_PURPOSE,
  SHARING_RECIPIENT,
} from '../../../../shared/domain/code-lists/contact-lists.ts';
import { YES_NO } from '../../../../shared/domain/code-lists/employment-lists.ts';
import { NOT_ASKED_REASON } from '../../../../shared/domain/code-lists/non-answers.ts';
import { ANYBODY_BARRED } from '../../../../shared/domain/field-labels/referral-fields.ts';
import type { ReferralForm } from '../form.ts';
import { choicesFrom, type Question, type Section } from '../question.ts';

type ConsentForm = NonNullable<ReferralForm['consent']>;
type SharingForm = NonNullable<ConsentForm['sharing']>[number];
type SharedForm = NonNullable<ConsentForm['sharedWithoutConsent']>[number];
type BarredForm = NonNullable<NonNullable<ConsentForm['mustNotReceive']>['rows']>[number];

/** The client said yes or no, on some day. */
const wasAsked = ({ consent }: ReferralForm): boolean =>
  !['', 'NOT_YET_ASKED', 'NOT_REQUIRED'].includes(consent?.service?.decision ?? '');

const BARRED_QUESTIONS = [
  {
    kind: 'text',
    path: 'who',
    label: 'Who?',
    hint: 'A person, or a role such as “line manager”.',
    missing: 'Enter who must not receive anything',
    isPersonal: true,
  },
  {
    kind: 'code',
    path: 'reason',
    label: 'Why?',
    list: MUST_NOT_RECEIVE_REASON,
    as: 'select',
    missing: 'Choose why they must not receive anything',
  },
] as const satisfies readonly Question<BarredForm>[];

const SHARING_QUESTIONS = [
  {
    kind: 'code',
    path: 'recipient',
    label: 'With whom?',
    list: SHARING_RECIPIENT,
    as: 'select',
    missing: 'Choose whom it may be shared with',
  },
  {
    kind: 'code',
    path: 'purpose',
    label: 'What for?',
    list: SHARING_PURPOSE,
    as: 'select',
    missing: 'Choose what it may be shared for',
  },
  { kind: 'text', path: 'what', label: 'What exactly?', missing: 'Say what may be shared' },
  {
    kind: 'date',
    path: 'expiresOn',
    label: 'Until which day?',
  },
] as const satisfies readonly Question<SharingForm>[];

const SHARED_QUESTIONS = [
  {
    kind: 'code',
    path: 'recipient',
    label: 'With whom?',
    list: SHARING_RECIPIENT,
    as: 'select',
    missing: 'Choose whom it was shared with',
  },
  {
    kind: 'code',
    path: 'basis',
    label: 'On which legal basis?',
    list: SHARING_BASIS,
    as: 'select',
    missing: 'Choose the legal basis',
  },
  {
    kind: 'text',
    path: 'basisReference',
    isRequired: ({ basis }) => basis === 'OTHER',
    missing: 'Enter the reference of the other legal basis',
  },
  {
    kind: 'person',
    path: 'decidedBy',
    label: 'Who decided?',
    missing: 'Choose who decided',
  },
  {
    kind: 'moment',
    path: 'decidedAt',
    label: 'When?',
    hasNow: true,
    missing: 'Enter the day and time of the decision',
  },
  {
    kind: 'code',
    path: 'clientTold',
    label: 'Was the client told?',
    list: YES_NO,
    missing: 'Say whether the client was told, or that you do not know yet',
  },
] as const satisfies readonly Question<SharedForm>[];

export const CONSENT_SECTION = {
  id: 'consent',
  title: 'Consent and sharing',
  heading: 'What does the client agree to?',
  questions: [
    {
      kind: 'code',
      path: 'consent.service.decision',
      label: 'Did the client consent to the service?',
      list: CONSENT,
      missing: 'Choose whether the client consented to the service, or that they were not yet asked',
    },
    {
      kind: 'date',
      path: 'consent.service.on',
      label: 'On which day did they decide?',
      quick: [{ label: 'Today', daysAhead: 0 }],
      isAsked: wasAsked,
      staysWhenAnswered: true,
      isRequired: wasAsked,
      missing: 'Enter the day on which the client decided',
    },
    {
      kind: 'code',
      path: 'consent.service.method',
      label: 'How did they tell you?',
      list: CHANNEL,
      as: 'select',
      isAsked: wasAsked,
      staysWhenAnswered: true,
    },
    {
      kind: 'choice',
      path: 'consent.mustNotReceive.state',
      label: 'Is there anybody who must not receive anything about the client?',
      hint: '“Nobody” is an answer that only the client can give.',
      choices: choicesFrom(ANYBODY_BARRED),
      missing: 'Say whether anybody must not receive anything, or that the client was not asked yet',
    },
    {
      kind: 'rows',
      path: 'consent.mustNotReceive.rows',
      addLabel: 'Add another',
      needsOne: true,
      isAsked: ({ consent }) => consent?.mustNotReceive?.state === 'listed',
      questions: BARRED_QUESTIONS,
    },
    {
      kind: 'code',
      path: 'consent.mustNotReceive.reason',
      label: 'Why was the client not asked?',
      list: NOT_ASKED_REASON,
      as: 'select',
      isAsked: ({ consent }) => consent?.mustNotReceive?.state === 'not-asked',
      missing: 'Choose why the client was not asked',
    },
    {
      kind: 'rows',
      path: 'consent.sharing',
      label: 'What may be shared, and with whom?',
      addLabel: 'Add an agreement to share',
      isMore: true,
      questions: SHARING_QUESTIONS,
    },
    {
      kind: 'rows',
      path: 'consent.sharedWithoutConsent',
      addLabel: 'Add a decision to share',
      isLate: true,
      questions: SHARED_QUESTIONS,
    },
    {
      kind: 'moment',
      path: 'consent.withdrawn.at',
      label: 'When did the client withdraw consent?',
      hasNow: true,
      isRequired: ({ consent }) => (consent?.withdrawn?.scope ?? '') !== '',
      missing: 'Enter the day and time when the client withdrew consent',
      isLate: true,
    },
    {
      kind: 'text',
      path: 'consent.withdrawn.scope',
      label: 'What does the withdrawal cover?',
      isAsked: ({ consent }) => (consent?.withdrawn?.at ?? '') !== '',
      staysWhenAnswered: true,
      missing: 'Say what the withdrawal covers',
      isLate: true,
    },
  ],
} as const satisfies Section;
