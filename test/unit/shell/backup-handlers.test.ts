import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackupHandlers } from '../../../electron/shell/backup-handlers.ts';
import { openKnownVaults } from '../../../electron/shell/known-vaults.ts';
import { createPlaces } from '../../../electron/shell/places.ts';
import { aFolder } from '../../builders/folder.ts';

const NOT_GIVEN_OUT = '00000000-0000-4000-8000-000000000000';
const BACKUP_ID = '00000000-0000-4000-8000-000000000001';

const backupIn = (folder: string) => ({
  folder,
  madeAt: '2026-11-22T09:00:00.000Z',
  kind: 'daily',
  bytes: 12,
});

/** Handlers over a thread that answers each task as told, and notes what it was asked. */
function aShell(options: { readonly chosen?: string | null; readonly isSameVault?: boolean } = {}) {
  const asked: { readonly task: string; readonly input: unknown }[] = [];
  const answers: Readonly<Record<string, unknown>> = {
    findBackups: [backupIn('/vault/backups/one')],
    readBackup: backupIn('/drive/one'),
    inspectBackup: { vaultId: BACKUP_ID, isWhole: true, files: [] },
    restoreBackup: { comparison: { isSameVault: options.isSameVault ?? true, files: [] } },
    swapVaults: { replacedFolder: '/documents/Unit.strongroom.replaced' },
    'backup.copy': { folderName: 'copied' },
  };
  const answer = async (task: string, input: unknown) => {
    asked.push({ task, input });
    // Each test reads what it knows to be of the task's own type.
    return { ok: true, value: answers[task] } as never;
  };
  const places = createPlaces();
  const knownVaults = openKnownVaults({ path: join(aFolder(), 'known-vaults.json'), log: () => {} });
  const handlers = createBackupHandlers({
    link: { untilLocked: () => () => {}, call: answer, beside: answer },
    knownVaults,
    places,
    dialogs: { chooseFolder: async () => options.chosen ?? null },
    documentsFolder: '/documents',
    log: () => {},
  });
  const restore = async (live: string | null) =>
    await handlers['restore.make']({
      backupPlaceId: places.of('/vault/backups/one').placeId,
      intoPlaceId: places.of('/documents').placeId,
      name: 'Unit restored',
      firstPassphrase: 'first',
      secondPassphrase: 'second',
      reason: 'the disk was damaged',
      livePlaceId: live === null ? null : places.of(live).placeId,
    });
  const known = () => knownVaults.list(places).map(({ folder }) => folder);
  return { handlers, places, asked, restore, known };
}

const RESTORED = join('/documents', 'Unit restored.strongroom');
const LIVE = '/documents/Unit.strongroom';

describe('a copy of a backup', () => {
  it('goes where the person chose, and says which folder it became', async () => {
    const to = aFolder();
    const { handlers, asked } = aShell({ chosen: to });
    expect(await handlers['backups.copy']({ backupId: BACKUP_ID })).toEqual({ folder: join(to, 'copied') });
    expect(asked).toEqual([{ task: 'backup.copy', input: { backupId: BACKUP_ID, to } }]);
  });

  it('is not made when the dialog was closed, nor into a vault', async () => {
    const closed = aShell();
    expect(await closed.handlers['backups.copy']({ backupId: BACKUP_ID })).toEqual({ folder: null });
    const inside = aShell({ chosen: join(aFolder(), 'Other.strongroom', 'backups') });
    await expect(inside.handlers['backups.copy']({ backupId: BACKUP_ID })).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    expect([...closed.asked, ...inside.asked]).toEqual([]);
  });
});

describe('restoring', () => {
  it('knows backups by places that it gave out itself, and no path of the page', async () => {
    const { handlers, places, asked } = aShell({ chosen: '/drive/one' });
    const { backup } = await handlers['restore.choose']({});
    expect(backup?.folder).toBe('/drive/one');
    await handlers['restore.inspect']({ placeId: backup?.placeId ?? '' });
    expect(asked.at(-1)).toEqual({ task: 'inspectBackup', input: { folder: '/drive/one' } });
    await expect(handlers['restore.inspect']({ placeId: NOT_GIVEN_OUT })).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    const found = await handlers['restore.find']({ placeId: places.of(LIVE).placeId });
    expect(places.folderOf(found.backups[0]?.placeId ?? '')).toBe('/vault/backups/one');
  });

  it('makes a vault of its own, which is known from then on', async () => {
    const { asked, restore, known } = aShell();
    expect(await restore(LIVE)).toMatchObject({ place: { folder: RESTORED } });
    expect(asked.at(-1)).toEqual({
      task: 'restoreBackup',
      input: {
        from: '/vault/backups/one',
        to: RESTORED,
        live: LIVE,
        firstPassphrase: 'first',
        secondPassphrase: 'second',
        reason: 'the disk was damaged',
      },
    });
    expect(known()).toEqual([RESTORED]);
  });

  it('lets it take the place of the vault that it was compared with, once', async () => {
    const { handlers, asked, restore, known } = aShell();
    const { place } = await restore(LIVE);
    expect(await handlers['restore.swap'](place)).toMatchObject({
      place: { folder: LIVE },
      replacedFolder: '/documents/Unit.strongroom.replaced',
    });
    expect(asked.at(-1)).toEqual({ task: 'swapVaults', input: { live: LIVE, restored: RESTORED } });
    expect(known()).toEqual([LIVE]);
    await expect(handlers['restore.swap'](place)).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it.each([
    ['another vault', LIVE, false],
    ['no vault', null, true],
  ])('lets it take the place of nothing when it was compared with %s', async (_with, live, isSameVault) => {
    const { handlers, asked, restore } = aShell({ isSameVault });
    const { place } = await restore(live);
    await expect(handlers['restore.swap'](place)).rejects.toMatchObject({ code: 'VALIDATION' });
    expect(asked.map(({ task }) => task)).not.toContain('swapVaults');
  });
});
