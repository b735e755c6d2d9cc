import type { Method } from '../../shared/contract/index.ts';
import type { Comparison, FoundBackup, InspectedBackup } from '../../shared/contract/restore.ts';
import type { Progress } from '../../shared/progress.ts';
import type { Result } from '../../shared/result.ts';

/** How somebody asks to be let in: by their passphrase, or by the recovery code. */
export type UnlockAttempt =
  | {
      readonly folder: string;
      /** Null to try the key slots of all people. */
      readonly slotId: string | null;
      readonly passphrase: string;
    }
  | { readonly folder: string; readonly recoveryCode: string };

/** A backup by its folder: the page knows it as a place. */
export type BackupInFolder = Omit<FoundBackup, 'placeId'>;

/** What is done beside every open vault, with or without keys that are wiped when it is done. */
export interface BesideTasks {
  /** The backups within the folder of a vault. */
  readonly findBackups: {
    readonly input: { readonly folder: string };
    readonly output: readonly BackupInFolder[];
  };
  readonly readBackup: { readonly input: { readonly folder: string }; readonly output: BackupInFolder };
  readonly inspectBackup: { readonly input: { readonly folder: string }; readonly output: InspectedBackup };
  readonly restoreBackup: {
    readonly input: {
      readonly from: string;
      readonly to: string;
      readonly firstPassphrase: string;
      readonly secondPassphrase: string;
      readonly reason: string;
      /** The vault to compare with; null when there is none. */
      readonly live: string | null;
    };
    readonly output: { readonly comparison: Comparison | null };
  };
  readonly swapVaults: {
    readonly input: { readonly live: string; readonly restored: string };
    readonly output: { readonly replacedFolder: string };
  };
}

export type BesideTask = keyof BesideTasks;

/** What the vault thread can be asked besides the methods of the vault, and what it answers. */
export interface ThreadTasks extends BesideTasks {
  readonly create: {
    readonly input: { readonly folder: string; readonly displayName: string; readonly passphrase: string };
    readonly output: { readonly slotId: string; readonly recoveryCode: string };
  };
  readonly unlock: {
    readonly input: UnlockAttempt;
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
