import { describe, expect, it } from 'vitest';
import { readJj } from '../../../electron/protection/jj.ts';
import { errorOf } from './builders.ts';

const FILE = [
  '0',
  '3',
  '0 2 1 u 0 20 2 3 0',
  '1 8 1.5 s 0 20 0 0 0',
  '2 10 4 z 0 20 0 0 0',
  '1',
  '0.0 3 : 2 (-1) 0 (1) 1 (1)',
];

const withLine = (number: number, line: string): string => FILE.with(number - 1, line).join('\n');

describe('reading a .jj file', () => {
  it('takes values, costs, bounds, statuses and levels as they stand', () => {
    const { cells, equations } = readJj(FILE.join('\n'));
    expect(cells[0]).toEqual({
      name: '0',
      value: 2,
      weight: 1,
      lower: 0,
      upper: 20,
      role: 'primary',
      protection: { below: 2, above: 3, width: 0 },
    });
    expect(cells.map(({ role }) => role)).toEqual(['primary', 'open', 'published']);
    expect(equations).toEqual([
      {
        constant: 0,
        terms: [
          { cell: 2, coefficient: -1 },
          { cell: 0, coefficient: 1 },
          { cell: 1, coefficient: 1 },
        ],
      },
    ]);
  });

  it('reads Windows line ends, a byte-order mark, tabs and blank lines at the end', () => {
    const text = `\uFEFF${FILE.join('\r\n').replaceAll(' ', '\t')}\r\n\r\n`;
    expect(readJj(text)).toEqual(readJj(FILE.join('\n')));
  });

  it('rounds levels up, which for counts asks the same', () => {
    expect(readJj(withLine(3, '0 2 1 u 0 20 1.2 0.5 0')).cells[0]?.protection).toEqual({
      below: 2,
      above: 1,
      width: 0,
    });
  });

  it('takes status m for hidden already', () => {
    expect(readJj(withLine(4, '1 8 1 m 0 20 0 0 0')).cells[1]?.role).toBe('hidden');
  });

  it.each([
    [1, '1', 'begins with'],
    [2, 'three', 'number of cells'],
    [2, '999999999', 'number of cells'],
    [3, '0 2 1 u 0 20 2 3', 'nine fields'],
    [3, '1 2 1 u 0 20 2 3 0', 'index 0'],
    [3, '0 2 1 x 0 20 2 3 0', 'status'],
    [3, '0 2.5 1 u 0 20 2 3 0', 'whole number'],
    [3, '0 2 one u 0 20 2 3 0', 'number'],
    [3, '0 2 -1 u 0 20 2 3 0', 'cost'],
    [3, '0 2 1 u 3 20 2 3 0', 'bounds'],
    [3, '0 2 1 u 0 20 -2 3 0', 'level'],
    [6, '', 'number of equations'],
    [6, '2', 'equation reads'],
    [7, '0 2 : 2 (-1) 0 (1) 1 (1)', '2 terms'],
    [7, '0 3 : 2 (-1) 0 (1) 7 (1)', 'no cell 7'],
    [7, '0 3 : 2 (-1) 0 (1) 0 (1)', 'twice'],
    [7, '0 3 : 2 (-1) 0 (1) 1 (2)', 'do not satisfy'],
  ])('refuses line %i reading "%s"', async (number, line, reason) => {
    const lineOfError = number === 6 && line === '2' ? 8 : number;
    expect(await errorOf(() => readJj(withLine(number, line)))).toMatchObject({
      code: 'VALIDATION',
      message: expect.stringMatching(new RegExp(`^line ${lineOfError}: .*${reason}`)),
    });
  });

  it('refuses text after the last equation', async () => {
    expect(await errorOf(() => readJj(`${FILE.join('\n')}\n0 1 : 0 (1)`))).toMatchObject({
      message: expect.stringMatching(/^line 8: /),
    });
  });
});
