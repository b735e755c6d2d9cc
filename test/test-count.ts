import { appendFileSync, readFileSync } from 'node:fs';

/** How many tests ran, and how they ended. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Names the file in which several runners put their counts, for one to print the total. */
export const COUNT_FILE_VARIABLE = 'STRONGROOM_TEST_COUNTS';

/** Prints the true count alone on a line, `412 passed, 0 failed`, so that a machine can read it, or keeps it for the total. */
export function reportCount(count: TestCount): void {
  const file = process.env[COUNT_FILE_VARIABLE];
  if (file === undefined) process.stdout.write(`${inWords(count)}\n`);
  else appendFileSync(file, `${JSON.stringify(count)}\n`);
}

/** The total of what runners kept in `file`. */
export function totalCount(file: string): TestCount {
  const counts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // Only reportCount writes there.
    .map((line) => JSON.parse(line) as TestCount);
  const sum = (state: keyof TestCount): number => counts.reduce((total, count) => total + count[state], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

export const inWords = ({ passed, failed, skipped }: TestCount): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
