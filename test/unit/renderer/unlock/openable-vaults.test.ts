import { describe, expect, it } from 'vitest';
import { vaultNameOf, withChosen } from '../../../../renderer/unlock/openable-vaults.ts';

const known = (folder: string, displayName: string) => ({
  placeId: crypto.randomUUID(),
  folder,
  name: vaultNameOf(folder),
  isThere: true,
  people: [{ personKey: crypto.randomUUID(), displayName }],
});

describe('the name of a vault', () => {
  it.each([
    ['/home/dps/Documents/DPS victim support.strongroom', 'DPS victim support'],
    ['C:\\Users\\dps\\Documents\\Unit 1.strongroom', 'Unit 1'],
    ['/media/usb/Unit.STRONGROOM/', 'Unit'],
    ['/media/usb/a folder renamed', 'a folder renamed'],
  ])('of the folder %s is %s', (folder, name) => {
    expect(vaultNameOf(folder)).toBe(name);
  });
});

describe('a vault chosen in the dialog', () => {
  const first = known('/a/First.strongroom', 'A. Custodian');
  const second = known('/a/Second.strongroom', 'B. Manager');

  it('comes first, before those that are known', () => {
    const place = { placeId: crypto.randomUUID(), folder: '/b/Third.strongroom' };
    expect(withChosen([first, second], place)).toEqual([
      { ...place, name: 'Third', isThere: true, people: [] },
      first,
      second,
    ]);
  });

  it('that is known already keeps its people and is offered once', () => {
    const place = { placeId: crypto.randomUUID(), folder: second.folder };
    expect(withChosen([first, second], place)).toEqual([{ ...second, placeId: place.placeId }, first]);
  });

  it('changes nothing when the dialog was closed', () => {
    expect(withChosen([first, second], null)).toEqual([first, second]);
  });
});
