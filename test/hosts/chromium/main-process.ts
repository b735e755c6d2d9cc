import { fork } from 'node:child_process';
import { join } from 'node:path';
import { clockEnvironment } from '../shift-date.ts';
import type { MainOffer } from './main-process-entry.ts';
import { connect, type Offer, type Remote } from './rpc.ts';

/** A running main process of the application: Node with a fake Electron under it. */
export interface MainProcess {
  readonly main: Remote<MainOffer>;
  readonly processId: number;
  /** What it wrote so far. */
  readonly output: () => string;
  /** Resolves with the exit code, or the name of the signal, when it ends. */
  readonly ended: Promise<number | string>;
  readonly kill: () => void;
}

/** Starts Node on the application's own main script. `offer` is what that script can ask of the window. */
export function startMainProcess(options: {
  readonly offer: Offer;
  readonly startsAt: string | null;
}): MainProcess {
  const { offer, startsAt } = options;
  const child = fork(join(import.meta.dirname, 'main-process-entry.ts'), {
    // The test runner's own flags are not for the application.
    execArgv: [],
    env: { ...process.env, ...clockEnvironment(startsAt) },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return {
    main: connect<MainOffer>(child, offer),
    // A child that could not be started has none, and nothing asks it anything.
    processId: child.pid ?? 0,
    output: () => output,
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}
