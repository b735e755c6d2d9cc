import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, writeCsv } from '../../../electron/documents/csv.ts';

const read = (csv: string): unknown =>
  parse(Buffer.from(csv), { bom: true, record_delimiter: '\r\n', relax_column_count: false });

describe('a CSV file', () => {
  it('begins with a byte-order mark and ends every line, the last too, with CRLF', () => {
    expect(writeCsv(['a', 'b'], [[1, 'x']])).toBe('\uFEFFa,b\r\n1,x\r\n');
    expect([...Buffer.from(writeCsv(['a'], [])).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('reads back as what was written, in another implementation', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', "'", '=', '\t', 'a') }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        (rows) => {
          const header = (rows[0] ?? []).map((_, index) => `column ${index}`);
          expect(read(writeCsv(header, rows))).toEqual([
            header,
            ...rows.map((row) =>
              row.map((value) => (typeof value === 'number' ? String(value) : neutraliseFormula(value))),
            ),
          ]);
        },
      ),
    );
  });

  it('never lets a text begin as a formula, in ASCII or in full width', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.string(), (start, rest) => {
        expect(neutraliseFormula(start + rest)).toBe(`'${start}${rest}`);
      }),
    );
    expect(writeCsv(['=1+1'], [['=HYPERLINK("x")']])).toBe('\uFEFF\'=1+1\r\n"\'=HYPERLINK(""x"")"\r\n');
  });

  it('leaves every other text as it is, and a negative number a number', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!/^[=+\-@\t\r\n]/u.test(text));
        expect(neutraliseFormula(text)).toBe(text);
      }),
    );
    expect(writeCsv(['a'], [[-5]])).toBe('\uFEFFa\r\n-5\r\n');
  });

  it('is not written with a row too short, or with a number that is none', () => {
    expect(() => writeCsv(['a', 'b'], [['x']])).toThrow('Row 1 of the CSV file has 1 values, not 2.');
    expect(() => writeCsv(['a'], [[Number.NaN]])).toThrow('not finite');
  });
});
