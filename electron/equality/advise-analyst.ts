import { AppError } from '../../shared/result.ts';

/**
 * Adds to the refusal of an unsafe report what an analyst can do about it: the engine speaks of the categories that could
 * be merged, and what an analyst chooses is the period and the characteristics.
 *
 * @returns any other error as it is.
 */
export function adviseAnalyst(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'UNSAFE_REPORT') return error;
  return new AppError(
    'UNSAFE_REPORT',
    `${error.message} A longer period, or a report on fewer characteristics, would also help.`,
    { issues: error.issues, cause: error },
  );
}
