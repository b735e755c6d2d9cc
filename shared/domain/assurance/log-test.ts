import { AUDIT_OPERATIONS } from '../audit.ts';

/** The six operations that have to be logged. Source: Data Protection Act 2018 s.62(1). */
export const LOGGED_OPERATIONS = AUDIT_OPERATIONS.filter((operation) => operation !== 'access');
export type LoggedOperation = (typeof LOGGED_OPERATIONS)[number];

/** What a log can establish of an operation. */
export const LOG_FIELDS = ['at', 'person', 'recipient', 'reason'] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/** Which columns of a log mean what; `null` where it has none for that. */
export interface LogMapping {
  readonly operation: string;
  /** What each value of that column stands for, by the value in small letters; `null` for what is none of the six. */
  readonly meanings: Readonly<Record<string, LoggedOperation | null>>;
  readonly columns: Readonly<Record<LogField, string | null>>;
}

/** One entry of a log, by the names of its columns. */
export type LogRow = Readonly<Record<string, string>>;

/** What a log establishes of one operation. It tells how many, and never what: the result is kept, the sample is not. */
export interface OperationTest {
  readonly operation: LoggedOperation;
  readonly entries: number;
  /** For each field that the section asks for: in how many entries it is missing. */
  readonly missing: Readonly<Partial<Record<LogField, number>>>;
  /** Met, met by some entries only, or no entry at all: then the sample cannot tell, or it is not logged. */
  readonly verdict: 'MET' | 'GAPS' | 'NO_ENTRY';
}

export interface LogTest {
  readonly rows: number;
  readonly operations: readonly OperationTest[];
  /** Entries whose operation has no meaning yet: values are told by how many, to be given one. */
  readonly unknown: readonly { readonly value: string; readonly entries: number }[];
  readonly isPassed: boolean;
}

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

/** Holds a sample of a log against what section 62 asks for. */
export function testLog(
  rows: readonly LogRow[],
  { operation: column, meanings, columns }: LogMapping,
  asksReason: boolean,
): LogTest {
  const valueOf = (row: LogRow): string => (row[column] ?? '').trim().toLowerCase();
  const byValue = Map.groupBy(rows, valueOf);
  const unknown = [...byValue]
    .filter(([value]) => !Object.hasOwn(meanings, value))
    .map(([value, { length }]) => ({ value, entries: length }));
  const operations = LOGGED_OPERATIONS.map((operation): OperationTest => {
    const entries = [...byValue].flatMap(([value, own]) =>
      Object.hasOwn(meanings, value) && meanings[value] === operation ? own : [],
    );
    const asked = fieldsAskedFor(operation, asksReason);
    const missing = Object.fromEntries(
      asked.map((field) => [field, entries.filter((row) => !establishes(row, field, columns[field])).length]),
    );
    const hasGaps = Object.values(missing).some((count) => count > 0);
    const verdict = entries.length === 0 ? 'NO_ENTRY' : hasGaps ? 'GAPS' : 'MET';
    return { operation, entries: entries.length, missing, verdict };
  });
  const isPassed = unknown.length === 0 && operations.every(({ verdict }) => verdict === 'MET');
  return { rows: rows.length, operations, unknown, isPassed };
}

/** A date is not a date and time. */
const DATE_AND_TIME = /\d[T ,]\s*\d{1,2}:\d{2}/u;

function establishes(row: LogRow, field: LogField, column: string | null): boolean {
  const value = column === null ? '' : (row[column] ?? '').trim();
  return field === 'at' ? DATE_AND_TIME.test(value) : value !== '';
}

/** Words by which systems call the six operations, in the order in which they are tried: "export list" is an export. */
const OPERATION_WORDS: readonly (readonly [LoggedOperation, RegExp])[] = [
  ['erasure', /eras|delet|purg|destroy|dispos|remov/u],
  ['disclosure', /disclos|export|print|share|send|sent|transfer|download|email/u],
  ['combination', /combin|merg|link|match|join/u],
  ['alteration', /alter|updat|edit|chang|modif|amend|correct/u],
  ['collection', /collect|creat|insert|add|import|captur|regist|upload|new/u],
  ['consultation', /consult|view|read|open|search|quer|access|look|display|list/u],
];

/** Words by which systems call the columns that matter. */
const COLUMN_WORDS: Readonly<Record<LogField | 'operation', RegExp>> = {
  at: /^(?:at|when|date|time|timestamp)|date ?time|time ?stamp|_at$/u,
  person: /person|user|who|actor|staff|officer|account|login|by$/u,
  recipient: /recipient|receiv|sent ?to|disclosed ?to|destination|^to$/u,
  reason: /reason|justif|purpose|why/u,
  operation: /operation|action|event|activity|type|verb/u,
};

/** A mapping to begin with, from what columns and values are called; somebody looks it over. */
export function suggestMapping(columns: readonly string[], rows: readonly LogRow[]): LogMapping {
  const columnFor = (word: RegExp): string | null =>
    columns.find((column) => word.test(column.trim().toLowerCase())) ?? null;
  const operation = columnFor(COLUMN_WORDS.operation) ?? columns[0] ?? '';
  const values = [...new Set(rows.map((row) => (row[operation] ?? '').trim().toLowerCase()))];
  return {
    operation,
    meanings: meaningsOf(values),
    columns: {
      at: columnFor(COLUMN_WORDS.at),
      person: columnFor(COLUMN_WORDS.person),
      recipient: columnFor(COLUMN_WORDS.recipient),
      reason: columnFor(COLUMN_WORDS.reason),
    },
  };
}

/** A log that uses the words of the section, as this application's does, means them. */
function meaningsOf(values: readonly string[]): LogMapping['meanings'] {
  const areTheSections = values.every((value) => AUDIT_OPERATIONS.some((operation) => operation === value));
  return Object.fromEntries(
    values.flatMap((value): [string, LoggedOperation | null][] => {
      if (areTheSections)
        return [[value, LOGGED_OPERATIONS.find((operation) => operation === value) ?? null]];
      const found = OPERATION_WORDS.find(([, word]) => word.test(value));
      return found === undefined ? [] : [[value, found[0]]];
    }),
  );
}
