import { describe, expect, it } from 'vitest';
import type { EqualityReportContent } from '../../../electron/documents/equality-report-content.ts';
import { renderEqualityReportPdf } from '../../../electron/documents/equality-report-document.ts';
import { figuresOf } from '../../builders/equality-report-characteristics.ts';
import {
  anEqualityReportContent,
  withEveryCell,
  withFigures,
} from '../../builders/equality-report-content.ts';
import { cellsOfTable, type PdfReading, readPdf, tagsOf, tagsWithRole, wholeText } from './read-pdf.ts';

const content = anEqualityReportContent();
const read = (changed: EqualityReportContent): Promise<PdfReading> =>
  readPdf(renderEqualityReportPdf(changed));

describe('unusual reports', () => {
  it('prints an empty period as zeros, without percentages', async () => {
    const text = wholeText(await read(withEveryCell(content, { kind: 'count', value: 0 })));
    expect(text).not.toMatch(/\d%/u);
    expect(text).toContain('Answers on the forms returned for 0 referrals to all services');
  });

  it('repeats the head of a table on each page that it reaches and keeps every row whole', async () => {
    const [age, ...others] = content.characteristics;
    if (age === undefined) throw new Error('the builder has characteristics');
    const answers = Array.from({ length: 80 }, (_, index) => ({
      code: `a${index}`,
      // Of one line to five, so that some row comes to lie across the end of a page.
      label: `Start of a label ${'that goes on and on, '.repeat(2 * (index % 5))}in ${index}.`,
      figures: figuresOf([10 * index, 'c', 'c']),
    }));
    const { pages } = await read({ ...content, characteristics: [{ ...age, answers }, ...others] });

    const labelsOn = (page: PdfReading['pages'][number]): readonly string[] =>
      tagsWithRole(page.tags, 'TD')
        .map((cell) => cell.text)
        .filter((text) => text.startsWith('Start of a label'));
    const rowPages = pages.filter((page) => labelsOn(page).length > 0);
    expect(rowPages.length).toBeGreaterThan(3);
    for (const page of rowPages) {
      expect(page.runs.filter((run) => run.text === 'Referrals')).toHaveLength(3);
      expect(labelsOn(page).filter((text) => !/in \d+\.$/u.test(text))).toEqual([]);
    }
    expect(rowPages.flatMap(labelsOn)).toHaveLength(answers.length);
  });

  it('never leaves a caption at the foot of a page, without its chart', async () => {
    const [age] = content.characteristics;
    if (age === undefined) throw new Error('the builder has characteristics');
    const pagesOfChart = new Set<number>();
    for (let count = 12; count <= 40; count += 1) {
      const answers = Array.from({ length: count }, (_, index) => ({
        code: `a${index}`,
        label: `Answer ${index}`,
        figures: figuresOf([10, 'c', 'c']),
      }));
      const { pages } = await read({ ...content, characteristics: [{ ...age, answers }] });
      const captioned = pages.findIndex((page) => page.text.includes('Referrals by age and service'));
      const charted = pages.findIndex((page) => tagsWithRole(page.tags, 'Figure')[0]?.alt?.includes('IDVA'));
      expect(captioned, `${count} answers`).toBe(charted);
      pagesOfChart.add(charted);
    }
    // Somewhere on the way the chart has moved to the next page.
    expect(pagesOfChart.size).toBe(2);
  });

  it.each([1, 4])('lays out %i services', async (count) => {
    const services = Array.from({ length: count }, (_, index) => ({
      code: `S${index}`,
      label: `Service ${index + 1}`,
      name: 'A service with a name of some length',
    }));
    const widened = withFigures({ ...content, services }, ({ allServices }) => ({
      byService: services.map(() => allServices),
      allServices,
    }));
    const table = tagsOf(await read(widened), 'Table')[2];
    expect(table && cellsOfTable(table)[2]).toHaveLength(1 + 2 * (count + 1));
  });

  it('prints text as text, whatever it would mean as markup', async () => {
    const publisher = '#panic("x") *bold* _slant_ $1+1$ = heading <label> @reference \\ [content]';
    expect(wholeText(await read({ ...content, publisher }))).toContain(publisher);
  });
});
