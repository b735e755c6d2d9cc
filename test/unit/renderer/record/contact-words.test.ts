import { describe, expect, test } from 'vitest';
import {
  contactRules,
  gateReason,
  safeNowInWords,
  windowsInWords,
} from '../../../../renderer/referrals/record/contact-words.ts';
import { aSafeContact } from '../../../builders/referral.ts';

const NOW = '2026-11-23T09:30:00Z';

describe('whether it is safe to get in touch now', () => {
  test('yes, with the end', () => {
    const answer = { isSafe: true, until: '2026-11-23T17:00:00Z' } as const;
    expect(safeNowInWords(answer, NOW)).toBe('Yes, until 17:00 today');
  });

  test('midnight is the end of the day before it', () => {
    expect(safeNowInWords({ isSafe: true, until: '2026-11-24T00:00:00Z' }, NOW)).toBe(
      'Yes, until the end of today',
    );
    expect(safeNowInWords({ isSafe: true, until: '2026-12-21T00:00:00Z' }, NOW)).toBe(
      'Yes, until the end of 20 December',
    );
  });

  test('no, with the next time, or without one', () => {
    const no = { isSafe: false, why: 'It is outside the times that the client gave.' } as const;
    expect(safeNowInWords({ ...no, opensAt: '2026-11-30T09:00:00Z' }, NOW)).toBe(
      'No, opens 09:00 on Monday 30 November',
    );
    expect(safeNowInWords({ ...no, opensAt: null }, NOW)).toBe('No');
  });
});

describe('why a channel is not shown', () => {
  test('an open one has no reason', () => {
    expect(gateReason({ kind: 'open', until: NOW }, NOW)).toBeNull();
  });

  test('an expired one says up to when it was confirmed', () => {
    expect(gateReason({ kind: 'expired', since: '2026-11-02' }, NOW)).toContain('up to 2 November 2026');
  });

  test('one that must not be used says what is on record', () => {
    expect(gateReason({ kind: 'do-not-use', reason: 'Colleagues answer' }, NOW)).toBe('Colleagues answer');
  });
});

test('what is not allowed is forbidden in so many words', () => {
  const rules = contactRules(
    aSafeContact({ safeToLeaveVoicemail: false, safeToText: true, safeToSayWhoIsCalling: false }),
  );
  expect(rules).toEqual([
    { isAllowed: false, words: 'Do not leave a voicemail' },
    { isAllowed: true, words: 'You can send a text' },
    { isAllowed: false, words: 'Do not say who you are' },
  ]);
});

test('times are told by the day', () => {
  const safeWindows = [
    { weekday: 'MON', from: '09:30', to: '12:00' },
    { weekday: 'THU', from: '18:00', to: '20:30' },
  ] as const;
  expect(windowsInWords({ safeWindows: [...safeWindows] })).toBe(
    'Monday 09:30 to 12:00, Thursday 18:00 to 20:30',
  );
  expect(windowsInWords({})).toBe('Any time, day or night');
});
