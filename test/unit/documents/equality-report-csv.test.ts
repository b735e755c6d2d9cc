import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { EqualityReportContent } from '../../../electron/documents/equality-report-content.ts';
import {
  EQUALITY_CSV_FILE,
  EQUALITY_CSV_METADATA_FILE,
  writeEqualityReportCsv,
} from '../../../electron/documents/equality-report-csv.ts';
import { anEqualityReportContent, cellsOf, withEveryCell } from '../../builders/equality-report-content.ts';

const content = anEqualityReportContent();
const linesOf = (report: EqualityReportContent): readonly Readonly<Record<string, string>>[] =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(writeEqualityReportCsv(report).csv, { bom: true, columns: true, record_delimiter: '\r\n' }));

describe('the figures as tidy data', () => {
  const lines = linesOf(content);

  it('have one line for each characteristic, answer and service', () => {
    const rows = content.characteristics.flatMap((each) => each.answers.length + 7);
    expect(lines).toHaveLength(rows.reduce((sum, count) => sum + count, 0) * 3);
    const keys = lines.map((line) =>
      [line['characteristic'], line['answer_code'], line['service']].join('|'),
    );
    expect(new Set(keys).size).toBe(lines.length);
  });

  it('give a published figure with its share, and a hidden one as [c]', () => {
    expect(lines[0]).toEqual({
      period_from: '2023-04-01',
      period_to: '2024-03-31',
      characteristic: 'age',
      characteristic_label: 'Age',
      answer_code: '16-24',
      answer_label: '16 to 24',
      answer_kind: 'answer',
      service: 'IDVA',
      service_label: 'IDVA',
      count: '11',
      share: '0.09',
    });
    expect(lines.find((line) => line['answer_code'] === '45-54')).toMatchObject({
      count: '[c]',
      share: '[c]',
    });
  });

  it('read [c] as often as cells are hidden, and [z] where there is nothing to count', () => {
    const countsOf = (symbol: string): number => lines.filter((line) => line['count'] === symbol).length;
    // What became of the forms is one count in the content, and repeated for every characteristic.
    const { forms, characteristics } = content;
    const shared = [forms.declined, forms.none].flatMap((row) => row.byService.concat(row.allServices));
    const returned = forms.returned.byService.concat(forms.returned.allServices);
    const hiddenIn = (cells: readonly { readonly kind: string }[]): number =>
      cells.filter((cell) => cell.kind === 'hidden').length;
    expect(hiddenIn(shared)).toBeGreaterThan(0);
    expect(countsOf('[c]')).toBe(
      hiddenIn(cellsOf(content)) - hiddenIn(returned) + hiddenIn(shared) * (characteristics.length - 1),
    );
    expect(countsOf('[z]')).toBe(cellsOf(content).filter((cell) => cell.kind === 'not-applicable').length);
  });

  it('repeat what became of the forms for every characteristic', () => {
    for (const code of ['form-declined', 'no-form', 'total']) {
      const figures = content.characteristics.map(({ id }) =>
        lines
          .filter((line) => line['characteristic'] === id && line['answer_code'] === code)
          .map((line) => [line['answer_kind'], line['service'], line['count'], line['share']]),
      );
      for (const each of figures) expect(each).toEqual(figures[0]);
    }
    const declined = lines.filter((line) => line['answer_code'] === 'form-declined').slice(0, 3);
    expect(
      declined.map((line) => [line['answer_label'], line['service'], line['count'], line['share']]),
    ).toEqual([
      ['Declined the whole form', 'IDVA', '7', '0.06'],
      ['Declined the whole form', 'ISVA', '[c]', '[c]'],
      ['Declined the whole form', 'total', '[c]', '[c]'],
    ]);
  });

  it('never share out a total that is hidden or small', () => {
    for (const cell of [{ kind: 'hidden' }, { kind: 'count', value: 22 }] as const) {
      const shares = linesOf(withEveryCell(content, cell)).map((line) => line['share']);
      expect(new Set(shares)).toEqual(new Set([cell.kind === 'hidden' ? '[c]' : '[z]']));
    }
  });

  it('tell lines that add up other lines from lines that do not', () => {
    const kinds = lines.filter((line) => line['characteristic'] === 'sex' && line['service'] === 'total');
    expect(kinds.map((line) => line['answer_kind'])).toEqual([
      'answer',
      'answer',
      'answered',
      'prefer-not-to-say',
      'not-known',
      'not-asked',
      'form-declined',
      'no-form',
      'total',
    ]);
  });
});

describe('the metadata', () => {
  const metadata = z
    .looseObject({
      '@context': z.tuple([
        z.literal('http://www.w3.org/ns/csvw'),
        z.object({ '@language': z.literal('en') }),
      ]),
      url: z.string(),
      tableSchema: z.object({
        primaryKey: z.array(z.string()),
        columns: z.array(
          z.object({
            name: z.string(),
            titles: z.array(z.string()),
            'dc:description': z.string().min(20),
            datatype: z.enum(['date', 'string', 'integer', 'decimal']),
            required: z.boolean(),
            null: z.array(z.string()).optional(),
          }),
        ),
      }),
    })
    .parse(JSON.parse(writeEqualityReportCsv(content).metadata));
  const { columns, primaryKey } = metadata.tableSchema;

  it('stands beside the file that it names', () => {
    expect(metadata.url).toBe(EQUALITY_CSV_FILE);
    expect(EQUALITY_CSV_METADATA_FILE).toBe('report.csv-metadata.json');
  });

  it('names and describes each column of the file, in order', () => {
    const [header] = writeEqualityReportCsv(content).csv.slice(1).split('\r\n');
    expect(columns.map((column) => column.name).join(',')).toBe(header);
    expect(columns.every((column) => column.titles.includes(column.name))).toBe(true);
    expect(primaryKey.every((name) => columns.some((column) => column.name === name))).toBe(true);
  });

  it('says what each kind of line is', () => {
    const description = columns.find((column) => column.name === 'answer_kind')?.['dc:description'];
    const kinds = new Set(linesOf(content).map((line) => line['answer_kind'] ?? ''));
    expect(kinds.size).toBe(8);
    for (const kind of kinds) expect(description).toMatch(new RegExp(`\\b${kind}[:,] `, 'u'));
  });

  it('lists every symbol that stands where a number would', () => {
    for (const report of [content, withEveryCell(content, { kind: 'count', value: 0 })]) {
      for (const line of linesOf(report)) {
        for (const { name, datatype, null: symbols = [] } of columns) {
          const value = line[name] ?? '';
          const isValid =
            datatype === 'integer' ? /^\d+$/u.test(value) || symbols.includes(value) : value !== '';
          expect(isValid, `${name}: ${value}`).toBe(true);
        }
      }
    }
  });
});
