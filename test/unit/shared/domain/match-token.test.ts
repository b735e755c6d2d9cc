import { describe, expect, it } from 'vitest';
import { identityMaterial, matchTokenSchema } from '../../../../shared/domain/match-token.ts';

const ofName = (fullName: string, dateOfBirth = '1990-02-28') =>
  identityMaterial({ kind: 'name-and-birth', fullName, dateOfBirth });
const ofNumber = (number: string) => identityMaterial({ kind: 'workforce-number', number });

describe('what a match token is made from', () => {
  it('is the same for spellings that differ in case, accents, spaces or punctuation', () => {
    expect(ofName(" Renée O'Test-Name ")).toBe(ofName('RENEE OTEST NAME'));
    expect(ofNumber('p 123-456')).toBe(ofNumber('P123456'));
  });

  it('differs between people, birthdays and kinds of identity', () => {
    const materials = [
      ofName('Renee Test'),
      ofName('Renee Tess'),
      ofName('Renee Test', '1990-03-01'),
      ofNumber('Renee Test'),
    ];
    expect(new Set(materials).size).toBe(materials.length);
  });
});

describe('a match token', () => {
  it('is 64 lower-case hexadecimal digits and nothing that could be a name or number in clear', () => {
    expect(matchTokenSchema.parse('0f'.repeat(32))).toBe('0f'.repeat(32));
    expect(
      ['', 'P123456', '0F'.repeat(32), `${'0f'.repeat(32)}\n`].filter(
        (t) => matchTokenSchema.safeParse(t).success,
      ),
    ).toEqual([]);
  });
});
