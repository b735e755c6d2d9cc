import { expect, it } from 'vitest';
import { isPermitted } from '../../electron/shell/permissions.ts';
import { filesWith } from '../builders/application.ts';

it('is never read or written by the application: only the person copies', () => {
  expect(filesWith(/import \{[^}]*\bclipboard\b[^}]*\} from 'electron'/, 'electron')).toEqual([]);
  expect(filesWith(/navigator\.clipboard|execCommand\(/, 'renderer')).toEqual([]);
  for (const name of ['clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read']) {
    expect(isPermitted(name)).toBe(false);
  }
});
