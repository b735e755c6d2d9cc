import { randomUUID } from 'node:crypto';
import { placeOf } from '../../shared/result.ts';
import type { Log } from './log.ts';

/**
 * Ends the application at an error that nothing has caught: nobody knows what it left half done. Without this, Electron
 * shows the error's text in a dialog, and that may quote a record.
 *
 * @param options `lock`: closes the vault first. `tell`: says so, in words that quote nothing; the reference is in the log.
 * @returns what is done at such an error, for a promise that is caught on the spot.
 */
export function endAtDefect(
  process: Pick<NodeJS.Process, 'on'>,
  options: {
    readonly lock: () => Promise<void>;
    readonly tell: (title: string, sentence: string) => void;
    readonly exit: (code: number) => void;
    readonly log: Log;
  },
): (error: unknown) => void {
  const { lock, tell, exit, log } = options;
  const leave = async (reference: string): Promise<void> => {
    try {
      await lock();
      tell(
        'Strongroom has to close',
        `Strongroom met a defect and has locked the vault. What was saved is kept. Start Strongroom again, and report the defect with this reference: ${reference}`,
      );
    } catch {
      // A box would hold up what then ends the thread that holds the keys: the end of the process.
    } finally {
      exit(1);
    }
  };
  let isLeaving = false;
  const end = (error: unknown): void => {
    const reference = randomUUID();
    log(`INTERNAL ${reference} ended by a defect ${placeOf(error)}`);
    // What fails while it ends, or while the box stands, needs no second box.
    if (isLeaving) return;
    isLeaving = true;
    void leave(reference);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return end;
}
