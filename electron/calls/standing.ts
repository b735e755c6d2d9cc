import type { Compartment } from '../../shared/domain/compartments.ts';
import {
  BEFORE_FIRST_PASSPHRASE,
  compartmentsOf,
  DURING_RECOVERY,
  permissionsOf,
  ROLES,
  type Permission,
  type Role,
} from '../../shared/domain/roles.ts';
import { AppError } from '../../shared/result.ts';
import { findRecoverySlot, writeRecoverySlot } from '../office/key-records.ts';
import { findPersonBySlot, updatePerson } from '../office/people.ts';
import type { WritableDb } from '../store/connection.ts';
import { damagedSlot } from '../vault/key-slots.ts';
import type { UnlockedVault, VaultWorld } from '../vault/vault.ts';

// Who the opened key slot belongs to, and what they may therefore do.

/** Who is at work, as office.db has them now. */
export interface PersonAtWork {
  readonly personId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** What has to be done before anything else can be. */
export type MustFirst = 'change passphrase' | 'recover' | null;

/** What follows from who is at work: what may be asked for, and which files are theirs. */
export interface Standing {
  readonly person: PersonAtWork;
  readonly mustFirst: MustFirst;
  readonly permissions: ReadonlySet<Permission>;
  readonly compartments: readonly Compartment[];
}

/** Who the recovery code stands for: it restores people's access, and reads nothing. */
const RECOVERY_PERSON: PersonAtWork = {
  personId: 'recovery',
  displayName: 'Recovery code',
  roles: ['custodian'],
};

/** @throws AppError VAULT_DAMAGED when the slot is nobody's. */
export function standingOf(office: WritableDb, vault: UnlockedVault): Standing {
  const { person, mustFirst, isOver } = whoIsAtWork(office, vault);
  // The recovery code holds every key, in order to give them; what it may open is what its role may open.
  const allowed = compartmentsOf(person.roles);
  return {
    person,
    mustFirst,
    permissions: isOver ? new Set(['session.use']) : permissionsAt(mustFirst, person.roles),
    compartments: allowed.filter((compartment) => vault.keys.has(compartment)),
  };
}

function permissionsAt(mustFirst: MustFirst, roles: readonly Role[]): ReadonlySet<Permission> {
  switch (mustFirst) {
    case 'change passphrase':
      return new Set(BEFORE_FIRST_PASSPHRASE);
    case 'recover':
      return new Set(DURING_RECOVERY);
    case null:
      return permissionsOf(roles);
  }
}

/** Who the slot belongs to, and what is left for them to do first. */
function whoIsAtWork(
  office: WritableDb,
  vault: UnlockedVault,
): { readonly person: PersonAtWork; readonly mustFirst: MustFirst; readonly isOver: boolean } {
  if (vault.slotKind === 'recovery') {
    const known = findRecoverySlot(office);
    // Used once, it has been replaced: the session has nothing left to do.
    const isOver = known !== null && known.slotId !== vault.slotId;
    return { person: RECOVERY_PERSON, mustFirst: isOver ? null : 'recover', isOver };
  }
  const person = findPersonBySlot(office, vault.slotId);
  if (person === null) {
    throw new AppError(
      'VAULT_DAMAGED',
      'vault.json has a key slot that belongs to nobody in this vault. Restore vault.json from a backup.',
    );
  }
  const { personId, displayName, roles, state } = person;
  const mustFirst = state === 'new' ? 'change passphrase' : null;
  return { person: { personId, displayName, roles }, mustFirst, isOver: false };
}

/**
 * Keeps the public key of a slot that has had none until now, in the encrypted place where others look it up.
 *
 * @throws AppError VAULT_DAMAGED when office.db knows another one: keys would be given to a stranger; or when a key was taken out
 *   of the slot: its file would be neither opened nor verified, and nobody told.
 */
export function knowOwnSlot(office: WritableDb, vault: UnlockedVault, world: VaultWorld): void {
  const { slotId, slotPublicKey } = vault;
  const person = findPersonBySlot(office, slotId);
  const roles = vault.slotKind === 'recovery' ? ROLES : (person?.roles ?? []);
  if (!compartmentsOf(roles).every((compartment) => vault.keys.has(compartment))) throw damagedSlot();
  if (slotPublicKey === null) return;
  if (vault.slotKind === 'recovery') {
    const known = findRecoverySlot(office);
    if (known === null || (known.slotId === slotId && known.slotPublicKey === null)) {
      writeRecoverySlot(office, {
        slotId,
        slotPublicKey,
        madeAt: known?.madeAt ?? world.now().toISOString(),
      });
    } else if (known.slotId === slotId && known.slotPublicKey?.equals(slotPublicKey) === false) {
      throw damagedSlot();
    }
    return;
  }
  if (person === null) return;
  if (person.slotPublicKey === null) updatePerson(office, { ...person, slotPublicKey });
  else if (!person.slotPublicKey.equals(slotPublicKey)) throw damagedSlot();
}
