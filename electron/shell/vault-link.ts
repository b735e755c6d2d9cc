import { setTimeout as sleep } from 'node:timers/promises';
import type { Method } from '../../shared/contract/index.ts';
import type { Progress } from '../../shared/progress.ts';
import { AppError, type Result } from '../../shared/result.ts';
import { refuse } from '../calls/answer.ts';
import { hasLocked } from '../calls/refusals.ts';
import type { BesideTask, ThreadTasks } from '../calls/thread-messages.ts';
import { fireAndForget, type Log } from './log.ts';
import { startVaultWorker, type VaultWorker } from './vault-worker.ts';

/** How long the vault thread may take to close its files before it is ended by force. */
const CLOSING_TAKES_AT_MOST_MS = 2_000;

type State =
  | { readonly kind: 'locked' }
  /** Nothing ends this: a vault whose recovery code nobody has seen would be worse than a short wait. */
  | { readonly kind: 'making'; readonly made: Promise<unknown> }
  | { readonly kind: 'opening'; readonly worker: VaultWorker }
  | { readonly kind: 'beside'; readonly worker: VaultWorker }
  | { readonly kind: 'open'; readonly worker: VaultWorker; readonly folder: string };

/** The shell's only way to a vault. It keeps nothing of what passes through. */
export interface VaultLink {
  /**
   * False from the first moment in which a thread may hold the key of a record. A vault that is being made has no record,
   * and counts as locked.
   */
  readonly isLocked: () => boolean;
  /** The open vault, or null while there is none. */
  readonly openFolder: () => string | null;
  /** @returns what throws LOCKED from the next lock on, even when a vault has been opened again since. */
  readonly untilLocked: () => () => void;
  /** Makes a vault, and leaves it locked. Neither `end` nor `cancel` stops it: its recovery code is told only once. */
  readonly create: (
    wanted: ThreadTasks['create']['input'],
  ) => Promise<Result<ThreadTasks['create']['output']>>;
  readonly unlock: (
    attempt: ThreadTasks['unlock']['input'],
  ) => Promise<Result<ThreadTasks['unlock']['output']>>;
  /** Does something while no vault is open, in a thread of its own: one after another. It can be stopped, and a lock ends it. */
  readonly beside: <T extends BesideTask>(
    task: T,
    input: ThreadTasks[T]['input'],
  ) => Promise<Result<ThreadTasks[T]['output']>>;
  /** Answers LOCKED while no vault is open. */
  readonly call: (method: Method, input: unknown) => Promise<Result<unknown>>;
  /** Asks the long work under way to stop. A vault that is being unlocked stays locked. */
  readonly cancel: () => void;
  /** Locks: lets the thread wipe its keys and close its files, and ends it in any case. A vault being made is waited for. */
  readonly end: (withinMs?: number) => Promise<void>;
}

/**
 * Starts a thread for each vault that is made or unlocked, and ends it at the lock.
 *
 * @param options `onLost`: the thread of an open vault stopped by itself, so the vault is locked now.
 */
export function createVaultLink(options: {
  readonly thread: URL;
  readonly log: Log;
  readonly onProgress: (progress: Progress) => void;
  readonly onLost: () => void;
}): VaultLink {
  let state: State = { kind: 'locked' };
  let lastBeside: Promise<unknown> = Promise.resolve();

  const start = (): VaultWorker =>
    startVaultWorker({
      ...options,
      onLost: () => {
        const wasOpen = state.kind === 'open';
        state = { kind: 'locked' };
        if (wasOpen) options.onLost();
      },
    });

  /** Why no vault can be made or unlocked now, or null. */
  const whyNotNow = (): AppError | null => {
    if (state.kind === 'locked') return null;
    return state.kind === 'open' ? isOpenAlready() : isBusy();
  };

  const doBeside = async <T extends BesideTask>(
    task: T,
    input: ThreadTasks[T]['input'],
  ): Promise<Result<ThreadTasks[T]['output']>> => {
    const refusal = whyNotNow();
    if (refusal !== null) return refuse(refusal);
    const worker = start();
    const working: State = { kind: 'beside', worker };
    state = working;
    const result = await worker.run(task, input);
    // Locked, or lost, in the meantime.
    if (state === working) state = { kind: 'locked' };
    await worker.terminate();
    return result;
  };

  return {
    isLocked: () => state.kind === 'locked' || state.kind === 'making',
    openFolder: () => (state.kind === 'open' ? state.folder : null),
    untilLocked: () => {
      const now = state;
      return () => {
        if (state !== now || state.kind !== 'open') throw hasLocked();
      };
    },
    create: async (wanted) => {
      const refusal = whyNotNow();
      if (refusal !== null) return refuse(refusal);
      const worker = start();
      const made = worker.run('create', wanted);
      state = { kind: 'making', made };
      const result = await made;
      state = { kind: 'locked' };
      await worker.terminate();
      return result;
    },
    unlock: async (attempt) => {
      const refusal = whyNotNow();
      if (refusal !== null) return refuse(refusal);
      const worker = start();
      const opening: State = { kind: 'opening', worker };
      state = opening;
      const result = await worker.run('unlock', attempt);
      // Locked, or lost, in the meantime.
      if (state !== opening) return result.ok ? refuse(hasLocked()) : result;
      state = result.ok ? { kind: 'open', worker, folder: attempt.folder } : { kind: 'locked' };
      if (!result.ok) await worker.terminate();
      return result;
    },
    beside: async (task, input) => {
      const result = lastBeside.then(async () => await doBeside(task, input));
      lastBeside = result;
      return await result;
    },
    call: async (method, input) =>
      state.kind === 'open' ? await state.worker.call(method, input) : refuse(hasLocked()),
    cancel: () => {
      if (state.kind === 'open' || state.kind === 'beside') state.worker.cancel();
      if (state.kind !== 'opening') return;
      // Argon2id hears nothing while it works: only its thread can be ended.
      fireAndForget(state.worker.terminate(wasStopped()), 'stopping', options.log);
      state = { kind: 'locked' };
    },
    end: async (withinMs = CLOSING_TAKES_AT_MOST_MS) => {
      const ending = state;
      if (ending.kind === 'locked') return;
      if (ending.kind === 'making') {
        await ending.made;
        return;
      }
      state = { kind: 'locked' };
      if (ending.kind === 'open') {
        await Promise.race([ending.worker.run('lock', null), sleep(withinMs, null, { ref: false })]);
      }
      await ending.worker.terminate();
    },
  };
}

const isBusy = (): AppError =>
  new AppError('BUSY', 'Strongroom is still making or opening a vault. Wait until it is done.');

const wasStopped = (): AppError =>
  new AppError('CANCELLED', 'The work was stopped, and the vault stays locked.');

const isOpenAlready = (): AppError =>
  new AppError('BUSY', 'A vault is open. Lock it before you open another.');
