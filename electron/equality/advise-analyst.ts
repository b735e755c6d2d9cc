import { AppError, type InputIssue } from '../../shared/result.ts';
import { printIdOf } from '../../shared/domain/print-id.ts';
import type { ComparableRelease } from './releases.ts';

/**
 * Adds to the refusal of an unsafe report what an analyst can do about it: the engine speaks of the categories that could
 * be merged, and what an analyst chooses is the period and the characteristics. Earlier releases get the names that they
 * have on paper; an issue about one has the path `earlier` and its id.
 *
 * @param compared the releases that the engine was given, in its order.
 * @returns any other error as it is.
 */
export function adviseAnalyst(
  error: unknown,
  compared: readonly Pick<ComparableRelease, 'releaseId'>[],
): unknown {
  if (!(error instanceof AppError) || error.code !== 'UNSAFE_REPORT') return error;
  const idAt = (place: number): string | undefined => compared[place]?.releaseId;
  const message = error.message.replaceAll(/release (\d+)/gu, (words, number: string) => {
    const id = idAt(Number(number) - 1);
    return id === undefined ? words : `report ${printIdOf(id)}`;
  });
  return new AppError(
    'UNSAFE_REPORT',
    `${message} A longer period, or a report on fewer characteristics, would also help.`,
    {
      issues: error.issues.map((issue): InputIssue => {
        const [about, place] = issue.path;
        const id = about === 'releases' && typeof place === 'number' ? idAt(place) : undefined;
        return id === undefined ? issue : { path: ['earlier', id], message: issue.message };
      }),
      cause: error,
    },
  );
}
