import type { CaseloadColumn, CaseloadRecord } from '../../../shared/domain/caseload-columns.ts';
import type { LocalDate } from '../../../shared/domain/dates.ts';
import { AppError } from '../../../shared/result.ts';
import type { InputIssue } from '../../../shared/result.ts';
import { visitCsvRows } from '../../reading/csv-rows.ts';
import type { CsvDamage, CsvRow } from '../../reading/csv-rows.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { readHeader } from './read-header.ts';
import { readRow } from './read-row.ts';

/** A referral to take in, and the line of the file on which it begins. */
export interface ImportedReferral extends CaseloadRecord {
  readonly line: number;
}

/** The largest caseload file; a hundred thousand full referrals take about half of it. */
const LARGEST_FILE_BYTES = 200_000_000;
const MOST_ROWS = 200_000;

/** As many problems as a person can work through; the rest shows once these are mended. */
const MOST_ISSUES = 1_000;

/**
 * Reads a caseload file in the import format (see COLUMNS.md beside this file): all of its rows, or none.
 *
 * @param options.today the London date after which nothing can have happened yet.
 * @throws AppError VALIDATION with one issue for each problem, at most 1,000: path `[line, column]`, or `[line]` when
 *   the whole row is meant. No issue repeats the content of a cell.
 */
export function parseCaseload(
  bytes: Uint8Array,
  options: { readonly today: LocalDate },
): readonly ImportedReferral[] {
  if (bytes.length > LARGEST_FILE_BYTES) {
    throw new AppError('VALIDATION', 'The file is larger than 200 MB. Split it and import the parts.');
  }
  const reader = caseloadReader(options.today);
  const damage = visitCsvRows(decodeText(bytes), reader.visit);
  if (damage !== null) reader.breakOff(damage);
  return reader.finish();
}

/** Takes the rows of a file one by one. Throws as soon as reading on is pointless. */
function caseloadReader(today: LocalDate) {
  let columns: readonly CaseloadColumn[] | undefined;
  let rowCount = 0;
  const referrals: ImportedReferral[] = [];
  const issues: InputIssue[] = [];
  let problemCount = 0;
  let badRowCount = 0;

  function report(
    line: number,
    problems: readonly { readonly column?: string; readonly message: string }[],
  ): void {
    badRowCount += 1;
    problemCount += problems.length;
    for (const { column, message } of problems.slice(0, MOST_ISSUES - issues.length)) {
      issues.push({ path: column === undefined ? [line] : [line, column], message });
    }
  }

  function visit(row: CsvRow): void {
    if (columns === undefined) {
      columns = columnsOf(row);
      return;
    }
    rowCount += 1;
    if (rowCount > MOST_ROWS) {
      throw new AppError('VALIDATION', 'The file has more than 200,000 rows. Split it and import the parts.');
    }
    if (row.cells.length !== columns.length) {
      const message = `This row has ${row.cells.length} cells, but the header has ${columns.length}.`;
      report(row.line, [{ message }]);
      return;
    }
    const reading = readRow(row.cells, columns, today);
    if ('record' in reading) referrals.push({ line: row.line, ...reading.record });
    else report(row.line, reading.problems);
  }

  /** The row that cannot be read is the last one that is reached. */
  function breakOff({ line, message }: CsvDamage): void {
    rowCount += 1;
    report(line, [{ message }]);
  }

  function finish(): readonly ImportedReferral[] {
    if (issues.length > 0) {
      const isCut = issues.length < problemCount;
      throw new AppError(
        'VALIDATION',
        `Nothing was imported: ${count(problemCount, 'problem')} in ${number(badRowCount)} of ${count(rowCount, 'row')}` +
          `${isCut ? ` (the first ${number(issues.length)} are listed)` : ''}. Correct the file and import it again.`,
        { issues },
      );
    }
    if (columns === undefined) throw new AppError('VALIDATION', 'The file is empty. Choose a caseload file.');
    if (rowCount === 0)
      throw new AppError('VALIDATION', 'The file has a header, but no rows. Add some referrals.');
    return referrals;
  }

  return { visit, breakOff, finish };
}

function columnsOf(row: CsvRow): readonly CaseloadColumn[] {
  const reading = readHeader(row);
  if ('columns' in reading) return reading.columns;
  throw new AppError(
    'VALIDATION',
    `Nothing was imported: ${count(reading.issues.length, 'problem')} in the header, the first line of the file. ` +
      'Correct it and import the file again.',
    { issues: reading.issues.slice(0, MOST_ISSUES) },
  );
}

const number = (value: number): string => value.toLocaleString('en-GB');
const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
