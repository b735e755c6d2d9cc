import type { Equation, Pattern, Problem } from '../problem.ts';

/** What a reader knows about a count. `shown` is absent where it is hidden. */
export interface ViewedCell {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly shown?: number;
}

/**
 * A report as a reader has it: the printed counts, the bounds and the sums that everybody knows. Everything that
 * the audit says follows from this alone, so no proof can give away a count that the report hides.
 */
export interface View {
  readonly cells: readonly ViewedCell[];
  readonly equations: readonly Equation[];
}

export function viewOf(problem: Problem, pattern: Pattern): View {
  return {
    cells: problem.cells.map(({ name, lower, upper, value }, cell) =>
      pattern[cell] === true ? { name, lower, upper } : { name, lower, upper, shown: value },
    ),
    equations: problem.equations,
  };
}
