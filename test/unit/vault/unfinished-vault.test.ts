import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MINIMUM_KDF_COST } from '../../../electron/vault/kdf.ts';
import { createVault } from '../../../electron/vault/vault.ts';
import { aFolder } from '../../builders/folder.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import { aWorld } from '../../builders/world.ts';

const MINUTE_MS = 60_000;

it('a new vault clears away what cut off attempts at its name left, and neither another name nor one under way', async () => {
  const parent = aFolder();
  const world = aWorld();
  const leave = (name: string, minutesAgo: number): void => {
    const at = new Date(world.now().getTime() - minutesAgo * MINUTE_MS);
    mkdirSync(join(parent, name, 'backups'), { recursive: true });
    writeFileSync(join(parent, name, 'office.db'), 'half');
    utimesSync(join(parent, name), at, at);
  };
  leave('.x.strongroom.creating-1', 61);
  leave('.x.strongroom.creating-2', 1);
  leave('.y.strongroom.creating-1', 61);
  await createVault({
    folder: join(parent, 'x.strongroom'),
    passphrase: PASSPHRASE,
    world,
    cost: MINIMUM_KDF_COST,
    populate: () => {},
  });
  expect(readdirSync(parent).toSorted()).toEqual([
    '.x.strongroom.creating-2',
    '.y.strongroom.creating-1',
    'x.strongroom',
  ]);
});
