import { strFromU8, unzipSync } from 'fflate';

export interface DocxReading {
  readonly files: readonly string[];
  readonly part: (path: string) => string;
  /** The texts of paragraphs, in their order, those of tables too. */
  readonly paragraphs: readonly { readonly style: string | undefined; readonly text: string }[];
  /** The texts of tables, row by row, with whether a row is a head that repeats. */
  readonly tables: readonly (readonly { readonly isHead: boolean; readonly cells: readonly string[] }[])[];
  readonly text: string;
}

/** Reads a .docx by its XML alone, with nothing of the library that wrote it. */
export function readDocx(bytes: Uint8Array): DocxReading {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const body = part('word/document.xml');
  const paragraphs = elements(body, 'w:p').map((xml) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(xml)?.[1],
    text: textOf(xml),
  }));
  const tables = elements(body, 'w:tbl').map((table) =>
    elements(table, 'w:tr').map((row) => ({
      isHead: /<w:tblHeader(?: |\/)/u.test(row),
      cells: elements(row, 'w:tc').map((cell) => elements(cell, 'w:p').map(textOf).join('\n')),
    })),
  );
  return {
    files: Object.keys(files),
    part,
    paragraphs,
    tables,
    text: paragraphs.map(({ text }) => text).join('\n'),
  };
}

/** The documents nest none of these in its own kind. */
const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>|<${name}/>`, 'gsu')) ?? [];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll(/&(\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
