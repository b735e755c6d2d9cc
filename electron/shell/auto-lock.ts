import type { PowerMonitor } from 'electron';
import type { LockReason } from '../../shared/contract/shell.ts';

const ASKS_EVERY_MS = 1_000;

/**
 * Locks when nobody is there: when the system locks its screen or goes to sleep, and when nobody has touched the computer
 * for as long as the settings say.
 *
 * @param options `lockAtOnce`: not every system announces sleep beforehand, and none waits long for whoever is told.
 * @returns a function that ends the watch over idleness.
 */
export function startAutoLock(options: {
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>;
  readonly isLocked: () => boolean;
  readonly lockAfterMinutes: () => number;
  readonly lock: (reason: LockReason) => void;
  readonly lockBeforeSleep: (reason: LockReason) => void;
  readonly lockAtOnce: (reason: LockReason) => void;
}): () => void {
  const { powerMonitor, isLocked, lockAfterMinutes, lock, lockBeforeSleep, lockAtOnce } = options;
  powerMonitor.on('lock-screen', () => lock('screen locked'));
  powerMonitor.on('suspend', () => lockBeforeSleep('suspended'));
  powerMonitor.on('resume', () => lockAtOnce('suspended'));
  const timer = setInterval(() => {
    if (!isLocked() && powerMonitor.getSystemIdleTime() >= lockAfterMinutes() * 60) lock('idle');
  }, ASKS_EVERY_MS);
  return () => clearInterval(timer);
}
