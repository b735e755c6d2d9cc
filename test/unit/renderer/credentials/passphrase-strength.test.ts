import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadEstimator, type Estimator } from '../../../../shared/domain/passphrase-guesses.ts';
import {
  durationInWords,
  judge,
  STRENGTHS,
  type Judgement,
} from '../../../../renderer/credentials/passphrase-strength.ts';

let estimate: Estimator;
beforeAll(async () => {
  estimate = await loadEstimator();
});

const judged = (passphrase: string, known: readonly string[] = []): Judgement =>
  judge(passphrase, estimate(passphrase, known));

describe('the judgement of a passphrase', () => {
  it('says how many characters are missing', () => {
    expect(judged('wombat')).toMatchObject({
      strength: 'too short',
      missingCharacters: 6,
      isAccepted: false,
    });
  });

  it('counts characters as the vault does: what is composed of two counts as one', () => {
    expect(judged('e\u0301'.repeat(12)).missingCharacters).toBe(0);
    expect(judged('e\u0301'.repeat(11)).missingCharacters).toBe(1);
  });

  it.each([
    'password1234',
    'qwertyuiop12',
    'xxxxxxxxxxxxxxxx',
    'abcdefghijklmnop',
    '123456789012345',
    'P@ssw0rd1234',
  ])('refuses %s and says why', (passphrase) => {
    expect(judged(passphrase)).toMatchObject({ strength: 'too easy', isAccepted: false });
    expect(judged(passphrase).weakness).toMatch(/\.$/u);
  });

  it('refuses the names that stand beside it, which a guesser tries first', () => {
    const name = 'Ardwick Victim Support';
    expect(judged(name, [name])).toMatchObject({ strength: 'too easy', isAccepted: false });
  });

  it('calls four random words strong, and three just enough', () => {
    expect(judged('wombat plinth gravel teaspoon').strength).toBe('strong');
    expect(judged('wombat plinth gravel').strength).toBe('just enough');
  });

  it('counts words as no more than words from a list', () => {
    // Two such words take 60 million guesses, whatever an attack letter by letter would take.
    expect(judged('wombatting plinthlike').isAccepted).toBe(false);
    // 7,776 to the power of three guesses of half a second each.
    expect(judge('zyx wvu tsrqpo', { guesses: 1e30, weakness: null }).timeForOne).toBe('about 7,400 years');
  });

  it('says how long a guess takes on one computer and on a thousand', () => {
    expect(judge('aaaaaaaaaaa1', { guesses: 1e8, weakness: null })).toMatchObject({
      timeForOne: 'about 19 months',
      timeForMany: 'about 14 hours',
    });
  });

  it('never becomes weaker with more guesses', () => {
    const strengthAt = (guesses: number): number =>
      STRENGTHS.indexOf(judge('0123456789ab', { guesses, weakness: null }).strength);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e40, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (guesses, more) => {
          expect(strengthAt(guesses * more)).toBeGreaterThanOrEqual(strengthAt(guesses));
        },
      ),
    );
  });

  it('looks at the first 64 characters, so that no passphrase makes the page stand still', () => {
    const long = 'Lj8#kdW0pQz7!mN2vX5&bT9^rY4*hG1(cF6)sA3'.repeat(2).slice(0, 64);
    expect(judged(long).strength).toBe('strong');
    expect(estimate(long.repeat(15), [])).toEqual(estimate(long, []));
  });
});

describe('a length of time in words', () => {
  it.each([
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [90, 'about a minute'],
    [150, 'about 3 minutes'],
    [36 * 3600, 'about 36 hours'],
    [86_400 * 45, 'about 45 days'],
    [86_400 * 300, 'about 10 months'],
    [31_557_600 * 58_123, 'about 58,000 years'],
    [31_557_600e6, 'more than a million years'],
    [Infinity, 'more than a million years'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words);
  });
});
