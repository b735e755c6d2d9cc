import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { verifyAuditChain, type AuditHead } from '../store/audit.ts';
import { blaming, integrityInParts, openCompartment, type WritableDb } from '../store/connection.ts';
import { assertIdentity } from '../store/identity.ts';
import { assertNotFromFuture, schemaVersion } from '../store/migrate.ts';
import type { CompartmentKey } from '../vault/key-slots.ts';
import { databasePath } from '../vault/vault.ts';
import { inParts, type Work } from '../work.ts';

/** The copy of a file of a vault, and what opens it. */
export interface FileCopy {
  readonly folder: string;
  readonly compartment: Compartment;
  readonly key: CompartmentKey;
  /** What vault.json beside it says. */
  readonly vaultId: string;
  readonly equalityPublicKey: Buffer;
}

/** Opens a copy, for what is done with it, and closes it whatever happens. @throws AppError as `openCompartment`. */
export async function withCopy<T>(
  { folder, compartment, key }: Pick<FileCopy, 'folder' | 'compartment' | 'key'>,
  work: (db: WritableDb) => Promise<T>,
): Promise<T> {
  const db = openCompartment({ path: databasePath(folder, compartment), compartment, key });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** What was found in a copy that holds. */
export interface SoundCopy {
  readonly head: AuditHead;
  readonly schemaVersion: number;
}

/**
 * Proves that a copy is a whole and sound file of its vault: it opens, every page in use is authentic, and its audit chain holds.
 * Free pages are not authenticated, and a page may be an older one of the same file: see FORMAT.md, section 13.
 *
 * @returns null when it is damaged.
 * @throws AppError VAULT_FROM_FUTURE, VAULT_DAMAGED, IO, CANCELLED.
 */
export async function checkCopy(copy: FileCopy, work: Work): Promise<SoundCopy | null> {
  const { compartment, vaultId, equalityPublicKey } = copy;
  work.progress({ step: `Checking ${compartment}.db`, done: 0, total: 1 });
  try {
    return await withCopy(copy, async (db) => {
      assertNotFromFuture(db, compartment);
      blaming(compartment, () => assertIdentity(db, { vaultId, compartment, equalityPublicKey }));
      const problems = await inParts(integrityInParts(db), work);
      const chain = await inParts(verifyAuditChain(db, { vaultId, compartment }), work);
      if (problems.length > 0 || chain.kind === 'broken') return null;
      return { head: chain.head, schemaVersion: schemaVersion(db) };
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'DB_CORRUPT') return null;
    throw error;
  }
}
