import { createHash } from 'node:crypto';
import { LONGEST_COLUMN, type LogRow } from '../../shared/domain/assurance/log-test.ts';
import { AppError } from '../../shared/result.ts';
import { visitCsvRows } from '../reading/csv-rows.ts';
import { decodeText } from '../reading/decode-text.ts';
import { faultIn, type FaultAt } from './log-fault.ts';
import { visitJsonEntries } from './log-json.ts';

/** A sample of a system's log: nothing of it is kept. */
export interface LogSample {
  /** In the order in which they first come. */
  readonly columns: readonly string[];
  readonly rows: readonly LogRow[];
  /** By what each file is known again: hex SHA-256. */
  readonly files: readonly { readonly sha256: string; readonly rows: number }[];
}

/** Of all files together. */
const MOST_BYTES = 5_000_000;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 200;

/**
 * Reads a sample of a log: CSV with a header, or JSON (a list of entries, an object with one list, or one entry to a line). A
 * system may write several logs; their entries follow each other.
 *
 * @throws AppError VALIDATION: too large, empty, or not readable, with file, line and column.
 */
export function readLogSample(files: readonly Uint8Array[]): LogSample {
  const bytes = files.reduce((sum, { length }) => sum + length, 0);
  if (bytes > MOST_BYTES) {
    throw new AppError('VALIDATION', 'The sample is larger than 5 MB. A part of the log is enough.');
  }
  const columns = new Set<string>();
  const rows: LogRow[] = [];
  const read = files.map((file, place) => {
    const before = rows.length;
    visitEntries(decodeText(file), faultIn(files.length > 1 ? place + 1 : null), (row) => {
      if (rows.length === MOST_ROWS)
        throw new AppError('VALIDATION', 'The sample has more than 50,000 entries. Choose a part of it.');
      for (const name of Object.keys(row)) columns.add(name);
      if (columns.size > MOST_COLUMNS) throw tooManyColumns();
      rows.push(row);
    });
    return { sha256: createHash('sha256').update(file).digest('hex'), rows: rows.length - before };
  });
  if (new Set(read.map(({ sha256 }) => sha256)).size < read.length)
    throw new AppError('VALIDATION', 'One file is there twice. Choose each once.');
  if (columns.size === 0)
    throw new AppError('VALIDATION', 'The sample has no entries. Choose a file that has some.');
  return { columns: [...columns], rows, files: read };
}

const tooManyColumns = (): AppError =>
  new AppError('VALIDATION', 'The sample has more than 200 columns. Choose those that matter.');

function visitEntries(text: string, fault: FaultAt, visit: (row: LogRow) => void): void {
  if (/^\s*[[{]/u.test(text)) visitJsonEntries(text, fault, visit);
  else visitCsvEntries(text, fault, visit);
}

function visitCsvEntries(text: string, fault: FaultAt, visit: (row: LogRow) => void): void {
  let header: readonly string[] | null = null;
  const damage = visitCsvRows(text, ({ cells, line }) => {
    if (header === null) {
      header = namesOf(cells, line, fault);
      return;
    }
    if (cells.length !== header.length) {
      throw fault({ line }, `It has ${cells.length} cells, and the header has ${header.length}.`);
    }
    visit(Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])));
  });
  if (damage !== null) throw fault({ line: damage.line }, damage.message);
}

/** A column without a name is known by its number. */
function namesOf(cells: readonly string[], line: number, fault: FaultAt): readonly string[] {
  if (cells.length > MOST_COLUMNS) throw tooManyColumns();
  const names = cells.map((cell, place) => cell.trim() || `Column ${place + 1}`);
  for (const [place, name] of names.entries()) {
    const first = names.indexOf(name);
    if (first !== place)
      throw fault({ line, column: place + 1 }, `It is called as column ${first + 1} is. Rename one.`);
    if (name.length > LONGEST_COLUMN)
      throw fault({ line, column: place + 1 }, 'Its name is too long. The first line names the columns.');
  }
  return names;
}
