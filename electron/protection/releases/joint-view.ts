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
      const lower = structure.lower[cell] ?? 0;
      return { name, lower, upper: UPPER, ...(shown === undefined ? {} : { shown }) };
    }),
    equations: structure.equations,
  };
}

/** What readers know before the new report, which can be anything where it counts records of its own. */
export function viewBefore(
  structure: JointStructure,
  changes: readonly { readonly cell: Cell; readonly equation: Equation }[],
  printed: number,
): View {
  const last = structure.reports.length - 1;
  const isFree = structure.sets.some((set) => set.length === 1 && set[0] === last);
  const view = viewOf(structure, (cell) => shownBefore(structure.cells[cell]));
  const isLeftOut = ({ terms }: Equation): boolean =>
    isFree && terms.some(({ cell }) => cell < printed && structure.cells[cell]?.set === undefined);
  return {
    cells: [...view.cells, ...changes.map(({ cell: { name, lower, upper } }) => ({ name, lower, upper }))],
    equations: [...view.equations, ...changes.map(({ equation }) => equation)].filter(
      (equation) => !isLeftOut(equation),
    ),
  };
}
