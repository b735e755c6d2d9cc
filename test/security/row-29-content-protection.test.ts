import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openSettings } from '../../electron/shell/settings.ts';
import { callFromPage, startApplication } from '../builders/application.ts';
import { aFolder } from '../builders/folder.ts';
import { calls, theWindow } from '../hosts/fake-electron/probe.ts';

beforeAll(async () => {
  await startApplication({ settings: { theme: 'dark', lockAfterMinutes: 5, hideFromScreenCapture: true } });
});

it('is on from the start when it was on at the end', () => {
  expect(theWindow().isContentProtected).toBe(true);
  expect(calls.filter(({ name }) => name === 'nativeTheme.themeSource=')).toMatchObject([{ args: ['dark'] }]);
});

it('is on from the start on Windows, where it works well, and only there', () => {
  const path = join(aFolder(), 'settings.json');
  const settingsOn = (isWindows: boolean) => openSettings({ path, isWindows, log: () => {} }).get();
  expect(settingsOn(true)).toMatchObject({ hideFromScreenCapture: true });
  expect(settingsOn(false)).toMatchObject({ hideFromScreenCapture: false });
});

it('follows the setting at once', async () => {
  expect(await callFromPage('settings.change', { hideFromScreenCapture: true })).toMatchObject({ ok: true });
  expect(theWindow().isContentProtected).toBe(true);
  expect(await callFromPage('settings.change', { hideFromScreenCapture: false })).toMatchObject({ ok: true });
  expect(theWindow().isContentProtected).toBe(false);
});
