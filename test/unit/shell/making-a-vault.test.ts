import { expect, it } from 'vitest';
import { callFromPage, startApplication } from '../../builders/application.ts';
import { aFolder } from '../../builders/folder.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import {
  advanceIdle,
  emitPower,
  onPageAction,
  queueOpenDialogAnswer,
  type PageAction,
} from '../../hosts/fake-electron/probe.ts';

it('a vault that is being made tells its recovery code to the page that asked, whatever would lock meanwhile', async () => {
  await startApplication();
  const actions: PageAction['kind'][] = [];
  onPageAction(({ kind }) => void actions.push(kind));
  queueOpenDialogAnswer(aFolder());
  const chosen = await callFromPage('vaults.choose', { purpose: 'create in' });
  const placeId = chosen.ok ? chosen.value.place?.placeId : undefined;
  if (placeId === undefined) return expect.unreachable();
  const wanted = { placeId, name: 'New', displayName: 'Somebody', passphrase: PASSPHRASE, remember: false };

  const making = callFromPage('vaults.create', wanted);
  await callFromPage('work.cancel', {});
  await callFromPage('vaults.lock', {});
  advanceIdle(24 * 3600);
  emitPower('lock-screen');
  emitPower('suspend');
  emitPower('resume');

  expect(await making).toMatchObject({ ok: true, value: { recoveryCode: expect.any(String) } });
  // A page that is loaded again has forgotten what it was told.
  expect(actions.filter((kind) => kind === 'reload' || kind === 'crash')).toEqual([]);
});
