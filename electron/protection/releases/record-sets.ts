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
export function recordSetsOf({ releases, records, atMost }: Tables): readonly RecordSet[] {
  const last = releases.length;
  if (records !== undefined) return readSets(records, atMost, last);
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
 * How many records each set holds at most; `null` where nobody can say.
 *
 * @throws AppError VALIDATION unless there is one number for each set.
 */
export function boundsOf(
  { records, atMost }: Tables,
  sets: readonly RecordSet[],
): readonly (number | null)[] {
  if (atMost === undefined) return sets.map(() => null);
  if (records?.length !== atMost.length) {
    refuse(['atMost'], 'Give one number, or null, for each of the sets in "records".');
  }
  return atMost;
}

/**
 * The same input with narrower bounds, and without the sets of which none are left.
 *
 * @param bounds one for each of `records`; those that are wider than the input's are not taken.
 */
export function withBounds(input: Tables, bounds: readonly (number | null)[]): Tables {
  const { records, atMost } = input;
  if (records === undefined || atMost === undefined) return input;
  const narrowed = records.map((reports, place) => {
    const [before, after] = [atMost[place] ?? null, bounds[place] ?? null];
    return { reports, most: before === null || after === null ? before : Math.min(before, after) };
  });
  const kept = narrowed.filter(({ most }) => most !== 0);
  return { ...input, records: kept.map(({ reports }) => reports), atMost: kept.map(({ most }) => most) };
}

function readSets(
  records: NonNullable<Tables['records']>,
  atMost: Tables['atMost'],
  last: number,
): readonly RecordSet[] {
  const seen = new Set<string>();
  return records.map((reports, index) => {
    const set = reports.toSorted((a, b) => a - b);
    // Those that went and those that were never looked at again may have been counted by the same reports.
    const key = `${set.join()} ${(atMost?.[index] ?? null) === null}`;
    const isRepeated = new Set(set).size !== set.length || seen.has(key);
    if (isRepeated)
      refuse(['records', index], 'List every set of records once, and every report once in it.');
    if ((set.at(-1) ?? 0) > last) refuse(['records', index], `There are only the reports 0 to ${last}.`);
    seen.add(key);
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
