import type { WebContents } from 'electron';

/** Leaves this long between a page that crashed by itself and the next, so that a page that always does cannot spin. */
const PAUSE_AFTER_A_CRASH_MS = 1_000;

/**
 * Makes the page start again with nothing of the old one in memory: its process is ended, and a new one loads the page.
 * A mere reload may keep the process, and with it what the old page held until somebody collects it.
 *
 * @param onCrash the page's process ended without having been asked.
 * @returns the function that starts it again.
 */
export function startAfresh(contents: WebContents, onCrash: () => void): () => void {
  let isWanted = false;
  let isGone = false;
  contents.on('did-finish-load', () => {
    isWanted = false;
    isGone = false;
  });
  contents.on('render-process-gone', () => {
    isGone = true;
    const pauseMs = isWanted ? 0 : PAUSE_AFTER_A_CRASH_MS;
    if (!isWanted) onCrash();
    isWanted = false;
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reloadIgnoringCache();
    }, pauseMs);
  });
  return () => {
    // A process that has gone cannot be ended: the next one to crash would pass for the one that was wanted.
    if (contents.isDestroyed() || isGone) return;
    isWanted = true;
    contents.forcefullyCrashRenderer();
  };
}
