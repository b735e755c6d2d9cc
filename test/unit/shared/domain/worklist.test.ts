import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferralDraft } from '../../../../shared/domain/referral.ts';
import {
  NEED_REASONS,
  needClockAt,
  needGroupOf,
  needsOf,
  unaskedOf,
  type NeedReason,
} from '../../../../shared/domain/worklist.ts';
import { arbitraryReferral } from '../../../builders/arbitrary-referral.ts';
import { aReferral, aSafeContact } from '../../../builders/referral.ts';

/** What a referral needs, and by when; its equality form is settled. */
const dueOf = (draft: ReferralDraft): Partial<Record<NeedReason, string | null>> =>
  Object.fromEntries(
    needsOf(draft, { isFormOutstanding: false }).map(({ reason, dueAt }) => [reason, dueAt]),
  );

const triaged = (decision: 'ACCEPT' | 'ACCEPT_WAIT' | 'NEED_INFO', rest: object = {}): ReferralDraft =>
  aReferral({ triage: { at: '2025-06-03T10:00:00+01:00', by: 'NA6', decision, ...rest } });

describe('what a referral needs', () => {
  it('is triage within one working day of the start of its clock', () => {
    // Received on Monday 2 June 2025 at 09:00, summer time.
    expect(dueOf(aReferral())).toEqual({
      'confirm-contact': '2025-07-02T22:59:00.000Z',
      triage: '2025-06-03T08:00:00.000Z',
    });
    // On a Friday evening the clock starts on Monday at 09:00.
    const evening = aReferral({ route: { receivedAt: '2025-06-06T20:00:00+01:00' } });
    expect(dueOf(evening).triage).toBe('2025-06-10T08:00:00.000Z');
  });

  it('is allocation within two working days once it is accepted, and within one if it is P1', () => {
    expect(dueOf(triaged('ACCEPT')).allocation).toBe('2025-06-04T08:00:00.000Z');
    const urgent = triaged('ACCEPT');
    const p1 = { ...urgent, route: { ...urgent.route, priority: 'P1' as const } };
    expect(dueOf(p1).allocation).toBe('2025-06-03T08:00:00.000Z');
  });

  it('is a look at the waiting list after five working days, and at once if it is P1', () => {
    const waiting = triaged('ACCEPT_WAIT', { waitingList: { enteredAt: '2025-06-03T10:00:00+01:00' } });
    expect(dueOf(waiting)['waiting-list']).toBe('2025-06-10T09:00:00.000Z');
    const p1 = { ...waiting, route: { ...waiting.route, priority: 'P1' as const } };
    expect(dueOf(p1)['waiting-list']).toBe('2025-06-03T09:00:00.000Z');
  });

  it('is information within two working days of the triage that asked for it', () => {
    expect(dueOf(triaged('NEED_INFO')).information).toBe('2025-06-05T09:00:00.000Z');
  });

  it('is no more of these once it is allocated', () => {
    const allocation = { at: '2025-06-04T10:00:00+01:00', worker: 'NA6' };
    expect(Object.keys(dueOf(triaged('ACCEPT', { allocation })))).toEqual(['confirm-contact']);
  });

  it('is a safe contact, while none is confirmed', () => {
    const doNotUse = aSafeContact({ status: { state: 'do-not-use', reason: 'Not safe' } });
    for (const safeContacts of [[], [doNotUse]]) {
      expect(Object.keys(dueOf(aReferral({ safeContacts })))).toContain('no-safe-contact');
    }
  });

  it('is to confirm the contact that runs out first, from a week before', () => {
    const until = (reconfirmDue: string) =>
      aSafeContact({ status: { state: 'confirmed-safe', at: '2025-06-02T09:30:00+01:00', reconfirmDue } });
    const draft = aReferral({ safeContacts: [until('2025-12-20'), until('2025-12-10')] });
    const [need] = needsOf(draft, { isFormOutstanding: false });
    expect(need).toEqual({
      reason: 'confirm-contact',
      dueAt: '2025-12-10T23:59:00.000Z',
      startsAt: '2025-12-03T00:00:00.000Z',
    });
  });

  it('is to ask or tell the client what must be asked, named one by one', () => {
    const draft = aReferral({
      consent: {
        service: { decision: 'NOT_YET_ASKED' },
        mustNotReceive: { state: 'not-asked', reason: 'NA1' },
        limitsOfConfidentiality: { state: 'not-explained', reason: 'NA1' },
        privacyNotice: { state: 'not-given', reason: 'NA1' },
      },
      employment: { dutyLimitsExplained: { state: 'not-explained', reason: 'NA1' } },
    });
    expect(unaskedOf(draft)).toEqual([
      'service-consent',
      'must-not-receive',
      'confidentiality-limits',
      'privacy-notice',
      'duty-limits',
    ]);
    expect(dueOf(draft)['client-not-asked']).toBe('2025-06-04T08:00:00.000Z');
    expect(unaskedOf(aReferral())).toEqual([]);
  });

  it('is due at no set time while there is no way to reach the client', () => {
    const draft = aReferral({
      safeContacts: [],
      consent: { mustNotReceive: { state: 'not-asked', reason: 'NA2' } },
    });
    expect(dueOf(draft)['client-not-asked']).toBeNull();
  });

  it('is the equality form while that is outstanding, at no set time: it is voluntary', () => {
    expect(needsOf(aReferral(), { isFormOutstanding: true })).toContainEqual({
      reason: 'equality-form',
      dueAt: null,
      startsAt: null,
    });
  });

  it('is nothing once it is declined, redirected, a duplicate or withdrawn', () => {
    const at = '2025-06-03T10:00:00+01:00';
    for (const decision of ['DECLINE', 'REDIRECT', 'DUPLICATE'] as const) {
      const triage = {
        at,
        by: 'NA6',
        decision,
        ...(decision === 'DECLINE' && { declineReason: 'CAPACITY' as const }),
      };
      expect(needsOf(aReferral({ triage }), { isFormOutstanding: true })).toEqual([]);
    }
    const withdrawn = aReferral({ route: { withdrawal: { at, reason: 'CLIENT_WITHDREW' } } });
    expect(needsOf(withdrawn, { isFormOutstanding: true })).toEqual([]);
  });

  it('is there once for each reason, in UTC of one form, for every referral', () => {
    const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
    fc.assert(
      fc.property(arbitraryReferral, fc.boolean(), (draft, isFormOutstanding) => {
        const needs = needsOf(draft, { isFormOutstanding });
        const reasons = needs.map(({ reason }) => reason);
        expect(new Set(reasons).size).toBe(reasons.length);
        expect(reasons.every((reason) => NEED_REASONS.includes(reason))).toBe(true);
        for (const { dueAt, startsAt } of needs) {
          for (const moment of [dueAt, startsAt]) if (moment !== null) expect(moment).toMatch(utc);
        }
      }),
    );
  });
});

describe('the group of a need', () => {
  // Sunday 22 November 2026, 15:00 in London.
  const clock = needClockAt('2026-11-22T15:00:00.000Z');
  const groupAt = (dueAt: string | null, startsAt: string | null = null) =>
    needGroupOf({ reason: 'triage', dueAt, startsAt }, clock);

  it('is today for what is overdue and for what is due by midnight', () => {
    expect(groupAt('2024-01-01T00:00:00.000Z')).toBe('today');
    expect(groupAt('2026-11-22T23:59:00.000Z')).toBe('today');
  });

  it('is the week for the seven days that follow, then later', () => {
    expect(groupAt('2026-11-23T00:00:00.000Z')).toBe('week');
    expect(groupAt('2026-11-29T23:59:00.000Z')).toBe('week');
    expect(groupAt('2026-11-30T00:00:00.000Z')).toBe('later');
    expect(groupAt(null)).toBe('later');
  });

  it('is none before the need begins', () => {
    expect(groupAt('2026-11-30T23:59:00.000Z', '2026-11-23T00:00:00.000Z')).toBeNull();
  });
});
