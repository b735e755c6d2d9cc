import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { AppError, assertNever } from '../shared/result.ts';
import { answerWith, refuse } from './calls/answer.ts';
import { hasLocked } from './calls/refusals.ts';
import { REAL_WORLD, serveVault, type VaultServer } from './calls/serve.ts';
import { createVaultWithFirstPerson } from './calls/session.ts';
import type { FromThread, ThreadTask, ThreadTasks, ToThread } from './calls/thread-messages.ts';
import { deriveSlotKey, passphraseBytes } from './vault/kdf.ts';
import { readVaultFile, type KeySlot } from './vault/vault-file.ts';
import { wrongPassphrase } from './vault/vault.ts';

// The thread that holds every key and every decrypted page, and serves one vault. When it ends, by itself or by force,
// nothing of what it held is left in the process.

/** A wrong passphrase takes this long at least, however quick the computer is. */
const REFUSAL_TAKES_MS = 1_500;

let server: VaultServer | null = null;

const tasks: {
  readonly [T in ThreadTask]: (input: ThreadTasks[T]['input']) => Promise<ThreadTasks[T]['output']>;
} = {
  create: async (wanted) => {
    say({ kind: 'progress', progress: { step: 'Making the keys', done: 0, total: 1 } });
    const { slotId, recoveryCode } = await createVaultWithFirstPerson({ ...wanted, world: REAL_WORLD });
    return { slotId, recoveryCode };
  },
  unlock: async (attempt) => {
    const refusal = sleep(REFUSAL_TAKES_MS);
    const opened = await openSlot(attempt);
    if (opened !== null) return opened;
    await refusal;
    throw wrongPassphrase();
  },
  lock: async () => {
    // Nobody waits for a report any more.
    server?.cancel();
    await server?.lock();
    return null;
  },
};

/**
 * Tries one person's key slot, or all of them one after another. What can be seen and measured of it does not tell whether
 * a person is there.
 *
 * @returns null when none opens.
 */
async function openSlot({
  folder,
  slotId,
  passphrase,
}: ThreadTasks['unlock']['input']): Promise<ThreadTasks['unlock']['output'] | null> {
  const people = readVaultFile(folder).slots.filter(({ kind }) => kind === 'passphrase');
  const slots = people.filter((slot) => slotId === null || slot.slotId === slotId);
  const step = 'Making the key from the passphrase';
  say({ kind: 'progress', progress: { step, done: 0, total: 1 } });
  if (slots.length === 0) await takeAsLong(people, passphrase);
  for (const slot of slots) {
    try {
      server = await serveVault({
        folder,
        credential: { kind: 'passphrase', passphrase, slotId: slot.slotId },
        log,
        progress: (progress) => say({ kind: 'progress', progress }),
      });
      return { slotId: slot.slotId };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'WRONG_PASSPHRASE') throw error;
    }
  }
  return null;
}

/** Does the work of one attempt for nothing: the key that it makes is no one's. */
async function takeAsLong(people: readonly KeySlot[], passphrase: string): Promise<void> {
  const [somebody] = people;
  if (somebody === undefined) return;
  const secret = passphraseBytes(passphrase);
  const key = await deriveSlotKey(secret, somebody.kdf);
  for (const bytes of [secret, key]) bytes.fill(0);
}

async function receive(message: ToThread): Promise<void> {
  switch (message.kind) {
    case 'cancel':
      server?.cancel();
      return;
    case 'call': {
      const { id, method, input } = message;
      const result = await (server?.call(method, input) ?? refuse(hasLocked()));
      say({ kind: 'answer', id, result });
      return;
    }
    case 'task': {
      const { id, task } = message;
      const { randomUuid } = REAL_WORLD;
      const work = async (): Promise<unknown> => await runTask(message);
      say({ kind: 'answer', id, result: await answerWith(task, work, { log, randomUuid, isUndone: false }) });
      return;
    }
    default:
      assertNever(message);
  }
}

async function runTask(message: Extract<ToThread, { kind: 'task' }>): Promise<unknown> {
  switch (message.task) {
    case 'create':
      return await tasks.create(message.input);
    case 'unlock':
      return await tasks.unlock(message.input);
    case 'lock':
      return await tasks.lock(message.input);
    default:
      return assertNever(message);
  }
}

function log(line: string): void {
  say({ kind: 'log', line });
}

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (message: ToThread) => void receive(message));
