import { AUDIT_OPERATIONS, LOGGED_OPERATIONS, type LoggedOperation } from '../audit.ts';
import {
  LONGEST_MEANING,
  meaningKeyOf,
  MOST_MEANINGS,
  type LogField,
  type LogMapping,
  type LogRow,
} from './log-test.ts';

/** Words by which systems call the six operations, in the order in which they are tried: "export list" is an export. */
const OPERATION_WORDS: readonly (readonly [LoggedOperation, RegExp])[] = [
  ['erasure', /eras|delet|purg|destroy|dispos|remov/u],
  ['disclosure', /disclos|export|print|share|send|sent|transfer|download|email/u],
  ['combination', /combin|merg|link|match|join/u],
  ['alteration', /alter|updat|edit|chang|modif|amend|correct/u],
  ['collection', /collect|creat|insert|add|import|captur|regist|upload|new/u],
  ['consultation', /consult|view|read|open|search|quer|access|look|display|list/u],
];

/**
 * Words by which systems call the columns that matter, surest first: of "eventTime" and "event" the second tells the operation.
 * A column tells one thing, so what is found first is out of the question for the rest.
 */
const COLUMN_WORDS: readonly (readonly [LogField | 'operation', readonly RegExp[]])[] = [
  ['at', [/\b(?:timestamp|date ?time|time ?stamp)\b/u, /\b(?:time|when|at)\b/u, /\bdate\b/u, /date|time/u]],
  ['recipient', [/recipient|receiv|destination|\b(?:sent|disclosed|shared) ?(?:to|with)\b|^to$/u]],
  ['reason', [/reason|justif|why/u, /purpose/u]],
  [
    'operation',
    [/operation/u, /\b(?:action|activity|verb|event)(?: type| name)?$/u, /action|event|activity|type|verb/u],
  ],
  [
    'person',
    [
      /\b(?:user ?name|person|user|actor|who|staff|officer|account|login)\b/u,
      /person|user|actor|staff|officer|account|login|\bby$/u,
    ],
  ],
];

/** "eventTime", "event_time" and "Event time" alike. */
const inWords = (column: string): string =>
  column
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The values of a column as meanings name them; `null` where they are more, or longer, than names of operations are. */
export function valuesOf(column: string, rows: readonly LogRow[]): readonly string[] | null {
  const values = new Set<string>();
  for (const row of rows) {
    const value = meaningKeyOf(row, column);
    if (value.length > LONGEST_MEANING) return null;
    values.add(value);
    if (values.size > MOST_MEANINGS) return null;
  }
  return [...values].sort();
}

/** A mapping to begin with, from what columns and values are called; somebody looks it over. */
export function suggestMapping(columns: readonly string[], rows: readonly LogRow[]): LogMapping {
  const found = new Map<LogField | 'operation', string>();
  const free = (): readonly string[] => columns.filter((column) => ![...found.values()].includes(column));
  for (const [field, words] of COLUMN_WORDS) {
    const left = free();
    const column = words
      .map((word) => left.find((each) => word.test(inWords(each))))
      .find((each) => each !== undefined);
    if (column !== undefined) found.set(field, column);
  }
  const columnFor = (field: LogField): string | null => found.get(field) ?? null;
  const operation = found.get('operation') ?? free()[0] ?? columns[0] ?? '';
  return {
    operation,
    meanings: suggestMeanings(valuesOf(operation, rows) ?? []),
    columns: {
      at: columnFor('at'),
      person: columnFor('person'),
      recipient: columnFor('recipient'),
      reason: columnFor('reason'),
    },
  };
}

/** What values stand for, as far as their words tell. A log that uses the words of the section means them. */
export function suggestMeanings(values: readonly string[]): LogMapping['meanings'] {
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
