import { expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { calls, sessions, theWindow } from '../hosts/fake-electron/probe.ts';

it('checks no spelling and fetches no dictionary, in each session', async () => {
  await startApplication();
  expect(theWindow().options['webPreferences']).toMatchObject({ spellcheck: false });
  const given = (name: string): readonly unknown[] =>
    calls.filter((call) => call.name === `session.${name}`).map(({ args }) => args);
  expect(sessions).toHaveLength(2);
  expect(given('setSpellCheckerEnabled')).toEqual([[false], [false]]);
  expect(given('setSpellCheckerLanguages')).toEqual([[[]], [[]]]);
  const nowhere = ['app://bundle/no-dictionaries/'];
  expect(given('setSpellCheckerDictionaryDownloadURL')).toEqual([nowhere, nowhere]);
});
