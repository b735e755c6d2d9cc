import { describe, expect, it } from 'vitest';
import { lockReasonInWords } from '../../../../renderer/unlock/lock-words.ts';
import { LOCK_REASONS } from '../../../../shared/contract/shell.ts';

describe('why the vault is locked', () => {
  it.each([
    [1, 'Locked because nobody used the computer for a minute.'],
    [5, 'Locked because nobody used the computer for five minutes.'],
    [10, 'Locked because nobody used the computer for 10 minutes.'],
  ])('says so after %d minutes without anybody', (minutes, words) => {
    expect(lockReasonInWords('idle', minutes)).toBe(words);
  });

  it('has a sentence of its own for every reason', () => {
    const sentences = LOCK_REASONS.map((reason) => lockReasonInWords(reason, 10));
    expect(new Set(sentences).size).toBe(LOCK_REASONS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  });
});
