import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { blaming, inTransaction, openCompartment, type WritableDb } from '../store/connection.ts';
import type { CompartmentKey } from '../vault/key-slots.ts';

// Database files that are closed while others are made to take their place.

interface ClosedFile {
  readonly path: string;
  readonly compartment: Compartment;
  readonly key: CompartmentKey;
}

/**
 * Puts what was written to the log of a file into the file, so that the file alone is all of it.
 *
 * @throws AppError VAULT_IN_USE, and as `openCompartment`.
 */
export function settleFile(file: ClosedFile): void {
  withFile(file, () => undefined);
}

/** Changes a file in one transaction, and leaves it closed, with all of it in the file. @throws AppError as {@link settleFile}. */
export const changeFile = <T>(file: ClosedFile, work: (db: WritableDb) => T): T =>
  withFile(file, (db) => inTransaction(db, work));

function withFile<T>(file: ClosedFile, work: (db: WritableDb) => T): T {
  return blaming(file.compartment, () => {
    const db = openCompartment(file);
    try {
      const result = work(db);
      checkpoint(db, file.compartment);
      return result;
    } finally {
      db.close();
    }
  });
}

function checkpoint(db: WritableDb, compartment: Compartment): void {
  const [outcome] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  if (outcome?.busy === 0) return;
  throw new AppError(
    'VAULT_IN_USE',
    `${compartment}.db is in use by another program. Close that program first.`,
  );
}
