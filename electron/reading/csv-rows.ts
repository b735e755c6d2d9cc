import { CsvError, parse } from 'csv-parse/sync';

/** A row as it stands in the file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line of the file, from 1, on which the row begins; a quoted cell may go on over further lines. */
  readonly line: number;
}

/** What makes the rest of a file unreadable. */
export interface CsvDamage {
  readonly line: number;
  readonly message: string;
}

/** Far more than all columns filled to their limits; a lost closing quote runs into it instead of swallowing the file. */
const LONGEST_ROW_BYTES = 400_000;

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Visits the rows of a CSV file (RFC 4180) in order, leaving out rows without any text.
 *
 * The delimiter is whichever of comma, semicolon and tab the first line has most of: spreadsheets set to another
 * language write semicolons. Line endings may be mixed. Rows are visited one by one so that only what `visit` keeps
 * stays in memory.
 *
 * @returns what is wrong when quoting breaks down, and null when the file was read to its end.
 */
export function visitCsvRows(text: string, visit: (row: CsvRow) => void): CsvDamage | null {
  let line = 1;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW_BYTES,
      on_record: (cells) => {
        if (cells.some((cell) => cell.trim() !== '')) visit({ cells, line });
        line += 1 + lineBreaksWithin(cells);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line, message: messageOf(error.code) };
  }
}

function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  const countOf = (delimiter: string): number => firstLine.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (countOf(delimiter) > countOf(best) ? delimiter : best));
}

function lineBreaksWithin(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
}

/** The parser's own messages repeat the text of the cell, which may name a person. */
function messageOf(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'Close the quotation mark that a cell of this row opens.';
    default:
      return 'Put the whole cell in quotation marks, and double each quotation mark within it.';
  }
}
