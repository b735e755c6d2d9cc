import { Worker } from 'node:worker_threads';
import type { Method } from '../../shared/contract/index.ts';
import type { Progress } from '../../shared/progress.ts';
import { AppError, type Result } from '../../shared/result.ts';
import { refuse } from '../calls/answer.ts';
import { hasLocked } from '../calls/refusals.ts';
import type { FromThread, ThreadTask, ThreadTasks, ToThread } from '../calls/thread-messages.ts';
import type { Log } from './log.ts';

/** One vault thread, from its start to its end. */
export interface VaultWorker {
  readonly run: <T extends ThreadTask>(
    task: T,
    input: ThreadTasks[T]['input'],
  ) => Promise<Result<ThreadTasks[T]['output']>>;
  readonly call: (method: Method, input: unknown) => Promise<Result<unknown>>;
  readonly cancel: () => void;
  /** Ends it at once, whatever it is doing. Everything that waits for it is refused: LOCKED, unless `refusal` says more. */
  readonly terminate: (refusal?: AppError) => Promise<void>;
}

/** Starts a thread. `onLost` is told when it ends without having been asked. */
export function startVaultWorker(options: {
  readonly thread: URL;
  readonly log: Log;
  readonly onProgress: (progress: Progress) => void;
  readonly onLost: () => void;
}): VaultWorker {
  // Without the process's own flags: a debugger or a preloaded module has no business where the keys are.
  const worker = new Worker(options.thread, { execArgv: [] });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  /** What its end is to those who wait; null while nobody has asked for it. */
  let ending: AppError | null = null;
  let hasEnded = false;

  const post = async (message: (id: number) => ToThread): Promise<Result<unknown>> => {
    if (hasEnded) return refuse(hasLocked());
    lastId += 1;
    const id = lastId;
    return await new Promise((resolve) => {
      waiting.set(id, resolve);
      worker.postMessage(message(id));
    });
  };
  const answerAll = (error: AppError): void => {
    for (const answer of waiting.values()) answer(refuse(error));
    waiting.clear();
  };

  worker.on('message', (message: FromThread) => {
    if (message.kind === 'progress') options.onProgress(message.progress);
    else if (message.kind === 'log') options.log(message.line);
    else {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    }
  });
  // Its text may quote a record, so only the fact is logged; 'exit' follows.
  worker.on('error', () => options.log('INTERNAL the vault thread stopped by itself'));
  worker.on('exit', () => {
    hasEnded = true;
    answerAll(ending ?? wasLost());
    if (ending === null) options.onLost();
  });

  return {
    run: async <T extends ThreadTask>(task: T, input: ThreadTasks[T]['input']) =>
      // vault-thread.ts answers each task by its line of ThreadTasks; this file alone reads the answers.
      (await post((id) => ({ kind: 'task', id, task, input }) as ToThread)) as Result<
        ThreadTasks[T]['output']
      >,
    call: async (method, input) => await post((id) => ({ kind: 'call', id, method, input })),
    cancel: () => worker.postMessage({ kind: 'cancel' } satisfies ToThread),
    terminate: async (refusal = hasLocked()) => {
      ending ??= refusal;
      await worker.terminate();
    },
  };
}

const wasLost = (): AppError =>
  new AppError(
    'INTERNAL',
    'The part of Strongroom that holds the vault stopped, and the vault is locked. Unlock it and look at what you did last.',
  );
