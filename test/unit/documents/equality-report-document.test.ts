import { describe, expect, it } from 'vitest';
import type { EqualityReportContent } from '../../../electron/documents/equality-report-content.ts';
import {
  renderEqualityReportPdf,
  renderEqualityReportSvg,
} from '../../../electron/documents/equality-report-document.ts';
import { viewOfEqualityReport } from '../../../electron/documents/equality-report-view.ts';
import { anEqualityReportContent, withEveryCell } from '../../builders/equality-report-content.ts';
import { cellsOfTable, type PdfReading, readPdf, tagsOf, tagsWithRole, wholeText } from './read-pdf.ts';

const POINTS_PER_MM = 72 / 25.4;
const PAGE_HEIGHT = 297 * POINTS_PER_MM;
const PAGE_WIDTH = 210 * POINTS_PER_MM;
const SIDE_MARGIN = 20 * POINTS_PER_MM;
const MARKING = 'OFFICIAL-SENSITIVE';
/** In the key, and twice in the section on what is not published. */
const SYMBOLS_IN_PROSE = 3;

const content = anEqualityReportContent();
const reading = await readPdf(renderEqualityReportPdf(content));

const read = (changed: EqualityReportContent): Promise<PdfReading> =>
  readPdf(renderEqualityReportPdf(changed));
const occurrencesOf = (part: string, text: string): number => text.split(part).length - 1;

/** How often the symbol must be seen: in each table and chart that has the hidden cell, and in the prose. */
function expectedSymbols({ referrals, forms, characteristics }: EqualityReportContent): number {
  const hidden = (cells: readonly { readonly kind: string }[]): number =>
    cells.filter((cell) => cell.kind === 'hidden').length;
  const row = (figures: typeof referrals): number =>
    hidden(figures.byService) + hidden([figures.allServices]);
  const inSections = characteristics.map((each) => {
    const answers = each.answers.map((answer) => answer.figures);
    const missing = [each.preferNotToSay, each.notKnown, each.notAsked];
    const table = [...answers, each.answered, ...missing, forms.declined, forms.none, referrals].map(row);
    const chart = [...answers, ...missing].map((figures) => hidden(figures.byService));
    const coverageTable = hidden([each.answered, ...missing].map((figures) => figures.allServices));
    const coverageChart = hidden([each.answered.allServices]);
    return [...table, ...chart, coverageTable, coverageChart].reduce((sum, count) => sum + count, 0);
  });
  const onCover = row(referrals);
  const formsTable = [...Object.values(forms), referrals].map(row).reduce((sum, count) => sum + count, 0);
  return inSections.reduce((sum, count) => sum + count, onCover + formsTable + SYMBOLS_IN_PROSE);
}

describe('every page', () => {
  it('has the marking in its top and in its bottom margin', () => {
    for (const { runs } of reading.pages) {
      const heights = runs.filter((run) => run.text === MARKING).map((run) => run.bottom);
      expect(heights.some((bottom) => bottom > PAGE_HEIGHT - 20 * POINTS_PER_MM)).toBe(true);
      expect(heights.some((bottom) => bottom < 20 * POINTS_PER_MM)).toBe(true);
    }
  });

  it('says which page of how many it is, which print, which copy, as at when, and where the audit chains stood', () => {
    for (const [index, { text }] of reading.pages.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${reading.pages.length}`);
      expect(text).toContain('Print EQ-2324-0007');
      expect(text).toContain('copy 1 of 1');
      expect(text).toContain('data as at 13 May 2024');
      expect(text).toContain('equality-5be2a90c77d1f348');
    }
  });

  it('carries the marking that the content asks for', async () => {
    const { pages } = await read(
      anEqualityReportContent({ marking: { classification: 'OFFICIAL', handling: 'May be published' } }),
    );
    for (const { runs } of pages) {
      expect(runs.filter((run) => run.text === 'OFFICIAL')).toHaveLength(2);
      expect(runs.some((run) => run.text.includes('SENSITIVE'))).toBe(false);
    }
  });

  it('keeps what it says within its margins', () => {
    const runs = reading.pages.flatMap((page) => page.runs).filter(({ text }) => text.trim());
    const outside = runs.filter(
      ({ left, right }) => left < SIDE_MARGIN - 1 || right > PAGE_WIDTH - SIDE_MARGIN + 1,
    );
    expect(outside).toEqual([]);
  });

  it('belongs to one part: cover, contents, coverage, a characteristic with its table and chart, what is not published', () => {
    const names = ['Coverage: whose answers are held', ...content.characteristics.map((each) => each.name)];
    for (const [index, name] of names.entries()) {
      const { runs, tags } = reading.pages[index + 2] ?? { runs: [], tags: undefined };
      expect(runs.map((run) => run.text)).toContain(name);
      expect(tags && tagsWithRole(tags, 'Table')).toHaveLength(index === 0 ? 2 : 1);
      expect(tags && tagsWithRole(tags, 'Figure')).toHaveLength(1);
    }
    // Then one page of what is not published and of the questions, and one of the certificate.
    expect(reading.pages).toHaveLength(2 + names.length + 2);
  });

  it('is set in type that can be read: 11 points, and never below 8.5', () => {
    const sizes = reading.pages.flatMap((page) =>
      page.runs.filter((run) => run.text.trim()).map((run) => run.sizePoints),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.5);
    expect(sizes.filter((size) => size === 11).length).toBeGreaterThan(sizes.length / 2);
  });
});

describe('accessibility', () => {
  it('declares PDF/UA-1, is tagged, says its language, title and nothing about a person', () => {
    expect(reading.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(reading.isMarked).toBe(true);
    expect(reading.info).toMatchObject({
      Language: 'en-GB',
      Title: 'Equality monitoring report, 1 April 2023 to 31 March 2024',
    });
    expect(reading.info).not.toHaveProperty('Author');
    expect(reading.xmp).not.toContain('dc:creator');
  });

  it('has a bookmark for each section', () => {
    expect(reading.outline).toEqual([
      '1 Coverage: whose answers are held',
      ...content.characteristics.map((each, index) => `${index + 2} ${each.name}`),
      '11 What is not published, and why',
      'Annex A: questions and their versions',
      'Annex B: certificate of protection',
    ]);
  });

  it('tags every head of every table as a header of its column', () => {
    for (const table of tagsOf(reading, 'Table')) {
      const headers = tagsWithRole(table, 'TH');
      expect(headers.length).toBeGreaterThan(0);
      expect(headers.every((header) => header.scope === 'Column')).toBe(true);
    }
  });

  it('tags the tables with exactly the rows of the view', () => {
    const view = viewOfEqualityReport(content);
    const tables = tagsOf(reading, 'Table').map(cellsOfTable);
    for (const [index, { rows }] of view.characteristics.entries()) {
      expect(tables[index + 2]?.slice(2)).toEqual(
        rows.map((row) =>
          [row.label].concat(row.figures.flatMap(({ count, percentage }) => [count, percentage])),
        ),
      );
    }
  });

  it('prints what became of the forms once, and the same in every table', () => {
    const tables = tagsOf(reading, 'Table').map(cellsOfTable);
    const rowOf = (
      table: readonly (readonly string[])[] | undefined,
      label: string,
    ): readonly string[] | undefined => table?.find(([first]) => first === label);
    for (const label of ['Declined the whole form', 'No form', 'All referrals']) {
      const once = rowOf(tables[0], label);
      expect(once).toHaveLength(7);
      for (const index of content.characteristics.keys())
        expect(rowOf(tables[index + 2], label)).toEqual(once);
    }
    expect(rowOf(tables[0], 'Form returned')?.slice(1)).toEqual(['107', '90%', '26', '84%', '133', '89%']);
  });

  it('describes every chart in words that say no more than the chart', () => {
    const descriptions = tagsOf(reading, 'Figure').map((figure) => figure.alt ?? '');
    expect(descriptions).toHaveLength(content.characteristics.length + 1);
    expect(descriptions[1]).toBe(
      'Bar chart of figures in the table above, on one scale. IDVA: the longest bar is 35 to 44, 35 referrals. ISVA: the longest bar is 25 to 34, 10 referrals. Figures not published: 5, each drawn as the same small hatched mark.',
    );
  });
});

describe('hidden figures', () => {
  it('read [c] in every place, and nothing else does', () => {
    expect(occurrencesOf('[c]', wholeText(reading))).toBe(expectedSymbols(content));
  });

  it('read [c] in every place of a report that hides everything', async () => {
    const hidden = withEveryCell(content, { kind: 'hidden' });
    expect(occurrencesOf('[c]', wholeText(await read(hidden)))).toBe(expectedSymbols(hidden));
  });

  it('leave a report that hides nothing with the symbol in its prose alone', async () => {
    const open = withEveryCell(content, { kind: 'count', value: 30 });
    expect(occurrencesOf('[c]', wholeText(await read(open)))).toBe(SYMBOLS_IN_PROSE);
  });
});

describe('what the report says of its protection', () => {
  it('is what is proved: about counts, and about this report', () => {
    const text = wholeText(reading);
    expect(text).toContain('No count from 1 to 4 is published, and none can be worked out from this report.');
    expect(text).toContain('What is protected are counts of referrals.');
    expect(text).toContain('Somebody who was referred twice counts twice');
    expect(text).not.toMatch(/nobody|anonym/iu);
  });

  it.each([
    [0, 'No earlier report counts any of the same people.'],
    [1, 'This report was checked together with 1 earlier report: no count from 1 to 4'],
    [4, 'This report was checked together with 4 earlier reports: no count from 1 to 4'],
  ])('tells that it was compared with %i earlier reports', async (earlierReports, sentence) => {
    const { certificate } = content;
    const text = wholeText(await read({ ...content, certificate: { ...certificate, earlierReports } }));
    expect(text).toContain(sentence);
  });
});

it('tells on paper of earlier reports that it could not be compared with', async () => {
  const certificate = { ...content.certificate, earlierReports: 0, uncomparedReports: 2 };
  const text = wholeText(await read({ ...content, certificate }));
  expect(text).toContain('2 earlier reports about some of these days could not be compared with this one.');
  expect(text).not.toContain('No earlier report counts any of the same people.');
});

describe('the preview', () => {
  const pages = renderEqualityReportSvg(content);

  it('has the pages of the print', () => {
    expect(pages).toHaveLength(reading.pages.length);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`<title>Page ${index + 1} of ${pages.length}</title>`);
  });

  it('shows the same symbols as the print', () => {
    expect(occurrencesOf('>[c]<', pages.join(''))).toBe(expectedSymbols(content));
  });

  it('shows what became of the forms once, and in the table of every characteristic', () => {
    for (const label of ['Declined the whole form', 'No form'])
      expect(occurrencesOf(`>${label}<`, pages.join(''))).toBe(1 + content.characteristics.length);
    expect(occurrencesOf('>Form returned<', pages.join(''))).toBe(1);
  });

  it('draws every hidden figure of every chart in one size', () => {
    const view = viewOfEqualityReport(content);
    const charts = [view.coverage.chart, ...view.characteristics.map((each) => each.chart)];
    const marks = charts.flatMap((chart) => chart.rows).flatMap((row) => row.marks);
    const hidden = marks.filter((mark) => mark.kind === 'hidden').length;
    // Two services are drawn plain: only a hidden figure is filled with a pattern.
    const outlines = pages.flatMap((page) =>
      [...page.matchAll(/<path [^>]*\bd="([^"]*)"[^>]*fill="url\(#/gu)].map(([, outline]) => outline),
    );
    expect(hidden).toBeGreaterThan(20);
    expect(outlines).toHaveLength(hidden);
    expect(new Set(outlines).size).toBe(1);
  });

  it('is safe to put into a window: no script, style, link or HTML', () => {
    for (const page of pages)
      expect(page).not.toMatch(/<script|<style|style=|<a[\s>]|\son\w+=|foreignObject|h5:/u);
  });
});
