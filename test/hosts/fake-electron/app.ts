import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Events } from './events.ts';
import { recording } from './recording.ts';

/** How the application ended; null while it runs. */
let exitCode: number | null = null;
let isReady = false;
let isPackaged = false;
let becomeReady = (): void => {};
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve;
});
const exitListeners: ((code: number) => void)[] = [];

let home = '';
const paths = new Map<string, string>();

/** Where the application keeps its files: a folder of its own, made at the first question unless a test chose one. */
function pathOf(name: string): string {
  if (home === '') setHome(mkdtempSync(join(tmpdir(), 'strongroom-fake-electron-')));
  const path = paths.get(name);
  if (path === undefined) throw new Error(`The fake electron knows no path called ${name}`);
  return path;
}

/** Says where home is, before the application starts. */
export function setHome(folder: string): void {
  home = folder;
  const userData = join(folder, 'userData');
  for (const [name, path] of Object.entries({
    home: folder,
    userData,
    sessionData: userData,
    crashDumps: join(userData, 'Crashpad'),
    documents: join(folder, 'Documents'),
  })) {
    paths.set(name, path);
  }
}

export const appEvents = new Events('app', [
  'session-created',
  'web-contents-created',
  'second-instance',
  'window-all-closed',
  'quit',
]);

export const app = recording('app', {
  get isPackaged(): boolean {
    return isPackaged;
  },
  commandLine: recording('app.commandLine', { appendSwitch: (_name: string, _value?: string): void => {} }),
  on: appEvents.on,
  whenReady: async (): Promise<void> => await ready,
  enableSandbox: (): void => refuseOnceReady('enableSandbox'),
  requestSingleInstanceLock: (): boolean => true,
  setPath: (name: string, path: string): void => {
    refuseOnceReady('setPath');
    pathOf(name);
    paths.set(name, path);
  },
  getPath: pathOf,
  getVersion: (): string => '0.1.0',
  quit: (): void => end(0),
  exit: (code = 0): void => end(code),
});

/** Electron ignores these calls when they come too late, silently. */
export function refuseOnceReady(what: string): void {
  if (isReady) throw new Error(`${what} has no effect once the application is ready`);
}

function end(code: number): void {
  if (exitCode !== null) return;
  exitCode = code;
  appEvents.emit('quit');
  for (const listener of exitListeners) listener(code);
}

/** Lets `app.whenReady()` resolve. */
export function emitReady(): void {
  isReady = true;
  becomeReady();
}

export const setPackaged = (value: boolean): void => {
  isPackaged = value;
};

/** The code with which the application ended, or null while it runs. */
export const exitCodeOf = (): number | null => exitCode;

export const onExit = (listener: (code: number) => void): void => {
  exitListeners.push(listener);
};
