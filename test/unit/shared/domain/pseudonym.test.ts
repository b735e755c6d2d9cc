import { describe, expect, it } from 'vitest';
import { FIRST_WORDS, SECOND_WORDS } from '../../../../shared/domain/pseudonym-words.ts';
import { PSEUDONYM_BYTES, pseudonymOf } from '../../../../shared/domain/pseudonym.ts';

describe('the words of pseudonyms', () => {
  it('are 256 of each kind, so that every byte picks one and all are equally likely', () => {
    expect(FIRST_WORDS).toHaveLength(256);
    expect(SECOND_WORDS).toHaveLength(256);
  });

  it('are all different, plain and short', () => {
    const words = [...FIRST_WORDS, ...SECOND_WORDS];
    expect(new Set(words).size).toBe(512);
    expect(words.filter((word) => !/^[a-z]{3,12}$/.test(word))).toEqual([]);
  });

  it('leave out what belittles, and what a victim or the police would hear differently', () => {
    const loaded =
      'mole grass snake pig rat lamb cuckoo copper robin jay hazel rose lily bruise storm thorn'.split(' ');
    const words = new Set([...FIRST_WORDS, ...SECOND_WORDS]);
    expect(loaded.filter((word) => words.has(word))).toEqual([]);
  });
});

describe('a pseudonym', () => {
  it('is the two words that its bytes pick', () => {
    expect(pseudonymOf(Uint8Array.of(0, 255))).toBe('Afternoon Zinnia');
    expect(pseudonymOf(Uint8Array.of(255, 0))).toBe('Zephyr Abacus');
  });

  it('refuses fewer bytes than it takes', () => {
    expect(() => pseudonymOf(new Uint8Array(PSEUDONYM_BYTES - 1))).toThrow(RangeError);
  });
});
