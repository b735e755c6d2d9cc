import { z } from 'zod';
import {
  referralFilterSchema,
  searchTextSchema,
  type ReferralFilter,
} from '../../../shared/contract/referral-filter.ts';

/** What the address of the page says: what is sought, so that the way back from a record leads to the same results. */
export const findSearchSchema = z.object({
  ...referralFilterSchema.shape,
  search: searchTextSchema.optional(),
  /** Results before the first one shown. */
  offset: z.int().min(0).optional(),
});

export type FindSearch = z.output<typeof findSearchSchema>;

/** The filters of an address, without those that are not set. */
export function filterOf({ search: _search, offset: _offset, ...filter }: FindSearch): ReferralFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

export const filterCountOf = (filter: ReferralFilter): number => Object.keys(filterOf(filter)).length;

/** Whether two searches ask for the same, in whatever order their filters stand. */
export function isSameSearch(
  a: { readonly search: string; readonly filter: ReferralFilter },
  b: { readonly search: string; readonly filter: ReferralFilter },
): boolean {
  const asText = (filter: ReferralFilter): string =>
    JSON.stringify(Object.entries(filterOf(filter)).toSorted());
  return a.search.trim() === b.search.trim() && asText(a.filter) === asText(b.filter);
}
