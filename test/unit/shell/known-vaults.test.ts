import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKnownVaults } from '../../../electron/shell/known-vaults.ts';
import { createPlaces } from '../../../electron/shell/places.ts';
import { openSettings } from '../../../electron/shell/settings.ts';
import { aFolder } from '../../builders/folder.ts';

const ANN = { personKey: '11111111-1111-4111-8111-111111111111', displayName: 'Ann' };
const BEN = { personKey: '22222222-2222-4222-8222-222222222222', displayName: 'Ben' };

function aList(path = join(aFolder(), 'settings', 'known-vaults.json')) {
  const log: string[] = [];
  const open = () => openKnownVaults({ path, log: (line) => void log.push(line) });
  return { path, log, open };
}

describe('the list of vaults', () => {
  it('is empty on the first run', () => {
    const { open, log } = aList();
    expect(open().list(createPlaces())).toEqual([]);
    expect(log).toEqual([]);
  });

  it('remembers vaults, last used first, and the people who asked for it, across runs', () => {
    const { open } = aList();
    const first = open();
    first.use('/a/One.strongroom');
    first.remember('/a/Two.strongroom', ANN);
    first.remember('/a/Two.strongroom', BEN);
    first.remember('/a/Two.strongroom', { ...ANN, displayName: 'Ann M' });
    expect(open().list(createPlaces())).toEqual([
      {
        placeId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        folder: '/a/Two.strongroom',
        name: 'Two',
        isThere: false,
        people: [{ ...ANN, displayName: 'Ann M' }, BEN],
      },
      expect.objectContaining({ name: 'One', people: [] }),
    ]);
    first.use('/a/One.strongroom');
    expect(
      open()
        .list(createPlaces())
        .map(({ name }) => name),
    ).toEqual(['One', 'Two']);
  });

  it('forgets a person, and leaves nothing of them in the file', () => {
    const { open, path } = aList();
    const list = open();
    list.remember('/a/One.strongroom', ANN);
    list.remember('/a/One.strongroom', BEN);
    list.forget('/a/One.strongroom', ANN.personKey);
    expect(open().list(createPlaces())[0]?.people).toEqual([BEN]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/Ann|11111111/);
  });

  it('takes a vault off with its people, and leaves the others', () => {
    const { open, path } = aList();
    const list = open();
    list.remember('/a/One.strongroom', ANN);
    list.remember('/a/Two.strongroom', BEN);
    list.remove('/a/One.strongroom');
    expect(open().list(createPlaces())).toEqual([
      expect.objectContaining({ folder: '/a/Two.strongroom', people: [BEN] }),
    ]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/One|Ann|11111111/);
  });

  it('takes nothing up by forgetting somebody where no vault was open', () => {
    const { open, path } = aList();
    open().forget('/a/Chosen', ANN.personKey);
    expect(open().list(createPlaces())).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('holds twenty', () => {
    const { open } = aList();
    const list = open();
    for (let n = 1; n <= 25; n += 1) list.use(`/a/${n}.strongroom`);
    expect(open().list(createPlaces())).toHaveLength(20);
  });

  it.each(['', '{', '[]', '{"vaults":[{"folder":1}]}', '{"vaults":[],"more":1}'])(
    'starts afresh when its file holds %j, and keeps that aside',
    (content) => {
      const path = join(aFolder(), 'known-vaults.json');
      writeFileSync(path, content);
      const { open, log } = aList(path);
      expect(open().list(createPlaces())).toEqual([]);
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(content);
      expect(log).toHaveLength(1);
    },
  );
});

describe('a place', () => {
  it('has one id in a run, and another in the next', () => {
    const places = createPlaces();
    const { placeId } = places.of('/a');
    expect(places.of('/a').placeId).toBe(placeId);
    expect(places.folderOf(placeId)).toBe('/a');
    expect(createPlaces().of('/a').placeId).not.toBe(placeId);
  });

  it('must have been given out', () => {
    expect(() => createPlaces().folderOf(ANN.personKey)).toThrowError(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
  });
});

describe('the settings', () => {
  it('lock after five minutes unless somebody chose otherwise, and stay as chosen', () => {
    const path = join(aFolder(), 'settings.json');
    const open = () => openSettings({ path, isWindows: false, log: () => {} });
    expect(open().get()).toEqual({ theme: 'system', lockAfterMinutes: 5, hideFromScreenCapture: false });
    open().set({ theme: 'dark', lockAfterMinutes: 1, hideFromScreenCapture: true });
    expect(open().get()).toEqual({ theme: 'dark', lockAfterMinutes: 1, hideFromScreenCapture: true });
  });

  it('that cannot be written say so, and stay as they were', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    const settings = openSettings({
      path: join(folder, 'file', 'settings.json'),
      isWindows: false,
      log: () => {},
    });
    expect(() => settings.set({ ...settings.get(), lockAfterMinutes: 60 })).toThrowError(
      expect.objectContaining({ code: 'IO' }),
    );
    expect(settings.get().lockAfterMinutes).toBe(5);
  });
});
