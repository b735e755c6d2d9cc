import { z } from 'zod';
import { LOGGED_OPERATIONS, type LoggedOperation } from '../audit.ts';

/** What a log can establish of an operation. */
export const LOG_FIELDS = ['at', 'person', 'recipient', 'reason'] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/** More than any system has kinds of operations: a column with more values tells something else, such as whom it was about. */
export const MOST_MEANINGS = 60;
export const LONGEST_MEANING = 100;
export const LONGEST_COLUMN = 200;

const columnSchema = z.string().max(LONGEST_COLUMN);

/** Which columns of a log mean what; `null` where it has none for that. */
export const logMappingSchema = z.strictObject({
  operation: columnSchema,
  /** What each value of that column stands for, by the value in small letters; `null` for what is none of the six. */
  meanings: z
    .record(z.string().max(LONGEST_MEANING), z.enum(LOGGED_OPERATIONS).nullable())
    .refine((meanings) => Object.keys(meanings).length <= MOST_MEANINGS, {
      error: `must have at most ${MOST_MEANINGS} entries`,
    }),
  columns: z.strictObject({
    at: columnSchema.nullable(),
    person: columnSchema.nullable(),
    recipient: columnSchema.nullable(),
    reason: columnSchema.nullable(),
  }),
});
export type LogMapping = z.output<typeof logMappingSchema>;

/** One entry of a log, by the names of its columns. */
export type LogRow = Readonly<Record<string, string>>;

const count = z.int().min(0);

/** What a log establishes of one operation. It tells how many, and never what: the result is kept, the sample is not. */
const operationTestSchema = z.strictObject({
  operation: z.enum(LOGGED_OPERATIONS),
  entries: count,
  /** For each field that the section asks for: in how many entries it is missing. */
  missing: z.partialRecord(z.enum(LOG_FIELDS), count).readonly(),
  /** Met, met by some entries only, or no entry at all: then the sample cannot tell, or it is not logged. */
  verdict: z.enum(['MET', 'GAPS', 'NO_ENTRY']),
});
export type OperationTest = z.output<typeof operationTestSchema>;

export const logTestSchema = z.strictObject({
  rows: count,
  operations: z.array(operationTestSchema).readonly(),
  /** How many entries have an operation without a meaning. */
  unknown: count,
  isPassed: z.boolean(),
});
export type LogTest = z.output<typeof logTestSchema>;

/**
 * What the section asks a log to establish. Consultation and disclosure: date and time, and as far as possible who; disclosure
 * also who received it. Of the other four it asks that a log exists. Source: Data Protection Act 2018 s.62(2) and (3).
 *
 * @param asksReason whether the justification is asked for: it was when the section was enacted, and the Data (Use and Access)
 *   Act 2025 s.82 takes it out. The data protection officer says which is in force.
 */
export function fieldsAskedFor(operation: LoggedOperation, asksReason: boolean): readonly LogField[] {
  if (operation !== 'consultation' && operation !== 'disclosure') return [];
  const recipient = operation === 'disclosure' ? (['recipient'] as const) : [];
  return ['at', 'person', ...recipient, ...(asksReason ? (['reason'] as const) : [])];
}

/** A cell without what surrounds it. A log can have columns of any name, those that every object inherits included. */
const cellOf = (row: LogRow, column: string): string =>
  Object.hasOwn(row, column) ? (row[column] ?? '').trim() : '';

/** A value of the column of operations, as meanings name it. */
export const meaningKeyOf = (row: LogRow, column: string): string => cellOf(row, column).toLowerCase();

/** Holds a sample of a log against what section 62 asks for. */
export function testLog(
  rows: readonly LogRow[],
  { operation: column, meanings, columns }: LogMapping,
  asksReason: boolean,
): LogTest {
  const byValue = [...Map.groupBy(rows, (row) => meaningKeyOf(row, column))];
  const entriesOf = (operation: LoggedOperation): readonly LogRow[] =>
    byValue.flatMap(([value, own]) =>
      Object.hasOwn(meanings, value) && meanings[value] === operation ? own : [],
    );
  const operations = LOGGED_OPERATIONS.map((operation): OperationTest => {
    const entries = entriesOf(operation);
    const missing = Object.fromEntries(
      fieldsAskedFor(operation, asksReason).map((field) => [
        field,
        entries.filter((row) => !establishes(row, field, columns[field])).length,
      ]),
    );
    const hasGaps = Object.values(missing).some((entriesWithout) => entriesWithout > 0);
    const verdict = entries.length === 0 ? 'NO_ENTRY' : hasGaps ? 'GAPS' : 'MET';
    return { operation, entries: entries.length, missing, verdict };
  });
  const unknown = byValue
    .filter(([value]) => !Object.hasOwn(meanings, value))
    .reduce((sum, [, own]) => sum + own.length, 0);
  const isPassed = unknown === 0 && operations.every(({ verdict }) => verdict === 'MET');
  return { rows: rows.length, operations, unknown, isPassed };
}

/** A date is not a date and time. Seconds or milliseconds since 1970 are both. */
const DATE_AND_TIME = /\d[T ,]\s*\d{1,2}:\d{2}|^\d{10}(?:\.\d+|\d{3})?$/u;

function establishes(row: LogRow, field: LogField, column: string | null): boolean {
  const value = column === null ? '' : cellOf(row, column);
  return field === 'at' ? DATE_AND_TIME.test(value) : value !== '';
}
