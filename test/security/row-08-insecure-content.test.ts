import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { theWindow } from '../hosts/fake-electron/probe.ts';

it('lets no insecure content into the page', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).not.toHaveProperty('allowRunningInsecureContent');
  expect(
    filesWith(/allowRunningInsecureContent:|allow-running-insecure-content/, 'electron', 'build'),
  ).toEqual([]);
});
