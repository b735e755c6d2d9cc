import { placeOf } from '../../shared/result.ts';

/** Takes one line for whoever runs the application from a console: codes and ids, never what a person typed. */
export type Log = (line: string) => void;

export const logToConsole: Log = (line) => {
  process.stderr.write(`${line}\n`);
};

/** Starts work whose end nobody waits for; a failure is logged by where it happened. */
export function fireAndForget(work: Promise<unknown>, reason: string, log: Log): void {
  work.catch((error: unknown) => log(`FAILED ${reason}: ${placeOf(error)}`));
}
