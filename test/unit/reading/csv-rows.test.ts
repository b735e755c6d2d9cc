import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitCsvRows } from '../../../electron/reading/csv-rows.ts';
import type { CsvRow } from '../../../electron/reading/csv-rows.ts';
import { csvOf } from '../../builders/caseload-csv.ts';

function rowsOf(text: string) {
  const rows: CsvRow[] = [];
  const damage = visitCsvRows(text, (row) => rows.push(row));
  return { rows, damage };
}

const cellsIn = (text: string) => rowsOf(text).rows.map(({ cells }) => cells);

describe('visitCsvRows', () => {
  it.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR', 'a,b\rc,d\r'],
    ['mixed line endings', 'a,b\r\nc,d\n'],
    ['no line ending at the end', 'a,b\nc,d'],
    ['semicolons', 'a;b\nc;d\n'],
    ['tabs', 'a\tb\nc\td\n'],
    ['quotation marks around everything', '"a","b"\n"c","d"\n'],
  ])('reads a file with %s', (_, text) => {
    expect(rowsOf(text)).toEqual({
      rows: [
        { cells: ['a', 'b'], line: 1 },
        { cells: ['c', 'd'], line: 2 },
      ],
      damage: null,
    });
  });

  it('keeps commas, line breaks and doubled quotation marks within quotation marks', () => {
    expect(cellsIn('a,b\n"1, High St\r\nTown","say ""no"""\n')[1]).toEqual([
      '1, High St\r\nTown',
      'say "no"',
    ]);
  });

  it('takes the delimiter from the first line, whatever later cells hold', () => {
    expect(cellsIn('a;b\n1,5;2,5,7,8\n')[1]).toEqual(['1,5', '2,5,7,8']);
  });

  it('gives each row the line that it begins on', () => {
    const text = 'a,b\r\n"one\r\ntwo\nthree",x\n\n,\ny,z\n';
    expect(rowsOf(text).rows.map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  it('leaves out rows without text', () => {
    expect(cellsIn('a,b\n\n  ,\n,,,\nc,d\n\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('undoes the writing of any table', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '');
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        const header = Array<string>(rows[0]?.length ?? 0).fill('name');
        expect(cellsIn(csvOf([header, ...rows])).slice(1)).toEqual(rows);
      }),
    );
  });

  it.each([
    ['is never closed', 'a,b\nc,d\n"secret,e\n', 3, 'Close the quotation mark'],
    ['is followed by more text', 'a,b\n"sec"ret,e\n', 2, 'Put the whole cell in quotation marks'],
    ['begins within a cell', 'a,b\n\nsec"ret,e\n', 3, 'Put the whole cell in quotation marks'],
    [
      'swallows the rest of a long file',
      `a,b\n"secret,e\n${'f,g\n'.repeat(200_000)}`,
      2,
      'Close the quotation mark',
    ],
  ])('says where a quotation %s, without repeating it', (_, text, line, message) => {
    const { damage } = rowsOf(text);
    expect(damage).toMatchObject({ line, message: expect.stringContaining(message) });
    expect(damage?.message).not.toMatch(/secret|ret,/);
  });

  it('lets through what the visitor throws', () => {
    const fault = new Error('stop');
    expect(() =>
      visitCsvRows('a\n', () => {
        throw fault;
      }),
    ).toThrow(fault);
  });
});
