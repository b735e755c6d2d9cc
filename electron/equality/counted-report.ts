import type { ReportInput } from '../../shared/contract/equality.ts';
import { REPORT_CHARACTERISTIC_IDS } from '../../shared/domain/report-characteristics.ts';
import {
  protectTables,
  type ProtectedTables,
  type ProtectOptions,
  type TablesInput,
} from '../protection/index.ts';
import type { ReadableDb } from '../store/connection.ts';
import type { Work } from '../work.ts';
import { adviseAnalyst } from './advise-analyst.ts';
import { compareReleases, withoutRepeats } from './compared-releases.ts';
import { mergeCategories } from './merged-categories.ts';
import { comparableReleases, countUncomparable, type ComparableRelease } from './releases.ts';
import { countReportTables, type ReportTables } from './report-tables.ts';
import { subjectsOfPeriod, type Subject } from './subjects.ts';
import { markOf } from './version-mark.ts';

/** A report counted, and what it has in common with earlier ones. It holds true counts and stays inside the vault. */
export interface CountedReport {
  readonly tables: ReportTables;
  /** The earlier releases that count some of the same people, as `compared` of the engine's input names them. */
  readonly compared: readonly ComparableRelease[];
  /** How many releases about some of these days were made before reports were compared. */
  readonly uncompared: number;
  /** What is to be protected: `tables.input`, with the releases that it is compared with. */
  readonly input: TablesInput;
  /** Each record that is counted: the day on which it was received, by its mark. */
  readonly records: ReadonlyMap<string, string>;
}

/**
 * Counts a report, marks each record that it counts, and tells which earlier releases count some of them.
 *
 * @throws AppError VALIDATION for categories that may not be counted as one.
 */
export function countReport(
  db: ReadableDb,
  { from, to, threshold, by, merges = [] }: Omit<ReportInput, 'recipient'>,
): CountedReport {
  const earlier = comparableReleases(db);
  const first = earlier.reduce((day, release) => (release.from < day ? release.from : day), from);
  const last = earlier.reduce((day, release) => (release.to > day ? release.to : day), to);
  const current = new Map<string, string>();
  const records = new Map<string, string>();
  function* counted(): Generator<Subject> {
    for (const subject of subjectsOfPeriod(db, first, last)) {
      const { token, receivedOn } = subject;
      const mark = markOf(token, subject).toString('hex');
      current.set(mark, receivedOn);
      if (receivedOn < from || receivedOn > to) continue;
      records.set(mark, receivedOn);
      yield subject;
    }
  }
  const options = { threshold, by: by ?? REPORT_CHARACTERISTIC_IDS };
  const tables = mergeCategories(countReportTables(counted(), options), merges);
  const comparison = withoutRepeats(compareReleases(earlier, current, { from, to }), (place) =>
    JSON.stringify(earlier[place]?.printed() ?? null),
  );
  const compared = comparison.releases.flatMap((place) => earlier[place] ?? []);
  return {
    tables,
    compared,
    uncompared: countUncomparable(db, { from, to }),
    input:
      compared.length === 0
        ? tables.input
        : {
            ...tables.input,
            releases: compared.map(({ printed }) => printed()),
            records: comparison.records,
            atMost: comparison.atMost,
          },
    records,
  };
}

/** Somebody waits and can stop it. After two reports and a correction it takes most of a minute; when time is over, all is hidden. */
const LONGEST_SECONDS = 300;

/** @throws AppError UNSAFE_REPORT, with the earlier releases that stand against it; CANCELLED. */
export async function protectReport(
  input: TablesInput,
  { compared }: Pick<CountedReport, 'compared'>,
  { signal, progress }: Work,
  options: ProtectOptions = {},
): Promise<ProtectedTables> {
  return await protectTables(input, {
    timeLimitSeconds: LONGEST_SECONDS,
    ...options,
    signal,
    progress,
  }).catch((error: unknown) => {
    throw adviseAnalyst(error, compared);
  });
}
