import fc from 'fast-check';
import { arbitraryHistory, SMALL, type Form, type Size } from './arbitrary-history.ts';
import { attack, attackBySolver, inWords, isNew } from './findings.ts';
import { printReleases } from './print.ts';

/** What came of attacking many histories of one form. */
export interface Figures {
  readonly form: Form;
  readonly histories: number;
  /** Those of which a release was refused. What was made before it is attacked all the same. */
  readonly refused: number;
  /** Small counts, changes and sets of records. */
  readonly secrets: number;
  /** Those of which earlier releases left no more than one side open. */
  readonly boundBefore: number;
  /** Those that readers of releases made without regard to each other work out, for comparison. */
  readonly knownWithout: number;
  /** What readers work out, and what else went wrong. */
  readonly failures: readonly Failure[];
  readonly protectMs: number;
  readonly attackMs: number;
}

export interface Failure {
  /** Draws the same history again. */
  readonly seed: number;
  readonly what: string;
}

/** @param seed of the first history; the others follow. */
export async function attackMany({
  form,
  size,
  histories,
  seed,
}: {
  readonly form: Form;
  readonly size: Size;
  readonly histories: number;
  readonly seed: number;
}): Promise<Figures> {
  const arbitrary = arbitraryHistory(form, size);
  const failures: Failure[] = [];
  const sums = { refused: 0, secrets: 0, boundBefore: 0, knownWithout: 0, protectMs: 0, attackMs: 0 };
  // Trying everything takes too long for larger caseloads.
  const attackAll = size === SMALL ? attack : attackBySolver;
  for (let own = seed; own < seed + histories; own += 1) {
    const [history] = fc.sample(arbitrary, { numRuns: 1, seed: own });
    if (history === undefined) continue;
    try {
      const started = performance.now();
      const { printed, refusal, boundBefore } = await printReleases(history, { remembers: true });
      const made = performance.now();
      const { secrets, findings } = await attackAll(history, printed);
      sums.protectMs += made - started;
      sums.attackMs += performance.now() - made;
      sums.secrets += secrets;
      sums.refused += refusal === null ? 0 : 1;
      const told = findings.filter((finding) => isNew(finding, boundBefore));
      sums.boundBefore += findings.length - told.length;
      failures.push(...told.map((finding) => ({ seed: own, what: inWords(finding) })));
      const apart = await printReleases(history, { remembers: false });
      sums.knownWithout += (await attackAll(history, apart.printed)).findings.length;
    } catch (error) {
      failures.push({ seed: own, what: error instanceof Error ? error.message : String(error) });
    }
  }
  return { form, histories, ...sums, failures };
}
