import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { theWindow } from '../hosts/fake-electron/probe.ts';

it('keeps the preload script apart from the page', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).toMatchObject({ contextIsolation: true });
});

it('never writes the contrary anywhere', () => {
  expect(filesWith(/contextIsolation: true/, 'electron')).toHaveLength(1);
  expect(filesWith(/contextIsolation: false/, 'electron', 'build')).toEqual([]);
});
