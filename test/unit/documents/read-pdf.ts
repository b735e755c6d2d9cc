import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

/** A node of the tag tree, as assistive technology walks it. */
export interface TagNode {
  readonly role: string;
  readonly alt: string | undefined;
  readonly scope: string | undefined;
  /** All the text inside, in reading order. */
  readonly text: string;
  readonly children: readonly TagNode[];
}

export interface PdfPage {
  /** Each run of text and where it lies, in points from the left edge and the foot of the page. */
  readonly runs: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly sizePoints: number;
  }[];
  readonly text: string;
  readonly tags: TagNode;
}

export interface PdfReading {
  readonly pages: readonly PdfPage[];
  readonly isMarked: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly outline: readonly string[];
}

const rawNode = z.object({
  role: z.string().optional(),
  type: z.string().optional(),
  id: z.string().optional(),
  alt: z.string().optional(),
  scope: z.string().optional(),
  get children() {
    return z.array(rawNode).optional();
  },
});
type RawNode = z.output<typeof rawNode>;

/** Reads a PDF with an implementation that has nothing to do with the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const pdf = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const textById = new Map<string, string>();
      const runs: PdfPage['runs'][number][] = [];
      let id: string | undefined;
      for (const item of items) {
        if ('str' in item) {
          runs.push({
            text: item.str,
            left: Number(item.transform[4]),
            right: Number(item.transform[4]) + item.width,
            bottom: Number(item.transform[5]),
            sizePoints: Number(item.transform[0]),
          });
          if (id !== undefined) textById.set(id, (textById.get(id) ?? '') + item.str);
        } else {
          id = item.type === 'endMarkedContent' ? undefined : (item.id ?? undefined);
        }
      }
      pages.push({
        runs,
        text: runs.map((run) => run.text).join(' '),
        tags: tagNodeOf(rawNode.parse(await page.getStructTree()), textById),
      });
    }
    const markInfo: unknown = await pdf.getMarkInfo();
    const { info } = await pdf.getMetadata();
    return {
      pages,
      isMarked: markInfo instanceof Map && markInfo.get('Marked') === true,
      info: z.record(z.string(), z.unknown()).parse(info),
      xmp:
        Buffer.from(bytes)
          .toString('latin1')
          .match(/<x:xmpmeta.*<\/x:xmpmeta>/su)?.[0] ?? '',
      outline: ((await pdf.getOutline()) ?? []).map((entry) => entry.title),
    };
  } finally {
    await task.destroy();
  }
}

/** Every node with that role, in reading order. */
export function tagsWithRole(node: TagNode, role: string): readonly TagNode[] {
  return [
    ...(node.role === role ? [node] : []),
    ...node.children.flatMap((child) => tagsWithRole(child, role)),
  ];
}

/** Every node with that role in the whole document. */
export function tagsOf({ pages }: PdfReading, role: string): readonly TagNode[] {
  return pages.flatMap((page) => tagsWithRole(page.tags, role));
}

/** The texts of a table, row by row, its head too. */
export function cellsOfTable(table: TagNode): readonly (readonly string[])[] {
  return tagsWithRole(table, 'TR').map((row) => row.children.map((cell) => cell.text.trim()));
}

/** All that is printed, with single spaces where lines end. */
export function wholeText({ pages }: PdfReading): string {
  return pages
    .map((page) => page.text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

function tagNodeOf(raw: RawNode, textById: ReadonlyMap<string, string>): TagNode {
  const children = (raw.children ?? []).map((child) => tagNodeOf(child, textById));
  return {
    role: raw.role ?? '',
    alt: raw.alt,
    scope: raw.scope,
    text:
      (raw.id === undefined ? '' : (textById.get(raw.id) ?? '')) +
      children.map((child) => child.text).join(''),
    children,
  };
}
