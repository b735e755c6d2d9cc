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

/**
 * Brings a compartment up to date (or, in tests, to a given version), one transaction a step.
 *
 * @param beforeFirstChange runs once when there is something to migrate in a file that already holds data: it makes the backup.
 * @throws AppError VAULT_FROM_FUTURE when a newer version wrote the file; nothing is changed then.
 */
export function migrate(
  db: WritableDb,
  compartment: Compartment,
  options: { readonly to?: number; readonly beforeFirstChange?: (fromVersion: number) => void } = {},
): void {
  const from = schemaVersion(db);
  if (from > latestVersion(compartment)) {
    throw new AppError(
      'VAULT_FROM_FUTURE',
      `${compartment}.db was written by a newer version of Strongroom. Open the vault with that version; nothing was changed.`,
    );
  }
  const target = options.to ?? latestVersion(compartment);
  const pending = MIGRATIONS[compartment].filter(({ version }) => version > from && version <= target);
  if (pending.length > 0 && from > 0) options.beforeFirstChange?.(from);
  for (const migration of pending) {
    inTransaction(db, () => {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    });
  }
}
