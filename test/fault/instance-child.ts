// Holds a vault open until it is ended, in a process or in a thread of its own. Argument, or workerData: the folder.
import { parentPort, workerData } from 'node:worker_threads';
import { REAL_WORLD, serveVault } from '../../electron/calls/serve.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';

const tell = (word: string): void => {
  if (parentPort === null) process.stdout.write(word);
  else parentPort.postMessage(word);
};

const folder = String(workerData ?? process.argv[2]);
const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const server = await serveVault({ folder, credential, world: REAL_WORLD, log: () => {} });
const answer = await server.invoke('session.status', {});
tell(answer.ok ? 'open' : answer.error.code);
setInterval(() => {}, 60_000);
