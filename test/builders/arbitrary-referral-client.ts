import * as fc from 'fast-check';
import * as abuse from '../../shared/domain/code-lists/abuse-lists.ts';
import * as contact from '../../shared/domain/code-lists/contact-lists.ts';
import { NON_ANSWER, NOT_ASKED_REASON } from '../../shared/domain/code-lists/non-answers.ts';
import { REVIEW_POINT } from '../../shared/domain/code-lists/outcome-lists.ts';
import * as violence from '../../shared/domain/code-lists/sexual-violence-lists.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import {
  arbitraryCode,
  arbitraryCodeOrNonAnswer,
  arbitraryCodesOrNonAnswer,
  arbitraryLine,
  date,
  dateTime,
  line,
  merged,
  notAsked,
  token,
  uuid,
  yesNo,
} from './arbitrary-values.ts';

/** With a name and the number of children, whether or not the rest of the record demands them. */
export const client: fc.Arbitrary<ReferralDraft['client']> = fc.record(
  {
    name: fc.record({ full: line, preferred: line }, { requiredKeys: ['full'] }),
    dateOfBirth: fc.constantFrom('1958-02-28', '1992-02-29', '2001-12-31'),
    workforceNumberToken: token,
    address: fc.record({ lines: line, postcode: arbitraryLine(8) }, { requiredKeys: [] }),
    language: line,
    interpreterNeeded: yesNo,
    communicationNeeds: line,
    adjustmentNeeds: line,
    nextOfKin: fc.record({ safeToContact: yesNo, details: line }, { requiredKeys: ['safeToContact'] }),
    children: fc.oneof(
      fc
        .array(fc.nat({ max: 17 }), { maxLength: 4 })
        .map((agesYears) => ({ number: agesYears.length, agesYears })),
      fc.record({ number: arbitraryCode(NON_ANSWER) }),
    ),
  },
  { requiredKeys: ['name', 'children'] },
);

const sharing = fc.uniqueArray(
  fc.record(
    {
      recipient: arbitraryCode(contact.SHARING_RECIPIENT),
      purpose: arbitraryCode(contact.SHARING_PURPOSE),
      what: line,
      expiresOn: date,
    },
    { requiredKeys: ['recipient', 'purpose', 'what'] },
  ),
  { maxLength: 4, selector: ({ recipient, purpose }) => `${recipient} ${purpose}` },
);

/** With the day of the decision, whether or not it is needed. */
export const consent: fc.Arbitrary<ReferralDraft['consent']> = fc.record(
  {
    service: fc.record(
      { decision: arbitraryCode(contact.CONSENT), on: date, method: arbitraryCode(contact.CHANNEL) },
      { requiredKeys: ['decision', 'on'] },
    ),
    sharing,
    mustNotReceive: fc.oneof(
      fc.constant({ state: 'nobody' as const }),
      fc.record({ state: fc.constant('not-asked' as const), reason: arbitraryCode(NOT_ASKED_REASON) }),
      fc.record({
        state: fc.constant('listed' as const),
        rows: fc.array(fc.record({ who: line, reason: arbitraryCode(contact.MUST_NOT_RECEIVE_REASON) }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
    ),
    sharedWithoutConsent: fc.array(
      fc.record({
        recipient: arbitraryCode(contact.SHARING_RECIPIENT),
        basis: arbitraryCode(contact.SHARING_BASIS),
        basisReference: line,
        decidedBy: uuid,
        decidedAt: dateTime,
        clientTold: yesNo,
      }),
      { maxLength: 2 },
    ),
    withdrawn: fc.record({ at: dateTime, scope: line }),
    limitsOfConfidentiality: fc.oneof(
      fc.record({ state: fc.constant('explained' as const), at: dateTime }),
      fc.record({ state: fc.constant('not-explained' as const), reason: notAsked }),
    ),
    privacyNotice: fc.oneof(
      fc.record({ state: fc.constant('given' as const), version: line, at: dateTime }),
      fc.record({ state: fc.constant('not-given' as const), reason: notAsked }),
    ),
  },
  { requiredKeys: ['service', 'mustNotReceive', 'limitsOfConfidentiality', 'privacyNotice'] },
);

/** Ceased only where the abuse is said not to be current. */
export const abuseProfile: fc.Arbitrary<NonNullable<ReferralDraft['abuseProfile']>> = merged(
  fc.record(
    {
      types: arbitraryCodesOrNonAnswer(abuse.ABUSE_TYPE),
      linkedForms: arbitraryCodesOrNonAnswer(abuse.LINKED_FORM),
      relationship: arbitraryCodeOrNonAnswer(abuse.RELATIONSHIP),
      duration: arbitraryCodeOrNonAnswer(abuse.DURATION),
      stillLivingTogether: yesNo,
      separatedFor: arbitraryCodeOrNonAnswer(abuse.DURATION),
      severity: fc.uniqueArray(
        fc.record(
          {
            reviewPoint: arbitraryCode(REVIEW_POINT),
            type: arbitraryCode(abuse.ABUSE_TYPE),
            severity: arbitraryCodeOrNonAnswer(abuse.SEVERITY),
            severityTrend: arbitraryCodeOrNonAnswer(abuse.TREND),
            frequencyTrend: arbitraryCodeOrNonAnswer(abuse.TREND),
          },
          { requiredKeys: ['reviewPoint', 'type', 'severity'] },
        ),
        { maxLength: 4, selector: ({ reviewPoint, type }) => `${reviewPoint} ${type}` },
      ),
    },
    { requiredKeys: ['types', 'relationship'] },
  ),
  fc.oneof(
    fc.constant({}),
    fc.record({ current: yesNo }),
    fc.record({ current: fc.constant('NO' as const), ceasedOn: date }),
  ),
);

/** Categories only, as the record. */
export const sexualViolenceProfile: fc.Arbitrary<NonNullable<ReferralDraft['sexualViolenceProfile']>> =
  fc.record(
    {
      types: arbitraryCodesOrNonAnswer(violence.SEXUAL_VIOLENCE_TYPE),
      recency: arbitraryCodeOrNonAnswer(violence.RECENCY),
      workplaceRelated: yesNo,
      healthNeeds: arbitraryCodesOrNonAnswer(violence.HEALTH_NEED),
      reportedToPolice: arbitraryCodeOrNonAnswer(violence.POLICE_REPORT),
    },
    { requiredKeys: ['types', 'recency', 'workplaceRelated', 'reportedToPolice'] },
  );
