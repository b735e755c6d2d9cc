import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { theWindow } from '../hosts/fake-electron/probe.ts';

it('knows no webview', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).toMatchObject({ webviewTag: false });
  expect(filesWith(/<webview|webviewTag: true/, 'electron', 'renderer')).toEqual([]);
});
