import { listInWords } from '../../../shared/domain/list-words.ts';
import { refuse } from '../refuse.ts';
import type { Tables } from '../tables/input.ts';

/** Records that are counted in the same reports: the places of those reports, ascending, the new one behind the last. */
export type RecordSet = readonly number[];

/**
 * The disjoint sets into which all records that any report counts fall. Where the input does not list them they follow
 * from the relations: a record is counted from some report on, and until records changed.
 *
 * After a change that nobody knows the extent of, any number of records may have gone and others come, so that the reports
 * before it bound those after it in nothing. What remains is to subtract the one's figure from the other's, which is what
 * the promises about changes are for.
 *
 * @throws AppError VALIDATION for a set that is given twice or names a report that there is not.
 */
export function recordSetsOf({ releases, records }: Tables): readonly RecordSet[] {
  const last = releases.length;
  if (records !== undefined) return readSets(records, last);
  const places = Array.from({ length: last + 1 }, (_, place) => place);
  return places
    .filter((from) => from === 0 || releases[from - 1]?.relation !== 'same records')
    .map((from) => {
      const end = releases.findIndex(
        ({ relation }, place) => place >= from && relation === 'records changed',
      );
      return places.slice(from, end < 0 ? last + 1 : end + 1);
    });
}

/**
 * How many people fewer than none a reader must think each set may count: see `gone` in the input. Besides the records
 * that are gone, as many as make a small count large: whoever saw 5 before, was sure that no more than one is gone and finds
 * the count hidden now, would know that it is 4.
 *
 * @throws AppError VALIDATION unless there is one number for each set.
 */
export function goneFrom(
  { records, gone, threshold }: Tables,
  sets: readonly RecordSet[],
): readonly number[] {
  if (gone === undefined) return sets.map(() => 0);
  if (records?.length !== gone.length) refuse(['gone'], 'Give one number for each of the sets in "records".');
  return gone.map((people) => (people === 0 ? 0 : people + threshold - 1));
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
  const earlier = set.filter((report) => report !== last).map((report) => report + 1);
  const releases =
    earlier.length === 0 ? [] : [`${earlier.length === 1 ? 'release' : 'releases'} ${listInWords(earlier)}`];
  return `only in ${[...releases, ...(set.includes(last) ? ['this report'] : [])].join(' and ')}`;
}
