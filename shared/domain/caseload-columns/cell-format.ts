import type { CodeList } from '../code-lists/code-list.ts';

/** What the text of a cell means, or what is wrong with it. The problem never repeats the text: it may name a person. */
export type CellReading = { readonly value: unknown } | { readonly problem: string };

/**
 * How one kind of value stands in a cell.
 *
 * `read` gets trimmed text that is not empty and undoes `write`. `write` gets a value of the record at the column's
 * path, and nothing else: only the table of columns brings formats and values together, and its round trip is tested.
 */
export interface CellFormat<Value = unknown> {
  /** What the cell takes, in words for the documentation of the format. */
  readonly accepts: string;
  /** The code lists that its codes come from. */
  readonly lists?: readonly CodeList[];
  read(text: string): CellReading;
  write(value: Value): string;
}

/** Splits a cell of several values; blank ones, as after a last separator, do not count. */
export function splitValues(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Writes several values into one cell. */
export function joinValues(values: readonly (string | number)[]): string {
  return values.join('; ');
}
