import { describe, expect, it } from 'vitest';
import { renderAuditLogPdf } from '../../../electron/documents/audit-log-document.ts';
import { printedHead } from '../../../shared/domain/audit-head.ts';
import { aLoggedEntry, anAuditLogContent } from '../../builders/audit-log-content.ts';
import { cellsOfTable, readPdf, tagsWithRole, wholeText } from './read-pdf.ts';

const POINTS_PER_MM = 72 / 25.4;
const PAGE_WIDTH = 297 * POINTS_PER_MM;
const SIDE_MARGIN = 20 * POINTS_PER_MM;

const LONG_LIST = `listed ${Array.from({ length: 10 }, (_, n) => `0e6f2a1c-7d35-4b19-9c84-${String(n).repeat(12)}`).join(' ')}`;

const content = anAuditLogContent({
  filter: [['Person', 'Asha Verity']],
  entries: Array.from({ length: 40 }, (_, index) =>
    aLoggedEntry({
      seq: index + 1,
      personName: index % 2 === 0 ? 'Asha Verity' : 'Morwenna Featherstonehaugh-Cholmondeley',
      ...(index % 13 === 0 ? { object: LONG_LIST } : {}),
      ...(index === 7 ? { object: `90 referrals of file ${'0f'.repeat(32)}` } : {}),
      ...(index === 9
        ? { personName: 'W'.repeat(80), reason: 'W'.repeat(200), recipient: 'M'.repeat(120) }
        : {}),
      ...(index === 5 ? { reason: 'Review before the conference', recipient: 'Assurance' } : {}),
    }),
  ),
});
const reading = await readPdf(renderAuditLogPdf(content));

describe('the log as a document', () => {
  it('marks every page twice, numbers it, and carries print and heads on it', () => {
    expect(reading.pages.length).toBeGreaterThan(2);
    for (const [index, { runs, text }] of reading.pages.entries()) {
      expect(runs.filter((run) => run.text === 'OFFICIAL-SENSITIVE')).toHaveLength(2);
      expect(text).toContain(`Page ${index + 1} of ${reading.pages.length}`);
      expect(text).toContain('Print AL-12345678');
      for (const head of content.heads) expect(text).toContain(printedHead(head));
    }
  });

  it('says who it is for, what was asked for, what checking came to, and how to check it again', () => {
    const first = reading.pages[0]?.text ?? '';
    expect(first).toContain('Information assurance unit');
    expect(first).toContain('Asha Verity');
    expect(first).toContain('Intact: all 3 entries were checked when this was made.');
    expect(first).toContain('strongroom verify --against');
  });

  it('is an accessible PDF without a name in its title', () => {
    expect(reading.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(reading.isMarked).toBe(true);
    expect(reading.info).toMatchObject({ Language: 'en-GB', Title: 'Audit log of the cases compartment' });
  });

  it('repeats the heads of the columns on every page of the table', () => {
    for (const { runs } of reading.pages.slice(1)) {
      expect(runs.map((run) => run.text)).toEqual(expect.arrayContaining(['No.', 'Person', 'Hash begins']));
    }
  });

  it('has one table with every entry in a row of its own', () => {
    const tables = reading.pages.flatMap(({ tags }) => tagsWithRole(tags, 'Table'));
    const rows = tables
      .flatMap((table) => cellsOfTable(table))
      .filter(([number]) => /^\d+$/.test(number ?? ''));
    expect(rows.map(([number]) => Number(number))).toEqual(content.entries.map(({ seq }) => seq));
    const [, , , , , sixth] = rows;
    expect(sixth?.join('|')).toContain('Review before the conference');
    expect(sixth?.join('|')).toContain('To: Assurance');
  });

  it('keeps what it says within its margins, and its columns apart, in type of 8.5 points or more', () => {
    const runs = reading.pages.flatMap((page) => page.runs).filter(({ text }) => text.trim());
    const isOutside = ({ left, right }: (typeof runs)[number]) =>
      left < SIDE_MARGIN - 1 || right > PAGE_WIDTH - SIDE_MARGIN + 1;
    expect(runs.filter(isOutside)).toEqual([]);
    expect(Math.min(...runs.map(({ sizePoints }) => sizePoints))).toBeGreaterThanOrEqual(8.5);
    for (const { runs: onPage } of reading.pages.slice(1)) {
      const inLines = onPage
        .filter(({ text }) => text.trim())
        .toSorted((a, b) => a.bottom - b.bottom || a.left - b.left);
      const overlapping = inLines.filter((run, index) => {
        const next = inLines[index + 1];
        return next?.bottom === run.bottom && next.left < run.right - 1;
      });
      expect(overlapping).toEqual([]);
    }
  });

  it('without an entry says so, and has no table', async () => {
    const empty = await readPdf(renderAuditLogPdf(anAuditLogContent({ entries: [] })));
    expect(empty.pages).toHaveLength(1);
    expect(wholeText(empty)).toContain('no entry');
  });

  it('prints what it is given as text, and never as markup', async () => {
    const hostile = '#panic() $x$ *bold* <label> @ref \\';
    const drawn = await readPdf(
      renderAuditLogPdf(
        anAuditLogContent({ recipient: hostile, entries: [aLoggedEntry({ object: hostile })] }),
      ),
    );
    expect(wholeText(drawn)).toContain('#panic() $x$ *bold* <label> @ref');
  });

  it('depends on its content alone', () => {
    expect(Buffer.from(renderAuditLogPdf(content))).toEqual(Buffer.from(renderAuditLogPdf(content)));
  });
});
