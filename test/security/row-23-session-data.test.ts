import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyPrivateFolders, usePrivateFolders } from '../../electron/shell/private-folders.ts';
import { startApplication } from '../builders/application.ts';
import { aFolder } from '../builders/folder.ts';
import { callNames, calls } from '../hosts/fake-electron/probe.ts';

it('sets the folder for session data before Electron is ready, and after it holds the lock', async () => {
  const home = await startApplication();
  const names = callNames();
  expect(names.indexOf('app.requestSingleInstanceLock')).toBeLessThan(names.indexOf('app.setPath'));
  expect(names.lastIndexOf('app.setPath')).toBeLessThan(names.indexOf('app.whenReady'));
  expect(calls.filter(({ name }) => name === 'app.setPath').map(({ args }) => args)).toEqual([
    ['sessionData', join(home, 'userData', 'session')],
    ['crashDumps', join(home, 'userData', 'crashes')],
  ]);
});

it('empties it at the start and at the end', () => {
  const userData = aFolder();
  const left = join(userData, 'session', 'Local Storage');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'left-by-an-earlier-run'), 'x');
  const paths = new Map([['userData', userData]]);
  const app = {
    getPath: (name: string): string => paths.get(name) ?? expect.unreachable(),
    setPath: (name: string, path: string): void => void paths.set(name, path),
  };

  usePrivateFolders(app);
  expect(existsSync(left)).toBe(false);

  writeFileSync(join(userData, 'session', 'written-by-this-run'), 'x');
  emptyPrivateFolders(app);
  expect(readdirSync(join(userData, 'session'))).toEqual([]);
});
