import { describe, expect, it } from 'vitest';
import {
  ageInWords,
  madeInWords,
  stateInWords,
  verifiedInWords,
} from '../../../../renderer/backup/backup-words.ts';

const NOW = '2026-11-23T09:30:00.000Z';

it.each([
  ['2026-11-23T09:10:00.000Z', 'less than an hour ago'],
  ['2026-11-23T09:31:00.000Z', 'less than an hour ago'],
  ['2026-11-23T08:10:00.000Z', '1 hour ago'],
  ['2026-11-22T10:00:00.000Z', '23 hours ago'],
  ['2026-11-22T09:00:00.000Z', '1 day ago'],
  ['2026-11-01T09:00:00.000Z', '22 days ago'],
])('says how long ago %s was', (at, words) => expect(ageInWords(at, NOW)).toBe(words));

it('says today by the days of London', () => {
  expect(madeInWords('2026-11-23T08:12:00.000Z', NOW)).toBe('Today at 08:12');
  expect(madeInWords('2026-07-01T23:30:00.000Z', '2026-07-02T09:00:00.000Z')).toBe('Today at 00:30');
  expect(madeInWords('2026-11-22T23:59:00.000Z', NOW)).toBe('22 November 2026 at 23:59');
});

it('does not claim to have opened what nobody present could open', () => {
  const all = { office: 'opened', cases: 'opened', equality: 'opened', assurance: 'opened' } as const;
  expect(verifiedInWords(all)).toBe('Opened and checked');
  expect(verifiedInWords({ ...all, equality: 'bytes only' })).toBe('Checked, 3 of 4 files opened');
});

describe('where the vault stands with its backups', () => {
  it('is due while there is none', () => {
    expect(stateInWords({ lastGoodAt: null, isOverdue: true }, NOW)).toMatchObject({
      tone: 'warn',
      word: 'due',
    });
  });

  it('is ok until the vault says that the last one is old', () => {
    const lastGoodAt = '2026-11-20T09:00:00.000Z';
    expect(stateInWords({ lastGoodAt, isOverdue: false }, NOW)).toMatchObject({ tone: 'good', word: 'ok' });
    const old = stateInWords({ lastGoodAt, isOverdue: true }, NOW);
    expect(old).toMatchObject({ tone: 'warn', word: 'due' });
    expect(old.title).toBe('The last good backup was made 3 days ago');
  });
});
