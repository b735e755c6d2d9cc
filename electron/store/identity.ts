import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** What a compartment knows of the vault that it belongs to; see FORMAT.md section 7. */
export interface VaultIdentity {
  readonly vaultId: string;
  readonly compartment: Compartment;
  readonly equalityPublicKey: Buffer;
}

interface IdentityRow {
  readonly vault_id: string;
  readonly compartment: string;
  readonly equality_public_key: Buffer;
}

export function writeIdentity(db: WritableDb, identity: VaultIdentity): void {
  db.prepare('INSERT INTO vault_identity (vault_id, compartment, equality_public_key) VALUES (?, ?, ?)').run(
    identity.vaultId,
    identity.compartment,
    identity.equalityPublicKey,
  );
}

/** Notes in office.db, against which vault.json is checked, that the equality key was exchanged. */
export function changeEqualityPublicKey(office: WritableDb, equalityPublicKey: Buffer): void {
  office.prepare('UPDATE vault_identity SET equality_public_key = ?').run(equalityPublicKey);
}

/**
 * Refuses a database that was swapped for another, and a vault.json whose public key was replaced: answers would
 * otherwise be sealed to a stranger. The public key is checked against office.db, which everybody opens: the other files may
 * know one of before the last exchange of keys.
 *
 * @throws AppError DB_CORRUPT (another vault's or another compartment's file), VAULT_DAMAGED (public key).
 */
export function assertIdentity(db: ReadableDb, expected: VaultIdentity): void {
  const row = db.prepare<[], IdentityRow>('SELECT * FROM vault_identity').get();
  if (row?.vault_id !== expected.vaultId || row.compartment !== expected.compartment) {
    throw new AppError(
      'DB_CORRUPT',
      `${expected.compartment}.db does not belong to this vault. Restore the right file from a backup.`,
    );
  }
  if (expected.compartment === 'office' && !row.equality_public_key.equals(expected.equalityPublicKey)) {
    throw new AppError(
      'VAULT_DAMAGED',
      'The equality public key in vault.json is not the one that this vault was made with. Restore vault.json from a backup and tell your custodian.',
    );
  }
}
