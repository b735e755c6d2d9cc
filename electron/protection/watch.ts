import { AppError } from '../../shared/result.ts';

/** What stops long work: a caller who changes their mind, and a time after which the best so far must do. */
export interface Watch {
  /** Lets other work of the thread happen. @throws AppError CANCELLED if the caller has aborted. */
  readonly breathe: () => Promise<void>;
  /** Seconds until the time limit, never less than 0. */
  readonly secondsLeft: () => number;
}

export function startWatch(options: {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  readonly timeLimitSeconds: number;
  readonly signal: AbortSignal | undefined;
}): Watch {
  const end = options.now() + options.timeLimitSeconds * 1000;
  return {
    breathe: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (options.signal?.aborted === true) throw new AppError('CANCELLED', 'The work was stopped. Nothing was written.');
    },
    secondsLeft: () => Math.max(0, (end - options.now()) / 1000),
  };
}
