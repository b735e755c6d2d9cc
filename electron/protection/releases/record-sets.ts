import { refuse } from '../refuse.ts';
import type { Tables } from '../tables/input.ts';

/** Records that are counted in the same reports: the places of those reports, ascending, the new one behind the last. */
export type RecordSet = readonly number[];

/**
 * The disjoint sets into which all records that any report counts fall. Where the input does not list them they follow
 * from the relations: a record is counted from some report on, and until some report, without a gap. It can begin
 * wherever the records were not said to be the same, and end only where they were said to have changed.
 *
 * @throws AppError VALIDATION for a set that is given twice or names a report that there is not.
 */
export function recordSetsOf({ releases, records }: Tables): readonly RecordSet[] {
  const last = releases.length;
  if (records !== undefined) return readSets(records, last);
  const canBegin = (at: number): boolean => at === 0 || releases[at - 1]?.relation !== 'same records';
  const canEnd = (at: number): boolean => at === last || releases[at]?.relation === 'records changed';
  const places = Array.from({ length: last + 1 }, (_, place) => place);
  return places
    .filter(canBegin)
    .flatMap((from) =>
      places.filter((to) => to >= from && canEnd(to)).map((to) => places.slice(from, to + 1)),
    );
}

function readSets(records: NonNullable<Tables['records']>, last: number): readonly RecordSet[] {
  const seen = new Set<string>();
  return records.map((reports, index) => {
    const set = reports.toSorted((a, b) => a - b);
    const isRepeated = new Set(set).size !== set.length || seen.has(set.join());
    if (isRepeated)
      refuse(['records', index], 'List every set of records once, and every report once in it.');
    if ((set.at(-1) ?? 0) > last) refuse(['records', index], `There are only the reports 0 to ${last}.`);
    seen.add(set.join());
    return set;
  });
}

/** Such as "only in releases 1 and 2" or "only in release 3 and this report", counting from 1 as people do. */
export function nameOfSet(set: RecordSet, last: number): string {
  const earlier = set.filter((report) => report !== last).map((report) => `${report + 1}`);
  const releases =
    earlier.length === 0 ? [] : [`${earlier.length === 1 ? 'release' : 'releases'} ${inWords(earlier)}`];
  return `only in ${[...releases, ...(set.includes(last) ? ['this report'] : [])].join(' and ')}`;
}

const inWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
