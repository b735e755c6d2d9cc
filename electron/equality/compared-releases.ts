import type { TablesInput } from '../protection/index.ts';

/** A release, by the records that it counted: the day on which each was received, by its mark. */
export interface CountedRelease {
  readonly from: string;
  readonly to: string;
  readonly records: ReadonlyMap<string, string>;
}

/** What a new report is compared with. */
export interface Comparison {
  /** Places of the releases that count some of the same people as the new report, or as one of these. */
  readonly releases: readonly number[];
  /** The sets of records, by places in `releases`, as the engine takes them; the new report comes last. */
  readonly records: NonNullable<TablesInput['records']>;
  readonly gone: NonNullable<TablesInput['gone']>;
}

/** No reports, no comparison. */
const NONE: Comparison = { releases: [], records: [], gone: [] };

interface RecordSet {
  readonly reports: readonly number[];
  readonly gone: number;
}

/**
 * Which records the releases and a new report have in common. Of people who were corrected or removed since, only their
 * number is left: they are reckoned as if they had stayed, and taken off the set of those that came instead.
 *
 * @param current the records as they are now, of all the time that the releases and the report are about.
 */
export function compareReleases(
  releases: readonly CountedRelease[],
  current: ReadonlyMap<string, string>,
  period: { readonly from: string; readonly to: string },
): Comparison {
  const last = releases.length;
  const sets = new Map<string, RecordSet>();
  const add = (reports: readonly number[], gone: number): void => {
    if (reports.length === 0) return;
    const key = reports.join();
    sets.set(key, { reports, gone: (sets.get(key)?.gone ?? 0) + gone });
  };
  const isWithin = (day: string, { from, to }: typeof period): boolean => day >= from && day <= to;
  const countedIn = (mark: string): readonly number[] =>
    [...releases.keys()].filter((place) => releases[place]?.records.has(mark));
  for (const [mark, day] of current) add([...countedIn(mark), ...(isWithin(day, period) ? [last] : [])], 0);
  const former = new Map(releases.flatMap(({ records }) => [...records]));
  for (const [mark, day] of former) {
    if (current.has(mark)) continue;
    const before = countedIn(mark);
    const after = [...releases.keys(), last].filter(
      (place) => place > (before.at(-1) ?? last) && isWithin(day, releases[place] ?? period),
    );
    add([...before, ...after], 0);
    add(after, 1);
  }
  return onlyRelated([...sets.values()], last);
}

/** Leaves out releases that have nothing to do with the new report, not even through others. */
function onlyRelated(sets: readonly RecordSet[], last: number): Comparison {
  const related = new Set([last]);
  for (let before = 0; before < related.size;) {
    before = related.size;
    for (const { reports } of sets) {
      if (reports.some((report) => related.has(report))) for (const report of reports) related.add(report);
    }
  }
  const releases = [...related].filter((report) => report !== last).sort((a, b) => a - b);
  if (releases.length === 0) return NONE;
  const placeOf = new Map([...releases, last].map((report, place) => [report, place]));
  const kept = sets.filter(({ reports }) => reports.some((report) => related.has(report)));
  return {
    releases,
    records: kept.map(({ reports }) => reports.flatMap((report) => placeOf.get(report) ?? [])),
    gone: kept.map(({ gone }) => gone),
  };
}
