import type { Highs } from 'highs';
import { AppError } from '../../../shared/result.ts';
import { highsSolver } from '../highs.ts';
import type { Goal } from '../problem.ts';
import type { Watch } from '../watch.ts';
import { createHighsAuditor, unfinished, type Side } from './highs-auditor.ts';
import { createTablePool } from './table-pool.ts';
import { unknownsOf, type Unknowns } from './unknowns.ts';
import type { View } from './view.ts';
import { relaxedByYalps } from './yalps-auditor.ts';

/** All that a reader can say about a hidden count: it is from `min` to `max`. */
export interface Interval {
  readonly cell: number;
  readonly min: number;
  readonly max: number;
  /** Which of its group's tables show the count at `min`, and which at `max`. */
  readonly low: number;
  readonly high: number;
}

/** Hidden counts that hang together, with tables of whole people that a reader cannot rule out. */
export interface AuditedGroup {
  readonly cells: readonly number[];
  /** Each holds one count for each of `cells`. */
  readonly tables: readonly (readonly number[])[];
  readonly intervals: readonly Interval[];
}

/** How the extremes were found; there are two for each hidden count. */
export interface AuditTally {
  readonly extremes: number;
  /** Found by HiGHS and by YALPS, with the same result. */
  readonly agreed: number;
  /** Where fractions of a person would have reached farther than whole people do, or might have. */
  readonly searchedInWholePeople: number;
}

export interface Audit {
  readonly groups: readonly AuditedGroup[];
  readonly tally: AuditTally;
}

/** What the auditor is to find out besides the extremes of every hidden count. */
export interface AuditQuestions {
  /** The counts about which something is promised. */
  readonly isProtected: (cell: number) => boolean;
  /** What is enough to know of a count; its extremes where this is `undefined`, nothing where it is `null`. */
  readonly goalOf?: (cell: number) => Goal | null | undefined;
}

/**
 * Solves the reader's problem for every hidden count, knowing nothing but what the reader knows: its extremes by linear
 * programming, by HiGHS and again by YALPS; then in whole people, by mixed-integer programming where the first answer is
 * not whole. Each extreme comes with a table that a reader cannot rule out, to be checked without a solver.
 *
 * @throws AppError UNSAFE_REPORT if the solvers disagree or one of them fails; CANCELLED.
 */
export async function audit(view: View, questions: AuditQuestions, watch: Watch): Promise<Audit> {
  const highs = await highsSolver();
  const groups: AuditedGroup[] = [];
  const tally = { extremes: 0, agreed: 0, searchedInWholePeople: 0 };
  const all = unknownsOf(view).filter(({ cells }) => cells.some((cell) => questions.goalOf?.(cell) !== null));
  const total = all.reduce((sum, { cells }) => sum + cells.length, 0);
  let done = 0;
  for (const unknowns of all) {
    watch.progress({ step: 'Proving that nobody can be found', done, total });
    done += unknowns.cells.length;
    const { group, tally: own } = await auditGroup(highs, unknowns, questions, watch);
    groups.push(group);
    tally.extremes += own.extremes;
    tally.agreed += own.agreed;
    tally.searchedInWholePeople += own.searchedInWholePeople;
  }
  return { groups, tally };
}

/**
 * YALPS works on a dense tableau: 3 ms for each extreme of a group of 274 hidden counts of one report, and the cube of that
 * for larger ones. Beyond this size it is asked only about the counts to which something is promised.
 */
const LARGEST_AUDITED_TWICE = 400;

/**
 * Counts of several reports make tableaus in which YALPS takes 60 ms for each extreme of 250. Beyond this size it is not
 * asked: then the tables alone, which no solver is needed to check, are the proof.
 */
const LARGEST_OF_SEVERAL_AUDITED_TWICE = 120;

async function auditGroup(
  highs: Highs,
  unknowns: Unknowns,
  { isProtected, goalOf }: AuditQuestions,
  watch: Watch,
): Promise<{ readonly group: AuditedGroup; readonly tally: AuditTally }> {
  const auditor = createHighsAuditor(highs, unknowns);
  const tables = createTablePool(unknowns);
  const tally = { extremes: 0, agreed: 0, searchedInWholePeople: 0 };
  const size = unknowns.cells.length;
  const isOfSeveral = unknowns.cells.some((cell) => goalOf?.(cell) !== undefined);
  const wantsSecond = (cell: number): boolean =>
    isOfSeveral
      ? size <= LARGEST_OF_SEVERAL_AUDITED_TWICE
      : size <= LARGEST_AUDITED_TWICE || isProtected(cell);
  const extremeTable = (column: number, side: Side): number => {
    const { value, table } = auditor.relaxed(column, side);
    tally.extremes += 1;
    const second = wantsSecond(unknowns.cells[column] ?? -1)
      ? relaxedByYalps(unknowns, column, side)
      : undefined;
    if (second !== undefined) {
      requireAgreement(value, second);
      tally.agreed += 1;
    }
    const known = tables.find(column, value) ?? tables.add(table);
    if (known !== undefined) return known;
    tally.searchedInWholePeople += 1;
    const found = tables.add(auditor.whole(column, side).table);
    if (found === undefined) throw unfinished();
    return found;
  };
  const partly: number[] = [];
  const intervals: Interval[] = [];
  try {
    for (const [column, cell] of unknowns.cells.entries()) {
      const goal = goalOf?.(cell);
      if (goal === null) continue;
      await watch.breathe();
      if (goal === undefined) {
        const low = extremeTable(column, 'lowest');
        const high = extremeTable(column, 'highest');
        intervals.push({ cell, min: tables.count(low, column), max: tables.count(high, column), low, high });
      } else {
        partly.push(column);
      }
    }
    // By now most of what is to be shown of the others has been shown along the way.
    for (const column of partly) {
      await watch.breathe();
      const cell = unknowns.cells[column] ?? -1;
      const goal = goalOf?.(cell);
      if (goal === undefined || goal === null) continue;
      const { low, high } = tables.extremes(column);
      const lowest =
        low !== undefined && tables.count(low, column) <= goal.low ? low : extremeTable(column, 'lowest');
      const highest =
        high !== undefined && tables.count(high, column) >= goal.high
          ? high
          : extremeTable(column, 'highest');
      intervals.push({
        cell,
        min: tables.count(lowest, column),
        max: tables.count(highest, column),
        low: lowest,
        high: highest,
      });
    }
  } finally {
    auditor.dispose();
  }
  return { group: { cells: unknowns.cells, tables: tables.all, intervals }, tally };
}

function requireAgreement(first: number, second: number): void {
  if (Math.abs(first - second) > 1e-6 * Math.max(1, Math.abs(first))) {
    throw new AppError(
      'UNSAFE_REPORT',
      'The two auditors disagree, so nothing may be published. Report this as a defect.',
    );
  }
}
