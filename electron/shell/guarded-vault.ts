import type { PowerMonitor, WebContents } from 'electron';
import { startAutoLock } from './auto-lock.ts';
import { createTellPage } from './ipc.ts';
import { createLocker, type Locker } from './locker.ts';
import { fireAndForget, type Log } from './log.ts';
import { startAfresh } from './page-memory.ts';
import { createVaultLink, type VaultLink } from './vault-link.ts';

/**
 * Makes the way to the vault together with everything that closes it: the page's wish, an absent person, a computer that
 * goes to sleep, a thread or a page that crashes, and a window that is closed.
 */
export function createGuardedVault(options: {
  readonly thread: URL;
  readonly contents: WebContents;
  readonly powerMonitor: PowerMonitor;
  readonly lockAfterMinutes: () => number;
  readonly log: Log;
}): { readonly link: VaultLink; readonly locker: Locker } {
  const { contents, log } = options;
  const tellPage = createTellPage(contents);
  const link = createVaultLink({
    ...options,
    onProgress: (progress) => tellPage({ kind: 'progress', ...progress }),
    onLost: () => locker.threadIsLost(),
  });
  const reloadPage = startAfresh(contents, () => fireAndForget(locker.pageIsLost(), 'locking', log));
  const locker = createLocker({ link, tellPage, reloadPage });
  startAutoLock({
    ...options,
    isLocked: link.isLocked,
    lock: (reason) => fireAndForget(locker.lockSoon(reason), 'locking', log),
    lockBeforeSleep: (reason) => fireAndForget(locker.lockBeforeSleep(reason), 'locking', log),
    lockAtOnce: (reason) => fireAndForget(locker.lockAtOnce(reason), 'locking', log),
  });
  return { link, locker };
}
