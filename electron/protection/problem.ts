/**
 * What is to become of a cell.
 *
 * - `open`: may be published or hidden, whichever costs the reader less.
 * - `primary`: must be hidden, and what a reader can work out about it must stay as wide as its {@link Protection}.
 * - `hidden`: is hidden already; nothing further is promised about it.
 * - `published`: must be shown.
 */
export type CellRole = 'open' | 'primary' | 'hidden' | 'published';

/**
 * How far what a reader can work out must stretch around the true value: at least `below` under it, at least
 * `above` over it, and at least `width` in all. Whole numbers, 0 for no demand. The levels LPL, UPL and SPL of the
 * literature.
 */
export interface Protection {
  readonly below: number;
  readonly above: number;
  readonly width: number;
}

export const NO_PROTECTION: Protection = { below: 0, above: 0, width: 0 };

/** One count of a report. A count that stands in several tables is one cell. */
export interface Cell {
  /** Unique in its problem; made of table codes only, so that it may be shown to anybody. */
  readonly name: string;
  /** The true count. */
  readonly value: number;
  /** What hiding it costs the reader, 0 or more. */
  readonly weight: number;
  /** What every reader knows without the report: the count lies between these two. */
  readonly lower: number;
  readonly upper: number;
  readonly role: CellRole;
  readonly protection: Protection;
}

/** `cell` is the place of a cell in its problem. */
export interface Term {
  readonly cell: number;
  readonly coefficient: number;
}

/** The sum of coefficient times count over the terms is `constant`: most often "children minus total is 0". */
export interface Equation {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/**
 * A conclusion about a whole group that a reader must not be able to draw: that nobody is counted in `cells`, all of
 * which are in truth 0.
 */
export interface Conclusion {
  /** In table codes, such as "service=ISVA: everybody is religion=none". It tells the truth: never show it to a reader. */
  readonly name: string;
  readonly cells: readonly number[];
}

/** All the counts of one report, every sum that a reader can rely on, and what a reader must not learn. */
export interface Problem {
  /** Those that the report prints come first. */
  readonly cells: readonly Cell[];
  /** How many of them that is. The others are counts of earlier reports, or such as no report prints. */
  readonly printed: number;
  readonly equations: readonly Equation[];
  /** Cells that stand in several tables: where they are published, the problem falls apart into one block per table. */
  readonly joints: ReadonlySet<number>;
  readonly conclusions: readonly Conclusion[];
  /** What is enough to prove of counts that the report does not print. Nothing is proved of others that it does not print. */
  readonly goals: ReadonlyMap<number, Goal>;
  /** The names of unprinted counts about which earlier reports alone tell more than is promised. */
  readonly givenAway: readonly string[];
}

/** That a count can be as low as `low`, and as high as `high`, in a reader's eyes. */
export interface Goal {
  readonly low: number;
  readonly high: number;
}

/** For each cell of a problem, whether a reader does not see its count. */
export type Pattern = readonly boolean[];

/** Whether the role alone decides that a reader does not see the count. */
export function isAlwaysHidden(role: CellRole): boolean {
  return role === 'primary' || role === 'hidden';
}

/** Whether anything is promised about what a reader can work out. */
export function isProtected(cell: Cell): boolean {
  const { below, above, width } = cell.protection;
  return isAlwaysHidden(cell.role) && (below > 0 || above > 0 || width > 0);
}

export const STATUSES = ['published', 'primary', 'secondary'] as const;

/** What became of a cell under a pattern. */
export type Status = (typeof STATUSES)[number];

/** `secondary` is whatever is hidden without being primary, for this pattern or before it. */
export function statusOf({ cells }: Problem, pattern: Pattern, cell: number): Status {
  if (pattern[cell] !== true) return 'published';
  return cells[cell]?.role === 'primary' ? 'primary' : 'secondary';
}
