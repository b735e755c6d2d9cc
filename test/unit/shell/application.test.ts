import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { acquireWriterLock } from '../../../electron/vault/writer-lock.ts';
import { callFromPage, openVaultInApplication, startApplication } from '../../builders/application.ts';
import { aFolder } from '../../builders/folder.ts';
import { aVaultFolder, PASSPHRASE } from '../../builders/vault.ts';
import {
  anEvent,
  callNames,
  calls,
  eventsSent,
  exitCodeOf,
  queueOpenDialogAnswer,
  theWindow,
} from '../../hosts/fake-electron/probe.ts';

let home = '';

beforeAll(async () => {
  home = await startApplication();
  mkdirSync(join(home, 'Documents'));
});

async function start() {
  const result = await callFromPage('app.start', {});
  return result.ok ? result.value : expect.unreachable();
}

describe('the window', () => {
  it('shows the page when it can be seen, and always bears the same title', () => {
    const { options, events } = theWindow();
    expect(options).toMatchObject({ title: 'Strongroom', show: false });
    expect(callNames().indexOf('BrowserWindow.loadURL')).toBeLessThan(
      callNames().indexOf('BrowserWindow.show'),
    );
    const event = anEvent({});
    events.emit('page-title-updated', event, 'Ann Smith');
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('a vault', () => {
  const person = { displayName: 'Somebody', passphrase: PASSPHRASE };

  it('is made in the suggested place, remembered with its person, and opened by their key', async () => {
    const { suggestedPlace, vaults } = await start();
    expect(suggestedPlace.folder).toBe(join(home, 'Documents'));
    expect(vaults).toEqual([]);
    const { placeId } = suggestedPlace;
    const made = await callFromPage('vaults.create', {
      placeId,
      name: 'Our vault',
      ...person,
      remember: true,
    });
    const { place, personKey } = made.ok ? made.value : expect.unreachable();
    expect(place.folder).toBe(join(home, 'Documents', 'Our vault.strongroom'));
    expect(await start()).toMatchObject({
      isOpen: false,
      lockedBecause: null,
      vaults: [
        { ...place, name: 'Our vault', isThere: true, people: [{ personKey, displayName: 'Somebody' }] },
      ],
    });

    const attempt = { placeId: place.placeId, personKey, passphrase: PASSPHRASE, remember: false };
    expect(await callFromPage('vaults.unlock', attempt)).toEqual({ ok: true, value: { isOpen: true } });
    expect(eventsSent()).toContainEqual({ kind: 'progress', step: expect.any(String), done: 0, total: 1 });
    expect(await start()).toMatchObject({ isOpen: true, vaults: [{ people: [] }] });
    expect(await callFromPage('app.about', {})).toMatchObject({ value: { vaultFolder: place.folder } });
    await callFromPage('vaults.lock', {});
    expect(await start()).toMatchObject({ isOpen: false, lockedBecause: 'asked' });

    // Whoever was not remembered is found by the passphrase, and remembered by the name that the vault knows.
    const { placeId: again } = (await start()).vaults[0] ?? expect.unreachable();
    await callFromPage('vaults.unlock', { ...attempt, placeId: again, personKey: null, remember: true });
    expect(await start()).toMatchObject({ vaults: [{ people: [{ personKey, displayName: 'Somebody' }] }] });
    await callFromPage('vaults.forget', { placeId: again, personKey });
    expect(await start()).toMatchObject({ vaults: [{ people: [] }] });
    await callFromPage('vaults.lock', {});
  });

  it.each(['../up', 'a/b', 'a\\b', '.hidden', 'C:', 'x\0', 'NUL.', 'nul', 'COM1', 'x.'])(
    'cannot be called %j',
    async (name) => {
      const { placeId } = (await start()).suggestedPlace;
      const result = await callFromPage('vaults.create', { placeId, name, ...person, remember: false });
      expect(result).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
      expect(existsSync(join(home, 'up.strongroom'))).toBe(false);
    },
  );

  it('stands only in a place that the person chose in this run', async () => {
    const placeId = '00000000-0000-4000-8000-000000000000';
    const result = await callFromPage('vaults.create', { placeId, name: 'x', ...person, remember: false });
    expect(result).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
  });

  it('is chosen in the dialog of the system, and must be one', async () => {
    queueOpenDialogAnswer(null);
    expect(await callFromPage('vaults.choose', { purpose: 'open' })).toEqual({
      ok: true,
      value: { place: null },
    });
    queueOpenDialogAnswer(aFolder());
    expect(await callFromPage('vaults.choose', { purpose: 'open' })).toMatchObject({
      error: { code: 'VAULT_MISSING' },
    });
    const folder = aFolder();
    queueOpenDialogAnswer(folder);
    expect(await callFromPage('vaults.choose', { purpose: 'create in' })).toMatchObject({
      ok: true,
      value: { place: { folder } },
    });
    const { folder: vault } = await aVaultFolder();
    queueOpenDialogAnswer(join(vault, 'backups'));
    expect(await callFromPage('vaults.choose', { purpose: 'create in' })).toMatchObject({
      error: { code: 'VALIDATION', message: expect.stringContaining('one vault cannot hold another') },
    });
  });
});

describe('the settings', () => {
  it('change one by one, and the theme counts at once', async () => {
    const { settings } = await start();
    const changed = await callFromPage('settings.change', { theme: 'dark' });
    expect(changed).toEqual({ ok: true, value: { ...settings, theme: 'dark' } });
    expect(calls.findLast(({ name }) => name === 'nativeTheme.themeSource=')?.args).toEqual(['dark']);
    expect(await callFromPage('settings.change', { lockAfterMinutes: 0 })).toMatchObject({
      error: { code: 'VALIDATION' },
    });
  });
});

describe('a page that crashes', () => {
  it('leaves no open vault behind, and is loaded again after a pause', async () => {
    const { folder } = await aVaultFolder();
    await openVaultInApplication(folder);
    const before = callNames().length;
    theWindow().page.crash('oom');
    await sleep(500);
    expect(await start()).toMatchObject({ isOpen: false, lockedBecause: 'failed' });
    expect(callNames().slice(before)).not.toContain('webContents.reloadIgnoringCache');
    await sleep(1_000);
    expect(callNames().slice(before)).toContain('webContents.reloadIgnoringCache');
  });
});

describe('closing the window', () => {
  it('locks the vault first, and ends the application', async () => {
    const { folder } = await aVaultFolder();
    await openVaultInApplication(folder);
    theWindow().close();
    expect(eventsSent().at(-1)).toEqual({ kind: 'locking', reason: 'asked' });
    expect(exitCodeOf()).toBeNull();
    await callFromPage('vaults.lock', {});
    await sleep(50);
    expect(exitCodeOf()).toBe(0);
    acquireWriterLock(folder, () => new Date()).release();
  });
});
