import type { ReportProgress } from '../shared/progress.ts';
import { AppError } from '../shared/result.ts';

/** What long work does between its parts: it tells how far it has come, and learns whether anybody still wants it. */
export interface Work {
  readonly signal: AbortSignal;
  readonly progress: ReportProgress;
  /** Lets messages in, among them the one that cancels. @throws AppError CANCELLED when it has come. */
  readonly breathe: () => Promise<void>;
}

/** The work of one call. */
export function createWork(signal: AbortSignal, progress: ReportProgress = () => {}): Work {
  return {
    signal,
    progress,
    breathe: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new AppError('CANCELLED', 'The work was stopped. Nothing was changed.');
    },
  };
}

/** Work that can be left off after each of its parts. */
export type Parts<T> = Generator<undefined, T>;

/** Does work part by part, and breathes in between. @throws AppError CANCELLED. */
export async function inParts<T>(parts: Parts<T>, { breathe }: Work): Promise<T> {
  for (;;) {
    const part = parts.next();
    if (part.done === true) return part.value;
    await breathe();
  }
}
