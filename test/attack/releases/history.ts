/** A variable that every table of a history crosses. */
export const SERVICE = 'service';

/** The code under which a release prints a sum. */
export const TOTAL = 'total';

/** What a record says: a code for each variable. */
export type Answers = Readonly<Record<string, string>>;

/** A record as it stood for a while. A corrected record is another version of it from then on. */
export interface Version {
  readonly answers: Answers;
  /** The places of the releases that count it, ascending. */
  readonly countedIn: readonly number[];
}

export const RELATIONS = ['same records', 'records added', 'records changed'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What one release is about. */
export interface Plan {
  /** The variables that it crosses with the service, each in a table of its own. */
  readonly variables: readonly string[];
  /** Coarser codes that it prints in the place of those they stand for, by variable. */
  readonly merges: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** What happened to a caseload while reports were made of it, and what readers are told about that. */
export interface History {
  readonly threshold: number;
  /** Whether no reader may be sure that all of a group have the same code. */
  readonly zeros: 'shown' | 'group attribute';
  /** Codes that tell nothing about a person, so that everybody may be seen to have one. */
  readonly tellingNothing?: readonly string[];
  /** The finest codes of every variable, the service among them. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Codes that every release prints besides those they stand for, by variable. */
  readonly subtotals?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Codes that a record has for every variable but the service if it has them for one, such as having no form. */
  readonly wholeForm?: readonly string[];
  readonly plans: readonly Plan[];
  /** How the records of each release but the first stand to those of the one before. */
  readonly relations: readonly Relation[];
  /** The sets of versions that there are, where readers know more than the relations: that a half-year has two quarters. */
  readonly records?: readonly (readonly number[])[];
  readonly versions: readonly Version[];
}

/** A code of one release and the finest codes it stands for; the total stands for all. */
export interface PrintedCode {
  readonly code: string;
  readonly atoms: readonly string[];
}

/** The codes that a release prints for a variable, without the total. */
export function interiorCodes(history: History, place: number, variable: string): readonly PrintedCode[] {
  const merges = history.plans[place]?.merges[variable] ?? {};
  const merged = new Set(Object.values(merges).flat());
  return [
    ...(history.codes[variable] ?? [])
      .filter((code) => !merged.has(code))
      .map((code) => ({ code, atoms: [code] })),
    ...Object.entries(merges).map(([code, atoms]) => ({ code, atoms })),
  ];
}

/** The same with the sums that it prints. */
export function printedCodes(history: History, place: number, variable: string): readonly PrintedCode[] {
  const subtotals = Object.entries(history.subtotals?.[variable] ?? {});
  return [
    ...interiorCodes(history, place, variable),
    ...subtotals.map(([code, atoms]) => ({ code, atoms })),
    { code: TOTAL, atoms: history.codes[variable] ?? [] },
  ];
}

/** How many versions that are counted as `isCounted` says have one of these codes and one of these services. */
export function countOf(
  history: History,
  isCounted: (countedIn: readonly number[]) => boolean,
  { variable, atoms, services }: CellSubject,
): number {
  return history.versions.filter(
    ({ answers, countedIn }) =>
      isCounted(countedIn) &&
      atoms.includes(answers[variable] ?? '') &&
      services.includes(answers[SERVICE] ?? ''),
  ).length;
}

/** What a cell counts, in the finest codes. */
export interface CellSubject {
  readonly variable: string;
  readonly atoms: readonly string[];
  readonly services: readonly string[];
}

/** The strongest relation that is true of two releases that follow each other. */
export function trueRelation(versions: readonly Version[], earlier: number): Relation {
  const isIn = (place: number, { countedIn }: Version): boolean => countedIn.includes(place);
  if (versions.some((version) => isIn(earlier, version) && !isIn(earlier + 1, version))) {
    return 'records changed';
  }
  const isAdded = versions.some((version) => !isIn(earlier, version) && isIn(earlier + 1, version));
  return isAdded ? 'records added' : 'same records';
}

/** What has happened when so many releases were made. */
export function untilRelease(history: History, releases: number): History {
  const remaining = (places: readonly number[]): readonly number[] =>
    places.filter((place) => place < releases);
  const { records } = history;
  return {
    ...history,
    plans: history.plans.slice(0, releases),
    relations: history.relations.slice(0, Math.max(0, releases - 1)),
    versions: history.versions.flatMap(({ answers, countedIn }) => {
      const own = remaining(countedIn);
      return own.length === 0 ? [] : [{ answers, countedIn: own }];
    }),
    ...(records === undefined ? {} : { records: distinctSets(records.map(remaining)) }),
  };
}

/** Sets of releases that are not empty, each once. */
export const distinctSets = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...new Map(sets.filter((set) => set.length > 0).map((set) => [set.join(), set])).values(),
];
