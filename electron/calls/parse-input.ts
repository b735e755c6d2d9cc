import type { z } from 'zod';
import { AppError, type InputIssue } from '../../shared/result.ts';

/** What a method takes, made of what was sent. @throws AppError VALIDATION that says where it is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('VALIDATION', 'Some of that is missing or not of the right form. Nothing was saved.', {
    issues: inputIssues(parsed.error),
  });
}

/** What is wrong with an input, in a form that may leave the process: places and rules, never what was sent. */
function inputIssues(error: z.ZodError): readonly InputIssue[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    // Zod's messages speak of types and limits, never of values; unknown names are the sender's own text and are not repeated.
    message: issue.code === 'unrecognized_keys' ? 'has a name that this method does not know' : issue.message,
  }));
}
