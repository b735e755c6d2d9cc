import { describe, expect, it } from 'vitest';
import { filterCountOf, filterOf } from '../../../../renderer/audit/log-search.ts';

describe('what the address of the log asks for', () => {
  it('is the log that everybody holds when nothing is said', () => {
    expect(filterOf({})).toEqual({ compartment: 'office' });
    expect(filterCountOf({})).toBe(0);
  });

  it('leaves out what is not set, and counts what is', () => {
    const search = { compartment: 'cases', person: undefined, object: '', from: '2026-11-01' } as const;
    expect(filterOf(search)).toEqual({ compartment: 'cases', from: '2026-11-01' });
    expect(filterCountOf(search)).toBe(1);
  });
});
