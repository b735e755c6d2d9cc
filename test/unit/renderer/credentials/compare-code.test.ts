import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecoveryCode } from '../../../../electron/vault/recovery-code.ts';
import { compareCode, comparisonInWords, groupsOf } from '../../../../renderer/credentials/compare-code.ts';

const CODE = '7K2M-0QXT-9ABC-H1JD-ZW56-PRN8-4VYG';

const codes = fc
  .uint8Array({ minLength: 26, maxLength: 26 })
  .map((bytes) => makeRecoveryCode(() => Buffer.from(bytes)));

describe('a recovery code typed back', () => {
  it('is the same whatever its case, spaces, hyphens and look-alikes', () => {
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom('', ' ', '-', '  ', ' - ', '–', '\u00a0', '\u2011'),
        fc.boolean(),
        (code, between, isLower) => {
          const spelt = groupsOf(code).join(between).replaceAll('0', 'o').replaceAll('1', 'l');
          expect(compareCode(isLower ? spelt.toLowerCase() : spelt, code)).toEqual({ kind: 'same' });
        },
      ),
    );
  });

  it('says which group is wrong, for any one wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(27), (code, position) => {
        const characters = [...code.replaceAll('-', '')];
        characters[position] = characters[position] === '7' ? '8' : '7';
        const group = Math.floor(position / 4) + 1;
        expect(compareCode(characters.join(''), code)).toEqual({ kind: 'wrong groups', groups: [group] });
      }),
    );
  });

  it('says which character no code has, and what it may have been', () => {
    expect(comparisonInWords(compareCode(CODE.replace('V', 'u'), CODE))).toBe(
      'No code has the letter U. Look at your paper again: it may be a V.',
    );
    expect(comparisonInWords(compareCode(CODE.replace('7', '?'), CODE))).toBe(
      'No code has the character ?. Type letters and numbers alone.',
    );
  });

  it('names every wrong group', () => {
    const typed = '7K2M 0QXT 9ABD H1JD ZW56 PRN8 4VYH';
    expect(comparisonInWords(compareCode(typed, CODE))).toBe(
      'Groups 3 and 7 are not as they were shown. Check them against your paper.',
    );
  });

  it('finds a missing character in the group that lacks it, not in those after it', () => {
    expect(compareCode('7K2M 0QXT 9AC H1JD ZW56 PRN8 4VYG', CODE)).toEqual({
      kind: 'wrong length',
      group: 3,
      characters: 27,
    });
    expect(compareCode('7K2M0QXT9ACH1JDZW56PRN84VYG', CODE)).toEqual({
      kind: 'wrong length',
      group: 3,
      characters: 27,
    });
  });

  it('names no group when there is only too much at the end', () => {
    expect(comparisonInWords(compareCode(`${CODE}X`, CODE))).toBe(
      'The code has 28 characters and you typed 29. Look at group 7 first.',
    );
    expect(comparisonInWords(compareCode(`${CODE} XY`, CODE))).toBe(
      'The code has 28 characters and you typed 30.',
    );
  });

  it.each(['', '   ', ' - '])('asks for the code when %j was typed', (typed) => {
    expect(comparisonInWords(compareCode(typed, CODE))).toBe('Type the recovery code from your paper.');
  });
});
