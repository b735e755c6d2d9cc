import { copyClosedFile } from '../store/reencrypt.ts';
import type { WritableDb } from '../store/connection.ts';
import { copyOfKeys } from '../vault/key-slots.ts';
import { commitReplacement, stageReplacement } from '../vault/replacement.ts';
import { databasePath, type VaultWorld } from '../vault/vault.ts';
import { readVaultFile, type VaultFile } from '../vault/vault-file.ts';
import type { Session } from './session.ts';
import { changeFile, settleFile } from './staged-file.ts';

/**
 * Changes key slots in vault.json and what office.db knows of them in one instant, the writing of vault.json: killed at any moment,
 * a slot and the public key that office.db has for it belong together. The keys stay as they are.
 *
 * @param changes.slots changes vault.json.
 * @param changes.office changes people, and writes the call's own audit entry; in a transaction of the new office.db.
 * @throws AppError IO, and as `settleFile`; the vault is then as it was, and the session goes on.
 */
export function changeSlots(
  session: Pick<Session, 'vault' | 'whileFilesAreClosed'>,
  world: VaultWorld,
  changes: {
    readonly slots: (file: VaultFile) => VaultFile;
    readonly office: (office: WritableDb) => void;
  },
): void {
  const { folder, keys, equalityPublicKey } = session.vault;
  const compartment = 'office';
  const key = keys.get(compartment);
  if (key === undefined) throw new Error('Everybody holds the key of office');
  session.whileFilesAreClosed(() => {
    const path = databasePath(folder, compartment);
    const staged = stageReplacement(folder, world.randomUuid);
    try {
      settleFile({ path, compartment, key });
      copyClosedFile({ from: path, to: staged.path(compartment), compartment });
      changeFile({ path: staged.path(compartment), compartment, key }, changes.office);
      commitReplacement(folder, staged, changes.slots(readVaultFile(folder)), [compartment]);
      return { keys: copyOfKeys(keys), equalityPublicKey };
    } catch (error) {
      staged.discard();
      throw error;
    }
  });
}
