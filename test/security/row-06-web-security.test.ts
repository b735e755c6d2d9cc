import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { theWindow } from '../hosts/fake-electron/probe.ts';

it('leaves web security as it is, which is on', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).not.toHaveProperty('webSecurity');
  expect(filesWith(/webSecurity:|disable-web-security/, 'electron', 'build')).toEqual([]);
});
