import { describe, expect, it } from 'vitest';
import { minuteOptions } from '../../../../renderer/about/lock-minutes.ts';
import { costInWords } from '../../../../renderer/about/protection-words.ts';
import { keySlotInWords, verdictInWords } from '../../../../renderer/about/verdict-words.ts';

const INTACT = { kind: 'intact', head: { seq: 1204, hash: 'ab' } } as const;

describe('what is wrong with a key slot', () => {
  const people = new Map([['p1', 'Ann Other']]);

  it('names whose it is, and what to do', () => {
    expect(keySlotInWords({ of: 'p1', problem: 'missing' }, people)).toBe(
      'The key slot of Ann Other is missing. Give them a new passphrase.',
    );
    expect(keySlotInWords({ of: 'recovery', problem: 'altered' }, people)).toBe(
      'What the recovery code opens was altered. Make a new recovery code.',
    );
    expect(keySlotInWords({ of: 'nobody', problem: 'not known' }, people)).toContain('belongs to nobody');
  });
});

describe('the verdict on a file in words', () => {
  it('says that it is sound, and how long its record of use is', () => {
    expect(
      verdictInWords({ kind: 'checked', compartment: 'cases', isSound: true, problems: [], audit: INTACT }),
    ).toMatchObject({ file: 'cases.db', tone: 'good', detail: expect.stringContaining('1,204 entries') });
  });

  it('says that a damaged file is damaged, even when its record of use is whole', () => {
    expect(
      verdictInWords({
        kind: 'checked',
        compartment: 'cases',
        isSound: false,
        problems: ['Page 4 does not decrypt.'],
        audit: INTACT,
      }),
    ).toMatchObject({ tone: 'bad', status: 'Damaged', detail: 'Page 4 does not decrypt.' });
  });

  it('says where the record of use is broken', () => {
    const audit = {
      kind: 'broken',
      firstBadSeq: 7,
      problem: 'does not follow from the one before it',
    } as const;
    expect(
      verdictInWords({ kind: 'checked', compartment: 'office', isSound: true, problems: [], audit }),
    ).toMatchObject({
      tone: 'bad',
      detail: 'Entry 7 of the record of use does not follow from the one before it.',
    });
  });

  it('does not call sound what the person holds no key of', () => {
    expect(verdictInWords({ kind: 'not held', compartment: 'equality' })).toMatchObject({
      tone: 'neutral',
      status: 'Not checked',
    });
  });
});

describe('the cost of a guess', () => {
  it('is said in megabytes and passes', () => {
    expect(costInWords({ memoryKiB: 1_048_576, passes: 3 })).toMatch(
      /^Argon2id with 1,024 MB of memory and 3 passes/u,
    );
  });
});

describe('the minutes to choose from', () => {
  it('hold the present setting, whatever it is, in its place', () => {
    expect(minuteOptions(7).map(({ value }) => value)).toEqual([
      '1',
      '2',
      '5',
      '7',
      '10',
      '15',
      '20',
      '30',
      '60',
    ]);
    expect(minuteOptions(1)[0]?.label).toBe('1 minute');
    expect(minuteOptions(10)).toHaveLength(8);
  });
});
