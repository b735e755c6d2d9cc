import { beforeAll, expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { windows } from '../hosts/fake-electron/probe.ts';

beforeAll(async () => {
  await startApplication({ isPackaged: true });
});

it('gives the page exactly these preferences, and no way to Node among them', () => {
  expect(windows).toHaveLength(1);
  for (const { options } of windows) {
    expect(options['webPreferences']).toEqual({
      preload: expect.stringMatching(/dist[/\\]electron[/\\]preload\.cjs$/),
      session: expect.anything(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: false,
    });
  }
});
