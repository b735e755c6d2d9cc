import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { blaming, integrityProblems, openCompartment, type WritableDb } from '../store/connection.ts';
import { assertIdentity } from '../store/identity.ts';
import { assertNotFromFuture, latestVersion, migrate, schemaVersion } from '../store/migrate.ts';
import { removeIfPossible, writeFileAtomically } from '../vault/atomic-write.ts';
import { damagedSlot, type CompartmentKey } from '../vault/key-slots.ts';
import { databasePath, type UnlockedVault, type VaultWorld } from '../vault/vault.ts';
import { vaultFilePath } from '../vault/vault-file.ts';

/** Opens one file of a vault with the key that was unlocked. @throws AppError as `openCompartment`. */
export const openCompartmentOf = (
  vault: UnlockedVault,
  compartment: Compartment,
  create: boolean,
): WritableDb =>
  openCompartment({
    path: databasePath(vault.folder, compartment),
    compartment,
    key: keyOf(vault, compartment),
    create,
  });

/**
 * Opens every file whose key was unlocked, and brings it up to date.
 *
 * All files are checked before any is changed: a vault that is refused is as it was.
 *
 * @throws AppError VAULT_DAMAGED, and as `openCompartment`, `assertIdentity`, `migrate`; nothing stays open then.
 */
export function openFilesOf(vault: UnlockedVault, world: VaultWorld): Map<Compartment, WritableDb> {
  // Every slot has had this key since it was made.
  if (!vault.keys.has('office')) throw damagedSlot();
  const databases = new Map<Compartment, WritableDb>();
  try {
    for (const compartment of vault.keys.keys()) {
      const db = openCompartmentOf(vault, compartment, false);
      databases.set(compartment, db);
      assertNotFromFuture(db, compartment);
      const { vaultId, equalityPublicKey } = vault;
      blaming(compartment, () => assertIdentity(db, { vaultId, compartment, equalityPublicKey }));
    }
    for (const [compartment, db] of databases) {
      const fromVersion = schemaVersion(db);
      if (fromVersion === latestVersion(compartment)) continue;
      // Closed, the file is whole, and reading it disturbs nobody's lock on it.
      db.close();
      copyBeforeMigration(vault, compartment, fromVersion, world);
      const reopened = openCompartmentOf(vault, compartment, false);
      databases.set(compartment, reopened);
      blaming(compartment, () => migrate(reopened, compartment));
    }
    return databases;
  } catch (error) {
    for (const db of databases.values()) db.close();
    throw error;
  }
}

/**
 * An encrypted copy of a closed file as it was, with the vault.json that opens it. The writer lock is held: nobody writes.
 *
 * It is on the disk, and has been opened and read through, before the first change.
 */
function copyBeforeMigration(
  vault: UnlockedVault,
  compartment: Compartment,
  fromVersion: number,
  world: VaultWorld,
): void {
  const time = world.now().toISOString().replaceAll(/[:.]/g, '-');
  const target = join(vault.folder, 'backups', `pre-migration-${compartment}-v${fromVersion}-${time}`);
  const path = databasePath(target, compartment);
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    writeFileAtomically(path, readFileSync(databasePath(vault.folder, compartment)));
    writeFileAtomically(vaultFilePath(target), readFileSync(vaultFilePath(vault.folder)));
  } catch (cause) {
    removeIfPossible(target, { recursive: true });
    throw new AppError(
      'IO',
      `${compartment}.db was not brought up to date, because it could not be copied into the folder of the backups first. Check the space on the disk, and that you may write in the folder.`,
      { cause },
    );
  }
  const copy = openCompartment({ path, compartment, key: keyOf(vault, compartment) });
  const problems = integrityProblems(copy);
  copy.close();
  if (problems.length > 0) {
    throw new AppError(
      'DB_CORRUPT',
      `${compartment}.db is damaged, so it was not brought up to date. Restore it from a backup; the other files are not affected.`,
    );
  }
}

function keyOf({ keys }: UnlockedVault, compartment: Compartment): CompartmentKey {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error(`No key for ${compartment}`);
  return key;
}
