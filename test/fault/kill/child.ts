// A process that works on a vault and is killed on the way, at a moment that its task names. It opens the vault first and says what
// was acknowledged, a line each; after the end of its work it waits to be killed with the vault open.
import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ACTIONS } from './actions.ts';
import { BEGUN, OVER, type Said, type Start, type Task } from './protocol.ts';

// The parent passes a task as JSON and nothing else.
const task = JSON.parse(process.argv[2] ?? '') as Task;
const say = (said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`);

const act = await ACTIONS[task.operation](task, (write) => say({ said: 'acknowledged', write }));
const start: Start = {
  flag: new Int32Array(new SharedArrayBuffer(4)),
  beganAt: new BigInt64Array(new SharedArrayBuffer(8)),
};
const killer = new Worker(new URL('killer.ts', import.meta.url), { workerData: { ...start, task } });
await once(killer, 'message');
Atomics.store(start.flag, 0, BEGUN);
Atomics.notify(start.flag, 0);
await act();
Atomics.store(start.flag, 0, OVER);
say({ said: 'ended', tookMs: Number(process.hrtime.bigint() - (start.beganAt[0] ?? 0n)) / 1e6 });
if (task.killAfterMs === null) process.exit(0);
