import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { theWindow } from '../hosts/fake-electron/probe.ts';

it('turns no feature of the rendering engine on', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).not.toHaveProperty('enableBlinkFeatures');
  expect(filesWith(/enableBlinkFeatures:|enable-blink-features/, 'electron', 'build')).toEqual([]);
});
