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
  /** How many of each have gone, if it is such a set. */
  readonly atMost: NonNullable<TablesInput['atMost']>;
}

/** No reports, no comparison. */
const NONE: Comparison = { releases: [], records: [], atMost: [] };

interface RecordSet {
  readonly reports: readonly number[];
  /** Null for records that are as they were. */
  readonly gone: number | null;
  /** The reports that have to do with each other because of them: for those that are gone, others that would count them. */
  readonly binds: readonly number[];
}

/**
 * Which records the releases and a new report have in common. Of records that were corrected or removed since, only their
 * number is left; one that was corrected is another record from then on.
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
  const add = (reports: readonly number[], goneOn?: string): void => {
    if (reports.length === 0) return;
    const isGone = goneOn !== undefined;
    const wouldCount = isGone
      ? [...releases.keys(), last].filter((place) => isWithin(goneOn, releases[place] ?? period))
      : [];
    const key = `${reports.join()} ${isGone}`;
    const known = sets.get(key);
    sets.set(key, {
      reports,
      gone: isGone ? (known?.gone ?? 0) + 1 : null,
      binds: [...new Set([...(known?.binds ?? []), ...reports, ...wouldCount])],
    });
  };
  const isWithin = (day: string, { from, to }: typeof period): boolean => day >= from && day <= to;
  const countedIn = (mark: string): readonly number[] =>
    [...releases.keys()].filter((place) => releases[place]?.records.has(mark));
  for (const [mark, day] of current) {
    const before = countedIn(mark);
    const after = isWithin(day, period) ? [last] : [];
    // Its day was corrected, which the mark does not tell.
    const isMoved = before.some((place) => !isWithin(day, releases[place] ?? period));
    if (isMoved) add(before, day);
    add(isMoved ? after : [...before, ...after]);
  }
  const former = new Map(releases.flatMap(({ records }) => [...records]));
  for (const [mark, day] of former) if (!current.has(mark)) add(countedIn(mark), day);
  return onlyRelated([...sets.values()], last);
}

const keyOf = ({ reports, gone }: RecordSet): string => `${reports.join()} ${gone === null}`;

/** Leaves out releases that have nothing to do with the new report, not even through others. */
function onlyRelated(sets: readonly RecordSet[], last: number): Comparison {
  const related = new Set([last]);
  for (let before = 0; before < related.size;) {
    before = related.size;
    for (const { binds } of sets) {
      if (binds.some((report) => related.has(report))) for (const report of binds) related.add(report);
    }
  }
  const releases = [...related].filter((report) => report !== last).sort((a, b) => a - b);
  if (releases.length === 0) return NONE;
  const placeOf = new Map([...releases, last].map((report, place) => [report, place]));
  const kept = sets
    .filter(({ reports }) => reports.some((report) => related.has(report)))
    // The order of the marks is chance, and must not choose between two patterns.
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
  return {
    releases,
    records: kept.map(({ reports }) => reports.flatMap((report) => placeOf.get(report) ?? [])),
    atMost: kept.map(({ gone }) => gone),
  };
}

/**
 * Leaves out releases that print what an earlier one does of the same records, such as a report that was made twice: they
 * tell nobody more.
 *
 * @param figuresOf what a release prints, by its place among all, as text.
 */
export function withoutRepeats(
  { releases, records, atMost }: Comparison,
  figuresOf: (release: number) => string,
): Comparison {
  const last = releases.length;
  const signatures = releases.map(
    (release, place) => `${records.map((set) => set.includes(place)).join()} ${figuresOf(release)}`,
  );
  const kept = [...releases.keys()].filter((place) => signatures.indexOf(signatures[place] ?? '') === place);
  const placeOf = new Map([...kept, last].map((before, place) => [before, place]));
  return {
    releases: kept.flatMap((place) => releases[place] ?? []),
    // Whatever only a repeat counts its first counts too, so that no set is left empty.
    records: records.map((set) => set.flatMap((place) => placeOf.get(place) ?? [])),
    atMost,
  };
}
