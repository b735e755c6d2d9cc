import { describe, expect, it } from 'vitest';
import { makeImpactAssessmentDocx } from '../../../electron/documents/impact-assessment-document.ts';
import { viewOfImpactAssessment } from '../../../electron/documents/impact-assessment-view.ts';
import { anImpactAssessmentContent, anItem, VERSION_HASH } from '../../builders/impact-assessment-content.ts';
import { readDocx } from './read-docx.ts';

const FULL = { publishable: false } as const;
const content = anImpactAssessmentContent();
const view = viewOfImpactAssessment(content, FULL);
const bytes = await makeImpactAssessmentDocx(content, FULL);
const docx = readDocx(bytes);

describe('the .docx of an assessment', () => {
  it('has a title, a heading for each section and one below it for each entry', () => {
    const styled = (style: string): readonly string[] =>
      docx.paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);
    const sections = [...view.sections, view.print];
    expect(styled('Title')).toEqual(['Records of the employee support service']);
    expect(styled('Heading1')).toEqual([
      'Open conditions',
      'How to read it',
      ...sections.map(({ title }) => title),
    ]);
    const entries = sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'entry');
    expect(entries.length).toBeGreaterThan(90);
    expect(styled('Heading2').length).toBeGreaterThanOrEqual(entries.length);
  });

  it('has every table of the view, each with one head that repeats', () => {
    const tables = [view.cover.coverage, ...[...view.sections, view.print].map(({ blocks }) => blocks)]
      .flat()
      .flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(docx.tables).toHaveLength(tables.length);
    for (const [index, table] of tables.entries()) {
      const rows = docx.tables[index] ?? [];
      expect(rows.map(({ isHead }) => isHead)).toEqual([true, ...table.rows.map(() => false)]);
      expect(rows[0]?.cells).toEqual(table.columns.map(({ name }) => name));
      expect(rows.slice(1).map(({ cells }) => cells)).toEqual(
        table.rows.map((row) => row.map(({ lines }) => lines.join('\n'))),
      );
    }
  });

  it('holds every answer, and every other text of the view', () => {
    const texts = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    const said = [view.cover.facts, view.cover.conditions, view.sections, view.print]
      .flatMap(texts)
      .filter((text) => text.includes(' '));
    expect(said.length).toBeGreaterThan(400);
    // What is a number and a title in the view is one heading here.
    const missing = said.filter((text) => !docx.text.includes(text));
    expect(missing).toEqual([]);
    expect(docx.text).toContain(view.cover.hash ?? 'no hash');
  });

  it('is in British English, with a title, no author but the program, and the date of the print', () => {
    expect(docx.part('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    const core = docx.part('docProps/core.xml');
    expect(core).toContain('<dc:title>Data protection impact assessment DPIA-2627-001</dc:title>');
    expect(core).toContain('<dc:creator>Strongroom</dc:creator>');
    expect(core.match(/2026-11-23T16:00:00\.000Z/gu)).toHaveLength(2);
  });

  it('is marked at the head and the foot of each page, where number, print and hash stand', () => {
    const [header, footer] = ['header', 'footer'].map((part) =>
      docx.part(docx.files.find((file) => file.startsWith(`word/${part}`)) ?? ''),
    );
    expect(header).toContain('OFFICIAL-SENSITIVE');
    for (const part of ['OFFICIAL-SENSITIVE', 'PAGE', 'NUMPAGES', 'IA-12345678', VERSION_HASH]) {
      expect(footer).toContain(part);
    }
  });

  it('takes what somebody wrote as text, and keeps every character', async () => {
    const odd = '<w:p> & "quoted" \u{1F600} \u0639';
    const changed = anImpactAssessmentContent({}, (items) =>
      items.map((item) =>
        item.kind === 'risk' ? anItem('risk', item.itemId, { ...item.body, impact: odd }) : item,
      ),
    );
    expect(readDocx(await makeImpactAssessmentDocx(changed, FULL)).text).toContain(odd);
  });

  it('has the same bytes for the same content', async () => {
    expect(Buffer.from(await makeImpactAssessmentDocx(content, FULL))).toEqual(Buffer.from(bytes));
  });
});
