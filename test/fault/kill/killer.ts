// The thread beside the work, which kills the whole process with it: precise to a fraction of a millisecond, whatever the work does
// to its own thread, and however busy the machine is with other processes.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NOT_BEGUN, OVER, type Start, type Task } from './protocol.ts';
import { exchangeIsDecided, migrationHasBegun } from './workplace.ts';

// The child makes this thread with exactly these.
const { flag, beganAt, task } = workerData as Start & { readonly task: Task };

const never = new Int32Array(new SharedArrayBuffer(4));
const sleep = (ms: number): void => void Atomics.wait(never, 0, 0, ms);

parentPort?.postMessage('standing by');
Atomics.wait(flag, 0, NOT_BEGUN);
// Deriving the key is most of an unlock, and changes nothing: what is looked at begins after it.
if (task.operation === 'migration') while (!migrationHasBegun(task.workplace)) sleep(0.2);
const isOver = (): boolean => Atomics.load(flag, 0) === OVER;
if (task.from === 'decision') while (!exchangeIsDecided(task.workplace) && !isOver()) sleep(0.1);
beganAt[0] = process.hrtime.bigint();
writeSync(1, `${JSON.stringify({ said: 'begun' })}\n`);
if (task.killAfterMs !== null) {
  sleep(task.killAfterMs);
  process.kill(process.pid, 'SIGKILL');
}
