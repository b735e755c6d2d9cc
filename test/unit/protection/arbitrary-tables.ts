import fc from 'fast-check';
import type { TablesInput } from '../../../electron/protection/index.ts';

const letters = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Many small counts, some zeros, some that are safely large. */
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 3, arbitrary: fc.integer({ min: 4, max: 9 }) },
);

/** One table of two variables with the given numbers of codes. */
export function arbitraryTable(rows: number, columns: number, threshold: number): fc.Arbitrary<TablesInput> {
  return fc.array(count, { minLength: rows * columns, maxLength: rows * columns }).map((counts) => ({
    threshold,
    variables: { row: { codes: letters(rows, 'r') }, column: { codes: letters(columns, 'c') } },
    tables: [
      {
        name: 'row by column',
        variables: ['row', 'column'],
        cells: counts.map((value, index) => ({
          at: [`r${Math.floor(index / columns) + 1}`, `c${(index % columns) + 1}`],
          count: value,
        })),
      },
    ],
  }));
}

/** Two tables of two codes each way about the same people, which share the margin of one variable. */
export function arbitraryLinkedTables(threshold: number): fc.Arbitrary<TablesInput> {
  return fc
    .array(fc.record({ a: fc.nat(1), b: fc.nat(1), c: fc.nat(1) }), { minLength: 4, maxLength: 14 })
    .map((people) => {
      const cross = (first: 'a', second: 'b' | 'c'): TablesInput['tables'][number] => ({
        name: `${first} by ${second}`,
        variables: [first, second],
        cells: [0, 1].flatMap((x) =>
          [0, 1].map((y) => ({
            at: [`${first}${x}`, `${second}${y}`],
            count: people.filter((person) => person[first] === x && person[second] === y).length,
          })),
        ),
      });
      return {
        threshold,
        variables: { a: { codes: ['a0', 'a1'] }, b: { codes: ['b0', 'b1'] }, c: { codes: ['c0', 'c1'] } },
        tables: [cross('a', 'b'), cross('a', 'c')],
      };
    });
}
