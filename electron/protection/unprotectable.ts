/**
 * Says that no choice of hidden cells keeps a promise of a problem, and which of the problem's equations prevent it. Thrown within the engine only: `protect` turns it into an AppError with names.
 */
export class UnprotectableError extends Error {
  override readonly name = 'UnprotectableError';
  /** The place of a cell, or that of a conclusion after all the cells. */
  readonly subject: number;
  readonly equations: readonly number[];

  constructor(subject: number, equations: readonly number[]) {
    super('A promise cannot be kept.');
    this.subject = subject;
    this.equations = equations;
  }
}
