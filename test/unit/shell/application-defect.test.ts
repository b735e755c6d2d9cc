import { expect, it } from 'vitest';
import { acquireWriterLock } from '../../../electron/vault/writer-lock.ts';
import { openVaultInApplication, startApplication } from '../../builders/application.ts';
import { aVaultFolder } from '../../builders/vault.ts';
import { errorBoxes, exitCodeOf } from '../../hosts/fake-electron/probe.ts';

it('a defect that nothing catches locks the vault and ends the application, in words that quote nothing', async () => {
  // The test runner listens, too, and would take the defect for its own: only the application is told.
  const others = process.listeners('uncaughtException');
  await startApplication();
  const ours = process.listeners('uncaughtException').filter((listener) => !others.includes(listener));
  const { folder } = await aVaultFolder();
  await openVaultInApplication(folder);

  for (const listener of ours) listener(new Error('Ann Smith has no record'), 'uncaughtException');
  await expect.poll(exitCodeOf).toBe(1);
  acquireWriterLock(folder, () => new Date()).release();
  expect(errorBoxes).toEqual([expect.stringMatching(/locked the vault.* reference: [0-9a-f-]{36}$/)]);
  expect(errorBoxes.join()).not.toContain('Ann');
});
