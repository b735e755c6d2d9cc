import type { EqualityAnswers } from '../../shared/domain/equality-answers.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';

type SafeContact = ReferralDraft['safeContacts'][number];
type PersonAlleged = ReferralDraft['allegedPerpetrators'][number];
type AbuseProfile = NonNullable<ReferralDraft['abuseProfile']>;
type SexualViolenceProfile = NonNullable<ReferralDraft['sexualViolenceProfile']>;

/** What a test wants to be different: object sections are merged, arrays replaced. */
interface ReferralOverrides {
  readonly route?: Partial<ReferralDraft['route']>;
  readonly triage?: NonNullable<ReferralDraft['triage']>;
  readonly client?: Partial<ReferralDraft['client']>;
  readonly employment?: Partial<ReferralDraft['employment']>;
  readonly safeContacts?: ReferralDraft['safeContacts'];
  readonly consent?: Partial<ReferralDraft['consent']>;
  readonly abuseProfile?: Partial<AbuseProfile>;
  readonly sexualViolenceProfile?: Partial<SexualViolenceProfile>;
  readonly allegedPerpetrators?: ReferralDraft['allegedPerpetrators'];
  readonly restriction?: ReferralDraft['restriction'];
}

/** A confirmed, preferred personal mobile. */
export function aSafeContact(overrides: Partial<SafeContact> = {}): SafeContact {
  return {
    channel: 'PERSONAL_MOBILE',
    value: '07700 900123',
    preferred: true,
    isWorkDeviceOrMailbox: false,
    safeToLeaveVoicemail: false,
    safeToText: true,
    safeToSayWhoIsCalling: false,
    status: { state: 'confirmed-safe', at: '2025-06-02T09:30:00+01:00', reconfirmDue: '2025-07-02' },
    ...overrides,
  };
}

/** A former partner who is not in the police. */
export function aPersonAlleged(overrides: Partial<PersonAlleged> = {}): PersonAlleged {
  return {
    policePerpetrated: 'NO',
    policePerpetratedDefinition: 'PPDA-2022',
    relationship: 'EX_COHABITANT',
    awareOfSupport: 'NO',
    ...overrides,
  };
}

/** A serving officer, with everything that is asked when the abuse is police-perpetrated. */
export function aPoliceOfficerAlleged(overrides: Partial<PersonAlleged> = {}): PersonAlleged {
  const service = { workforceType: 'POLICE_OFFICER', force: 'MPS', status: 'SERVING' } as const;
  return aPersonAlleged({
    policePerpetrated: 'YES',
    serviceAtTimeOfAbuse: service,
    serviceNow: service,
    relativeRank: 'SENIOR',
    ...overrides,
  });
}

/**
 * A complete, valid IDVA referral of a police officer. With `route: { service }` it has the profiles of that service;
 * with a police-perpetrated person alleged it has the answer that this makes mandatory.
 */
export function aReferral(overrides: ReferralOverrides = {}): ReferralDraft {
  const { service = 'IDVA' } = overrides.route ?? {};
  const allegedPerpetrators = overrides.allegedPerpetrators ?? [aPersonAlleged()];
  const byPolice = allegedPerpetrators.some(({ policePerpetrated }) => policePerpetrated === 'YES');
  return {
    route: {
      service,
      receivedAt: '2025-06-02T09:00:00+01:00',
      referralRoute: 'SELF',
      reasons: ['SUPPORT_REQUEST'],
      priority: 'P2',
      duplicateCheck: { decision: 'NO_MATCH' },
      ...overrides.route,
    },
    ...(overrides.triage && { triage: overrides.triage }),
    client: { name: { full: 'Test Client' }, dateOfBirth: '1990-02-28', ...overrides.client },
    employment: {
      workforceType: 'POLICE_OFFICER',
      officerRank: 'CONSTABLE',
      status: 'IN_POST',
      lineManagerAware: 'NO',
      mayTellLineManager: 'NO',
      ...(byPolice && { sameUnitAsPersonAlleged: 'NO' }),
      dutyLimitsExplained: { state: 'explained', on: '2025-06-02' },
      ...overrides.employment,
    },
    safeContacts: overrides.safeContacts ?? [aSafeContact()],
    consent: {
      service: { decision: 'EXPLICIT_VERBAL', on: '2025-06-02' },
      mustNotReceive: { state: 'nobody' },
      limitsOfConfidentiality: { state: 'explained', at: '2025-06-02T09:10:00+01:00' },
      privacyNotice: { state: 'given', version: '1', at: '2025-06-02T09:10:00+01:00' },
      ...overrides.consent,
    },
    ...((service === 'IDVA' || service === 'BOTH' || overrides.abuseProfile) && {
      abuseProfile: {
        types: ['CONTROLLING_COERCIVE', 'ECONOMIC'],
        relationship: 'EX_COHABITANT',
        ...overrides.abuseProfile,
      },
    }),
    ...((service === 'ISVA' || service === 'BOTH' || overrides.sexualViolenceProfile) && {
      sexualViolenceProfile: {
        types: ['SEXUAL_ASSAULT'],
        recency: 'FROM_1_TO_12_MONTHS',
        workplaceRelated: 'NO',
        reportedToPolice: 'CONSIDERING',
        ...overrides.sexualViolenceProfile,
      },
    }),
    allegedPerpetrators,
    restriction: overrides.restriction ?? 'OPEN',
  };
}

/** A completed equality form on which every question is answered. */
export function someEqualityAnswers(overrides: Partial<EqualityAnswers> = {}): EqualityAnswers {
  return {
    askedAt: '2025-06-02',
    mode: 'self-complete',
    questionVersion: '2026-11',
    byProxy: false,
    consentForStatistics: 'EXPLICIT_WRITTEN',
    age: { state: 'answered', age: { kind: 'years', years: 35 } },
    disability: { condition: { state: 'answered', code: 'NO' } },
    genderReassignment: { state: 'answered', code: 'YES' },
    marriageCivilPartnership: { state: 'answered', code: 'SEPARATED_MARRIED' },
    pregnancyMaternity: { state: 'answered', codes: ['NONE'] },
    race: { state: 'answered', code: '4' },
    religionBelief: { state: 'answered', code: 'NONE' },
    sex: { state: 'answered', code: 'FEMALE' },
    sexualOrientation: { state: 'answered', code: 'STRAIGHT' },
    ...overrides,
  };
}
