import type { z } from 'zod';
import { AppError, type InputIssue } from '../../shared/result.ts';

/** Refuses an input, naming the place in it: the message alone is enough for a command line. */
export function refuse(path: InputIssue['path'], message: string): never {
  throw refusal([{ path, message }]);
}

/** The input as its schema reads it. @throws AppError VALIDATION, naming every place that is not of the right form. */
export function readStrictly<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  throw refusal(
    read.error.issues.map(({ path, message }) => ({
      path: path.filter((step) => typeof step !== 'symbol'),
      message,
    })),
  );
}

function refusal(issues: readonly InputIssue[]): AppError {
  const places = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return new AppError('VALIDATION', places.slice(0, 5).join(' '), { issues });
}
