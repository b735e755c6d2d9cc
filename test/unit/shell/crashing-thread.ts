import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from '../../../electron/calls/thread-messages.ts';

// Stands in for the vault thread in tests of its end: it opens at once, stops by itself at the first call, and never
// finishes closing.
parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'call') throw new Error('A secret that was in a record');
  if (message.kind !== 'task' || message.task === 'lock') return;
  const answer: FromThread = { kind: 'answer', id: message.id, result: { ok: true, value: { slotId: 'x' } } };
  parentPort?.postMessage(answer);
});
