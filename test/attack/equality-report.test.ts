import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPORT_CHARACTERISTICS } from '../../shared/domain/report-characteristics.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { parseCaseload } from '../../electron/referrals/import/parse-caseload.ts';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { isCounted } from '../../shared/domain/referral-facts.ts';
import { londonDateOf } from '../../shared/domain/dates.ts';
import { atWork, aVaultFolder, ok } from '../builders/vault.ts';
import { readPdf, type PdfReading } from '../unit/documents/read-pdf.ts';

/*
 * The attacker has every document of one report, and tries to read a small count off any of them. The truth is counted
 * here from the caseload itself, by code that has nothing to do with the report's.
 */

const THRESHOLD = 5;
const PERIOD = { from: '2023-04-01', to: '2024-03-31' } as const;

interface Line {
  readonly characteristic: string;
  readonly answer_code: string;
  readonly service: string;
  readonly count: string;
}

let report: OutputOf<'equality.report'>;
let pdf: PdfReading;
let lines: readonly Line[];
/** "race ASIAN ISVA" to its true count; `total` stands for all answers or all services. */
const truth = new Map<string, number>();

beforeAll(async () => {
  const csv = new TextEncoder().encode(sampleCaseload({ seed: 1 }));
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  await ok(server, 'referrals.import', { csv });
  report = await ok(server, 'equality.report', { ...PERIOD, threshold: THRESHOLD });
  server.lock();
  pdf = await readPdf(report.pdf);
  lines = parse(report.csv, { bom: true, columns: true }) as readonly Line[];
  for (const { draft, answers } of parseCaseload(csv, { today: '2026-11-22' })) {
    const received = londonDateOf(draft.route.receivedAt);
    if (!isCounted(draft) || received < PERIOD.from || received > PERIOD.to) continue;
    const categories = REPORT_CHARACTERISTICS.map(({ categoryOf }) => categoryOf(answers ?? undefined));
    // Whoever answered nothing at all is told apart: nothing was asked, or all of it was declined.
    const wholeForm = ['NA', 'PNS'].find((category) => categories.every((each) => each === category));
    for (const { id, categoryOf } of REPORT_CHARACTERISTICS) {
      const category = wholeForm === undefined ? categoryOf(answers ?? undefined) : `ALL_${wholeForm}`;
      for (const answer of [category, 'total']) {
        for (const service of [draft.route.service, 'total']) {
          const key = `${id} ${answer} ${service}`;
          truth.set(key, (truth.get(key) ?? 0) + 1);
        }
      }
    }
  }
}, 120_000);

/** The codes under which the documents print what the records call PNS, NK and NA. */
const PRINTED_CODES: Readonly<Record<string, string>> = {
  PNS: 'prefer-not-to-say',
  NK: 'not-known',
  NA: 'not-asked',
  ALL_PNS: 'form-declined',
  ALL_NA: 'no-form',
};

/** The same, as the certificate names them: what became of a whole form is one count for all characteristics. */
const WHOLE_FORM_NAMES: Readonly<Record<string, string>> = {
  ALL_PNS: 'form=FORM_DECLINED',
  ALL_NA: 'form=NO_FORM',
};
const printedKey = (key: string): string => {
  const [id = '', answer = '', service = ''] = key.split(' ');
  return `${id} ${PRINTED_CODES[answer] ?? answer} ${service}`;
};

describe('what is published', () => {
  it('is the truth, for every figure that is not hidden', () => {
    const printed = new Map(
      lines.map((line) => [`${line.characteristic} ${line.answer_code} ${line.service}`, line.count]),
    );
    let compared = 0;
    for (const [key, count] of truth) {
      const shown = printed.get(printedKey(key));
      expect(shown).toBeDefined();
      if (shown === '[c]') continue;
      expect([key, shown]).toEqual([key, String(count)]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('hides every count from 1 to 4, in the CSV, in the tables of the PDF and in the pictures of its pages', () => {
    expect(lines.filter(({ count }) => /^[1-4]$/.test(count))).toEqual([]);
    for (const page of pdf.pages) {
      const tables = JSON.stringify(tablesIn(page.tags));
      expect(tables).not.toMatch(/"[1-4]"/);
    }
    const hidden = [...truth].filter(([, count]) => count > 0 && count < THRESHOLD);
    expect(hidden.length).toBeGreaterThan(20);
    const printed = new Map(
      lines.map((line) => [`${line.characteristic} ${line.answer_code} ${line.service}`, line.count]),
    );
    for (const [key] of hidden) expect(printed.get(printedKey(key))).toBe('[c]');
  });

  it('shows one symbol for everything hidden, as often in the PDF and on the pages as in the CSV', () => {
    const symbols = new Set(lines.map(({ count }) => count).filter((count) => !/^\d+$/.test(count)));
    expect([...symbols]).toEqual(['[c]']);
    const inPdf = pdf.pages.map(({ text }) => text.split('[c]').length - 1);
    const onPages = report.pages.map((page) => page.split('[c]').length - 1);
    expect(onPages).toEqual(inPdf);
    // And every other figure on a picture of a page is one of the same page of the PDF.
    for (const [index, page] of report.pages.entries()) {
      expect(figuresIn(page.replace(/<title>.*?<\/title>/, '').replaceAll(/<[^>]*>/g, ' '))).toEqual(
        figuresIn(pdf.pages[index]?.text ?? ''),
      );
    }
  });
});

const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(/\d+/g)].map(([figure]) => figure).toSorted();

/** The texts of all table cells below a tag. */
function tablesIn(tag: PdfReading['pages'][number]['tags']): readonly string[] {
  if (tag.role === 'TD') return [tag.text.trim()];
  return tag.children.flatMap(tablesIn);
}

describe('what can be worked out', () => {
  const certificate = (): { intervals: { cell: string; min: number; max: number }[] } =>
    JSON.parse(report.certificate) as { intervals: { cell: string; min: number; max: number }[] };

  it('is at least [0, 5] for every small count, and holds the truth for every hidden one', () => {
    const intervals = new Map(certificate().intervals.map((interval) => [interval.cell, interval]));
    let small = 0;
    for (const [key, count] of truth) {
      const interval = intervals.get(certificateName(key));
      if (count > 0 && count < THRESHOLD) {
        small += 1;
        expect(interval?.min).toBe(0);
        expect(interval?.max).toBeGreaterThanOrEqual(THRESHOLD);
      }
      if (interval !== undefined) {
        expect(interval.min).toBeLessThanOrEqual(count);
        expect(interval.max).toBeGreaterThanOrEqual(count);
      }
    }
    expect(small).toBeGreaterThan(20);
  });

  it('is never the truth by the certificate itself: it tells neither which counts are small nor what any hidden one is', () => {
    expect(report.certificate).not.toMatch(/primary|secondary|"cost"|"count"/);
    // Leaving out one witness table still leaves others: the truth is not marked by being the only one.
    const { witnesses } = JSON.parse(report.certificate) as { witnesses: { tables: number[][] }[] };
    for (const { tables } of witnesses) expect(tables.length).toBeGreaterThan(1);
  });

  it('is nothing from alternative texts, bookmarks or metadata', () => {
    const alternatives = pdf.pages.flatMap(({ tags }) => alternativesIn(tags));
    expect(alternatives.length).toBeGreaterThanOrEqual(REPORT_CHARACTERISTICS.length);
    for (const text of alternatives) expect(text.match(/\b[1-4] referrals?\b/g) ?? []).toEqual([]);
    for (const text of [...pdf.outline, JSON.stringify(pdf.info)])
      expect(text).not.toMatch(/\breferrals?\b.*\d/);
  });

  it('is nothing from the length of a bar: all hatched markers of all pages have one size', () => {
    const sizes = report.pages.flatMap((page) => hatchedSizes(page));
    expect(sizes.length).toBeGreaterThan(20);
    expect(new Set(sizes).size).toBe(1);
  });
});

function alternativesIn(tag: PdfReading['pages'][number]['tags']): readonly string[] {
  return [...(tag.alt === undefined ? [] : [tag.alt]), ...tag.children.flatMap(alternativesIn)];
}

/** "race ASIAN ISVA" as the certificate names it: "race=ASIAN; service=ISVA", in the order of the alphabet. */
function certificateName(key: string): string {
  const [id = '', answer = '', service = ''] = key.split(' ');
  const answerPart = WHOLE_FORM_NAMES[answer] ?? `${id}=${answer}`;
  const parts = [
    ...(answer === 'total' ? [] : [answerPart]),
    ...(service === 'total' ? [] : [`service=${service}`]),
  ];
  return parts.toSorted().join('; ');
}

/** The shapes that are filled with a pattern and stand beside the symbol for "hidden". */
function hatchedSizes(page: string): readonly string[] {
  return [...page.matchAll(/<path [^>]*fill="url\(#[^"]*"[^>]*>/g)].map(
    ([tag]) => /\bd="([^"]*)"/.exec(tag)?.[1] ?? '',
  );
}
