import { describe, expect, it } from 'vitest';
import { listInWords } from '../../../../shared/domain/list-words.ts';

describe('a list in words', () => {
  it('reads as people write it', () => {
    expect(listInWords([])).toBe('');
    expect(listInWords([1])).toBe('1');
    expect(listInWords([1, 2])).toBe('1 and 2');
    expect(listInWords(['one', 'two', 'three'])).toBe('one, two and three');
  });
});
