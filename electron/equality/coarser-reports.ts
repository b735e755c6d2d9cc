import type { CategoryMerge, ReportInput } from '../../shared/contract/equality.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { REPORT_CHARACTERISTICS } from '../../shared/domain/report-characteristics.ts';
import { suggestMerges } from '../protection/index.ts';
import type { ReadableDb } from '../store/connection.ts';
import type { Work } from '../work.ts';
import { countReport } from './counted-report.ts';
import { codesIn } from './merged-categories.ts';

/** Enough for every report that was measured; what takes longer is no improvement that anybody would wait for. */
const SECONDS_FOR_EACH = 20;

/**
 * Looks for categories to count as one so that a report shows more people. Reckons with earlier reports as the making does.
 *
 * @throws AppError VALIDATION for merges of the input that may not be; CANCELLED.
 */
export async function coarserReports(
  db: ReadableDb,
  input: ReportInput,
  { signal, progress }: Work,
): Promise<OutputOf<'equality.coarser'>> {
  const { merges: before = [] } = input;
  const { now, everybody, suggestions } = await suggestMerges(countReport(db, input).input, {
    signal,
    progress,
    timeLimitSeconds: SECONDS_FOR_EACH,
  });
  return {
    now,
    everybody,
    options: suggestions.map(({ merges, published, hidden, people }) => {
      const groups = merges.reduce<readonly CategoryMerge[]>(
        (joined, { variable, codes }) => join(joined, variable, codes.flatMap(codesIn)),
        before,
      );
      const added = groups.filter((group) => !before.includes(group));
      return { published, hidden, people, merges: groups, added };
    }),
  };
}

/** Counts categories as one, with all that are counted as one with any of them already. */
function join(
  groups: readonly CategoryMerge[],
  variable: string,
  categories: readonly string[],
): readonly CategoryMerge[] {
  const characteristic = REPORT_CHARACTERISTICS.find(({ id }) => id === variable);
  if (characteristic === undefined) return groups;
  const isJoined = (group: CategoryMerge): boolean =>
    group.characteristic === variable && group.categories.some((category) => categories.includes(category));
  const members = new Set([...categories, ...groups.filter(isJoined).flatMap((group) => group.categories)]);
  return [
    ...groups.filter((group) => !isJoined(group)),
    {
      characteristic: characteristic.id,
      categories: characteristic.categories.map(({ code }) => code).filter((code) => members.has(code)),
    },
  ];
}
