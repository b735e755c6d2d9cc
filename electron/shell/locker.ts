import { setTimeout as sleep } from 'node:timers/promises';
import type { BridgeEvent } from '../../shared/contract/bridge.ts';
import type { LockReason } from '../../shared/contract/shell.ts';
import type { VaultLink } from './vault-link.ts';

/** How long the page may take to save an unsaved draft before the vault locks without it. */
const SAVING_TAKES_AT_MOST_MS = 2_000;

/** The same before sleep: Windows, the least patient, waits two seconds for all of a lock. */
const SAVING_BEFORE_SLEEP_TAKES_AT_MOST_MS = 1_000;

/** An idle thread wipes its keys and closes its files in much less; the computer may sleep before one at work has. */
const LAST_MOMENT_MS = 300;

/** Locks the vault: at once when the page asks, and with a warning to the page when the computer does. */
export interface Locker {
  /** Why the vault was last locked; null when it has not been open. */
  readonly lockedBecause: () => LockReason | null;
  /** Ends the vault thread, and reloads the page a moment later, so that the page still hears the answer. */
  readonly lockNow: (reason: LockReason) => Promise<void>;
  /** Stops the long work under way and warns the page first. Does nothing while no vault is open. */
  readonly lockSoon: (reason: LockReason) => Promise<void>;
  /** The same in the moments that a computer leaves before it sleeps. */
  readonly lockBeforeSleep: (reason: LockReason) => Promise<void>;
  /** Waits for nobody: the computer has slept, or the application is about to end. */
  readonly lockAtOnce: (reason: LockReason) => Promise<void>;
  /** The vault thread stopped by itself: tells the page, and reloads it. */
  readonly threadIsLost: () => void;
  /** The page crashed, and is about to be loaded again: nobody may find the vault open behind it. */
  readonly pageIsLost: () => Promise<void>;
}

/** The page has been told that the vault is about to lock. */
interface Warning {
  readonly reason: LockReason;
  readonly isHeard: () => void;
  /** Resolves when the page has asked for the lock itself. */
  readonly heard: Promise<void>;
}

/** Makes the locker. `reloadPage` must leave nothing of the page in memory. */
export function createLocker(options: {
  readonly link: Pick<VaultLink, 'isLocked' | 'openFolder' | 'cancel' | 'end'>;
  readonly tellPage: (event: BridgeEvent) => void;
  readonly reloadPage: () => void;
}): Locker {
  const { link, tellPage, reloadPage } = options;
  let lockedBecause: LockReason | null = null;
  let warning: Warning | null = null;
  let ending: Promise<void> = Promise.resolve();

  const warnPage = (reason: LockReason): Warning => {
    tellPage({ kind: 'locking', reason });
    const { promise, resolve } = Promise.withResolvers<void>();
    return { reason, isHeard: resolve, heard: promise };
  };
  const letPageSave = async (reason: LockReason, withinMs: number): Promise<void> => {
    // While a vault is only being opened, there is nothing to save.
    if (link.openFolder() === null) return;
    // The page's draft would wait behind it.
    link.cancel();
    warning ??= warnPage(reason);
    await Promise.race([warning.heard, sleep(withinMs)]);
  };
  const endWarning = (): void => {
    warning?.isHeard();
    warning = null;
  };
  const end = async (reason: LockReason, withinMs?: number): Promise<void> => {
    lockedBecause = reason;
    endWarning();
    ending = link.end(withinMs);
    await ending;
  };
  const lock = async (reason: LockReason, withinMs?: number): Promise<void> => {
    // The link is locked from the first moment of its end: a second call only waits for the first.
    if (link.isLocked()) return await ending;
    await end(warning?.reason ?? reason, withinMs);
    setImmediate(reloadPage);
  };

  return {
    lockedBecause: () => lockedBecause,
    lockNow: async (reason) => await lock(reason),
    lockSoon: async (reason) => {
      await letPageSave(reason, SAVING_TAKES_AT_MOST_MS);
      await lock(reason);
    },
    lockBeforeSleep: async (reason) => {
      await letPageSave(reason, SAVING_BEFORE_SLEEP_TAKES_AT_MOST_MS);
      await lock(reason, LAST_MOMENT_MS);
    },
    lockAtOnce: async (reason) => await lock(reason, LAST_MOMENT_MS),
    threadIsLost: () => {
      endWarning();
      lockedBecause = 'failed';
      tellPage({ kind: 'locked', reason: 'failed' });
      setImmediate(reloadPage);
    },
    pageIsLost: async () => {
      if (!link.isLocked()) await end('failed');
    },
  };
}
