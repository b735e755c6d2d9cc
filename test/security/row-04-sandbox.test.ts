import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { callNames, theWindow } from '../hosts/fake-electron/probe.ts';

it('turns the sandbox on for every process before anything else happens', async () => {
  await startApplication();
  expect(callNames()[0]).toBe('app.enableSandbox');
  expect(theWindow().options['webPreferences']).toMatchObject({ sandbox: true });
});

it('never turns it off, in the source or on a command line', () => {
  expect(filesWith(/sandbox: true/, 'electron')).toHaveLength(1);
  expect(filesWith(/sandbox: false|no-sandbox/, 'electron')).toEqual([]);
});
