/** One thing to put right, and the id of the field where it is done. */
export interface FieldProblem {
  readonly fieldId: string;
  readonly message: string;
}
