import { placeOf } from '../../shared/result.ts';
import type { Log } from './log.ts';

/**
 * Ends the application at an error that nothing has caught: nobody knows what it left half done. Without this, Electron
 * shows the error's text in a dialog, and that may quote a record.
 *
 * @param options `lock`: closes the vault first.
 * @returns what is done at such an error, for a promise that is caught on the spot.
 */
export function endAtDefect(
  process: Pick<NodeJS.Process, 'on'>,
  options: {
    readonly lock: () => Promise<void>;
    readonly exit: (code: number) => void;
    readonly log: Log;
  },
): (error: unknown) => void {
  const { lock, exit, log } = options;
  const leave = async (): Promise<void> => {
    try {
      await lock();
    } catch {
      // The end of the process ends the thread that holds the keys.
    }
    exit(1);
  };
  const end = (error: unknown): void => {
    log(`INTERNAL ended by a defect ${placeOf(error)}`);
    void leave();
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return end;
}
