import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWords, totalCount } from '../test-count.ts';
import { aFolder } from '../builders/folder.ts';

describe('the count of tests', () => {
  it('is the sum over the runners that counted', () => {
    const file = join(aFolder(), 'counts');
    writeFileSync(file, '{"passed":3,"failed":0,"skipped":1}\n{"passed":4,"failed":2,"skipped":0}\n');
    expect(totalCount(file)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  it('is nothing when no runner came to count', () => {
    const file = join(aFolder(), 'counts');
    writeFileSync(file, '');
    expect(totalCount(file)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('stands in words that a machine can read, with skipped tests only when there are any', () => {
    expect(inWords({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed');
    expect(inWords({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});
