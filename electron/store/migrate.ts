import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { inTransaction, APPLICATION_ID, type ReadableDb, type WritableDb } from './connection.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** One step from one schema version to the next. Never edited once released. */
export interface Migration {
  /** Rises in steps of ten, which leaves room; becomes `PRAGMA user_version`. */
  readonly version: number;
  readonly purpose: string;
  readonly up: (db: WritableDb) => void;
}

export function schemaVersion(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** The newest schema version of a compartment that this program knows. */
export function latestVersion(compartment: Compartment): number {
  return MIGRATIONS[compartment].at(-1)?.version ?? 0;
}

/** @throws AppError VAULT_FROM_FUTURE when a newer version wrote the file. */
export function assertNotFromFuture(db: ReadableDb, compartment: Compartment): void {
  if (schemaVersion(db) > latestVersion(compartment)) {
    throw new AppError(
      'VAULT_FROM_FUTURE',
      `${compartment}.db was written by a newer version of Strongroom. Open the vault with that version; nothing was changed.`,
    );
  }
}

/**
 * Brings a compartment up to date (or, in tests, to a given version), one transaction a step.
 *
 * Make a copy of the file first.
 *
 * @throws AppError VAULT_FROM_FUTURE when a newer version wrote the file; nothing is changed then.
 */
export function migrate(
  db: WritableDb,
  compartment: Compartment,
  options: { readonly to?: number } = {},
): void {
  assertNotFromFuture(db, compartment);
  const from = schemaVersion(db);
  const target = options.to ?? latestVersion(compartment);
  for (const migration of MIGRATIONS[compartment]) {
    if (migration.version <= from || migration.version > target) continue;
    inTransaction(db, () => {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    });
  }
}
