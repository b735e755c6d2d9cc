import { describe, expect, it } from 'vitest';
import {
  ageAtReferralYears,
  clockStartOf,
  computedPriorityOf,
  isAnonymous,
  monthsSinceClosure,
  policePerpetratedOf,
  reportingPeriodOf,
} from '../../../../../shared/domain/referral/derived.ts';
import { aPersonAlleged, aReferral, aSafeContact } from '../../../../builders/referral.ts';

describe('the reporting period', () => {
  it('is that of the London day: late on 31 March in summer time counts in the new year', () => {
    const draft = aReferral({ route: { receivedAt: '2025-03-31T23:30:00Z' } });
    expect(reportingPeriodOf(draft)).toEqual({
      financialYear: { startYear: 2025, short: '2526', label: '2025-26' },
      quarter: 1,
    });
  });
});

describe('the clock', () => {
  it('starts when the referral is received with a way to reach the client', () => {
    expect(clockStartOf(aReferral())).toBe('2025-06-02T09:00:00+01:00');
  });

  it('starts when it is completed, if it came without one', () => {
    const route = { completeAt: '2025-06-05T10:00:00+01:00' };
    expect(clockStartOf(aReferral({ route }))).toBe(route.completeAt);
  });

  it('does not run while nobody knows a way', () => {
    expect(clockStartOf(aReferral({ safeContacts: [] }))).toBeUndefined();
  });
});

describe('the computed priority', () => {
  it.each(['VISIBLE_HIGH_RISK', 'PROFESSIONAL_JUDGEMENT', 'ESCALATION'] as const)('is 1 for %s', (reason) => {
    expect(
      computedPriorityOf(aReferral({ route: { reasons: ['SUPPORT_REQUEST', reason] }, safeContacts: [] })),
    ).toBe('P1');
  });

  it('is 2 for anything else', () => {
    expect(computedPriorityOf(aReferral({ route: { reasons: ['REPEAT'] } }))).toBe('P2');
  });

  it('is 3 without a channel that may be used', () => {
    const status = { state: 'do-not-use', reason: 'Wrong number' } as const;
    expect(computedPriorityOf(aReferral({ safeContacts: [] }))).toBe('P3');
    expect(computedPriorityOf(aReferral({ safeContacts: [aSafeContact({ status })] }))).toBe('P3');
  });
});

describe('age at referral', () => {
  it('is counted on the London day of the referral', () => {
    const client = { dateOfBirth: '1990-06-02' };
    expect(ageAtReferralYears(aReferral({ client }))).toBe(35);
    expect(ageAtReferralYears(aReferral({ client, route: { receivedAt: '2025-06-01T22:30:00Z' } }))).toBe(34);
    expect(ageAtReferralYears(aReferral({ client, route: { receivedAt: '2025-06-01T23:30:00Z' } }))).toBe(35);
  });

  it('is not known without a date of birth', () => {
    const { dateOfBirth: _birth, ...client } = aReferral().client;
    expect(ageAtReferralYears({ ...aReferral(), client })).toBeUndefined();
  });
});

describe('police-perpetrated', () => {
  it.each([
    [['NO', 'YES', 'NK'], 'YES'],
    [['NO', 'NK', 'NA1'], 'NK'],
    [['NO', 'NA1'], 'NA'],
    [['NO', 'NO'], 'NO'],
  ] as const)('answers %j for each person make %s for the referral', (answers, whole) => {
    const allegedPerpetrators = answers.map((policePerpetrated) => aPersonAlleged({ policePerpetrated }));
    expect(policePerpetratedOf({ allegedPerpetrators })).toBe(whole);
  });
});

describe('anonymity', () => {
  it('ends when the client says so', () => {
    expect(isAnonymous(aReferral({ route: { referralRoute: 'SELF_ANON' } }))).toBe(true);
    expect(
      isAnonymous(aReferral({ route: { referralRoute: 'SELF_ANON', selfReferralAnonymous: false } })),
    ).toBe(false);
    expect(isAnonymous(aReferral())).toBe(false);
  });
});

describe('months since closure', () => {
  it('are complete months before the new referral', () => {
    expect(monthsSinceClosure('2024-06-02T12:00:00Z', aReferral())).toBe(12);
    expect(monthsSinceClosure('2024-06-03T12:00:00Z', aReferral())).toBe(11);
    expect(monthsSinceClosure('2025-06-02T08:00:00Z', aReferral())).toBe(0);
  });

  it('are not counted for a closure that came later', () => {
    expect(monthsSinceClosure('2025-06-02T08:00:01Z', aReferral())).toBeUndefined();
  });
});
