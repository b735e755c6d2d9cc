/**
 * Says that no choice of hidden cells protects a cell of a problem, and which of the problem's equations
 * prevent it. Thrown within the engine only: `protect` turns it into an AppError with names.
 */
export class UnprotectableError extends Error {
  override readonly name = 'UnprotectableError';
  readonly cell: number;
  readonly equations: readonly number[];

  constructor(cell: number, equations: readonly number[]) {
    super('A cell cannot be protected.');
    this.cell = cell;
    this.equations = equations;
  }
}
