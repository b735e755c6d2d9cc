import { describe, expect, it } from 'vitest';
import type { ImpactAssessmentContent } from '../../../electron/documents/impact-assessment-content.ts';
import { makeImpactAssessmentPdf } from '../../../electron/documents/impact-assessment-document.ts';
import { askedQuestions } from '../../../shared/domain/assurance/condition.ts';
import { circumstancesOf } from '../../../shared/domain/assurance/readiness.ts';
import { printedHead } from '../../../shared/domain/audit-head.ts';
import { anImpactAssessmentContent, anItem, VERSION_HASH } from '../../builders/impact-assessment-content.ts';
import { cellsOfTable, type PdfReading, readPdf, tagsOf, tagsWithRole, wholeText } from './read-pdf.ts';

const FULL = { publishable: false } as const;
const POINTS_PER_MM = 72 / 25.4;
const content = anImpactAssessmentContent();
const read = (changed: ImpactAssessmentContent): Promise<PdfReading> =>
  readPdf(makeImpactAssessmentPdf(changed, FULL));
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ');
/** A line may break within a word that has a place for it, and reading aloud takes no notice. */
const letters = (text: string): string => text.replaceAll(/[\s\u200B]+/gu, '');

const reading = await read(content);
const text = wholeText(reading);
const first = squeezed(reading.pages[0]?.text ?? '');

describe('the first page', () => {
  it('says what it is, how it stands, and who signed it', () => {
    expect(first).toContain('DPIA-2627-001');
    expect(first).toContain('Records of the employee support service');
    expect(first).toContain('SIGNED Signed on 9 November 2026 by Fitzroy Akintola');
    expect(first).toContain('Go on, with conditions. Against the view of Information Rights');
  });

  it('says what risk is left as far as measures bear it out', () => {
    expect(first).toContain('Medium. Of 2 risks to people 1 is medium and 1 is low.');
  });

  it('ticks what the law asks for by both regimes, each with its elements', () => {
    expect(first).toMatch(/UK GDPR 35\(7\) ?Yes: all 4 elements are in it/u);
    expect(first).toMatch(/DPA 2018 s\.64\(3\) ?Yes: all 4 elements are in it/u);
    const [table] = tagsWithRole(reading.pages[0]?.tags ?? fail(), 'Table');
    expect(cellsOfTable(table ?? fail()).map(([element]) => element)).toEqual([
      'Element',
      ...content.assessment.template.coverage.map(({ id }) => id),
    ]);
  });

  it('carries the whole hash in groups, and the conditions that stand', () => {
    expect(first).toContain(VERSION_HASH.replaceAll(/(.{4})(?=.)/gu, '$1 '));
    expect(first).toContain('An independent test is passed first');
    expect(first).toContain('1 action open, the first due on 15 January 2027; none overdue.');
  });

  it('says which answers are missing where an element is not covered', async () => {
    const { assessment } = content;
    const items = assessment.items.filter(({ itemId }) => itemId !== '2.1');
    const changed = await read({ ...content, assessment: { ...assessment, items } });
    const page = squeezed(changed.pages[0]?.text ?? '');
    expect(page).toMatch(/UK GDPR 35\(7\) ?No: 3 of 4 elements are in it/u);
    expect(page).toContain('No. Missing: answers 2.1');
    expect(wholeText(changed)).toContain('No answer yet');
  });

  it('of a draft says so in words, and has no hash on any page', async () => {
    const draft = await read({
      ...content,
      version: null,
      signOff: {
        state: { ...content.signOff.state, stage: 'DRAFT', outcome: null, hash: null, against: [] },
        acts: [],
        versions: [],
      },
    });
    expect(squeezed(draft.pages[0]?.text ?? '')).toContain(
      'DRAFT Work on version 1. Nothing in it is agreed',
    );
    expect(squeezed(draft.pages[0]?.text ?? '')).toContain('Not decided yet');
    expect(draft.pages.every((page) => page.text.includes('draft of 23 November 2026'))).toBe(true);
    expect(wholeText(draft)).not.toContain('hash ');
  });
});

describe('every page', () => {
  it('is marked twice, numbered, and names print, copy, version, hash and audit heads', () => {
    for (const [index, page] of reading.pages.entries()) {
      const printed = page.runs.filter((run) => run.text.trim() !== '').map((run) => run.text);
      expect([printed.at(0), printed.at(-1)]).toEqual(['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE']);
      for (const part of [
        `Page ${index + 1} of ${reading.pages.length}`,
        'Print IA-12345678',
        'copy 1 of 2',
        'version 1',
        `hash ${VERSION_HASH}`,
        ...content.auditHeads.map(printedHead),
      ]) {
        expect(page.text).toContain(part);
      }
    }
  });

  it('keeps within its margins, in type of 8.5 points or more', () => {
    const runs = reading.pages.flatMap((page) => page.runs).filter((run) => run.text.trim() !== '');
    const [left, right] = [20 * POINTS_PER_MM - 1, 190 * POINTS_PER_MM + 1];
    expect(runs.filter((run) => run.left < left || run.right > right)).toEqual([]);
    expect(Math.min(...runs.map((run) => run.sizePoints))).toBeGreaterThanOrEqual(8.5);
  });
});

describe('what is in it', () => {
  it('has every question that is asked with its whole answer, options by their labels', () => {
    const { template, items } = content.assessment;
    const printed = letters(text);
    const asked = askedQuestions(template, circumstancesOf(items));
    expect(asked.length).toBeGreaterThan(80);
    for (const question of asked) {
      expect(printed).toContain(letters(question.text));
      const item = items.find(({ kind, itemId }) => kind === 'answer' && itemId === question.id);
      if (item?.kind !== 'answer') throw new Error(`${question.id} has no answer`);
      const { value } = item.body;
      if (value.kind === 'words') {
        for (const line of value.words.split('\n')) expect(printed).toContain(letters(line));
      }
    }
    expect(text).toContain('Sex life or sexual orientation');
    expect(text).not.toContain('SEX_LIFE');
  });

  it('leaves out answers to questions that are not asked', async () => {
    const { assessment } = content;
    const stray = anItem('answer', '4.1.1', {
      questionVersion: 1,
      value: { kind: 'words', words: 'Stray answer' },
      isComplete: true,
      marking: null,
    });
    const items = assessment.items
      .filter(({ itemId, kind }) => itemId !== '4.1.1' && !(kind === 'answer' && itemId === 'R6'))
      .concat(stray);
    expect(wholeText(await read({ ...content, assessment: { ...assessment, items } }))).not.toContain(
      'Stray answer',
    );
  });

  it('tells who signed in the order of the roles, who is against it and why they are overruled', () => {
    const table = tagsOf(reading, 'Table').map(cellsOfTable)[1] ?? fail();
    expect(table.slice(1).map(([role = '', who]) => [letters(role), who])).toEqual([
      [letters('Information Assurance'), 'Benedict Oyelaran'],
      [letters('Information Rights'), 'Carys Penhaligon'],
      [letters('Data protection officer'), 'Dilip Ramanathan'],
      [letters('Information asset owner'), 'Eleanor Winterbourne'],
      [letters('Senior information risk owner'), 'Fitzroy Akintola'],
    ]);
    expect(text).toContain('Information Rights is against it. It was overruled, with these reasons.');
    expect(text).toContain('Reason of the owner for overruling');
    expect(text).toContain('Text of Information Rights');
    expect(text).toContain('Note of the author');
  });

  it('shows every blank of the ledger, and does not call it proved with a gap', () => {
    const ledger = tagsOf(reading, 'Table').map(cellsOfTable)[2] ?? fail();
    expect(ledger).toHaveLength(1 + content.assessment.template.gates.length);
    expect(ledger[1]?.slice(1)).toEqual([
      'Replied 18 February 2026With conditions',
      'Replied 18 February 2026',
      '2 March 2026',
    ]);
    expect(ledger[2]?.slice(1)).toEqual(['Asked, no reply yet', 'Not asked', '27 April 2026']);
    expect(ledger.slice(3).every(([, one, other]) => one === 'Not asked' && other === 'Not asked')).toBe(
      true,
    );
    expect(text).toContain(
      'NOT PROVED. Gates were passed without a word of a unit: Information Assurance at G1 and Information Rights at G1.',
    );
  });

  it('calls it proved where both units have a word at every gate that was passed', async () => {
    const { assessment } = content;
    const passages = assessment.passages.filter(({ gate }) => gate === 'G0');
    const proved = wholeText(await read({ ...content, assessment: { ...assessment, passages } }));
    expect(proved).toContain('were both consulted at every gate that was passed: 1 of 9 so far.');
    expect(proved).not.toContain('NOT PROVED');
  });

  it('tells which rules fired in screening, because of which answer, and what was decided', () => {
    expect(text).toContain('A full assessment: the law asks for it');
    expect(text).toContain('A2 (version 1)');
    expect(text).toContain('Note on the answer to A2');
    expect(text).toContain('View of the adviser on screening');
  });

  it('places each risk on the maps before and after, by words', () => {
    const tables = tagsOf(reading, 'Table').map(cellsOfTable);
    const maps = tables.filter(([head]) => head?.[0] === 'Severity');
    expect(maps).toHaveLength(2);
    expect(maps[0]?.[1]).toEqual(['Severe', 'LowNo risk', 'HighNo risk', 'HighRisk 1']);
    expect(maps[0]?.[2]).toEqual(['Significant', 'LowNo risk', 'MediumRisk 2', 'HighNo risk']);
    expect(maps[1]?.[2]).toEqual(['Significant', 'LowRisk 1', 'MediumRisk 2', 'HighNo risk']);
  });

  it('says of a rating that no working measure bears out that it does not count, and why', () => {
    expect(text).toContain('Low: remote, minimal Counts as Medium: possible, significant');
    expect(text).toContain('What is left: a measure is only planned (Protected figures).');
  });

  it('has verdicts and comments beside their answers', () => {
    expect(text).toContain('Text of the verdict on 66.1');
    expect(text).toContain('Comment on question 2.1');
    expect(text).toContain('Query, settled');
  });

  it('counts an action that is overdue on the day of signing, and rates the risk again', async () => {
    const { assessment } = content;
    const items = assessment.items.map((item) =>
      item.kind === 'action' ? anItem('action', item.itemId, { ...item.body, due: '2026-11-08' }) : item,
    );
    const late = wholeText(await read({ ...content, assessment: { ...assessment, items } }));
    expect(late).toContain('1 overdue.');
    expect(late).toContain('What is left: an action is overdue (Protected figures).');
  });
});

describe('accessibility', () => {
  it('is PDF/UA-1 in English, with a title that names nobody and a bookmark for each section', () => {
    expect(reading.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(reading.isMarked).toBe(true);
    expect(reading.info).toMatchObject({
      Language: 'en-GB',
      Title: 'Data protection impact assessment DPIA-2627-001',
    });
    expect(reading.info).not.toHaveProperty('Author');
    expect(reading.outline.slice(0, 4)).toEqual([
      '1 Who signed it',
      '2 Consulted at all stages',
      '3 What was asked and what was replied',
      '4 Screening: is an assessment needed?',
    ]);
    expect(reading.outline.at(-1)).toBe('17 This print and how to check it');
  });

  it('tags every head of every table as a header of its column', () => {
    for (const table of tagsOf(reading, 'Table')) {
      const headers = tagsWithRole(table, 'TH');
      expect(headers.length).toBeGreaterThan(0);
      expect(headers.every((header) => header.scope === 'Column')).toBe(true);
    }
  });
});

describe('whatever somebody wrote', () => {
  it('is printed as text and never as markup, and is set where the font lacks a character', async () => {
    const { assessment } = content;
    const hostile = '#panic("x") *bold* $1+1$ = heading <label> @reference \\ [content]';
    const pasted = `\u{1F600} a \u2192 b \u0639 ${'x'.repeat(200)}`;
    const items = assessment.items.map((item) =>
      item.kind === 'answer' && item.itemId === '2.1'
        ? anItem('answer', '2.1', {
            ...item.body,
            value: { kind: 'words', words: `${hostile}\n\n${pasted}` },
          })
        : item,
    );
    const odd = await read({ ...content, assessment: { ...assessment, title: hostile, items } });
    expect(wholeText(odd).split(hostile)).toHaveLength(3);
    expect(wholeText(odd)).toContain('\u25A1 a \u2192 b \u25A1');
    const right = Math.max(...odd.pages.flatMap((page) => page.runs.map((run) => run.right)));
    expect(right).toBeLessThan(190 * POINTS_PER_MM + 1);
  });

  it('is all there, within the page, where a cell has more lines than a page', async () => {
    const { assessment } = content;
    const lines = Array.from({ length: 120 }, (_, index) => `line-${index}.`);
    const items = assessment.items.map((item) =>
      item.kind === 'screening' && item.itemId === 'B3'
        ? anItem('screening', 'B3', { ...item.body, note: lines.join('\n') })
        : item,
    );
    const tall = await read({ ...content, assessment: { ...assessment, items } });
    const runs = tall.pages.flatMap((page) => page.runs).filter((run) => run.text.startsWith('line-'));
    expect(runs.map((run) => run.text)).toEqual(lines);
    expect(Math.min(...runs.map((run) => run.bottom))).toBeGreaterThan(28 * POINTS_PER_MM);
  });

  it('of an empty assessment is a document all the same', async () => {
    const { assessment } = content;
    const empty = await read({
      ...content,
      version: null,
      assessment: { ...assessment, items: [], decisions: [], passages: [] },
      signOff: { state: { ...content.signOff.state, stage: 'DRAFT' }, acts: [], versions: [] },
    });
    expect(wholeText(empty)).toContain('Nothing has been decided yet.');
    expect(wholeText(empty)).toContain('No risk is listed yet.');
    expect(wholeText(empty)).toContain('Nobody has handed it in yet.');
  });

  it('is the same bytes for the same content, and other bytes for another print', () => {
    const bytes = makeImpactAssessmentPdf(content, FULL);
    expect(makeImpactAssessmentPdf(content, FULL)).toEqual(bytes);
    expect(makeImpactAssessmentPdf({ ...content, printId: 'IA-other' }, FULL)).not.toEqual(bytes);
  });
});

function fail(): never {
  throw new Error('It is not there');
}
