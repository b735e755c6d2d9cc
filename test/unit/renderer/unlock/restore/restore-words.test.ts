import { describe, expect, it } from 'vitest';
import {
  comparedInWords,
  comparisonInWords,
  countsOf,
} from '../../../../../renderer/unlock/restore/restore-words.ts';
import type { ComparedFile } from '../../../../../shared/contract/restore.ts';

const same = {
  kind: 'compared',
  compartment: 'cases',
  isContinued: true,
  laterEntries: 0,
  lastEntryAt: null,
  tables: [],
} as const satisfies ComparedFile;
const older = { ...same, laterEntries: 1204, lastEntryAt: '2026-11-23T09:25:00.000Z' } as const;

describe('the comparison with the vault that is there', () => {
  it('says that nothing would be missing only when every file was compared and is the same', () => {
    const titleOf = (files: readonly ComparedFile[]): string =>
      comparisonInWords({ isSameVault: true, files }).title;
    expect(titleOf([same])).toBe('Nothing would be missing');
    for (const file of [
      older,
      { ...same, isContinued: false },
      { kind: 'not compared', compartment: 'equality', why: 'not held' },
    ] as const) {
      expect(titleOf([same, file])).toBe('Some things would be missing');
    }
  });

  it('keeps two different vaults apart, and says so where there is nothing to compare', () => {
    expect(comparisonInWords({ isSameVault: false, files: [same] }).title).toBe('It is not the same vault');
    expect(comparisonInWords(null).tone).toBe('warn');
  });

  it('says of each file how much came later, and until when', () => {
    expect(comparedInWords(older).detail).toBe(
      'The log in use has 1,204 entries that the backup does not have, the last on 23 November 2026 at 09:25.',
    );
    expect(comparedInWords({ ...older, laterEntries: 1 }).detail).toContain('1 entry that');
    expect(comparedInWords({ ...same, isContinued: false }).tone).toBe('bad');
  });

  it('counts what people know by name, and only where it differs', () => {
    const tables = [
      { table: 'referral', restored: 412, live: 431 },
      { table: 'draft', restored: 2, live: 2 },
      { table: 'match_key', restored: 1, live: 9 },
    ];
    expect(countsOf([{ ...older, tables }])).toEqual([{ what: 'Referrals', restored: 412, live: 431 }]);
  });
});
