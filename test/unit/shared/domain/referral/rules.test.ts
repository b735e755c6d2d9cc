import { describe, expect, it } from 'vitest';
import { referralDraftSchema } from '../../../../../shared/domain/referral.ts';
import type { ReferralDraft } from '../../../../../shared/domain/referral.ts';
import {
  aPersonAlleged,
  aPoliceOfficerAlleged,
  aReferral,
  aSafeContact,
} from '../../../../builders/referral.ts';

const WORKER = '3f2c1b6e-8d7a-4c55-9a10-0b1c2d3e4f50';

const pathsOf = (draft: unknown) =>
  referralDraftSchema.safeParse(draft).error?.issues.map((issue) => issue.path.join('.')) ?? [];

const nameless = ({ client: { name: _name, ...client }, ...rest }: ReferralDraft) => ({ ...rest, client });
const rankless = ({ employment: { officerRank: _rank, ...employment }, ...rest }: ReferralDraft) => ({
  ...rest,
  employment,
});

const incomplete = { safeContacts: [], route: { priority: 'P3' as const } };

describe('name and reach', () => {
  it('may both be missing while the referral is not complete', () => {
    expect(pathsOf(nameless(aReferral(incomplete)))).toEqual([]);
  });

  it('are both needed once it is', () => {
    expect(pathsOf(nameless(aReferral()))).toEqual(['client.name']);
    const complete = { ...incomplete.route, completeAt: '2025-06-03T09:00:00Z' };
    expect(pathsOf(aReferral({ ...incomplete, route: complete }))).toEqual(['safeContacts']);
  });

  it('are not needed from somebody who refers themselves anonymously', () => {
    const route = { referralRoute: 'SELF_ANON', completeAt: '2025-06-03T09:00:00Z', priority: 'P3' } as const;
    expect(pathsOf(nameless(aReferral({ route, safeContacts: [] })))).toEqual([]);
  });

  it('contradict anonymity', () => {
    expect(pathsOf(aReferral({ route: { referralRoute: 'SELF_ANON' } }))).toEqual(['client.name']);
    const known = { referralRoute: 'SELF_ANON', selfReferralAnonymous: false } as const;
    expect(pathsOf(aReferral({ route: known }))).toEqual([]);
  });

  it('cannot be withheld as anonymous by anybody but the client', () => {
    const route = { referralRoute: 'HR', selfReferralAnonymous: true } as const;
    expect(pathsOf(aReferral({ route }))).toEqual(['route.selfReferralAnonymous']);
  });
});

describe('times', () => {
  const early = '2025-06-02T07:59:59Z';

  it('do not come before the referral was received, compared as moments', () => {
    const route = { completeAt: early, withdrawal: { at: early, reason: 'CAPACITY' } } as const;
    const waitingList = { enteredAt: early };
    const triage = { at: early, by: WORKER, decision: 'ACCEPT_WAIT', waitingList } as const;
    expect(pathsOf(aReferral({ route, triage }))).toEqual([
      'route.completeAt',
      'route.withdrawal.at',
      'triage.at',
      'triage.waitingList.enteredAt',
    ]);
    expect(pathsOf(aReferral({ route: { completeAt: '2025-06-02T08:00:00Z' } }))).toEqual([]);
  });

  it('follow each other on the waiting list and in allocation', () => {
    const triage = {
      at: '2025-06-03T09:00:00Z',
      by: WORKER,
      decision: 'ACCEPT_WAIT',
      waitingList: { enteredAt: '2025-06-04T09:00:00Z', leftAt: '2025-06-03T10:00:00Z' },
      allocation: { at: '2025-06-03T08:00:00Z', worker: WORKER },
    } as const;
    expect(pathsOf(aReferral({ triage }))).toEqual(['triage.waitingList.leftAt', 'triage.allocation.at']);
  });
});

describe('triage', () => {
  const at = '2025-06-03T09:00:00Z';

  it('needs a reason to decline and has none otherwise', () => {
    expect(pathsOf(aReferral({ triage: { at, by: WORKER, decision: 'DECLINE' } }))).toEqual([
      'triage.declineReason',
    ]);
    const reason = { at, by: WORKER, decision: 'ACCEPT', declineReason: 'CAPACITY' } as const;
    expect(pathsOf(aReferral({ triage: reason }))).toEqual(['triage.declineReason']);
  });

  it('says since when an accepted referral waits', () => {
    expect(pathsOf(aReferral({ triage: { at, by: WORKER, decision: 'ACCEPT_WAIT' } }))).toEqual([
      'triage.waitingList',
    ]);
  });

  it('allocates accepted referrals only', () => {
    const allocation = { at, worker: WORKER };
    expect(pathsOf(aReferral({ triage: { at, by: WORKER, decision: 'ACCEPT', allocation } }))).toEqual([]);
    expect(pathsOf(aReferral({ triage: { at, by: WORKER, decision: 'NEED_INFO', allocation } }))).toEqual([
      'triage.allocation',
    ]);
  });
});

describe('priority', () => {
  it('needs a reason where it is not the one that the facts suggest', () => {
    expect(pathsOf(aReferral({ route: { priority: 'P1' } }))).toEqual(['route.priorityRationale']);
    const route = { priority: 'P1', priorityRationale: 'Threats since the referral' } as const;
    expect(pathsOf(aReferral({ route }))).toEqual([]);
  });
});

describe('the duplicate check', () => {
  it('needs a reason to call a match a different person', () => {
    expect(pathsOf(aReferral({ route: { duplicateCheck: { decision: 'DIFFERENT_PERSON' } } }))).toEqual([
      'route.duplicateCheck.reason',
    ]);
  });
});

describe('the client', () => {
  it('was born before the referral', () => {
    expect(pathsOf(aReferral({ client: { dateOfBirth: '2025-06-02' } }))).toEqual(['client.dateOfBirth']);
  });

  it('is asked about children, or why not, where a MARAC would ask', () => {
    const route = { reasons: ['VISIBLE_HIGH_RISK'], priority: 'P1' } as const;
    expect(pathsOf(aReferral({ route: { ...route, reasons: [...route.reasons] } }))).toEqual([
      'client.children',
    ]);
    expect(
      pathsOf(
        aReferral({
          route: { ...route, reasons: [...route.reasons] },
          client: { children: { number: 'NK' } },
        }),
      ),
    ).toEqual([]);
  });

  it('has no more ages of children than children', () => {
    expect(pathsOf(aReferral({ client: { children: { number: 1, agesYears: [3, 5] } } }))).toEqual([
      'client.children.agesYears',
    ]);
    expect(pathsOf(aReferral({ client: { children: { number: 'PNS', agesYears: [3] } } }))).toEqual([
      'client.children.agesYears',
    ]);
  });
});

describe('employment', () => {
  it('asks an officer for the rank', () => {
    expect(pathsOf(rankless(aReferral()))).toEqual(['employment.officerRank']);
    expect(pathsOf(aReferral({ employment: { officerRank: 'NK' } }))).toEqual([]);
  });

  it.each([
    ['SPECIAL_CONSTABLE', 'specialRank', 'SPECIAL_SERGEANT'],
    ['POLICE_STAFF', 'staffBand', 'D'],
    ['PCSO', 'staffBand', 'PCSO_SCALE'],
    ['DESIGNATED_OFFICER', 'staffBand', 'NOT_BANDED'],
  ] as const)('asks a %s for the %s instead', (workforceType, field, value) => {
    const draft = rankless(aReferral({ employment: { workforceType } }));
    expect(pathsOf(draft)).toEqual([`employment.${field}`]);
    expect(pathsOf({ ...draft, employment: { ...draft.employment, [field]: value } })).toEqual([]);
  });

  it.each([
    ['specialRank', 'SPECIAL_CONSTABLE'],
    ['staffBand', 'A'],
    ['volunteerRole', 'Mounted branch volunteer'],
    ['contractorCompany', 'Example Facilities'],
  ])('does not take %s from an officer', (field, value) => {
    expect(pathsOf(aReferral({ employment: { [field]: value } }))).toEqual([`employment.${field}`]);
  });

  it('asks about a shared unit when the abuse is police-perpetrated', () => {
    const draft = aReferral({ allegedPerpetrators: [aPoliceOfficerAlleged()] });
    const { sameUnitAsPersonAlleged: _sameUnit, ...employment } = draft.employment;
    expect(pathsOf(draft)).toEqual([]);
    expect(pathsOf({ ...draft, employment })).toEqual(['employment.sameUnitAsPersonAlleged']);
  });
});

describe('safe contact', () => {
  const unsafe = aSafeContact({
    preferred: false,
    status: { state: 'do-not-use', reason: 'Somebody else answered' },
  });

  it('prefers exactly one channel among the safe ones', () => {
    expect(pathsOf(aReferral({ safeContacts: [aSafeContact({ preferred: false })] }))).toEqual([
      'safeContacts',
    ]);
    expect(pathsOf(aReferral({ safeContacts: [aSafeContact(), aSafeContact()] }))).toEqual(['safeContacts']);
    expect(pathsOf(aReferral({ safeContacts: [unsafe, aSafeContact()] }))).toEqual([]);
  });

  it('never prefers a channel that must not be used', () => {
    const safeContacts = [{ ...unsafe, preferred: true }, aSafeContact()];
    expect(pathsOf(aReferral({ safeContacts }))).toEqual(['safeContacts.0.preferred']);
  });

  it('may consist of unsafe channels only, and then needs the referrer first', () => {
    expect(pathsOf(aReferral({ safeContacts: [unsafe], route: { priority: 'P3' } }))).toEqual([]);
  });

  it('is confirmed until the same London day at the earliest', () => {
    const until = (reconfirmDue: string) => {
      const status = { state: 'confirmed-safe', at: '2025-06-02T23:30:00Z', reconfirmDue } as const;
      return pathsOf(aReferral({ safeContacts: [aSafeContact({ status })] }));
    };
    expect(until('2025-06-02')).toEqual(['safeContacts.0.status.reconfirmDue']);
    expect(until('2025-06-03')).toEqual([]);
  });

  it('has windows that end after they start', () => {
    const safeWindows = [{ weekday: 'MON' as const, from: '22:00', to: '02:00' }];
    expect(pathsOf(aReferral({ safeContacts: [aSafeContact({ safeWindows })] }))).toEqual([
      'safeContacts.0.safeWindows.0.to',
    ]);
  });
});

describe('consent', () => {
  it('has a day once the client was asked', () => {
    expect(pathsOf(aReferral({ consent: { service: { decision: 'DECLINED' } } }))).toEqual([
      'consent.service.on',
    ]);
    expect(pathsOf(aReferral({ consent: { service: { decision: 'NOT_YET_ASKED' } } }))).toEqual([]);
  });

  it('names each recipient and purpose once', () => {
    const row = { recipient: 'MARAC', purpose: 'SAFETY', what: 'Risk level' } as const;
    const sharing = [row, { ...row, purpose: 'SUPPORT' as const }, row];
    expect(pathsOf(aReferral({ consent: { sharing } }))).toEqual(['consent.sharing.2']);
  });

  it('can be overridden on another legal basis only with its reference', () => {
    const sharedWithoutConsent = [
      {
        recipient: 'HOUSING' as const,
        basis: 'OTHER' as const,
        decidedBy: WORKER,
        decidedAt: '2025-06-03T09:00:00Z',
        clientTold: 'YES' as const,
      },
    ];
    expect(pathsOf(aReferral({ consent: { sharedWithoutConsent } }))).toEqual([
      'consent.sharedWithoutConsent.0.basisReference',
    ]);
  });
});

describe('the profiles', () => {
  it.each([
    ['IDVA', 'abuseProfile'],
    ['ISVA', 'sexualViolenceProfile'],
    ['BOTH', 'abuseProfile'],
    ['BOTH', 'sexualViolenceProfile'],
  ] as const)('of an %s referral include %s', (service, profile) => {
    const { [profile]: _profile, ...draft } = aReferral({ route: { service } });
    expect(pathsOf(draft)).toEqual([profile]);
  });

  it.each([
    ['IDVA', 'sexualViolenceProfile'],
    ['ISVA', 'abuseProfile'],
  ] as const)('of an %s referral do not include %s', (service, profile) => {
    expect(pathsOf(aReferral({ route: { service }, [profile]: {} }))).toEqual([profile]);
  });

  it('may be left open or begun while the service is undecided', () => {
    expect(pathsOf(aReferral({ route: { service: 'TRIAGE' } }))).toEqual([]);
    expect(pathsOf(aReferral({ route: { service: 'TRIAGE' }, abuseProfile: {} }))).toEqual([]);
  });

  it('date the end of abuse only when it ended', () => {
    expect(pathsOf(aReferral({ abuseProfile: { current: 'YES', ceasedOn: '2025-05-01' } }))).toEqual([
      'abuseProfile.ceasedOn',
    ]);
    expect(pathsOf(aReferral({ abuseProfile: { current: 'NO', ceasedOn: '2025-05-01' } }))).toEqual([]);
  });

  it('rate each type of abuse once at each review', () => {
    const row = { reviewPoint: 'INTAKE', type: 'ECONOMIC', severity: 'HIGH' } as const;
    const severity = [row, { ...row, reviewPoint: 'EXIT' as const }, row];
    expect(pathsOf(aReferral({ abuseProfile: { severity } }))).toEqual(['abuseProfile.severity.2']);
  });
});

describe('a person alleged', () => {
  it('is described as a member of the police only when the abuse is police-perpetrated', () => {
    const bare = aPersonAlleged({ policePerpetrated: 'YES' });
    expect(pathsOf(aReferral({ allegedPerpetrators: [aPersonAlleged(), bare] }))).toEqual([
      'allegedPerpetrators.1.serviceAtTimeOfAbuse',
      'allegedPerpetrators.1.serviceNow',
      'allegedPerpetrators.1.relativeRank',
    ]);
    expect(
      pathsOf(aReferral({ allegedPerpetrators: [aPersonAlleged({ policePerpetrated: 'NA2' })] })),
    ).toEqual([]);
  });
});
