import type { Method } from '../../shared/contract/index.ts';
import type { Progress } from '../../shared/progress.ts';
import type { Result } from '../../shared/result.ts';

/** What the vault thread can be asked besides the methods of the vault, and what it answers. */
export interface ThreadTasks {
  readonly create: {
    readonly input: { readonly folder: string; readonly displayName: string; readonly passphrase: string };
    readonly output: { readonly slotId: string; readonly recoveryCode: string };
  };
  readonly unlock: {
    readonly input: {
      readonly folder: string;
      /** Null to try the key slots of all people. */
      readonly slotId: string | null;
      readonly passphrase: string;
    };
    readonly output: { readonly slotId: string };
  };
  readonly lock: { readonly input: null; readonly output: null };
}

export type ThreadTask = keyof ThreadTasks;

export type ToThread =
  | {
      readonly [T in ThreadTask]: {
        readonly kind: 'task';
        readonly id: number;
        readonly task: T;
        readonly input: ThreadTasks[T]['input'];
      };
    }[ThreadTask]
  | { readonly kind: 'call'; readonly id: number; readonly method: Method; readonly input: unknown }
  /** Stops the call under way, if it can be stopped. */
  | { readonly kind: 'cancel' };

export type FromThread =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'log'; readonly line: string };
