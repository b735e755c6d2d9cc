import type { CodeOf } from '../../shared/domain/code-lists/code-list.ts';
import type {
  EMPLOYMENT_STATUS,
  OFFICER_RANK,
  STAFF_BAND,
  WORKFORCE_TYPE,
} from '../../shared/domain/code-lists/employment-lists.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import type { DateTime, LocalDate } from '../../shared/domain/dates.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import { addDays } from './calendar.ts';
import {
  fictionalAddress,
  fictionalEmail,
  fictionalIdentity,
  fictionalLandline,
  fictionalMobile,
} from './fictional-identities.ts';
import type { FictionalIdentity } from './fictional-identities.ts';
import type { Random, Weights } from './random.ts';

/** Somebody who is referred, as far as every referral of theirs agrees. */
export interface FictionalPerson {
  readonly identity: FictionalIdentity;
  readonly dateOfBirth: LocalDate;
  readonly sex: 'FEMALE' | 'MALE';
}

/** Decades of age, by their first year, as they come to such a service. */
const AGES_FROM_YEARS: Weights<'19' | '25' | '35' | '45' | '55'> = { 19: 9, 25: 32, 35: 31, 45: 21, 55: 7 };
const OLDEST_YEARS = 66;

/** Makes somebody up who is 19 to 66 when they are referred. `number` must be another for each. */
export function fictionalPerson(random: Random, number: number, referredOn: LocalDate): FictionalPerson {
  const decade = Number(random.weighted(AGES_FROM_YEARS));
  const ageYears = Math.min(decade + random.below(12), OLDEST_YEARS);
  // Between the last birthday and the next, with room for leap days.
  const ageDays = Math.floor(ageYears * 365.2425) + 2 + random.below(360);
  return {
    identity: fictionalIdentity(random, number),
    dateOfBirth: addDays(referredOn, -ageDays),
    sex: random.weighted({ FEMALE: 79, MALE: 21 }),
  };
}

type Client = ReferralDraft['client'];

/** What is known of the client: less of an anonymous one. */
export function fictionalClient(
  random: Random,
  person: FictionalPerson,
  options: { readonly isAnonymous: boolean },
): Client {
  const { fullName, preferredName } = person.identity;
  const childCount = Number(random.weighted({ 0: 45, 1: 24, 2: 22, 3: 9 }));
  const children: Client['children'] = random.chance(85)
    ? {
        number: childCount,
        ...(childCount > 0 ? { agesYears: Array.from({ length: childCount }, () => random.below(18)) } : {}),
      }
    : { number: random.pick(['NK', 'PNS', 'NA2']) };
  if (options.isAnonymous) return { children };
  return {
    name: { full: fullName, ...(preferredName === undefined ? {} : { preferred: preferredName }) },
    ...(random.chance(85) ? { dateOfBirth: person.dateOfBirth } : {}),
    ...(random.chance(30) ? { address: fictionalAddress(random) } : {}),
    ...(random.chance(4) ? { language: 'Examplish', interpreterNeeded: random.pick(['YES', 'NO']) } : {}),
    ...(random.chance(8) ? { adjustmentNeeds: 'Meetings by day, and a quiet room' } : {}),
    ...(random.chance(35) ? { nextOfKin: { safeToContact: random.pick(['YES', 'NO', 'NK']) } } : {}),
    children,
  };
}

type SafeContacts = ReferralDraft['safeContacts'];

/** Two ways to reach the client at most; the second may be one that must not be used. */
export function fictionalContacts(random: Random, fullName: string, confirmedAt: DateTime): SafeContacts {
  const isMobile = random.chance(75);
  const confirmedOn = londonDateOf(confirmedAt);
  const preferred: SafeContacts[number] = {
    channel: isMobile ? 'PERSONAL_MOBILE' : 'PERSONAL_EMAIL',
    value: isMobile ? fictionalMobile(random) : fictionalEmail(fullName),
    preferred: true,
    isWorkDeviceOrMailbox: false,
    safeToLeaveVoicemail: random.chance(40),
    safeToText: isMobile && random.chance(65),
    safeToSayWhoIsCalling: random.chance(35),
    status: { state: 'confirmed-safe', at: confirmedAt, reconfirmDue: addDays(confirmedOn, 28) },
    ...(random.chance(45)
      ? {
          safeWindows: [
            { weekday: 'MON', from: '09:30', to: '12:00' },
            { weekday: 'THU', from: '18:00', to: '20:30' },
          ],
        }
      : {}),
    ...(random.chance(20) ? { codeWord: random.pick(['marmalade', 'lighthouse', 'paper boat']) } : {}),
    ...(random.chance(20) ? { coverStory: 'A call about the "library card", nothing else' } : {}),
  };
  if (random.chance(75)) return [preferred];
  const other: SafeContacts[number] = {
    channel: 'WORK_PHONE',
    value: fictionalLandline(random),
    preferred: false,
    isWorkDeviceOrMailbox: true,
    safeToLeaveVoicemail: false,
    safeToText: false,
    safeToSayWhoIsCalling: false,
    status: { state: 'do-not-use', reason: 'Colleagues answer this line, and voicemail is shared' },
  };
  return [preferred, other];
}

const WORKFORCE_TYPES: Weights<CodeOf<typeof WORKFORCE_TYPE>> = {
  POLICE_OFFICER: 61,
  POLICE_STAFF: 23,
  PCSO: 4,
  DESIGNATED_OFFICER: 2,
  SPECIAL_CONSTABLE: 3,
  POLICE_SUPPORT_VOLUNTEER: 1,
  CONTRACTOR: 3,
  FORMER_RECENT: 2,
  NK: 1,
};

const OFFICER_RANKS: Weights<CodeOf<typeof OFFICER_RANK>> = {
  CONSTABLE: 76,
  SERGEANT: 16,
  INSPECTOR: 5,
  CHIEF_INSPECTOR: 2,
  SUPERINTENDENT: 1,
};

const STAFF_BANDS: Weights<CodeOf<typeof STAFF_BAND>> = { B: 2, C: 8, D: 18, E: 42, F: 24, G: 6 };

const EMPLOYMENT_STATUSES: Weights<CodeOf<typeof EMPLOYMENT_STATUS>> = {
  IN_POST: 70,
  PROBATION: 9,
  SICK_LEAVE: 10,
  FAMILY_LEAVE: 4,
  RESTRICTED_DUTIES: 3,
  CAREER_BREAK: 1,
  NOTICE_GIVEN: 1,
  SUSPENDED: 1,
  ACTING: 1,
};

type Employment = ReferralDraft['employment'];

/** The client's place in a made-up force. */
export function fictionalEmployment(
  random: Random,
  options: { readonly isPolicePerpetrated: boolean; readonly explainedAt: DateTime | undefined },
): Employment {
  const workforceType = random.weighted(WORKFORCE_TYPES);
  const { explainedAt } = options;
  return {
    workforceType,
    ...rankOrRole(random, workforceType),
    ...(random.chance(70)
      ? { unit: random.chance(10) ? 'WITHHELD' : `EXAMPLE_UNIT_${1 + random.below(12)}` }
      : {}),
    status: workforceType === 'FORMER_RECENT' ? 'LEFT' : random.weighted(EMPLOYMENT_STATUSES),
    lineManagerAware: random.weighted({ YES: 38, NO: 50, NK: 12 }),
    mayTellLineManager: random.weighted({ YES: 27, NO: 65, NA9: 8 }),
    ...(options.isPolicePerpetrated
      ? { sameUnitAsPersonAlleged: random.weighted({ YES: 32, NO: 60, NK: 8 }) }
      : {}),
    dutyLimitsExplained:
      explainedAt === undefined
        ? { state: 'not-explained', reason: 'NA2' }
        : { state: 'explained', on: londonDateOf(explainedAt) },
  };
}

function rankOrRole(random: Random, workforceType: string): Partial<Employment> {
  switch (workforceType) {
    case 'POLICE_OFFICER':
      return { officerRank: random.weighted(OFFICER_RANKS) };
    case 'SPECIAL_CONSTABLE':
      return { specialRank: random.weighted({ SPECIAL_CONSTABLE: 85, SPECIAL_SERGEANT: 15 }) };
    case 'POLICE_STAFF':
      return { staffBand: random.weighted(STAFF_BANDS) };
    case 'PCSO':
      return { staffBand: 'PCSO_SCALE' };
    case 'DESIGNATED_OFFICER':
      return { staffBand: 'NOT_BANDED' };
    case 'POLICE_SUPPORT_VOLUNTEER':
      return { volunteerRole: 'Front counter' };
    case 'CONTRACTOR':
      return { contractorCompany: 'Nonesuch Facilities, Ltd' };
    default:
      return {};
  }
}
