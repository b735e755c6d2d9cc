import { AppError, type InputIssue } from '../../shared/result.ts';
import type { Problem } from './problem.ts';
import type { UnprotectableError } from './unprotectable.ts';

/**
 * The sentence for a problem without a safe pattern: which count, which margin gives it away, and what would help.
 *
 * @param merges merges of categories that would help, in words.
 */
export function explain(
  problem: Problem,
  unprotectable: UnprotectableError,
  merges: readonly string[],
): AppError {
  const { cells, equations, conclusions, printed } = problem;
  const { subject } = unprotectable;
  const name = cells[subject]?.name ?? conclusions[subject - cells.length]?.name ?? '';
  const known = new Set(
    unprotectable.equations
      .flatMap((equation) => equations[equation]?.terms ?? [])
      .flatMap(({ cell }) => (cells[cell]?.role === 'published' ? [cell] : [])),
  );
  const namesOf = (places: readonly number[]): string =>
    places
      .slice(0, 3)
      .map((cell) => `"${cells[cell]?.name}"`)
      .join(', ');
  const margins = [...known].filter((cell) => cell < printed);
  const earlier = [...known].filter((cell) => cell >= printed);
  const reasons = [
    ...(margins.length === 0 ? [] : [`while ${namesOf(margins)} must be published`]),
    ...(earlier.length === 0 ? [] : [`after ${namesOf(earlier)} was published`]),
  ];
  const reason = reasons.length === 0 ? 'because of what every reader knows about it' : reasons.join(', ');
  const advice =
    merges.length === 0
      ? 'Merge categories, or do not require those figures.'
      : `It would help to merge ${merges.join(', or ')}.`;
  const orElse =
    earlier.length === 0
      ? ''
      : ' Or keep the figures of the earlier release, or wait until every change is none or at least the threshold.';
  return new AppError('UNSAFE_REPORT', `"${name}" cannot be protected ${reason}. ${advice}${orElse}`, {
    issues: earlier.flatMap((cell) => collisionWith(cells[cell]?.name ?? '')),
  });
}

/** Which earlier release a figure stands in, as the place in the input. */
function collisionWith(name: string): readonly InputIssue[] {
  const release = /^release (\d+): (.*)$/u.exec(name);
  if (release === null) return [];
  const [, number, figure] = release;
  return [{ path: ['releases', Number(number) - 1], message: `It published "${figure}".` }];
}
