import { describe, expect, test } from 'vitest';
import { CHOICE_FILTERS } from '../../../../renderer/referrals/find/filter-choices.ts';
import {
  filterCountOf,
  filterOf,
  findSearchSchema,
  isSameSearch,
} from '../../../../renderer/referrals/find/find-search.ts';
import { referralFilterSchema } from '../../../../shared/contract/referral-filter.ts';

describe('the address of a search', () => {
  test('holds text, page and filters apart', () => {
    const address = findSearchSchema.parse({ search: 'heron', offset: 50, service: 'ISVA' });
    expect(filterOf(address)).toEqual({ service: 'ISVA' });
  });

  test('counts only filters that are set', () => {
    expect(filterCountOf({ service: 'IDVA', status: undefined })).toBe(1);
    expect(filterCountOf({})).toBe(0);
  });
});

describe('whether a search is saved already', () => {
  test('the order of filters, and space around the text, make no other search', () => {
    expect(
      isSameSearch(
        { search: 'heron ', filter: { service: 'IDVA', status: 'allocated' } },
        { search: 'heron', filter: { status: 'allocated', service: 'IDVA' } },
      ),
    ).toBe(true);
  });

  test('another filter makes another search', () => {
    expect(
      isSameSearch({ search: '', filter: { service: 'IDVA' } }, { search: '', filter: { service: 'ISVA' } }),
    ).toBe(false);
  });
});

test('every filter of the contract can be set on the page, and every answer offered is one of its', () => {
  const names = CHOICE_FILTERS.map(({ name }) => name);
  expect([...names, 'receivedFrom', 'receivedTo'].toSorted()).toEqual(
    Object.keys(referralFilterSchema.shape).toSorted(),
  );
  for (const { name, options } of CHOICE_FILTERS) {
    for (const { value } of options) {
      expect(referralFilterSchema.safeParse({ [name]: value }).success, `${name} ${value}`).toBe(true);
    }
  }
});
