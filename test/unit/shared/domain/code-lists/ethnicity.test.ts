import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../../../shared/domain/code-lists/code-list.ts';
import {
  ETHNIC_GROUP,
  SELF_DEFINED_ETHNICITY,
  broadEthnicGroupOf,
  selfDefinedEthnicityOf,
} from '../../../../../shared/domain/code-lists/ethnicity.ts';

describe('the ethnicity crosswalk', () => {
  it('gives every harmonised code its self-defined ethnicity', () => {
    expect(codesOf(ETHNIC_GROUP).map(selfDefinedEthnicityOf).join(' ')).toBe(
      'W1 W2 W3 W9 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9',
    );
  });

  it('reaches every code in use but "not stated", which stands for every non-answer', () => {
    const current = SELF_DEFINED_ETHNICITY.codes.filter((entry) => entry.withdrawn === undefined);
    const reached = new Set(codesOf(ETHNIC_GROUP).map(selfDefinedEthnicityOf));
    expect(current.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual(['NS']);
    expect(selfDefinedEthnicityOf(undefined)).toBe('NS');
  });

  it('keeps the broad group on the way', () => {
    const groupOf = (code: string) =>
      [...ETHNIC_GROUP.codes, ...SELF_DEFINED_ETHNICITY.codes].find((entry) => entry.code === code)?.group;
    for (const code of codesOf(ETHNIC_GROUP)) {
      expect(groupOf(selfDefinedEthnicityOf(code))).toBe(groupOf(code));
    }
  });

  it('rolls the 19 answers up to the five printed groups', () => {
    const counts = Object.groupBy(codesOf(ETHNIC_GROUP), broadEthnicGroupOf);
    expect(Object.entries(counts).map(([group, codes]) => [group, codes.length])).toEqual([
      ['WHITE', 5],
      ['MIXED', 4],
      ['ASIAN', 5],
      ['BLACK', 3],
      ['OTHER', 2],
    ]);
  });
});
