import { describe, expect, it } from 'vitest';
import { ACTION_OPTIONS, actionInWords } from '../../../../renderer/audit/action-words.ts';
import { CONTRACT } from '../../../../shared/contract/index.ts';

describe('the words of the log', () => {
  it('has words for every method of the contract, and no two with the same', () => {
    const words = Object.keys(CONTRACT).map(actionInWords);
    expect(words.filter((text) => /[a-z]\.[a-z]/i.test(text))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('offers each of them once, under an area', () => {
    const offered = ACTION_OPTIONS.map(({ value }) => value);
    expect(Object.keys(CONTRACT).filter((method) => !offered.includes(method))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('names an action of a newer version as it stands', () => {
    expect(actionInWords('moon.land')).toBe('moon.land');
  });
});
