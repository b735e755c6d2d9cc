import { describe, expect, it } from 'vitest';
import { tablesInputSchema, type TablesInput } from '../../../electron/protection/index.ts';
import { readStrictly } from '../../../electron/protection/refuse.ts';
import { tablesProblem, type TablesProblem } from '../../../electron/protection/tables/problem.ts';
import { aReport, errorOf } from './builders.ts';

const read = (input: unknown): TablesProblem => tablesProblem(readStrictly(tablesInputSchema, input));

const valueOf = (problem: TablesProblem, name: string): number | undefined =>
  problem.cells.find((cell) => cell.name === name)?.value;

const WITH_SUBTOTAL: TablesInput = {
  threshold: 5,
  variables: {
    religion: {
      codes: ['none', 'christian', 'not asked'],
      subtotals: { answered: ['none', 'christian'] },
      groupAttributeExempt: ['not asked'],
    },
    service: { codes: ['IDVA', 'ISVA'] },
  },
  tables: [
    {
      name: 'religion by service',
      variables: ['religion', 'service'],
      cells: [
        { at: ['none', 'IDVA'], count: 20 },
        { at: ['christian', 'IDVA'], count: 7 },
        { at: ['not asked', 'IDVA'], count: 6 },
        { at: ['none', 'ISVA'], count: 9 },
      ],
    },
  ],
};

describe('reading tables', () => {
  it('computes every total and subtotal, and counts absent cells as 0', () => {
    const problem = read(WITH_SUBTOTAL);
    expect(problem.cells).toHaveLength(15);
    expect(valueOf(problem, 'total')).toBe(42);
    expect(valueOf(problem, 'religion=answered')).toBe(36);
    expect(valueOf(problem, 'religion=answered; service=ISVA')).toBe(9);
    expect(valueOf(problem, 'religion=christian; service=ISVA')).toBe(0);
    expect(valueOf(problem, 'service=IDVA')).toBe(33);
  });

  it('states only sums that the true counts satisfy, one for each total and subtotal on each line', () => {
    const problem = read(WITH_SUBTOTAL);
    // 5 religions add up over 2 services; 3 columns each have an answered row and a total row.
    expect(problem.equations).toHaveLength(5 + 2 * 3);
    for (const { terms, constant } of problem.equations) {
      const sum = terms.reduce(
        (total, { cell, coefficient }) => total + coefficient * (problem.cells[cell]?.value ?? Number.NaN),
        0,
      );
      expect(sum).toBe(constant);
    }
  });

  it('hides 1 to the threshold less 1, and asks for room down to 0 and up to the threshold', () => {
    const { cells } = read(
      aReport([
        [0, 1],
        [4, 5],
      ]),
    );
    expect(
      cells.filter(({ role }) => role === 'primary').map(({ value, protection }) => [value, protection]),
    ).toEqual([
      [1, { below: 1, above: 4, width: 0 }],
      [1, { below: 1, above: 4, width: 0 }],
      [4, { below: 4, above: 1, width: 0 }],
      [4, { below: 4, above: 1, width: 0 }],
    ]);
  });

  it('takes equal codes of two tables for one cell, whatever the order of the variables', () => {
    const input = aReport([
      [6, 7],
      [8, 9],
    ]);
    const problem = read({
      ...input,
      variables: { ...input.variables, sex: { codes: ['f', 'm'] } },
      tables: [
        ...input.tables,
        {
          name: 'service by sex',
          variables: ['service', 'sex'],
          cells: [
            { at: ['s1', 'f'], count: 14 },
            { at: ['s2', 'm'], count: 16 },
          ],
        },
        {
          name: 'the same the other way round',
          variables: ['sex', 'service'],
          cells: [
            { at: ['f', 's1'], count: 14 },
            { at: ['m', 's2'], count: 16 },
          ],
        },
      ],
    });
    expect(problem.cells).toHaveLength(9 + 6);
    expect(new Set(problem.cells.map(({ name }) => name)).size).toBe(15);
    expect([...problem.joints].map((cell) => problem.cells[cell]?.name)).toEqual(
      expect.arrayContaining(['service=s1', 'service=s2', 'total']),
    );
  });

  it('makes a count dearer the more of its codes are totals and the more tables print it', () => {
    const { cells } = read(
      aReport([
        [6, 7],
        [8, 9],
      ]),
    );
    expect(cells.map(({ weight }) => weight)).toEqual([1, 1, 3, 1, 1, 3, 3, 3, 9]);
  });

  it('refuses tables that disagree about a count they share, with both figures', async () => {
    const input = aReport([
      [6, 7],
      [8, 9],
    ]);
    const tables = [
      ...input.tables,
      {
        name: 'service',
        variables: ['service'],
        cells: [
          { at: ['s1'], count: 15 },
          { at: ['s2'], count: 16 },
        ],
      },
    ];
    expect(await errorOf(() => read({ ...input, tables }))).toMatchObject({
      code: 'VALIDATION',
      message: expect.stringMatching(/service=s1: 15 in "service" and 14 in "ethnicity by service"/),
      issues: [{ path: ['tables', 1] }],
    });
  });

  const cell = (at: readonly string[], count: number): TablesInput =>
    aReport([[6, 7]], {
      tables: [{ name: 't', variables: ['ethnicity', 'service'], cells: [{ at: [...at], count }] }],
    });
  const twice = aReport([[6, 7]]);
  const overlap = { ...twice, variables: { ...twice.variables, service: { codes: ['s1', 's2', 's1'] } } };

  it.each([
    ['an unknown code', cell(['e1', 's9'], 1), ['tables', 0, 'cells', 0, 'at', 1]],
    ['a total, which is computed', cell(['e1', 'total'], 1), ['tables', 0, 'cells', 0, 'at', 1]],
    ['too few codes', cell(['e1'], 1), ['tables', 0, 'cells', 0, 'at']],
    ['a negative count', cell(['e1', 's1'], -1), ['tables', 0, 'cells', 0, 'count']],
    ['part of a person', cell(['e1', 's1'], 1.5), ['tables', 0, 'cells', 0, 'count']],
    ['more people than there are', cell(['e1', 's1'], 1_000_001), ['tables', 0, 'cells', 0, 'count']],
    ['a repeated code', overlap, ['variables', 'service']],
    [
      'a code that is reserved',
      aReport([[6]], { variables: { ethnicity: { codes: ['total'] } } }),
      ['variables', 'ethnicity'],
    ],
    [
      'a code that cannot be part of a name',
      aReport([[6]], { variables: { ethnicity: { codes: ['a=b'] } } }),
      ['variables', 'ethnicity', 'codes', 0],
    ],
    [
      'a subtotal of a code that is not there',
      aReport([[6, 7]], {
        variables: {
          ethnicity: { codes: ['e1'], subtotals: { x: ['e2'] } },
          service: { codes: ['s1', 's2'] },
        },
      }),
      ['variables', 'ethnicity', 'subtotals', 'x', 0],
    ],
    [
      'a table of a variable that is not there',
      aReport([[6, 7]], { variables: { service: { codes: ['s1', 's2'] } } }),
      ['tables', 0, 'variables', 0],
    ],
    [
      'a cell to publish that is small',
      aReport([[6, 2]], { publish: [{ variables: ['service'], at: ['s2'] }] }),
      ['publish', 0],
    ],
    [
      'a cell to publish that is not there',
      aReport([[6, 2]], { publish: [{ variables: ['service'], at: ['s7'] }] }),
      ['publish', 0],
    ],
    ['a threshold that hides nothing', aReport([[6, 2]], { threshold: 1 }), ['threshold']],
  ])('refuses %s, naming the place', async (_, input, path) => {
    expect(await errorOf(() => read(input))).toMatchObject({ code: 'VALIDATION', issues: [{ path }] });
  });

  it('refuses a cell that is given twice, and a property that it does not know', async () => {
    const cells = [6, 7].map((count) => ({ at: ['e1', 's1'], count }));
    const doubled = aReport([[6, 7]], {
      tables: [{ name: 't', variables: ['ethnicity', 'service'], cells }],
    });
    expect(await errorOf(() => read(doubled))).toMatchObject({
      issues: [{ path: ['tables', 0, 'cells', 1] }],
    });
    expect(await errorOf(() => read({ ...aReport([[6, 7]]), thresold: 5 }))).toMatchObject({
      code: 'VALIDATION',
    });
  });

  it('refuses more cells than it would ever print before it lays them out', async () => {
    const codes = Array.from({ length: 400 }, (_, index) => `c${index}`);
    const input = {
      threshold: 5,
      variables: { a: { codes }, b: { codes }, c: { codes } },
      tables: [{ name: 't', variables: ['a', 'b', 'c'], cells: [] }],
    };
    expect(await errorOf(() => read(input))).toMatchObject({
      code: 'VALIDATION',
      issues: [{ path: ['tables', 0] }],
    });
  });
});

describe('the conclusions that a reader must not draw', () => {
  const conclusionsOf = (input: TablesInput): readonly (readonly (string | undefined)[])[] => {
    const problem = read({ ...input, zeros: 'group attribute' });
    return problem.conclusions.map(({ cells }) => cells.map((cell) => problem.cells[cell]?.name));
  };

  it('are that everybody in a group has the same code', () => {
    expect(
      conclusionsOf(
        aReport([
          [9, 6],
          [0, 7],
        ]),
      ),
    ).toEqual([['ethnicity=e2; service=s1'], ['ethnicity=e2; service=s1']]);
  });

  it('are none when zeros are shown', () => {
    expect(
      read(
        aReport([
          [9, 6],
          [0, 7],
        ]),
      ).conclusions,
    ).toEqual([]);
  });

  it('are about the codes that tell something: "not asked" neither makes nor prevents one', () => {
    // Everybody in ISVA is of no religion; that they might have gone unasked is no comfort.
    const everybodyInIsvaIsOfNone = ['religion=christian; service=ISVA'];
    const everyChristianIsInIdva = ['religion=christian; service=ISVA'];
    const everybodyNotAskedIsInIdva = ['religion=not asked; service=ISVA'];
    expect(conclusionsOf(WITH_SUBTOTAL).toSorted()).toEqual([
      everybodyInIsvaIsOfNone,
      everyChristianIsInIdva,
      everybodyNotAskedIsInIdva,
    ]);
  });
});

describe('codes that stand for the same people', () => {
  const codes = ['yes', 'no', 'no form'];
  const sameAs = { 'no form': { variable: 'form', code: 'none' } };
  const table = (variable: string, yes: number, no: number, noForm: number) => ({
    name: variable,
    variables: [variable],
    cells: [
      { at: ['yes'], count: yes },
      { at: ['no'], count: no },
      { at: ['no form'], count: noForm },
    ],
  });
  const input = (noFormInSecond = 8, changes: object = {}): object => ({
    threshold: 5,
    variables: {
      form: { codes: ['returned', 'none'] },
      first: { codes, sameAs },
      second: { codes, sameAs },
      ...changes,
    },
    tables: [
      {
        name: 'form',
        variables: ['form'],
        cells: [
          { at: ['returned'], count: 30 },
          { at: ['none'], count: 8 },
        ],
      },
      table('first', 20, 10, 8),
      table('second', 27, 3, noFormInSecond),
    ],
  });

  it('are one count, whichever table prints it', () => {
    const problem = read(input());
    expect(problem.cells.map(({ name }) => name).toSorted()).toEqual([
      'first=no',
      'first=yes',
      'form=none',
      'form=returned',
      'second=no',
      'second=yes',
      'total',
    ]);
  });

  it('must have the same count in every table', async () => {
    expect(await errorOf(() => read(input(9)))).toMatchObject({ code: 'VALIDATION' });
  });

  it('must be codes of another variable, and not of one in the same table', async () => {
    const unknown = { second: { codes, sameAs: { 'no form': { variable: 'form', code: 'nowhere' } } } };
    expect(await errorOf(() => read(input(8, unknown)))).toMatchObject({
      issues: [{ path: ['variables', 'second', 'sameAs', 'no form'] }],
    });
    const crossed = { ...input(), tables: [{ name: 'x', variables: ['form', 'first'], cells: [] }] };
    expect(await errorOf(() => read(crossed))).toMatchObject({
      issues: [{ path: ['tables', 0, 'variables'] }],
    });
  });
});
