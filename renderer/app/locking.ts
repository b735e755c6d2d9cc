import { call, onEvent } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';

/** Writes something that is on the screen and not yet in the vault. */
type Saver = () => Promise<unknown>;

const savers = new Set<Saver>();

/**
 * Registers something to be saved before the vault locks.
 *
 * @returns a function that takes it off again.
 */
export function beforeLock(save: Saver): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

/** Saves what is unsaved, empties the cache, and locks. The shell reloads the page: nothing of it stays. */
export async function lockNow(): Promise<void> {
  // One that fails must not keep the vault open.
  await Promise.allSettled([...savers].map(async (save) => await save()));
  queryClient.clear();
  await call('vaults.lock', {});
}

/** Locks when the shell says so: the person is away, or the computer goes to sleep. */
export function lockWhenTold(): () => void {
  return onEvent((event) => {
    if (event.kind === 'locking') void lockNow();
    if (event.kind === 'locked') queryClient.clear();
  });
}
