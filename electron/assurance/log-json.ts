import { LONGEST_COLUMN, type LogRow } from '../../shared/domain/assurance/log-test.ts';
import { readJson } from '../reading/read-json.ts';
import type { FaultAt } from './log-fault.ts';

const NO_JSON = 'It is no JSON from here on. Save the log again, or as CSV.';
const NO_ENTRIES = 'Give a list of entries, an object with one list of entries, or one entry to a line.';

/** Deeper than any entry of a log. */
const DEEPEST = 16;

/**
 * Visits the entries of a log in JSON: a list, an object with one list in it (such as `entries`), or an object to a line.
 *
 * What is nested in an entry becomes a column of its own, as `user.name`; a list of plain values becomes one cell.
 */
export function visitJsonEntries(text: string, fault: FaultAt, visit: (row: LogRow) => void): void {
  const read = readJson(text);
  if ('value' in read) {
    for (const [place, entry] of entriesIn(read.value, fault).entries()) {
      visit(rowOf(entry, (message) => fault({ entry: place + 1 }, message)));
    }
    return;
  }
  if (!hasEntryToALine(text)) throw fault(read.fault, NO_JSON);
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entry = readJson(line);
    if ('fault' in entry) throw fault({ line: place + 1, column: entry.fault.column }, NO_JSON);
    visit(rowOf(entry.value, (message) => fault({ line: place + 1 }, message)));
  }
}

/** Whether the first line is whole by itself. */
const hasEntryToALine = (text: string): boolean => {
  const first = readJson(text.trimStart().split('\n', 1)[0] ?? '');
  return 'value' in first && isObject(first.value);
};

function entriesIn(value: unknown, fault: FaultAt): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  // A file with one entry to a line and one line is an object too.
  const lists = isObject(value) ? Object.values(value).filter(isListOfObjects) : [];
  if (lists.length > 1) throw fault({ line: 1 }, NO_ENTRIES);
  return lists[0] ?? [value];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfObjects = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(isObject);

/** What goes into one cell: a plain value, or a list of such. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((inner) => typeof inner !== 'object' || inner === null)
    : !isObject(value);

function rowOf(entry: unknown, fault: (message: string) => Error): LogRow {
  if (!isObject(entry)) throw fault(NO_ENTRIES);
  const cells: [string, string][] = [];
  const visit = (within: object, path: readonly string[]): void => {
    if (path.length === DEEPEST) throw fault(`It is nested more than ${DEEPEST} deep.`);
    for (const [step, value] of Object.entries(within) as [string, unknown][]) {
      const name = [...path, step].join('.');
      if (name.length > LONGEST_COLUMN)
        throw fault(`One of its names has more than ${LONGEST_COLUMN} characters.`);
      if (isPlain(value)) cells.push([name, cellOf(value)]);
      // Whatever is not plain is a list or an object.
      else visit(value as object, [...path, step]);
    }
  };
  visit(entry, []);
  return Object.fromEntries(cells);
}

/** What is absent is empty. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  return value === null ? '' : String(value);
}
