import { describe, expect, it } from 'vitest';
import { foreseeRotation, keysOf, rotationInWords } from '../../../../renderer/people/rotation-words.ts';

describe('the words for exchanged keys', () => {
  it('name one key, or several', () => {
    expect(keysOf(['cases'])).toBe('The key of “Referrals” is');
    expect(keysOf(['cases', 'equality'])).toBe('The keys of “Referrals” and “Equality answers” are');
  });

  it('say which keys were exchanged and which wait', () => {
    expect(rotationInWords({ rotated: ['cases'], waiting: ['equality'] })).toBe(
      'The key of “Referrals” is exchanged. The key of “Equality answers” is exchanged as soon as somebody who holds it opens the vault.',
    );
    expect(rotationInWords({ rotated: [], waiting: ['cases', 'equality'] })).toBe(
      'The keys of “Referrals” and “Equality answers” are exchanged as soon as somebody who holds them opens the vault.',
    );
  });

  it('say nothing when no key had to be exchanged', () => {
    expect(rotationInWords({ rotated: [], waiting: [] })).toBe('');
  });
});

it('foresees that a key which somebody does not hold waits for another who does', () => {
  expect(foreseeRotation(['office', 'cases'], ['office', 'equality'])).toEqual({
    rotated: ['office'],
    waiting: ['cases'],
  });
});
