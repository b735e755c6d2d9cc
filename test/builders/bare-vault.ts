import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { createVault, databasePath, type CreateVaultOptions } from '../../electron/vault/vault.ts';
import { aFolder } from './folder.ts';
import { PASSPHRASE } from './vault-constants.ts';
import { aWorld } from './world.ts';

const standIns: CreateVaultOptions['populate'] = ({ folder }) => {
  for (const compartment of COMPARTMENTS) writeFileSync(databasePath(folder, compartment), 'stand-in');
};

/** A vault of keys alone: its databases are stand-ins unless they are given, and nobody is in it. */
export async function aBareVault({
  folder = join(aFolder(), 'unit.strongroom'),
  passphrase = PASSPHRASE,
  populate = standIns,
  seed = 'test',
} = {}) {
  const world = aWorld(undefined, seed);
  const created = await createVault({ folder, passphrase, world, cost: MINIMUM_KDF_COST, populate });
  return { folder, world, ...created };
}

/** Rewrites vault.json after a change, as an attacker or a fault would. */
export function tamper(folder: string, change: (file: Record<string, unknown>) => void): void {
  const path = join(folder, 'vault.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(file);
  writeFileSync(path, JSON.stringify(file));
}

/** Makes a vault.json what version 1 of the format would have written. */
export function asVersion1(folder: string): void {
  tamper(folder, (file) => {
    file['version'] = 1;
    for (const slot of file['slots'] as Record<string, unknown>[]) delete slot['box'];
  });
}
