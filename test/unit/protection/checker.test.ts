import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { areWitnesses } from '../../../electron/protection/checker.ts';

const SOURCE = readFileSync(new URL('../../../electron/protection/checker.ts', import.meta.url), 'utf8');

it('what proves a result is at most 60 lines that take nothing from anywhere but types', () => {
  expect(SOURCE.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  const imports = SOURCE.split('\n').filter((line) => line.includes('import'));
  expect(imports.length).toBeGreaterThan(0);
  for (const line of imports) expect(line).toMatch(/^import type /);
});

/** Two hidden counts that add up to 5 beside a printed one. */
const PRINTED = {
  cells: [
    { lower: 0, upper: 9 },
    { lower: 0, upper: 9 },
    { lower: 0, upper: 9, shown: 5 },
  ],
  equations: [
    {
      terms: [
        { cell: 0, coefficient: 1 },
        { cell: 1, coefficient: 1 },
        { cell: 2, coefficient: -1 },
      ],
      constant: 0,
    },
  ],
};

it.each<[string, boolean, readonly number[], readonly (readonly number[])[]]>([
  [
    'tables that add up',
    true,
    [0, 1],
    [
      [0, 5],
      [5, 0],
    ],
  ],
  ['no table', true, [0, 1], []],
  [
    'a table that does not add up',
    false,
    [0, 1],
    [
      [0, 5],
      [1, 5],
    ],
  ],
  ['a fraction of a person', false, [0, 1], [[0.5, 4.5]]],
  ['fewer than nobody', false, [0, 1], [[-1, 6]]],
  ['more than everybody knows there to be', false, [0, 1], [[10, -5]]],
  ['a table that is too short', false, [0, 1], [[5]]],
  ['a count that is printed', false, [0, 1, 2], [[0, 5, 5]]],
  ['a count that there is not', false, [0, 7], [[0, 5]]],
  ['a count named twice', false, [0, 0], [[5, 5]]],
  ['a sum with another hidden count in it', false, [0], [[3]]],
])('believes %s: %s', (_, isBelieved, cells, tables) => {
  expect(areWitnesses(PRINTED, { cells, tables })).toBe(isBelieved);
});
