import { AppError } from '../../shared/result.ts';
import type { Problem } from './problem.ts';
import type { UnprotectableError } from './unprotectable.ts';

/**
 * The sentence for a problem without a safe pattern: which count, which margin gives it away, and what would help.
 *
 * @param merges merges of categories that would help, in words.
 */
export function explain(
  { cells, equations, conclusions }: Problem,
  unprotectable: UnprotectableError,
  merges: readonly string[],
): AppError {
  const { subject } = unprotectable;
  const name = cells[subject]?.name ?? conclusions[subject - cells.length]?.name ?? '';
  const margins = new Set(
    unprotectable.equations
      .flatMap((equation) => equations[equation]?.terms ?? [])
      .flatMap(({ cell }) => (cells[cell]?.role === 'published' ? [`"${cells[cell].name}"`] : [])),
  );
  const reason =
    margins.size === 0
      ? 'because of what every reader knows about it'
      : `while ${[...margins].slice(0, 3).join(', ')} must be published`;
  const advice =
    merges.length === 0
      ? 'Merge categories, or do not require those figures.'
      : `It would help to merge ${merges.join(', or ')}.`;
  return new AppError('UNSAFE_REPORT', `"${name}" cannot be protected ${reason}. ${advice}`);
}
