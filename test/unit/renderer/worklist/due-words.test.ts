import { describe, expect, test } from 'vitest';
import { dueInWords } from '../../../../renderer/worklist/due-words.ts';

const NOW = '2026-11-23T09:30:00.000Z';
const due = (dueAt: string | null, isOverdue = false): string => dueInWords({ dueAt, isOverdue }, NOW);

describe('by when something is due', () => {
  test('today: by the time', () => {
    expect(due('2026-11-23T17:00:00.000Z')).toBe('by 17:00 today');
  });

  test('a whole day: no time that nobody set', () => {
    expect(due('2026-11-23T23:59:00.000Z')).toBe('by the end of today');
    expect(due('2026-11-26T23:59:00.000Z')).toBe('by Thursday 26 November');
  });

  test('a whole day in summer is told by the London clock', () => {
    const now = '2026-07-01T09:00:00.000Z';
    expect(dueInWords({ dueAt: '2026-07-02T22:59:00.000Z', isOverdue: false }, now)).toBe('by tomorrow');
  });

  test('overdue: since when', () => {
    expect(due('2026-11-03T10:00:00.000Z', true)).toBe('since 3 November');
    expect(due('2026-11-22T10:00:00.000Z', true)).toBe('since yesterday');
    expect(due('2026-11-23T09:00:00.000Z', true)).toBe('since 09:00 today');
  });

  test('never: says so', () => {
    expect(due(null)).toBe('no set date');
  });
});
