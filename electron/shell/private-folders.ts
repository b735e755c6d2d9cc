import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/**
 * Gives Chromium folders of its own for what it insists on writing, and empties them: whatever an earlier run left
 * there (a crash dump holds memory) is gone at the next start. Before the application is ready, and after the lock
 * of the single instance is held: a second copy must not empty the folders of the first.
 */
export function usePrivateFolders(app: Pick<App, 'getPath' | 'setPath'>): void {
  const userData = app.getPath('userData');
  for (const [purpose, name] of [
    ['sessionData', 'session'],
    ['crashDumps', 'crashes'],
  ] as const) {
    const folder = join(userData, name);
    emptyFolder(folder);
    app.setPath(purpose, folder);
  }
}

/** Empties them again when the application ends. */
export function emptyPrivateFolders(app: Pick<App, 'getPath'>): void {
  for (const purpose of ['sessionData', 'crashDumps'] as const) emptyFolder(app.getPath(purpose));
}

function emptyFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A file that something still holds (Windows, at the end of a run) goes at the next start.
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
