import { describe, expect, it } from 'vitest';
import { readLogSample } from '../../../electron/assurance/log-sample.ts';
import { AppError } from '../../../shared/result.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...texts: readonly string[]) => readLogSample(texts.map(bytes));

function refusalOf(...texts: readonly string[]): AppError {
  try {
    read(...texts);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was taken');
}

describe('a sample of a log', () => {
  it('is read as CSV by its header, in any encoding, with the hash by which the file is known again', () => {
    const { columns, rows, files } = readLogSample([
      Uint8Array.from(Buffer.from('When;Who;\n2026-11-02 10:15;Zo\u00eb;x\n', 'latin1')),
    ]);
    expect(columns).toEqual(['When', 'Who', 'Column 3']);
    expect(rows).toEqual([{ When: '2026-11-02 10:15', Who: 'Zoë', 'Column 3': 'x' }]);
    expect(files).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), rows: 1 }]);
  });

  it.each([
    ['a list', '[{"event":"view","n":1},{"event":"edit","who":null}]'],
    [
      'an object with one list',
      '{"took": 3, "entries": [{"event":"view","n":1},{"event":"edit","who":null}]}',
    ],
    ['an entry to a line', '{"event":"view","n":1}\r\n\n{"event":"edit","who":null}\n'],
  ])('is read as JSON: %s', (_, text) => {
    expect(read(text)).toMatchObject({
      columns: ['event', 'n', 'who'],
      rows: [
        { event: 'view', n: '1' },
        { event: 'edit', who: '' },
      ],
    });
  });

  it('has what is nested in columns of their own, and a list of plain values in one', () => {
    const entry = {
      actor: { user: { name: 'A' } },
      targets: [{ id: 7 }, { id: 8 }],
      tags: ['x', true, null],
      nothing: [],
    };
    expect(read(JSON.stringify([entry])).rows).toEqual([
      { 'actor.user.name': 'A', 'targets.0.id': '7', 'targets.1.id': '8', tags: 'x; true; ', nothing: '' },
    ]);
  });

  it('may be several files, whose entries follow each other', () => {
    const { columns, rows, files } = read('a,b\n1,2\n', '[{"b":"3","c":"4"}]');
    expect(columns).toEqual(['a', 'b', 'c']);
    expect(rows).toEqual([
      { a: '1', b: '2' },
      { b: '3', c: '4' },
    ]);
    expect(files.map((file) => file.rows)).toEqual([1, 1]);
  });

  it('may have columns with names that every object has', () => {
    const { columns, rows } = read('[{"__proto__":"x","constructor":"y"}]');
    expect(columns).toEqual(['__proto__', 'constructor']);
    expect(Object.entries(rows[0] ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it.each([
    [
      'a row with too many cells',
      'a,b\n1,2\nsecret,2,3\n',
      ['line 3'],
      'It has 3 cells, and the header has 2.',
    ],
    ['a quotation mark that is not closed', 'a,b\n"secret,2\n', ['line 2'], 'Close the quotation mark'],
    ['two columns of one name', 'a,b,a\n', ['line 1', 'column 3'], 'as column 1 is'],
    ['no header, but an entry', `${'secret '.repeat(40)},b\n`, ['line 1', 'column 1'], 'name is too long'],
    ['what is no JSON', '[\n {"a": 1},\n {secret: 2}\n]', ['line 3', 'column 3'], 'no JSON from here'],
    ['a line that is no JSON', '{"a":1}\n{"a":secret}\n', ['line 2', 'column 6'], 'no JSON from here'],
    ['an entry that is none', '[{"a":1},"secret"]', ['entry 2'], 'Give a list of entries'],
    ['a line that is no entry', '{"a":1}\n["secret"]\n', ['line 2'], 'Give a list of entries'],
    ['two lists', '{"x":[{"a":1}],"y":[{"a":"secret"}]}', ['line 1'], 'an object with one list'],
    ['an abyss', `[{"a":${'['.repeat(90_000)}"secret"${']'.repeat(90_000)}}]`, ['entry 1'], '16 deep'],
    ['an endless name', `[{"${'secret'.repeat(40)}":1}]`, ['entry 1'], 'more than 200 characters'],
  ])('that has %s is refused with its place and not its content', (_, text, path, message) => {
    const error = refusalOf(text);
    expect(error.code).toBe('VALIDATION');
    expect(error.issues).toEqual([{ path, message: expect.stringContaining(message) }]);
    expect(error.message).toMatch(/^The sample cannot be read\. (Line|Entry) \d/u);
    expect(JSON.stringify(error.toDto())).not.toContain('secret');
  });

  it('tells which of several files it is', () => {
    expect(refusalOf('a\n1\n', 'a,b\n1\n').message).toContain('File 2, line 2: It has 1 cells');
  });

  it.each([
    ['nothing in it', [''], 'no entries'],
    ['a file twice', ['a\n1\n', 'b\n1\n', 'a\n1\n'], 'there twice'],
    ['a header alone', ['a,b\n'], 'no entries'],
    ['an empty list', ['[]'], 'no entries'],
    ['entries without anything', ['[{},{}]'], 'no entries'],
    ['over 5 MB', ['a\n', 'x'.repeat(5_000_000)], '5 MB'],
    ['over 50,000 entries', [`a\n${'1\n'.repeat(50_001)}`], '50,000 entries'],
    [
      'over 200 columns at once',
      [`${Array.from({ length: 201 }, (_, n) => `c${n}`).join(',')}\n`],
      '200 columns',
    ],
    [
      'over 200 columns by and by',
      [JSON.stringify(Array.from({ length: 201 }, (_, n) => ({ [`c${n}`]: 1 })))],
      '200 columns',
    ],
  ])('with %s is refused', (_, texts, words) => {
    expect(refusalOf(...texts)).toMatchObject({
      code: 'VALIDATION',
      message: expect.stringContaining(words),
    });
  });
});
