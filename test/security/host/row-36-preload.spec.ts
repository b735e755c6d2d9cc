import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preloadProblems } from '../../../build/bundle/preload-problems.ts';
import { expect, test } from '../../e2e/fixtures.ts';

const folder = join(import.meta.dirname, '../../../dist/electron');

test.describe('row 36: the preload script', () => {
  test('is one small CommonJS file that requires Electron alone and exposes one object', () => {
    expect(preloadProblems(readFileSync(join(folder, 'preload.cjs')))).toEqual([]);
  });
});
