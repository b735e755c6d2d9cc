import type { RELATIONSHIP } from '../../shared/domain/code-lists/abuse-lists.ts';
import type { CodeOf } from '../../shared/domain/code-lists/code-list.ts';
import type { LocalDate } from '../../shared/domain/dates.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { addDays } from './calendar.ts';
import { fictionalCrimeReference } from './fictional-identities.ts';
import type { PlannedReferral } from './plan.ts';
import type { Random, Weights } from './random.ts';

type AbuseProfile = NonNullable<ReferralDraft['abuseProfile']>;
type AbuseType = Extract<
  AbuseProfile['types'][number],
  'PHYSICAL' | 'CONTROLLING_COERCIVE' | 'PSYCHOLOGICAL'
>;

type Relationship = CodeOf<typeof RELATIONSHIP>;

/** Who is alleged where there is domestic abuse. */
const PARTNERS: Weights<Relationship> = {
  SPOUSE: 24,
  EX_SPOUSE: 21,
  COHABITANT: 14,
  EX_COHABITANT: 15,
  INTIMATE: 5,
  EX_INTIMATE: 13,
  PARENT: 3,
  SIBLING: 2,
  CHILD: 1,
  OTHER_RELATIVE: 1,
};

/** Domestic abuse in categories, mostly by a partner. */
export function fictionalAbuse(random: Random, receivedOn: LocalDate): AbuseProfile {
  const main = random.weighted<AbuseType>({ CONTROLLING_COERCIVE: 45, PHYSICAL: 30, PSYCHOLOGICAL: 25 });
  const relationship = random.weighted(PARTNERS);
  const current = random.weighted({ YES: 55, NO: 41, NK: 4 });
  return {
    types: random.chance(40) ? [main, random.pick(['ECONOMIC', 'VIOLENT_THREATENING', 'SEXUAL'])] : [main],
    ...(random.chance(50)
      ? {
          linkedForms: [
            random.weighted({
              HARASSMENT: 28,
              STALKING: 22,
              TECHNOLOGY: 20,
              POLICE_SYSTEMS_OR_STATUS: 10,
              STRANGULATION: 10,
              CHILD_AS_MEANS: 10,
            }),
          ],
        }
      : {}),
    relationship,
    duration: random.weighted({
      FROM_3_TO_12_MONTHS: 14,
      FROM_1_TO_5_YEARS: 46,
      FROM_5_TO_10_YEARS: 22,
      FROM_10_YEARS: 12,
      NK: 6,
    }),
    ...(relationship.startsWith('EX_')
      ? {
          separatedFor: random.weighted({
            UNDER_3_MONTHS: 30,
            FROM_3_TO_12_MONTHS: 38,
            FROM_1_TO_5_YEARS: 32,
          }),
        }
      : { stillLivingTogether: random.weighted({ YES: 56, NO: 40, PNS: 4 }) }),
    ...(random.chance(60)
      ? {
          severity: [
            {
              reviewPoint: 'INTAKE',
              type: main,
              severity: random.weighted({ STANDARD: 30, MODERATE: 45, HIGH: 25 }),
              severityTrend: random.weighted({ ESCALATING: 35, SAME: 45, IMPROVING: 20 }),
            },
          ],
        }
      : {}),
    current,
    ...(current === 'NO' ? { ceasedOn: addDays(receivedOn, -random.below(500)) } : {}),
  };
}

type SexualViolenceProfile = NonNullable<ReferralDraft['sexualViolenceProfile']>;

/** Sexual violence in categories. */
export function fictionalSexualViolence(random: Random): SexualViolenceProfile {
  return {
    types: [
      random.weighted({
        SEXUAL_ASSAULT: 34,
        RAPE: 30,
        HARASSMENT_AT_WORK: 14,
        CHILD_NON_RECENT: 8,
        INTIMATE_IMAGES: 6,
        ABUSE_OF_POSITION: 4,
        NK: 4,
      }),
    ],
    recency: random.weighted({
      WITHIN_7_DAYS: 8,
      FROM_8_TO_28_DAYS: 10,
      FROM_1_TO_12_MONTHS: 32,
      FROM_1_TO_5_YEARS: 24,
      OVER_5_YEARS: 14,
      CHILDHOOD: 8,
      NK: 4,
    }),
    workplaceRelated: random.weighted({ YES: 34, NO: 58, PNS: 8 }),
    ...(random.chance(60)
      ? { healthNeeds: [random.weighted({ NONE: 40, SARC_OFFERED: 35, SEXUAL_HEALTH_CLINIC: 25 })] }
      : {}),
    reportedToPolice: random.weighted({
      NOT_REPORTED: 38,
      REPORTED_BEFORE: 34,
      CONSIDERING: 18,
      THIRD_PARTY: 6,
      NK: 4,
    }),
  };
}

type PersonAlleged = ReferralDraft['allegedPerpetrators'][number];
type PoliceService = NonNullable<PersonAlleged['serviceNow']>;

/** Who is alleged where there is no domestic abuse. */
const OUTSIDE_THE_HOME: Weights<Relationship> = {
  COLLEAGUE: 34,
  SUPERVISOR: 16,
  ACQUAINTANCE: 20,
  STRANGER: 14,
  FRIEND: 10,
  NK: 6,
};

/** One person alleged, seldom a second; the first one's answer is the referral's. */
export function fictionalPeopleAlleged(
  random: Random,
  plan: PlannedReferral,
  options: {
    readonly receivedOn: LocalDate;
    readonly relationship: PersonAlleged['relationship'] | undefined;
  },
): PersonAlleged[] {
  const { receivedOn, relationship = random.weighted(OUTSIDE_THE_HOME) } = options;
  const first = fictionalPersonAlleged(random, plan, { receivedOn, relationship });
  if (!random.chance(6)) return [first];
  // A second person who is not police leaves the answer of the referral what it is.
  const second = { ...plan, policePerpetrated: 'NO' } as const;
  return [first, fictionalPersonAlleged(random, second, { receivedOn, relationship: 'OTHER_RELATIVE' })];
}

function fictionalPersonAlleged(
  random: Random,
  plan: PlannedReferral,
  options: { readonly receivedOn: LocalDate; readonly relationship: AbuseProfile['relationship'] },
): PersonAlleged {
  const isPolice = plan.policePerpetrated === 'YES';
  return {
    policePerpetrated: plan.policePerpetrated,
    policePerpetratedDefinition: plan.definition,
    relationship: options.relationship,
    sex: random.weighted({ MALE: 86, FEMALE: 12, NK: 2 }),
    ageBand: random.weighted({
      FROM_16_TO_24: 6,
      FROM_25_TO_34: 30,
      FROM_35_TO_44: 34,
      FROM_45_TO_54: 20,
      FROM_55_TO_64: 6,
      NK: 4,
    }),
    ...(isPolice ? fictionalServiceOfAlleged(random) : {}),
    ...(random.chance(45)
      ? {
          crimeReference: fictionalCrimeReference(random, options.receivedOn),
          policeRecordRestricted: random.weighted({ YES: 60, NO: 25, NK: 15 }),
        }
      : {}),
    awareOfSupport: random.weighted({ NO: 72, YES: 9, NK: 19 }),
  };
}

function fictionalServiceOfAlleged(random: Random): Partial<PersonAlleged> {
  const then: PoliceService = {
    workforceType: random.weighted({ POLICE_OFFICER: 84, POLICE_STAFF: 11, PCSO: 3, SPECIAL_CONSTABLE: 2 }),
    force: random.weighted({ MPS: 86, OTHER_ENGLAND_WALES: 8, CITY: 3, BTP: 3 }),
    status: 'SERVING',
  };
  return {
    serviceAtTimeOfAbuse: then,
    serviceNow: {
      ...then,
      status: random.weighted({
        SERVING: 48,
        RESTRICTED: 20,
        SUSPENDED: 14,
        RESIGNED: 9,
        DISMISSED: 5,
        RETIRED: 4,
      }),
    },
    relativeRank: random.weighted({ EQUAL: 42, SENIOR: 30, JUNIOR: 10, OUTSIDE_LINE: 12, NK: 6 }),
    ...(random.chance(60) ? { unit: `EXAMPLE_UNIT_${1 + random.below(12)}` } : {}),
    hasSystemAccess: random.weighted({ YES: 82, NO: 6, NK: 12 }),
  };
}
