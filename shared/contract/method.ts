import type { z } from 'zod';
import type { AuditOperation } from '../domain/audit.ts';
import type { Compartment } from '../domain/compartments.ts';
import type { Permission } from '../domain/roles.ts';

/**
 * One line of the contract. Everything that has to be true of a call follows from it, so a method without a permission
 * or without an audit operation does not compile.
 */
export interface MethodDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  /** Strict and bounded: unknown names and oversized values are refused. */
  readonly input: Input;
  readonly output: Output;
  readonly permission: Permission;
  /** The compartments that it touches. The first holds the transaction and the audit entry. */
  readonly compartments: readonly [Compartment, ...Compartment[]];
  /** For a method that takes what no page may say, such as a path: only the shell and the command line call it. */
  readonly caller?: 'shell';
  /**
   * For a method that opens one person's record: which, and the reason that was given. While the office asks for reasons, the
   * first opening of a record needs one (REASON_NEEDED); it stands in the log at each opening until the vault is locked.
   */
  readonly opensRecord?: (input: z.output<Input>) => {
    readonly recordId: string;
    readonly reason: string | null;
  };
  /**
   * For a method that opens or changes one record: which. A sealed record is refused to whoever may not open it. Null for a call
   * that touches none.
   */
  readonly wall?: (input: z.output<Input>) => string | null;
  readonly audit: {
    readonly operation: AuditOperation;
    /** What the entry names: a record's id or a word for a set; never personal data. */
    readonly object?: (input: z.output<Input>, output: z.output<Output>) => string | null;
    /** Why, where the call has to say it. */
    readonly reason?: (input: z.output<Input>) => string | null;
    /** To whom the data goes; for a disclosure. */
    readonly recipient?: (input: z.output<Input>, output: z.output<Output>) => string | null;
    /**
     * Whether this call is worth an entry of its own; always when absent. Only for a call that a page repeats by itself,
     * every time for the same purpose, and whose first time is logged.
     */
    readonly when?: (input: z.output<Input>, output: z.output<Output>) => boolean;
  };
}

/** Types one line of the contract; does nothing at run time. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  definition: MethodDefinition<Input, Output>,
): MethodDefinition<Input, Output> {
  return definition;
}
