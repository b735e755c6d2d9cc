import { expect, it } from 'vitest';
import { filesWith } from '../builders/application.ts';

it('never hands an address to the operating system: there is no call that could', () => {
  expect(filesWith(/openExternal\(|openPath\(|showItemInFolder\(/, 'electron', 'renderer')).toEqual([]);
  expect(filesWith(/import \{[^}]*\bshell\b[^}]*\} from 'electron'/, 'electron')).toEqual([]);
});

it('starts no other program either', () => {
  expect(filesWith(/child_process/, 'electron')).toEqual([]);
});
