import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, Definition, Said, Section, TableBlock } from './impact-assessment-blocks.ts';
import type { ImpactAssessmentView } from './impact-assessment-view.ts';
import type { PageFrame } from './page-frame.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
/** Halves of a point, as Word counts. */
const SIZE = { body: 22, table: 19, footer: 17, status: 30, title: 48 } as const;
const PAGE = { width: 210, height: 297, side: 20, top: 26, bottom: 28 } as const;
const TEXT_WIDTH = twips(PAGE.width - 2 * PAGE.side);
/** On every computer of a force. */
const FONT = 'Arial';

/**
 * Sets an assessment for Word and LibreOffice: headings, tables with heads that repeat, marking on every page. The bytes depend on
 * the view alone.
 */
export async function writeImpactAssessmentDocx(view: ImpactAssessmentView): Promise<Uint8Array> {
  const { frame, cover } = view;
  const document = new Document({
    creator: 'Strongroom',
    lastModifiedBy: 'Strongroom',
    title: frame.title,
    subject: cover.subtitle,
    description: frame.identity.join(', '),
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: SIZE.title, bold: true },
          paragraph: { spacing: { before: 120, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { size: 36, bold: true, color: '000000' },
          paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
        },
        heading2: {
          run: { size: 24, bold: true, color: '000000' },
          paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              left: twips(PAGE.side),
              right: twips(PAGE.side),
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              header: twips(10),
              footer: twips(9),
            },
          },
        },
        headers: { default: new Header({ children: headerOf(frame) }) },
        footers: { default: new Footer({ children: footerOf(frame) }) },
        children: [
          ...coverOf(view),
          headed('How to read it', HeadingLevel.HEADING_1),
          ...view.key.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
          ...[...view.sections, view.print].flatMap(sectionOf),
        ],
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document), frame);
}

const markedLine = ({ marking }: PageFrame): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ text: marking.toUpperCase(), bold: true })],
  });

const headerOf = (frame: PageFrame): readonly Paragraph[] => [
  markedLine(frame),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: frame.handling, size: SIZE.footer })],
  }),
];

const footerOf = (frame: PageFrame): readonly Paragraph[] => [
  footerLine([
    new TextRun({
      size: SIZE.footer,
      children: [frame.title, '. Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    }),
  ]),
  footerLine([new TextRun({ text: frame.identity.join('  \u00B7  '), size: SIZE.footer })]),
  footerLine([
    new TextRun({
      text: ['Audit heads', ...frame.auditHeads].join('  \u00B7  '),
      size: SIZE.footer,
    }),
  ]),
  markedLine(frame),
];

const footerLine = (children: TextRun[]): Paragraph => new Paragraph({ spacing: { after: 0 }, children });

function coverOf({ cover }: ImpactAssessmentView): readonly (Paragraph | Table)[] {
  const border = { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 6 };
  const boxed = { top: border, bottom: border, left: border, right: border };
  return [
    new Paragraph({ text: `${cover.subtitle}  ${cover.reference}` }),
    headed(cover.title, HeadingLevel.TITLE),
    new Paragraph({
      border: boxed,
      children: [
        new TextRun({ text: cover.status, bold: true, size: SIZE.status }),
        new TextRun({ text: `   ${cover.statement}` }),
        ...(cover.hash === null
          ? []
          : [
              new TextRun({ text: 'Hash of the version (SHA-256): ', break: 1, size: SIZE.table }),
              new TextRun({ text: cover.hash, bold: true, size: SIZE.table }),
            ]),
      ],
    }),
    ...cover.facts.flatMap((row) => definitionOf(row, 0)),
    ...cover.coverage.flatMap(blockOf),
    ...(cover.conditions.length === 0
      ? []
      : [
          headed('Open conditions', HeadingLevel.HEADING_1),
          ...cover.conditions.flatMap((row) => definitionOf(row, 0)),
        ]),
  ];
}

const headed = (
  text: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore = false,
): Paragraph => new Paragraph({ text, heading, pageBreakBefore });

const sectionOf = ({ title, isPage, blocks }: Section): readonly (Paragraph | Table)[] => [
  headed(title, HeadingLevel.HEADING_1, isPage),
  ...blocks.flatMap(blockOf),
];

function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block.said);
    case 'heading':
      return [headed(block.text, HeadingLevel.HEADING_2)];
    case 'definitions':
      return block.rows.flatMap((row) => definitionOf(row, 0));
    case 'entry':
      return [
        headed([block.number, block.title].filter(Boolean).join('  '), HeadingLevel.HEADING_2),
        ...(block.said === null ? [] : paragraphsOf(block.said)),
        ...block.rows.flatMap((row) => definitionOf(row, twips(5))),
      ];
    case 'table':
      return tableOf(block);
  }
}

/** What stands out does so by a frame, or by its weight, as on paper. */
function runOf({ mark }: Said, text: string, isFirst: boolean, size: number = SIZE.body): TextRun {
  const style = mark === 'withheld' ? BorderStyle.DOTTED : mark === 'blank' ? BorderStyle.DASHED : undefined;
  const isLevel = mark === 'clear' || mark === 'dotted' || mark === 'lined';
  return new TextRun({
    text,
    size,
    bold: isLevel && isFirst,
    ...(style === undefined ? {} : { border: { style, size: 6, color: '404040', space: 1 } }),
  });
}

const paragraphsOf = (said: Said, size: number = SIZE.body): readonly Paragraph[] =>
  said.lines.map(
    (line, index) =>
      new Paragraph({
        children: [runOf(said, line, index === 0, size)],
        ...(said.mark === 'listed' ? { bullet: { level: 0 } } : {}),
        ...(size === SIZE.table ? { spacing: { after: 20 } } : {}),
      }),
  );

function definitionOf({ term, said }: Definition, left: number): readonly Paragraph[] {
  if (said.mark === 'listed') {
    const name = new TextRun({ text: `${term}:`, bold: true });
    return [new Paragraph({ indent: { left }, children: [name] }), ...paragraphsOf(said)];
  }
  const [first = '', ...others] = said.lines;
  return [
    new Paragraph({
      indent: { left },
      children: [new TextRun({ text: `${term}: `, bold: true }), runOf(said, first, true)],
    }),
    ...others.map((line) => new Paragraph({ indent: { left }, children: [runOf(said, line, false)] })),
  ];
}

function tableOf({ caption, columns, rows }: TableBlock): readonly (Paragraph | Table)[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'A0A0A0' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (index: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 60, right: 60 },
      // A cell without a paragraph does not open in Word.
      children: children.length === 0 ? [new Paragraph({})] : children,
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name }, index) =>
      cell(index, [
        new Paragraph({
          spacing: { after: 20 },
          children: [new TextRun({ text: name, bold: true, size: SIZE.table })],
        }),
      ]),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((said, index) => cell(index, paragraphsOf(said, SIZE.table))),
      }),
  );
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240 },
      children: [new TextRun({ text: caption, bold: true })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: { ...line, size: 8, color: '000000' },
        bottom: { ...line, size: 8, color: '000000' },
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [head, ...body],
    }),
    new Paragraph({ spacing: { after: 0 }, children: [] }),
  ];
}

const CORE = 'docProps/core.xml';
/** The earliest that a ZIP archive can say, read in any time zone. */
const ARCHIVE_DATE = new Date(1980, 0, 1);

/** The library dates what it writes by the clock: here both the properties and the archive get the document's own date. */
function withFixedDates(bytes: Uint8Array, { date }: PageFrame): Uint8Array {
  const { year, month, day, hour, minute } = date;
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString();
  const files = unzipSync(bytes);
  const core = strFromU8(files[CORE] ?? new Uint8Array()).replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu,
    `$1${moment}`,
  );
  const dated = { ...files, [CORE]: strToU8(core) };
  return zipSync(dated, { mtime: ARCHIVE_DATE });
}
