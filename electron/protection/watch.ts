import type { ReportProgress } from '../../shared/progress.ts';
import { AppError } from '../../shared/result.ts';

/** Thrown within the engine when the time limit is over: whoever has something to show for it catches it. */
export class TimeOverError extends Error {
  override readonly name = 'TimeOverError';
}

/**
 * What stops long work (a caller who changes their mind, and a time after which the best so far must do), and who hears
 * how far it has come.
 */
export interface Watch {
  /** Lets other work of the thread happen. @throws AppError CANCELLED if the caller has aborted; TimeOverError. */
  readonly breathe: () => Promise<void>;
  /** Until the time limit, never less than 0. */
  readonly secondsLeft: () => number;
  readonly progress: ReportProgress;
}

export function startWatch(options: {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  readonly timeLimitSeconds: number;
  readonly signal: AbortSignal | undefined;
  readonly progress?: ReportProgress | undefined;
}): Watch {
  const end = options.now() + options.timeLimitSeconds * 1000;
  const secondsLeft = (): number => Math.max(0, (end - options.now()) / 1000);
  return {
    breathe: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (options.signal?.aborted === true) {
        throw new AppError('CANCELLED', 'The work was stopped. Nothing was written.');
      }
      if (secondsLeft() === 0) throw new TimeOverError();
    },
    secondsLeft,
    progress: options.progress ?? (() => {}),
  };
}
