import type { z } from 'zod';
import { AppError, type InputIssue } from '../../shared/result.ts';

/** What a method takes, made of what was sent. @throws AppError VALIDATION that says where it is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: inPlainWords });
  if (parsed.success) return parsed.data;
  throw new AppError('VALIDATION', 'Some of that is missing or not of the right form. Nothing was saved.', {
    issues: inputIssues(parsed.error),
  });
}

/** What is wrong with an input, in a form that may leave the process: places and rules, never what was sent. */
function inputIssues(error: z.ZodError): readonly InputIssue[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    message: issue.message,
  }));
}

/**
 * What Zod says in its own terms, said so that somebody can act on it. It speaks of kinds and limits, never of values; unknown
 * names are the sender's own text and are not repeated. A schema that has a sentence of its own keeps it.
 */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'has a name that this method does not know';
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return limit('at least', issue.minimum, issue.origin);
    case 'too_big':
      return limit('at most', issue.maximum, issue.origin);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not of the right form';
    default:
      return undefined;
  }
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const limit = (words: string, size: number | bigint, origin: string): string => {
  const unit = UNITS[origin];
  return unit === undefined ? `must be ${words} ${size}` : `must have ${words} ${size} ${unit}`;
};

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'must be an id, as Strongroom gives them',
  date: 'must be a date such as 2026-11-23',
  datetime: 'must be a moment such as 2026-11-23T09:30:00.000Z',
};
