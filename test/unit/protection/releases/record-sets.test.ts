import { describe, expect, it } from 'vitest';
import { tablesInputSchema } from '../../../../electron/protection/index.ts';
import { readStrictly } from '../../../../electron/protection/refuse.ts';
import { nameOfSet, recordSetsOf } from '../../../../electron/protection/releases/record-sets.ts';
import type { Tables } from '../../../../electron/protection/tables/input.ts';
import { aReport } from '../builders.ts';

function after(
  relations: readonly ('same records' | 'records added' | 'records changed')[],
  records?: number[][],
): Tables {
  const release = {
    threshold: 5,
    tables: [{ name: 't', variables: ['ethnicity'], cells: [] }],
  };
  return readStrictly(tablesInputSchema, {
    ...aReport([[9]]),
    releases: relations.map((relation) => ({ ...release, relation })),
    ...(records === undefined ? {} : { records }),
  });
}

describe('the sets of records that reports count', () => {
  it('are those from some report on, where records were only added', () => {
    expect(recordSetsOf(after(['records added', 'records added']))).toEqual([[0, 1, 2], [1, 2], [2]]);
  });

  it('are one, where the records are the same', () => {
    expect(recordSetsOf(after(['same records']))).toEqual([[0, 1]]);
  });

  it('end where records changed', () => {
    expect(recordSetsOf(after(['records changed', 'records changed']))).toEqual([[0], [1], [2]]);
    expect(recordSetsOf(after(['records added', 'records changed']))).toEqual([[0, 1], [1], [2]]);
    expect(recordSetsOf(after(['records changed', 'records added']))).toEqual([[0], [1, 2], [2]]);
  });

  it('are those of the input, in order, where it lists them', () => {
    expect(
      recordSetsOf(
        after(
          ['records added', 'records added'],
          [
            [2, 0],
            [1, 2],
          ],
        ),
      ),
    ).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it.each([
    [
      'a set twice',
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['a report twice in a set', [[0, 0]]],
    ['a report that there is not', [[0, 2]]],
  ])('cannot list %s', (_, records) => {
    expect(() => recordSetsOf(after(['records added'], records))).toThrow(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
  });

  it('have names that people understand', () => {
    expect(nameOfSet([0], 2)).toBe('only in release 1');
    expect(nameOfSet([0, 1], 3)).toBe('only in releases 1 and 2');
    expect(nameOfSet([1, 3], 3)).toBe('only in release 2 and this report');
    expect(nameOfSet([3], 3)).toBe('only in this report');
  });
});
