import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { callNames, calls, theWindow } from '../hosts/fake-electron/probe.ts';

it('turns no experimental feature on', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).not.toHaveProperty('experimentalFeatures');
  expect(filesWith(/experimentalFeatures:|appendSwitch\('enable-/, 'electron', 'build')).toEqual([]);
});

it('adds one switch to the command line, which takes something away', () => {
  expect(callNames().filter((name) => name.startsWith('app.commandLine.'))).toHaveLength(1);
  expect(calls.find(({ name }) => name === 'app.commandLine.appendSwitch')?.args).toEqual([
    'host-resolver-rules',
    'MAP * ~NOTFOUND',
  ]);
});
