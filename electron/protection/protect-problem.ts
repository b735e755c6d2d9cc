import type { ReportProgress } from '../../shared/progress.ts';
import { AppError } from '../../shared/result.ts';
import { audit, type Audit, type AuditQuestions, type Interval } from './audit/audit.ts';
import { viewOf } from './audit/view.ts';
import { explain } from './explain.ts';
import { optimise, type Optimum, type Refutation } from './optimise/optimise.ts';
import { AUDITORS, type Proof, type Summary } from './output.ts';
import { isProtected, statusOf, type Pattern, type Problem } from './problem.ts';
import { brokenPromises, type Known } from './promises.ts';
import { UnprotectableError } from './unprotectable.ts';
import { startWatch, TimeOverError, type Watch } from './watch.ts';

export interface ProtectOptions {
  /** `weighted` (default) spares totals; `count` hides the fewest cells. For tables only: a .jj file has its own costs. */
  readonly objective?: 'weighted' | 'count';
  /**
   * The counts that several tables share, such as the totals by service. `published` (default): shown wherever that
   * can be, which is what readers expect and solves fastest; the optimum is then that among such patterns. `open`:
   * hidden where that is cheaper.
   */
  readonly sharedMargins?: 'published' | 'open';
  /** After this the best safe pattern found is taken, and the summary does not call it optimal. Default 120. */
  readonly timeLimitSeconds?: number;
  /** Whether to make what a certificate needs, and to find out why each count is hidden: for tables only. Default neither. */
  readonly withCertificate?: boolean;
  readonly withReasons?: boolean;
  readonly signal?: AbortSignal;
  /** Hears which table is being decided on, and how many counts are proved. */
  readonly progress?: ReportProgress;
  /** Milliseconds from any start. Default `performance.now`. */
  readonly now?: () => number;
}

/** A problem solved and proved. */
export interface Protected {
  readonly pattern: Pattern;
  readonly summary: Summary;
  readonly proof: Proof;
  /** What the proof is made of, by the places of the cells. */
  readonly audited: Audit;
}

const DEFAULT_TIME_LIMIT_SECONDS = 120;

/**
 * Hides as little as can be hidden, and proves that it is enough. Fails closed: what the audit does not bear out is not
 * returned.
 *
 * @param advise is asked for merges that would help, when a promise (by the place of its cell or conclusion) cannot be kept.
 * @throws AppError UNSAFE_REPORT if no pattern is safe or the proof fails; CANCELLED.
 */
export async function protectProblem(
  problem: Problem,
  options: ProtectOptions,
  advise: (subject: number, watch: Watch) => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<Protected> {
  const now = options.now ?? (() => performance.now());
  const start = now();
  const { signal, progress } = options;
  const limited = startWatch({
    now,
    timeLimitSeconds: options.timeLimitSeconds ?? DEFAULT_TIME_LIMIT_SECONDS,
    signal,
    progress,
  });
  // A pattern that has been found is worth its proof, however long that takes.
  const unlimited = unlimitedWatch(options);
  try {
    const { optimum, audited } = await optimiseAndAudit(
      options.sharedMargins === 'open' ? { ...problem, joints: new Set() } : problem,
      limited,
      unlimited,
    );
    return {
      pattern: optimum.pattern,
      summary: summarise(problem, optimum, now() - start),
      proof: proofOf(problem, audited),
      audited,
    };
  } catch (error) {
    if (error instanceof UnprotectableError) {
      throw explain(problem, error, await advise(error.subject, unlimited));
    }
    if (error instanceof TimeOverError) {
      throw new AppError('CANCELLED', 'No safe pattern was found within the time limit. Allow more time.');
    }
    throw error;
  }
}

/** For work without which there is no result, however long it takes. */
export function unlimitedWatch({ now, signal, progress }: ProtectOptions): Watch {
  return startWatch({ now: now ?? (() => performance.now()), timeLimitSeconds: Infinity, signal, progress });
}

/** Rounds of this are rare, and each takes a pattern out of the running for good. */
const MOST_REFUTATIONS = 200;

/**
 * The optimiser reckons with fractions of a person, the auditor with whole people. Where the two differ the auditor's
 * refusal goes back to the optimiser, so that what comes out in the end is the optimum for whole people.
 */
async function optimiseAndAudit(
  problem: Problem,
  watch: Watch,
  auditWatch: Watch,
): Promise<{ readonly optimum: Optimum; readonly audited: Audit }> {
  const refutations: Refutation[] = [];
  const questions: AuditQuestions = {
    isProtected: (cell) => problem.cells[cell] !== undefined && isProtected(problem.cells[cell]),
    // Of the report's own counts the extremes are wanted, of small and other ones alike.
    goalOf: (cell) => (cell < problem.printed ? undefined : (problem.goals.get(cell) ?? null)),
  };
  while (refutations.length <= MOST_REFUTATIONS) {
    const optimum = await optimise(problem, refutations, watch);
    const audited = await audit(viewOf(problem, optimum.pattern), questions, auditWatch);
    const broken = brokenPromises(problem, intervalsOf(audited));
    if (broken.length === 0) return { optimum, audited };
    refutations.push(...broken.map(({ subject }) => ({ subject, pattern: optimum.pattern })));
  }
  throw new AppError(
    'UNSAFE_REPORT',
    'No pattern was found that the audit bears out. Merge some categories.',
  );
}

function intervalsOf(audited: Audit): ReadonlyMap<number, Known> {
  return new Map(audited.groups.flatMap(({ intervals }) => intervals.map((known) => [known.cell, known])));
}

function summarise(problem: Problem, optimum: Optimum, milliseconds: number): Summary {
  const statuses = problem.cells
    .slice(0, problem.printed)
    .map((_, cell) => statusOf(problem, optimum.pattern, cell));
  return {
    cells: statuses.length,
    primary: statuses.filter((status) => status === 'primary').length,
    secondary: statuses.filter((status) => status === 'secondary').length,
    cost: optimum.cost,
    bound: optimum.bound,
    optimal: optimum.isOptimal,
    scope: optimum.scope,
    milliseconds: Math.round(milliseconds),
  };
}

/** What the audit found, by the names of the cells. */
export function proofOf({ cells, printed, givenAway }: Problem, { groups, tally }: Audit): Proof {
  const nameOf = (cell: number): string => cells[cell]?.name ?? '';
  const intervals = groups.flatMap((group) => group.intervals);
  const named = ({ cell, min, max, low, high }: Interval): Proof['intervals'][number] => ({
    cell: nameOf(cell),
    min,
    max,
    low,
    high,
  });
  return {
    intervals: intervals.filter(({ cell }) => cell < printed).map(named),
    beyond: intervals.filter(({ cell }) => cell >= printed).map(named),
    witnesses: groups.map(({ cells: members, tables }) => ({
      cells: members.map(nameOf),
      tables: tables.map((table) => [...table]),
    })),
    // Where the second auditor was not asked, the witnesses stand alone.
    auditors: AUDITORS.filter((auditor) => auditor === 'highs' || tally.agreed > 0 || tally.extremes === 0),
    givenAway: [...givenAway],
    atMost: [],
    extremes: {
      all: tally.extremes,
      agreed: tally.agreed,
      searchedInWholePeople: tally.searchedInWholePeople,
    },
  };
}
