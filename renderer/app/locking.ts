import { useSyncExternalStore } from 'react';
import { call, onEvent } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';

/** Writes something that is on the screen and not yet in the vault. */
type Saver = () => Promise<unknown>;

/** Where the lock stands. While it is under way, or did not succeed, nothing of a record may be on the screen. */
export type Locking =
  | { readonly kind: 'not locking' }
  | { readonly kind: 'locking' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Somebody waits to walk away: a draft that takes longer to save than this is a second old in the vault. */
const SAVING_TAKES_AT_MOST_MS = 2_000;

const savers = new Set<Saver>();
const watchers = new Set<() => void>();
let locking: Locking = { kind: 'not locking' };

/**
 * Registers something to be saved before the vault locks.
 *
 * @returns a function that takes it off again.
 */
export function beforeLock(save: Saver): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** Where the lock stands, for whoever decides what is on the screen. */
export const useLocking = (): Locking =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => locking,
  );

/**
 * Stops the long work under way, begins to save what is unsaved, empties the screen at once, and locks. The shell then
 * starts the page afresh: nothing of it stays.
 */
export async function lockNow(): Promise<void> {
  if (locking.kind === 'locking') return;
  try {
    // First in line: whatever is saved would wait behind the long work. Should it fail, the lock ends that work by force.
    void call('work.cancel', {}).catch(() => {});
    // Begun while what they save is still on the screen.
    const saving = [...savers].map(async (save) => await save());
    become({ kind: 'locking' });
    // One that fails, or takes too long, must not keep the vault open.
    await Promise.race([Promise.allSettled(saving), after(SAVING_TAKES_AT_MOST_MS)]);
    queryClient.clear();
    await call('vaults.lock', {});
  } catch (error) {
    become({ kind: 'failed', error });
  }
}

/** Locks when the shell says so: the person is away, or the window closes. */
export function lockWhenTold(): () => void {
  return onEvent((event) => {
    if (event.kind === 'locking') void lockNow();
    if (event.kind !== 'locked') return;
    become({ kind: 'locking' });
    queryClient.clear();
  });
}

function become(next: Locking): void {
  locking = next;
  for (const watcher of watchers) watcher();
}

const after = async (ms: number): Promise<void> =>
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
