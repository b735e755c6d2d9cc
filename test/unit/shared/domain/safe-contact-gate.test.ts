import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, type CodeOf } from '../../../../shared/domain/code-lists/code-list.ts';
import { CHANNEL } from '../../../../shared/domain/code-lists/contact-lists.ts';
import {
  contactGateOf,
  contactUsesOf,
  isSafeNow,
  nextGateChange,
  type ContactUse,
  type SafeContact,
} from '../../../../shared/domain/safe-contact-gate.ts';
import { aSafeContact } from '../../../builders/referral.ts';

const confirmedTo = (reconfirmDue: string, overrides: Partial<SafeContact> = {}): SafeContact =>
  aSafeContact({
    status: { state: 'confirmed-safe', at: '2026-11-01T09:00:00Z', reconfirmDue },
    ...overrides,
  });

const doNotUse = aSafeContact({ status: { state: 'do-not-use', reason: 'Read by the person alleged' } });

// Monday 23 November 2026, winter time.
const MONDAY_NOON = '2026-11-23T12:00:00Z';
const weekdayEvenings = (['MON', 'WED'] as const).map((weekday) => ({ weekday, from: '18:00', to: '20:00' }));

const sameMoment = (a: string | null, b: string): void => expect(Date.parse(a ?? '')).toBe(Date.parse(b));

describe('the gate of a safe contact', () => {
  it('without windows is open to the end of the last confirmed day', () => {
    const gate = contactGateOf(confirmedTo('2026-11-23'), MONDAY_NOON);
    expect(gate).toMatchObject({ kind: 'open' });
    if (gate.kind === 'open') sameMoment(gate.until, '2026-11-24T00:00:00Z');
    expect(contactGateOf(confirmedTo('2026-11-23'), '2026-11-23T23:59:59Z').kind).toBe('open');
  });

  it('is expired from the first minute after that day, by the London clock', () => {
    expect(contactGateOf(confirmedTo('2026-11-23'), '2026-11-24T00:00:00Z')).toEqual({
      kind: 'expired',
      since: '2026-11-23',
    });
    // 23:30 UTC in June is half past midnight in London.
    expect(contactGateOf(confirmedTo('2027-06-01'), '2027-06-01T23:30:00Z').kind).toBe('expired');
  });

  it('is never open for a channel that must not be used', () => {
    expect(contactGateOf(doNotUse, MONDAY_NOON)).toEqual({
      kind: 'do-not-use',
      reason: 'Read by the person alleged',
    });
  });

  it('opens with a window and closes at its end', () => {
    const contact = confirmedTo('2026-12-31', { safeWindows: weekdayEvenings });
    const before = contactGateOf(contact, MONDAY_NOON);
    expect(before).toMatchObject({ kind: 'closed' });
    if (before.kind === 'closed') sameMoment(before.opensAt, '2026-11-23T18:00:00Z');
    const within = contactGateOf(contact, '2026-11-23T18:00:00Z');
    if (within.kind === 'open') sameMoment(within.until, '2026-11-23T20:00:00Z');
    expect(within.kind).toBe('open');
    const after = contactGateOf(contact, '2026-11-23T20:00:00Z');
    if (after.kind === 'closed') sameMoment(after.opensAt, '2026-11-25T18:00:00Z');
    expect(after.kind).toBe('closed');
  });

  it('with one window a week opens again a week later', () => {
    const safeWindows = [{ weekday: 'MON', from: '09:00', to: '10:00' } as const];
    const gate = contactGateOf(confirmedTo('2026-12-31', { safeWindows }), MONDAY_NOON);
    if (gate.kind === 'closed') sameMoment(gate.opensAt, '2026-11-30T09:00:00Z');
    expect(gate.kind).toBe('closed');
  });

  it('does not promise a window that comes after the confirmation has run out', () => {
    const contact = confirmedTo('2026-11-24', {
      safeWindows: [{ weekday: 'WED', from: '09:00', to: '10:00' }],
    });
    expect(contactGateOf(contact, MONDAY_NOON)).toMatchObject({ kind: 'closed', opensAt: null });
  });

  it('takes windows that touch or overlap for one', () => {
    const safeWindows = [
      { weekday: 'MON', from: '11:00', to: '13:00' },
      { weekday: 'MON', from: '13:00', to: '14:00' },
      { weekday: 'MON', from: '11:30', to: '12:30' },
    ] as const;
    const gate = contactGateOf(confirmedTo('2026-12-31', { safeWindows: [...safeWindows] }), MONDAY_NOON);
    if (gate.kind === 'open') sameMoment(gate.until, '2026-11-23T14:00:00Z');
    expect(gate.kind).toBe('open');
  });

  it('stays as it says until the moment that it names', () => {
    const window = fc
      .record({
        weekday: fc.constantFrom('MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'),
        hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 2, maxLength: 2 }),
      })
      .map(({ weekday, hours }) => {
        const [from = 0, to = 1] = hours.toSorted((a, b) => a - b);
        const time = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
        return { weekday, from: time(from), to: time(to) };
      });
    // Over the end of British Summer Time on 25 October 2026.
    const moment = fc.integer({
      min: Date.parse('2026-10-19T00:00:00Z'),
      max: Date.parse('2026-11-02T00:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 5 }), moment, (safeWindows, at) => {
        const contact = confirmedTo('2026-10-30', { safeWindows });
        const gateAt = (ms: number) => contactGateOf(contact, new Date(ms).toISOString());
        const gate = gateAt(at);
        const changesAt = gate.kind === 'open' ? gate.until : gate.kind === 'closed' ? gate.opensAt : null;
        if (changesAt === null) return;
        const change = Date.parse(changesAt);
        expect(change).toBeGreaterThan(at);
        expect(gateAt(change - 1).kind).toBe(gate.kind);
        expect(gateAt(change).kind).not.toBe(gate.kind);
      }),
    );
  });
});

describe('whether it is safe to get in touch now', () => {
  const evenings = confirmedTo('2026-12-31', { safeWindows: weekdayEvenings, preferred: false });

  it('is so while any channel is open, and says until when the preferred one is', () => {
    const preferred = confirmedTo('2026-11-23', { preferred: true });
    const other = confirmedTo('2026-12-31', { preferred: false });
    const safe = isSafeNow({ safeContacts: [other, preferred] }, 'call', MONDAY_NOON);
    expect(safe).toMatchObject({ isSafe: true });
    if (safe.isSafe) sameMoment(safe.until, '2026-11-24T00:00:00Z');
  });

  it.each([
    ['there is none', [], 'No way to do so is on record.'],
    ['all are outside their windows', [evenings, doNotUse], 'It is outside the times that the client gave.'],
    [
      'all have expired',
      [confirmedTo('2026-11-22'), doNotUse],
      'The safe contact must be confirmed again first.',
    ],
    ['none may be used', [doNotUse], 'Every way to do so is marked "do not use".'],
  ])('is not when %s, and says why', (_, safeContacts, why) => {
    expect(isSafeNow({ safeContacts }, 'call', MONDAY_NOON)).toMatchObject({ isSafe: false, why });
  });

  it('says when the first channel opens', () => {
    const saturday = confirmedTo('2026-12-31', {
      safeWindows: [{ weekday: 'SAT', from: '09:00', to: '10:00' }],
    });
    const safe = isSafeNow({ safeContacts: [saturday, evenings] }, 'call', MONDAY_NOON);
    if (!safe.isSafe) sameMoment(safe.opensAt, '2026-11-23T18:00:00Z');
    expect(safe.isSafe).toBe(false);
  });

  const EXPECTED_USES: Readonly<Record<CodeOf<typeof CHANNEL>, ContactUse>> = {
    PERSONAL_MOBILE: 'call',
    HOME_PHONE: 'call',
    WORK_PHONE: 'call',
    TEXT: 'write',
    PERSONAL_EMAIL: 'write',
    WORK_EMAIL: 'write',
    SECURE_APP: 'write',
    LETTER: 'write',
    IN_PERSON_POLICE: 'meet',
    IN_PERSON_OTHER: 'meet',
    VIDEO: 'call',
    TRUSTED_PERSON: 'go-between',
  };

  it.each(codesOf(CHANNEL))('an open channel makes its own use safe, and no other: %s', (channel) => {
    const safeContacts = [confirmedTo('2026-12-31', { channel })];
    for (const use of ['call', 'write', 'meet', 'go-between'] as const) {
      expect(isSafeNow({ safeContacts }, use, MONDAY_NOON).isSafe).toBe(use === EXPECTED_USES[channel]);
    }
  });

  it('is always asked for calling, and for whatever else the client agreed to', () => {
    const [letter, mobile] = [confirmedTo('2026-12-31', { channel: 'LETTER' }), confirmedTo('2026-12-31')];
    expect(contactUsesOf({ safeContacts: [] })).toEqual(['call']);
    expect(contactUsesOf({ safeContacts: [letter, mobile, letter] })).toEqual(['call', 'write']);
  });
});

describe('the next change of the channels', () => {
  it('is the first moment at which one opens or closes', () => {
    const evenings = confirmedTo('2026-12-31', { safeWindows: weekdayEvenings });
    const afternoon = confirmedTo('2026-12-31', {
      safeWindows: [{ weekday: 'MON', from: '11:00', to: '15:00' }],
    });
    const nextOf = (...safeContacts: SafeContact[]): number =>
      Date.parse(nextGateChange({ safeContacts }, MONDAY_NOON) ?? '');
    expect(nextOf(doNotUse, evenings, afternoon)).toBe(Date.parse('2026-11-23T15:00:00Z'));
    expect(nextOf(evenings)).toBe(Date.parse('2026-11-23T18:00:00Z'));
  });

  it('does not come for channels that stay as they are until somebody confirms them', () => {
    expect(nextGateChange({ safeContacts: [doNotUse, confirmedTo('2026-11-22')] }, MONDAY_NOON)).toBeNull();
  });
});
