import { describe, expect, it } from 'vitest';
import { protectProblem } from '../../../electron/protection/protect-problem.ts';
import type { Cell, Equation, Problem } from '../../../electron/protection/problem.ts';
import { isSafe } from './brute-force.ts';

function aCell(name: string, value: number, overrides: Partial<Cell> = {}): Cell {
  return {
    name,
    value,
    weight: 1,
    lower: 0,
    upper: 10,
    role: 'hidden',
    protection: { below: 0, above: 0, width: 0 },
    ...overrides,
  };
}

function anEquation(
  constant: number,
  ...terms: readonly (readonly [cell: number, coefficient: number])[]
): Equation {
  return { constant, terms: terms.map(([cell, coefficient]) => ({ cell, coefficient })) };
}

/**
 * The target is the sum of two halves and of a spare. In each half three hidden counts, two of them equal, add up to 1: a
 * reader who believes in fractions can make either half 1/2, and the target 1; whole people leave both at 0.
 */
const HALVES: Problem = {
  cells: [
    aCell('target', 0, { role: 'primary', protection: { below: 0, above: 1, width: 0 } }),
    aCell('half 1', 0),
    aCell('twin 1', 0),
    aCell('rest 1', 1),
    aCell('half 2', 0),
    aCell('twin 2', 0),
    aCell('rest 2', 1),
    aCell('spare', 0, { role: 'open' }),
    aCell('partner of the spare', 5, { role: 'open' }),
  ],
  equations: [
    anEquation(0, [0, -1], [1, 1], [4, 1], [7, 1]),
    anEquation(0, [1, 1], [2, -1]),
    anEquation(1, [1, 1], [2, 1], [3, 1]),
    anEquation(0, [4, 1], [5, -1]),
    anEquation(1, [4, 1], [5, 1], [6, 1]),
    anEquation(5, [7, 1], [8, 1]),
  ],
  printed: 9,
  joints: new Set(),
  conclusions: [],
  goals: new Map(),
  givenAway: [],
};

describe('whole people', () => {
  it('decide: where only fractions of a person would do, more is hidden', async () => {
    const { pattern, summary } = await protectProblem(HALVES, {});
    expect(isSafe(HALVES, [true, true, true, true, true, true, true, false, false], 5)).toBe(false);
    expect(summary).toMatchObject({ cost: 2, bound: 2, optimal: true });
    expect(isSafe(HALVES, pattern, 5)).toBe(true);
  });

  it('decide: where fractions of a person would do and nothing more can be hidden, the report is refused', async () => {
    const cells = HALVES.cells.map(
      (cell) => ({ ...cell, role: cell.role === 'open' ? 'published' : cell.role }) as const,
    );
    await expect(protectProblem({ ...HALVES, cells }, {})).rejects.toMatchObject({
      code: 'UNSAFE_REPORT',
      message: expect.stringContaining('"target" cannot be protected'),
    });
  });
});
