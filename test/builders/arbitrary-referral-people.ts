import * as fc from 'fast-check';
import * as abuse from '../../shared/domain/code-lists/abuse-lists.ts';
import * as contact from '../../shared/domain/code-lists/contact-lists.ts';
import * as work from '../../shared/domain/code-lists/employment-lists.ts';
import { AGE_BAND, SEX } from '../../shared/domain/code-lists/equality-lists.ts';
import * as people from '../../shared/domain/code-lists/people-alleged-lists.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { POLICE_PERPETRATED_DEFINITIONS } from '../../shared/domain/police-perpetrated.ts';
import { WEEKDAYS } from '../../shared/domain/referral/safe-contact.ts';
import type { ReferralDraft } from '../../shared/domain/referral.ts';
import {
  DAY_MS,
  arbitraryCode,
  arbitraryCodeOrNonAnswer,
  date,
  dateTime,
  line,
  merged,
  notAsked,
  token,
  yesNo,
} from './arbitrary-values.ts';

type SafeContact = ReferralDraft['safeContacts'][number];
type Employment = ReferralDraft['employment'];

const unit = fc.constantFrom('WITHHELD', 'NK', 'BCU_CENTRAL', 'DPS1');

/** Up to three channels, exactly one preferred if any is safe. */
export const safeContacts: fc.Arbitrary<SafeContact[]> = fc
  .array(
    fc.record(
      {
        channel: arbitraryCode(contact.CHANNEL),
        value: line,
        preferred: fc.constant(false),
        isWorkDeviceOrMailbox: fc.boolean(),
        safeToLeaveVoicemail: fc.boolean(),
        safeToText: fc.boolean(),
        safeToSayWhoIsCalling: fc.boolean(),
        status: fc.oneof(
          dateTime.map((at) => ({
            state: 'confirmed-safe' as const,
            at,
            reconfirmDue: londonDateOf(new Date(Date.parse(at) + 30 * DAY_MS).toISOString()),
          })),
          fc.record({ state: fc.constant('do-not-use' as const), reason: line }),
        ),
        safeWindows: fc.array(
          fc.record({
            weekday: fc.constantFrom(...WEEKDAYS),
            from: fc.constantFrom('00:00', '08:30'),
            to: fc.constantFrom('12:00', '23:59'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        codeWord: line,
        coverStory: line,
        safeMeetingPlaces: line,
      },
      {
        requiredKeys: [
          'channel',
          'value',
          'preferred',
          'isWorkDeviceOrMailbox',
          'safeToLeaveVoicemail',
          'safeToText',
          'safeToSayWhoIsCalling',
          'status',
        ],
      },
    ),
    { maxLength: 3 },
  )
  .map((contacts) => {
    const preferred = contacts.find(({ status }) => status.state === 'confirmed-safe');
    return contacts.map((candidate) => ({ ...candidate, preferred: candidate === preferred }));
  });

const policeService = fc.record({
  workforceType: arbitraryCodeOrNonAnswer(work.WORKFORCE_TYPE),
  force: arbitraryCodeOrNonAnswer(people.FORCE),
  status: arbitraryCodeOrNonAnswer(people.SERVING_STATUS),
});

/** One to three people, each with everything that is asked when the abuse is police-perpetrated. */
export const allegedPerpetrators = fc.array(
  fc.record(
    {
      policePerpetrated: arbitraryCode(people.POLICE_PERPETRATED),
      policePerpetratedDefinition: fc.constantFrom(...POLICE_PERPETRATED_DEFINITIONS.map(({ id }) => id)),
      relationship: arbitraryCodeOrNonAnswer(abuse.RELATIONSHIP),
      sex: arbitraryCodeOrNonAnswer(SEX),
      ageBand: arbitraryCodeOrNonAnswer(AGE_BAND),
      serviceAtTimeOfAbuse: policeService,
      serviceNow: policeService,
      relativeRank: arbitraryCodeOrNonAnswer(people.RELATIVE_RANK),
      identityToken: token,
      unit,
      hasSystemAccess: yesNo,
      crimeReference: line,
      policeRecordRestricted: yesNo,
      awareOfSupport: yesNo,
    },
    {
      requiredKeys: [
        'policePerpetrated',
        'policePerpetratedDefinition',
        'serviceAtTimeOfAbuse',
        'serviceNow',
        'relativeRank',
        'awareOfSupport',
      ],
    },
  ),
  { minLength: 1, maxLength: 3 },
);

const workforcePart: fc.Arbitrary<Partial<Employment> & Pick<Employment, 'workforceType'>> = fc.oneof(
  fc.record({
    workforceType: fc.constant('POLICE_OFFICER' as const),
    officerRank: arbitraryCodeOrNonAnswer(work.OFFICER_RANK),
  }),
  fc.record({
    workforceType: fc.constant('SPECIAL_CONSTABLE' as const),
    specialRank: arbitraryCodeOrNonAnswer(work.SPECIAL_RANK),
  }),
  fc.record({
    workforceType: fc.constantFrom('POLICE_STAFF' as const, 'PCSO' as const, 'DESIGNATED_OFFICER' as const),
    staffBand: arbitraryCodeOrNonAnswer(work.STAFF_BAND),
  }),
  fc.record({ workforceType: fc.constant('CADET_LEADER' as const), volunteerRole: line }),
  fc.record({ workforceType: fc.constant('CONTRACTOR' as const), contractorCompany: line }),
  fc.record({
    workforceType: fc.constantFrom('FORMER' as const, 'NK' as const, 'PNS' as const, 'NA2' as const),
  }),
);

/** Each kind of workforce with the fields that belong to it. */
export const employment: fc.Arbitrary<Employment> = merged(
  workforcePart,
  fc.record(
    {
      unit,
      status: arbitraryCodeOrNonAnswer(work.EMPLOYMENT_STATUS),
      lineManagerAware: yesNo,
      mayTellLineManager: yesNo,
      sameUnitAsPersonAlleged: yesNo,
      dutyLimitsExplained: fc.oneof(
        fc.record({ state: fc.constant('explained' as const), on: date }),
        fc.record({ state: fc.constant('not-explained' as const), reason: notAsked }),
      ),
    },
    {
      requiredKeys: [
        'status',
        'lineManagerAware',
        'mayTellLineManager',
        'sameUnitAsPersonAlleged',
        'dutyLimitsExplained',
      ],
    },
  ),
);
