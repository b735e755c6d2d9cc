import type { z } from 'zod';
import type { InputIssue } from '../../shared/result.ts';

/** What is wrong with an input, in a form that may leave the process: places and rules, never what was sent. */
export function inputIssues(error: z.ZodError): readonly InputIssue[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    // Zod's messages speak of types and limits, never of values; unknown names are the sender's own text and are not repeated.
    message: issue.code === 'unrecognized_keys' ? 'has a name that this method does not know' : issue.message,
  }));
}
