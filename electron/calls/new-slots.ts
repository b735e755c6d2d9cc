import { compartmentsOf, type Role } from '../../shared/domain/roles.ts';
import type { CompartmentKeys } from '../vault/key-slots.ts';
import { makeSlot } from '../vault/make-slot.ts';
import { makeRecoveryCode } from '../vault/recovery-code.ts';
import { findSlot } from '../vault/slots.ts';
import { readVaultFile, type KeySlot } from '../vault/vault-file.ts';
import type { CallContext } from './router.ts';
import { keysFrom, type Witness } from './second-person.ts';

/** What every slot of this vault has in common; it costs as much as the one that opened the session. */
export function slotBasics({
  session,
  world,
}: CallContext): Pick<Parameters<typeof makeSlot>[0], 'vaultId' | 'cost' | 'randomBytes' | 'randomUuid'> {
  const { vaultId, folder, slotId } = session.vault;
  const { kdf } = findSlot(readVaultFile(folder), slotId);
  return { vaultId, cost: kdf, randomBytes: world.randomBytes, randomUuid: world.randomUuid };
}

/**
 * A slot under a passphrase that nobody chose, so that nobody ever gives somebody else a weak one.
 *
 * @param id of the slot that it takes the place of.
 */
export async function makeOneTimeSlot(
  context: CallContext,
  witness: Witness | null,
  roles: readonly Role[],
  id: string | null = null,
): Promise<{ readonly passphrase: string; readonly slot: KeySlot }> {
  const passphrase = makeRecoveryCode(context.world.randomBytes);
  const slot = await makeSlot({
    ...slotBasics(context),
    secret: { kind: 'passphrase', passphrase },
    keys: keysFrom(context.session, witness, compartmentsOf(roles)),
    ...(id === null ? {} : { slotId: id }),
  });
  return { passphrase, slot };
}

/** A recovery slot under a code that was never used. */
export async function makeRecoverySlot(
  context: CallContext,
  keys: CompartmentKeys,
): Promise<{ readonly recoveryCode: string; readonly slot: KeySlot }> {
  const recoveryCode = makeRecoveryCode(context.world.randomBytes);
  const slot = await makeSlot({
    ...slotBasics(context),
    secret: { kind: 'recovery', code: recoveryCode },
    keys,
  });
  return { recoveryCode, slot };
}
