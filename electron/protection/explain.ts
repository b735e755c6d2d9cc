import { AppError } from '../../shared/result.ts';
import type { Problem } from './problem.ts';
import type { UnprotectableError } from './unprotectable.ts';

/** The sentence for a problem without a safe pattern: which count, and which margin gives it away. */
export function explain(problem: Problem, { cell, equations }: UnprotectableError): AppError {
  const subject =
    problem.cells[cell]?.name ?? problem.conclusions[cell - problem.cells.length]?.name ?? 'A hidden count';
  const margins = equations
    .flatMap((equation) => problem.equations[equation]?.terms ?? [])
    .flatMap(({ cell: at }) => {
      const member = problem.cells[at];
      return member?.role === 'published' ? [`"${member.name}"`] : [];
    });
  const reason =
    margins.length === 0
      ? 'because of what every reader knows about it'
      : `while ${[...new Set(margins)].slice(0, 3).join(', ')} must be published`;
  return new AppError(
    'UNSAFE_REPORT',
    `"${subject}" cannot be protected ${reason}. Merge categories or do not require that figure.`,
  );
}
