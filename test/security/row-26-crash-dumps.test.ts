import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usePrivateFolders } from '../../electron/shell/private-folders.ts';
import { filesWith } from '../builders/application.ts';
import { aFolder } from '../builders/folder.ts';

it('never starts the crash reporter, which writes memory to the disk', () => {
  expect(filesWith(/\bcrashReporter\b/, 'electron')).toEqual([]);
});

it('removes a dump that an earlier run left', () => {
  const userData = aFolder();
  const dump = join(userData, 'crashes', 'pending', 'memory.dmp');
  mkdirSync(join(userData, 'crashes', 'pending'), { recursive: true });
  writeFileSync(dump, 'a name in it');
  usePrivateFolders({ getPath: () => userData, setPath: () => {} });
  expect(existsSync(dump)).toBe(false);
});
