import { AppError } from '../../../shared/result.ts';
import type { ProtectedTables } from '../output.ts';
import { protectTables } from '../protect.ts';
import type { ProtectOptions } from '../protect-problem.ts';
import { readStrictly } from '../refuse.ts';
import { TOTAL, tablesInputSchema, type Tables } from '../tables/input.ts';
import { mergeCodes, type Merge } from '../tables/merge.ts';

/** What a report would show. `published` and `hidden` are of its counts that are no sums: those readers read it for. */
export interface Shown {
  readonly published: number;
  readonly hidden: number;
}

/** Two categories to be counted as one, and what the report would show then. */
export interface Suggestion extends Shown {
  readonly merge: Merge;
}

export interface Suggestions {
  /** Null where no safe pattern exists as it is. */
  readonly now: Shown | null;
  /** What shows more, most first. */
  readonly merges: readonly Suggestion[];
}

/** Each is a report solved whole. */
const MOST_TRIED = 12;
const MOST_OFFERED = 3;

/**
 * Looks for the merges of two categories after which a report shows readers most: the number of published counts that are no
 * sums, although there are fewer counts then. Categories of which most is hidden are tried first. The same input gives
 * the same answer.
 *
 * @throws AppError VALIDATION; CANCELLED.
 */
export async function suggestMerges(input: unknown, options: ProtectOptions = {}): Promise<Suggestions> {
  const tables = readStrictly(tablesInputSchema, input);
  const quiet = { ...options, progress: () => {} };
  const now = await protectedOrNot(tables, quiet);
  const candidates = candidatesOf(tables, now).slice(0, MOST_TRIED);
  const found: Suggestion[] = [];
  for (const [done, { merge, merged }] of candidates.entries()) {
    options.progress?.({ step: 'Trying what merging would show', done, total: candidates.length });
    const result = await protectedOrNot(merged, quiet);
    if (result !== null) found.push({ merge, ...shownBy(result, merged) });
  }
  const shownNow = now === null ? null : shownBy(now, tables);
  return {
    now: shownNow,
    merges: found
      .filter(({ published }) => published > (shownNow?.published ?? -1))
      .sort((a, b) => b.published - a.published || a.hidden - b.hidden)
      .slice(0, MOST_OFFERED),
  };
}

/** Null where no pattern is safe. */
async function protectedOrNot(tables: Tables, options: ProtectOptions): Promise<ProtectedTables | null> {
  try {
    return await protectTables(tables, options);
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNSAFE_REPORT') return null;
    throw error;
  }
}

interface Candidate {
  readonly merge: Merge;
  readonly merged: Tables;
  /** How much is hidden of the two. */
  readonly hidden: number;
}

/** Every merge of two codes that say something about people, those of which most is hidden first. */
function candidatesOf(input: Tables, now: ProtectedTables | null): readonly Candidate[] {
  const hiddenOf = (variable: string, code: string): number =>
    (now?.tables ?? [])
      .filter(({ variables }) => variables.includes(variable))
      .flatMap(({ variables, cells }) =>
        cells.filter(({ at, status }) => status !== 'published' && at[variables.indexOf(variable)] === code),
      ).length;
  const candidates = Object.entries(input.variables).flatMap(
    ([variable, { codes, groupAttributeExempt = [] }]) => {
      const telling = codes.filter((code) => !groupAttributeExempt.includes(code));
      return telling.flatMap((first, place) =>
        telling.slice(place + 1).flatMap((second): Candidate[] => {
          const merge: Merge = { variable, codes: [first, second] };
          const merged = mergeCodes(input, merge);
          if (merged === undefined || !tablesInputSchema.safeParse(merged).success) return [];
          return [{ merge, merged, hidden: hiddenOf(variable, first) + hiddenOf(variable, second) }];
        }),
      );
    },
  );
  return candidates.sort((a, b) => b.hidden - a.hidden);
}

/** Of the counts that are no sums, how many are published and how many are not. */
function shownBy({ tables }: ProtectedTables, { variables }: Tables): Shown {
  const cells = tables.flatMap(({ variables: own, cells: all }) =>
    all.filter(({ at }) =>
      at.every((code, place) => code !== TOTAL && variables[own[place] ?? '']?.codes.includes(code)),
    ),
  );
  const published = cells.filter(({ status }) => status === 'published').length;
  return { published, hidden: cells.length - published };
}
