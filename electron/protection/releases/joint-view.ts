import type { View } from '../audit/view.ts';
import type { Cell, Equation } from '../problem.ts';
import { UPPER } from '../tables/problem.ts';
import { shownBefore } from './cell-register.ts';
import type { JointStructure } from './joint-structure.ts';

/** What somebody knows who is shown some counts. */
export function viewOf(structure: JointStructure, shownOf: (cell: number) => number | undefined): View {
  return {
    cells: structure.cells.map(({ name }, cell) => {
      const shown = shownOf(cell);
      const upper = structure.upper[cell] ?? UPPER;
      return { name, lower: 0, upper, ...(shown === undefined ? {} : { shown }) };
    }),
    equations: structure.equations,
  };
}

/** What readers know before the new report: of what it will print only that it is the sum of its sets. */
export function viewBefore(
  structure: JointStructure,
  changes: readonly { readonly cell: Cell; readonly equation: Equation }[],
): View {
  const view = viewOf(structure, (cell) => shownBefore(structure.cells[cell]));
  return {
    cells: [...view.cells, ...changes.map(({ cell: { name, lower, upper } }) => ({ name, lower, upper }))],
    equations: [...view.equations, ...changes.map(({ equation }) => equation)],
  };
}
