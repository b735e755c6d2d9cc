import { describe, expect, test } from 'vitest';
import {
  contactFacts,
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

describe('the card of a channel', () => {
  const said = (contact: Parameters<typeof aSafeContact>[0]): readonly string[] => [
    ...contactRules(aSafeContact(contact)).map(({ words }) => words),
    ...contactFacts(aSafeContact(contact)).map(({ label, words }) => `${label}: ${words}`),
  ];
  const everything = { safeToLeaveVoicemail: true, safeToText: true, safeToSayWhoIsCalling: true } as const;

  test.each(['LETTER', 'PERSONAL_EMAIL', 'WORK_EMAIL'] as const)('%s says nothing of calls', (channel) => {
    expect(said({ ...everything, channel })).toEqual(['You can say who it is from']);
    expect(
      said({ channel, safeToSayWhoIsCalling: false, codeWord: 'heron', coverStory: 'The library' }),
    ).toEqual(['Do not say who it is from', 'Code word: heron', 'If somebody else sees it: The library']);
  });

  test('a phone says nothing of letters, and one that takes no text nothing of texts', () => {
    expect(said({ ...everything, channel: 'PERSONAL_MOBILE' })).toEqual([
      'You can leave a voicemail',
      'You can send a text',
      'You can say who you are',
      'Code word: None agreed',
      'If somebody else answers: Nothing agreed: say nothing and end the call',
    ]);
    expect(said({ ...everything, channel: 'HOME_PHONE' })).not.toContain('You can send a text');
  });

  test('a meeting is neither', () => {
    expect(said({ ...everything, channel: 'IN_PERSON_OTHER', safeMeetingPlaces: 'The library' })).toEqual([
      'You can say who you are',
      'Code word: None agreed',
      'If somebody else is there: Nothing agreed: say nothing about why you are there',
      'Safe places to meet: The library',
    ]);
  });
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
