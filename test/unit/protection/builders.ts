import type { TablesInput } from '../../../electron/protection/index.ts';

/** A table of counts by ethnicity and service, given row by row. */
export function aReport(
  counts: readonly (readonly number[])[],
  overrides: Partial<TablesInput> = {},
): TablesInput {
  const rows = counts.map((_, row) => `e${row + 1}`);
  const columns = (counts[0] ?? []).map((_, column) => `s${column + 1}`);
  return {
    threshold: 5,
    variables: { ethnicity: { codes: rows }, service: { codes: columns } },
    tables: [
      {
        name: 'ethnicity by service',
        variables: ['ethnicity', 'service'],
        cells: counts.flatMap((line, row) =>
          line.map((count, column) => ({ at: [`e${row + 1}`, `s${column + 1}`], count })),
        ),
      },
    ],
    ...overrides,
  };
}

/** The error that the work ends in; fails if it does not. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('It was expected to fail');
}
