import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { ROLES } from '../../shared/domain/roles.ts';
import { writeRecoverySlot } from '../office/key-records.ts';
import { insertPerson } from '../office/people.ts';
import { appendAudit } from '../store/audit.ts';
import { inTransaction, type WritableDb } from '../store/connection.ts';
import { writeIdentity } from '../store/identity.ts';
import { migrate } from '../store/migrate.ts';
import { createVault, publicKeyOf, type UnlockedVault, type VaultWorld } from '../vault/vault.ts';
import type { KdfCost, KeySlot } from '../vault/vault-file.ts';
import { openCompartmentOf } from './open-files.ts';

interface NewVault {
  readonly folder: string;
  readonly passphrase: string;
  readonly displayName: string;
  readonly world: VaultWorld;
  readonly cost?: KdfCost;
}

/**
 * Makes a vault with its four databases and its first person, who holds every role until others are added.
 *
 * @returns the recovery code, which is shown once and kept nowhere, and the first person's key slot.
 * @throws AppError as `createVault`.
 */
export async function createVaultWithFirstPerson(
  options: NewVault,
): Promise<{ readonly vaultId: string; readonly slotId: string; readonly recoveryCode: string }> {
  return await createVault({
    ...options,
    populate: (vault, recoverySlot) => {
      for (const compartment of COMPARTMENTS) {
        const db = openCompartmentOf(vault, compartment, true);
        try {
          migrate(db, compartment);
          const { vaultId, equalityPublicKey } = vault;
          inTransaction(db, () => writeIdentity(db, { vaultId, compartment, equalityPublicKey }));
          if (compartment === 'office') inTransaction(db, () => fillOffice(db, vault, recoverySlot, options));
        } finally {
          db.close();
        }
      }
    },
  });
}

function fillOffice(
  office: WritableDb,
  vault: UnlockedVault,
  recoverySlot: KeySlot,
  { displayName, world }: NewVault,
): void {
  const { vaultId, slotId, slotPublicKey } = vault;
  const personId = world.randomUuid();
  const at = world.now().toISOString();
  const state = 'active';
  const person = {
    personId,
    displayName,
    roles: ROLES,
    state,
    slotId,
    slotPublicKey,
    createdAt: at,
  } as const;
  insertPerson(office, { ...person, capacities: [] });
  writeRecoverySlot(office, {
    slotId: recoverySlot.slotId,
    slotPublicKey: publicKeyOf(recoverySlot),
    madeAt: at,
  });
  appendAudit(
    office,
    { vaultId, compartment: 'office' },
    { at, person: personId, operation: 'collection', action: 'vault.create', object: personId },
  );
}
