import { AppError } from '../../../shared/result.ts';
import type { ProtectedTables } from '../output.ts';
import { protectTables } from '../protect.ts';
import type { ProtectOptions } from '../protect-problem.ts';
import { readStrictly } from '../refuse.ts';
import { tablesInputSchema, type Tables } from '../tables/input.ts';
import { isInterior } from '../tables/layout.ts';
import { allowedMerges, mergeCodes, tellingCodes, type Merge } from '../tables/merge.ts';

/** What a report would show of its counts that are no sums: those readers read it for. */
export interface Shown {
  readonly published: number;
  readonly hidden: number;
  /** The people in the published ones; somebody who stands in several tables is one person in each. */
  readonly people: number;
}

/** Categories to be counted as one, pair after pair, and what the report would show then. */
export interface Suggestion extends Shown {
  readonly merges: readonly Merge[];
}

export interface Suggestions {
  /** Null where no safe pattern exists as it is. */
  readonly now: Shown | null;
  /** All people in all tables: what would be shown if nothing had to be hidden. */
  readonly everybody: number;
  /** What shows more people, most first. */
  readonly suggestions: readonly Suggestion[];
}

/** After so many pairs of one variable little of it is left to be read. */
const MOST_STEPS = 4;
/** Each is a report solved whole. */
const MOST_TRIED = 9;
const MOST_OFFERED = 4;

/**
 * Looks for the merges of categories after which the published counts hold most people. Each variable is tried by itself
 * first, in its own tables and without earlier releases, pair after pair while that shows more; what looks best is then solved
 * whole, alone and together. The same input gives the same answer.
 *
 * @throws AppError VALIDATION; CANCELLED.
 */
export async function suggestMerges(input: unknown, options: ProtectOptions = {}): Promise<Suggestions> {
  const tables = readStrictly(tablesInputSchema, input);
  const quiet = { ...options, progress: () => {} };
  const now = await shownOrNot(tables, quiet);
  // Two codes as one would be a total under another name.
  const variables = Object.keys(tables.variables).filter((name) => tellingCodes(tables, name).length > 2);
  const step = 'Trying what merging would show';
  const chains: (readonly Merge[])[] = [];
  for (const [done, variable] of variables.entries()) {
    options.progress?.({ step, done, total: variables.length + MOST_TRIED });
    const chain = await bestChain(tables, variable, quiet);
    if (chain.length > 0) chains.push(chain);
  }
  const tried = combinationsOf(chains).slice(0, MOST_TRIED);
  const suggestions: Suggestion[] = [];
  for (const [done, merges] of tried.entries()) {
    options.progress?.({ step, done: variables.length + done, total: variables.length + tried.length });
    const merged = mergeAll(tables, merges);
    const shown = merged === undefined ? null : await shownOrNot(merged, quiet);
    if (shown !== null && shown.people > (now?.people ?? -1)) suggestions.push({ merges, ...shown });
  }
  return {
    now,
    everybody: tables.tables.reduce(
      (sum, { cells }) => sum + cells.reduce((all, { count }) => all + count, 0),
      0,
    ),
    suggestions: suggestions
      .sort((a, b) => b.people - a.people || a.merges.length - b.merges.length)
      .slice(0, MOST_OFFERED),
  };
}

/** All that look good together, each variable by itself, and the first step of each. */
function combinationsOf(chains: readonly (readonly Merge[])[]): readonly (readonly Merge[])[] {
  return [
    ...(chains.length > 1 ? [chains.flat()] : []),
    ...chains.map((chain) => chain.slice(0, 1)),
    ...chains.filter((chain) => chain.length > 1),
  ];
}

/** Pairs of one variable, each the best after those before it, while its own tables show more people. */
async function bestChain(
  input: Tables,
  variable: string,
  options: ProtectOptions,
): Promise<readonly Merge[]> {
  const chain: Merge[] = [];
  let best = { tables: aboutOnly(input, variable), people: -1 };
  best.people = (await shownOrNot(best.tables, options))?.people ?? -1;
  while (chain.length < MOST_STEPS && tellingCodes(best.tables, variable).length > 2) {
    let next: { readonly merge: Merge; readonly tables: Tables; readonly people: number } | undefined;
    for (const merge of allowedMerges(best.tables, variable)) {
      const tables = mergeAll(best.tables, [merge]);
      const people = tables === undefined ? -1 : ((await shownOrNot(tables, options))?.people ?? -1);
      if (tables !== undefined && people > (next?.people ?? best.people)) next = { merge, tables, people };
    }
    if (next === undefined) break;
    chain.push(next.merge);
    best = next;
  }
  return chain;
}

/** The tables that have a variable, as if there were no others and no earlier releases. */
function aboutOnly(input: Tables, variable: string): Tables {
  const tables = input.tables.filter(({ variables }) => variables.includes(variable));
  return {
    ...input,
    tables,
    releases: [],
    records: undefined,
    atMost: undefined,
    publish: input.publish.filter(({ variables }) =>
      tables.some((table) => variables.every((name) => table.variables.includes(name))),
    ),
  };
}

/** `undefined` where codes cannot be merged, or where the result would be no input. */
function mergeAll(input: Tables, merges: readonly Merge[]): Tables | undefined {
  const merged = merges.reduce<Tables | undefined>(
    (tables, merge) => tables && mergeCodes(tables, merge),
    input,
  );
  return merged !== undefined && tablesInputSchema.safeParse(merged).success ? merged : undefined;
}

/** Null where no pattern is safe. */
async function shownOrNot(tables: Tables, options: ProtectOptions): Promise<Shown | null> {
  try {
    return shownBy(await protectTables(tables, options), tables);
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNSAFE_REPORT') return null;
    throw error;
  }
}

function shownBy({ tables }: ProtectedTables, { variables }: Tables): Shown {
  const cells = tables.flatMap(({ variables: own, cells: all }) =>
    all.filter(({ at }) => isInterior(variables, own, at)),
  );
  const published = cells.filter(({ status }) => status === 'published');
  return {
    published: published.length,
    hidden: cells.length - published.length,
    people: published.reduce((sum, { count }) => sum + (count ?? 0), 0),
  };
}
