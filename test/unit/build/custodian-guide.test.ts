import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTRACT, isMethod } from '../../../shared/contract/index.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/custodian.md'), 'utf8');

describe('the guide for the custodian', () => {
  it('shows calls that exist, with inputs that they accept', () => {
    const calls = [...guide.matchAll(/strongroom call (\S+) --vault \S+ --input '([^']+)'/g)];
    expect(calls.length).toBeGreaterThan(4);
    for (const [, method, input = ''] of calls) {
      if (!isMethod(method)) return expect.unreachable(method);
      expect(CONTRACT[method].input.safeParse(JSON.parse(input))).toMatchObject({ success: true });
    }
  });

  it('names only methods that exist', () => {
    const named = [...guide.matchAll(/\b((?:office|session|backup|vault|referrals)\.[a-zA-Z.]+[a-zA-Z])\b/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !/\.(?:db|json|lock)$/.test(name));
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !isMethod(name))).toEqual([]);
  });

  it('is found from the first page', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('(docs/custodian.md)');
  });
});
