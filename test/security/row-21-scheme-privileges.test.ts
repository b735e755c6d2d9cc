import { expect, it } from 'vitest';
import { startApplication } from '../builders/application.ts';
import { privilegedSchemes } from '../hosts/fake-electron/probe.ts';

it('gives the scheme of the page an origin of its own and security, and nothing else', async () => {
  await startApplication();
  expect(privilegedSchemes()).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
});
