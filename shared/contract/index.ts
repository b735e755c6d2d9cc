import type { z } from 'zod';
import { accessContract } from './access.ts';
import { assessmentDocumentsContract } from './assessment-documents.ts';
import { assuranceContract } from './assurance.ts';
import { auditContract } from './audit.ts';
import { backupContract } from './backup.ts';
import { draftsContract } from './drafts.ts';
import { equalityContract } from './equality.ts';
import type { MethodDefinition } from './method.ts';
import { logTestsContract } from './log-tests.ts';
import { officeContract } from './office.ts';
import { questionSetsContract } from './question-sets.ts';
import { referralsContract } from './referrals.ts';
import { sessionContract } from './session.ts';
import { viewsContract } from './views.ts';
import { worklistContract } from './worklist.ts';

/** The whole interface between the vault and everything outside it: window, command line, tests. */
export const CONTRACT = {
  ...sessionContract,
  ...officeContract,
  ...auditContract,
  ...backupContract,
  ...referralsContract,
  ...accessContract,
  ...draftsContract,
  ...viewsContract,
  ...worklistContract,
  ...equalityContract,
  ...assuranceContract,
  ...assessmentDocumentsContract,
  ...logTestsContract,
  ...questionSetsContract,
} as const;

export type Contract = typeof CONTRACT;
export type Method = keyof Contract;

/** What a handler receives: parsed, trimmed, defaults filled in. */
export type InputOf<M extends Method> = z.output<Contract[M]['input']>;
/** What a caller passes: before parsing. */
export type CallInputOf<M extends Method> = z.input<Contract[M]['input']>;
export type OutputOf<M extends Method> = z.output<Contract[M]['output']>;

/** True for the name of a method; names like `constructor`, which every object answers to, are not. */
export function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(CONTRACT, name);
}

/** One line of the contract, for code that treats all methods alike. */
export function definitionOf<M extends Method>(name: M): MethodDefinition<z.ZodType, z.ZodType> {
  // Every line was made by method(), so it has this shape; the widening drops only the exact input and output types.
  return CONTRACT[name] as unknown as MethodDefinition<z.ZodType, z.ZodType>;
}
