import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { AppError, assertNever } from '../shared/result.ts';
import { answerWith, refuse } from './calls/answer.ts';
import { hasLocked } from './calls/refusals.ts';
import { findBackups, inspectBackup, readBackup, restoreBackup, swapVaults } from './calls/restore.ts';
import { REAL_WORLD, serveVault, type Credential, type VaultServer } from './calls/serve.ts';
import { createVaultWithFirstPerson } from './calls/create-vault.ts';
import type {
  FromThread,
  ThreadTask,
  ThreadTasks,
  ToThread,
  UnlockAttempt,
} from './calls/thread-messages.ts';
import { deriveSlotKey, passphraseBytes } from './vault/kdf.ts';
import { readVaultFile } from './vault/vault-file.ts';
import { wrongPassphrase } from './vault/vault.ts';
import { createWork } from './work.ts';

// The thread that holds every key and every decrypted page, and serves one vault. When it ends, by itself or by force,
// nothing of what it held is left in the process.

/** A wrong passphrase takes this long at least, however quick the computer is. */
const REFUSAL_TAKES_MS = 1_500;

let server: VaultServer | null = null;

/** Stops what is done while no vault is open. */
const stop = new AbortController();

/** How far it has come, and whether anybody still wants it. */
const besideWork = createWork(stop.signal, (progress) => say({ kind: 'progress', progress }));

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
  findBackups: async ({ folder }) => findBackups(folder),
  readBackup: async ({ folder }) => readBackup(folder),
  inspectBackup: async ({ folder }) => await inspectBackup(folder, besideWork),
  restoreBackup: async (wanted) => await restoreBackup(wanted, { world: REAL_WORLD, work: besideWork }),
  swapVaults: async (folders) => swapVaults(folders, REAL_WORLD),
};

/**
 * Tries one person's key slot, or all of them one after another. What can be seen and measured of it does not tell whether
 * a person is there.
 *
 * @returns null when none opens.
 */
async function openSlot(attempt: UnlockAttempt): Promise<ThreadTasks['unlock']['output'] | null> {
  const step = 'Making the key from the passphrase';
  say({ kind: 'progress', progress: { step, done: 0, total: 1 } });
  if ('slotId' in attempt) await takeAsLongForNobody(attempt);
  try {
    server = await serveVault({
      folder: attempt.folder,
      credential: credentialOf(attempt),
      log,
      progress: (progress) => say({ kind: 'progress', progress }),
    });
    return { slotId: server.slotId };
  } catch (error) {
    if (error instanceof AppError && error.code === 'WRONG_PASSPHRASE') return null;
    throw error;
  }
}

function credentialOf(attempt: UnlockAttempt): Credential {
  if ('recoveryCode' in attempt) return { kind: 'recovery', code: attempt.recoveryCode };
  const { passphrase, slotId } = attempt;
  return { kind: 'passphrase', passphrase, ...(slotId === null ? {} : { slotId }) };
}

/** Where there is no such slot, does the work of one attempt for nothing: the key that it makes is no one's. */
async function takeAsLongForNobody({
  folder,
  slotId,
  passphrase,
}: Extract<UnlockAttempt, { slotId: unknown }>): Promise<void> {
  const people = readVaultFile(folder).slots.filter(({ kind }) => kind === 'passphrase');
  const [somebody] = people;
  if (slotId === null || somebody === undefined || people.some((slot) => slot.slotId === slotId)) return;
  const secret = passphraseBytes(passphrase);
  const key = await deriveSlotKey(secret, somebody.kdf);
  for (const bytes of [secret, key]) bytes.fill(0);
}

async function receive(message: ToThread): Promise<void> {
  switch (message.kind) {
    case 'cancel':
      server?.cancel();
      stop.abort();
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
    case 'findBackups':
      return await tasks.findBackups(message.input);
    case 'readBackup':
      return await tasks.readBackup(message.input);
    case 'inspectBackup':
      return await tasks.inspectBackup(message.input);
    case 'restoreBackup':
      return await tasks.restoreBackup(message.input);
    case 'swapVaults':
      return await tasks.swapVaults(message.input);
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
