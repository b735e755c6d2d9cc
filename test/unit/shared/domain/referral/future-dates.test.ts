import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { futureDateIssues } from '../../../../../shared/domain/referral/future-dates.ts';
import { arbitraryReferral } from '../../../../builders/arbitrary-referral.ts';
import { aReferral, aSafeContact } from '../../../../builders/referral.ts';

const WORKER = '3f2c1b6e-8d7a-4c55-9a10-0b1c2d3e4f50';

const pathsOf = (draft: ReturnType<typeof aReferral>, today: string) =>
  futureDateIssues(draft, today).map(({ path }) => path.join('.'));

describe('dates in the future', () => {
  it('are none on the day of the referral, in London', () => {
    expect(pathsOf(aReferral(), '2025-06-02')).toEqual([]);
  });

  it('are found wherever a fact is dated', () => {
    const later = '2025-06-03T09:00:00Z';
    const draft = aReferral({
      route: { receivedAt: later, completeAt: later, withdrawal: { at: later, reason: 'CAPACITY' } },
      triage: {
        at: later,
        by: WORKER,
        decision: 'ACCEPT_WAIT',
        waitingList: { enteredAt: later, leftAt: later },
        allocation: { at: later, worker: WORKER },
      },
      client: { dateOfBirth: '2025-06-03' },
      employment: { dutyLimitsExplained: { state: 'explained', on: '2025-06-03' } },
      safeContacts: [
        aSafeContact({ status: { state: 'confirmed-safe', at: later, reconfirmDue: '2025-07-02' } }),
      ],
      consent: {
        service: { decision: 'DECLINED', on: '2025-06-03' },
        sharedWithoutConsent: [
          { recipient: 'IOPC', basis: 'IOPC', decidedBy: WORKER, decidedAt: later, clientTold: 'NO' },
        ],
        withdrawn: { at: later, scope: 'All sharing' },
        limitsOfConfidentiality: { state: 'explained', at: later },
        privacyNotice: { state: 'given', version: '1', at: later },
      },
      abuseProfile: { current: 'NO', ceasedOn: '2025-06-03' },
    });
    expect(pathsOf(draft, '2025-06-02').toSorted()).toEqual([
      'abuseProfile.ceasedOn',
      'client.dateOfBirth',
      'consent.limitsOfConfidentiality.at',
      'consent.privacyNotice.at',
      'consent.service.on',
      'consent.sharedWithoutConsent.0.decidedAt',
      'consent.withdrawn.at',
      'employment.dutyLimitsExplained.on',
      'route.completeAt',
      'route.receivedAt',
      'route.withdrawal.at',
      'safeContacts.0.status.at',
      'triage.allocation.at',
      'triage.at',
      'triage.waitingList.enteredAt',
      'triage.waitingList.leftAt',
    ]);
    expect(pathsOf(draft, '2025-06-03')).toEqual([]);
  });

  it('leave out what is meant to be still to come', () => {
    const row = {
      recipient: 'HR',
      purpose: 'SUPPORT',
      what: 'Adjustments',
      expiresOn: '2026-01-01',
    } as const;
    expect(pathsOf(aReferral({ consent: { sharing: [row] } }), '2025-06-02')).toEqual([]);
  });

  it('point at fields that are there', () => {
    fc.assert(
      fc.property(arbitraryReferral, (draft) => {
        for (const { path } of futureDateIssues(draft, '1950-01-01')) {
          let value: unknown = draft;
          for (const key of path) value = Reflect.get(Object(value), key);
          expect(value).toBeTypeOf('string');
        }
      }),
    );
  });
});
