/**
 * What a document of an assessment is built of, as plain data: the PDF and the .docx are two ways of setting the same blocks.
 */

/** How a text stands out, always by words or a pattern, and never by colour alone. */
export type Mark = 'plain' | 'listed' | 'withheld' | 'blank' | 'clear' | 'dotted' | 'lined';

/** A text in paragraphs, or in points where it is `listed`. */
export interface Said {
  readonly lines: readonly string[];
  readonly mark: Mark;
}

export interface Definition {
  readonly term: string;
  readonly said: Said;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  /** Widths are shares of the width of the page. */
  readonly columns: readonly { readonly name: string; readonly share: number }[];
  readonly rows: readonly (readonly Said[])[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly said: Said }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'definitions'; readonly rows: readonly Definition[] }
  /** Something with a number and a name of its own: a question, a risk, a reply. */
  | {
      readonly kind: 'entry';
      readonly number: string;
      readonly title: string;
      /** Absent where all is said in the rows. */
      readonly said: Said | null;
      readonly rows: readonly Definition[];
    }
  | TableBlock;

export interface Section {
  readonly title: string;
  /** Whether it begins a page of its own. */
  readonly isPage: boolean;
  readonly blocks: readonly Block[];
}

/** In paragraphs as they were written. */
export const plain = (text: string): Said => ({ lines: linesOf(text), mark: 'plain' });
export const marked = (mark: Mark, text: string): Said => ({ lines: linesOf(text), mark });
/** One thing as it is, several in points. */
export const listed = (lines: readonly string[]): Said => ({
  lines,
  mark: lines.length > 1 ? 'listed' : 'plain',
});
export const paragraph = (text: string): Block => ({ kind: 'paragraph', said: plain(text) });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const defined = (term: string, text: string): Definition => ({ term, said: plain(text) });

/** A table; nothing where it would have no row. */
export function table(
  caption: string,
  columns: readonly (readonly [name: string, share: number])[],
  rows: readonly (readonly Said[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  return [{ kind: 'table', caption, columns: columns.map(([name, share]) => ({ name, share })), rows }];
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
