import { AppError } from '../../shared/result.ts';

/** Text is made safe for a spreadsheet; a number is written as it is, so that it stays one. */
export type CsvValue = string | number;

/** Without it Excel reads UTF-8 as Windows-1252. CSV readers that follow the standards skip it. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What makes a spreadsheet take a cell for a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/**
 * Writes a table as comma-separated values: RFC 4180, UTF-8 with a byte-order mark, CRLF after every line.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, which the spreadsheet shows as text.
 *
 * @throws AppError `INTERNAL` when a row is not as wide as the header, or a number has no decimal form.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [header, ...rows].map((row, index) => {
    if (row.length !== header.length) {
      throw new AppError(
        'INTERNAL',
        `Row ${index} of the CSV file has ${row.length} values, not ${header.length}.`,
      );
    }
    return row.map(fieldOf).join(',') + LINE_END;
  });
  return BYTE_ORDER_MARK + lines.join('');
}

/** Takes away a text's power to be a formula; leaves every other text alone. */
export function neutraliseFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function fieldOf(value: CsvValue): string {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return String(value);
    throw new AppError('INTERNAL', 'A number in the CSV file is not finite.');
  }
  const text = neutraliseFormula(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
