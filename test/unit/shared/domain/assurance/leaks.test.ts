import { describe, expect, it } from 'vitest';
import {
  findLeaks,
  LEAK_WORDS,
  type LeakKind,
  personNamesIn,
} from '../../../../../shared/domain/assurance/leaks.ts';

const kindsIn = (text: string, names: readonly string[] = []): readonly LeakKind[] =>
  findLeaks([{ path: ['answer', '2.1', 'value'], text }], names).map(({ kind }) => kind);

describe('the leak check', () => {
  it.each([
    ['write to j.doe@force.police.uk today', 'EMAIL'],
    ['ask jane＠force.pnn.police.uk', 'EMAIL'],
    ['call 020 7946 0018', 'PHONE'],
    ['call (020) 7946-0018', 'PHONE'],
    ['call 07700 900123', 'PHONE'],
    ['call +44 7700 900123', 'PHONE'],
    ['call +44 (0)20 7946 0018', 'PHONE'],
    ['on extension 51234', 'PHONE'],
    ['the room in SW1A 2AA', 'POSTCODE'],
    ['the room in sw1a 2aa', 'POSTCODE'],
    ['the room in M11AE', 'POSTCODE'],
    ['as in IDVA-2526-0031', 'RECORD'],
    ['as in ISVA\u20112526\u20110007', 'RECORD'],
    ['file 01AB/12345/26', 'RECORD'],
    ['crime 6512345/26', 'RECORD'],
    ['warrant number 212345', 'RECORD'],
    ['collar 1234', 'RECORD'],
    ['URN: 01AB1234526', 'RECORD'],
    ['seen by PC 1234', 'RECORD'],
    ['seen by DS 452AB', 'RECORD'],
  ] as const)('finds what “%s” gives away', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    'UK GDPR Article 35(7) and section 64(3) of the Data Protection Act 2018',
    'decision PCD 1732 of 12 November 2025, AES-256 and SHA-256, ISO 27001:2022',
    'DPIA-2627-001 is another assessment',
    'from 2025 to 2028, 14 of 118, 31 referrals a year, within 3 working days at 17:00',
    'the DPO; the PC is in a locked room, and 2 PCs are spare',
    'on the 1st and a2 2nd line',
    'a rate of 0.123456789',
  ])('lets “%s” stand', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('finds names that are known, in any order and case, and the surname by itself', () => {
    const names = ['Asha Verity'];
    for (const text of ['by Asha Verity', 'by VERITY, ASHA', 'Ms Verity’s view', 'asha\u00A0verity']) {
      expect(kindsIn(text, names)).toEqual(['NAME']);
    }
    expect(kindsIn('Verityville, or Asha alone', names)).toEqual([]);
  });

  it('does not take an ordinary word for a surname', () => {
    expect(kindsIn('Law is kept. The law asks for it.', ['Alex Law'])).toEqual([]);
    expect(kindsIn('Alex Law keeps to the law.', ['Alex Law'])).toEqual(['NAME']);
  });

  it('takes a name as text, whatever it would mean in a pattern', () => {
    expect(kindsIn('by A. (Bee) C+', ['A. (Bee) C+'])).toEqual(['NAME']);
    expect(kindsIn('by AxBee', ['A.Bee'])).toEqual([]);
  });

  it('tells place and kind once, and never what it found', () => {
    const leaks = findLeaks(
      [
        { path: ['title'], text: 'nothing' },
        { path: ['risk', 'r1', 'title'], text: 'a@b.uk, c@d.uk and 020 7946 0018' },
      ],
      [],
    );
    expect(leaks).toEqual([
      { path: ['risk', 'r1', 'title'], kind: 'EMAIL' },
      { path: ['risk', 'r1', 'title'], kind: 'PHONE' },
    ]);
    expect(Object.values(LEAK_WORDS).every((words) => words.endsWith('.'))).toBe(true);
  });
});

describe('where a person or a post is asked for', () => {
  it.each([
    ['Jane Doe', ['Jane Doe']],
    ['DCI Jane Doe (Information Assurance)', ['Jane Doe']],
    ['PC Smith', ['Smith']],
    ['Jane Doe and John van der Roe', ['Jane Doe', 'John van der Roe']],
    ['Head of the unit in Professional Standards', []],
    ['Information Assurance reviewer', []],
    ['Chief Inspector', []],
    ['Procurement', []],
  ])('“%s” names %j', (text, names) => {
    expect(personNamesIn(text)).toEqual(names);
  });
});
