import { asCompartmentKey, type CompartmentKey } from '../vault/key-slots.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** Keeps the key that this compartment had: rows that were sealed to it may still be on their way. */
export function insertFormerKey(
  db: WritableDb,
  former: { readonly key: CompartmentKey; readonly retiredAt: string },
): void {
  db.prepare('INSERT INTO former_key (retired_at, compartment_key) VALUES (?, ?)').run(
    former.retiredAt,
    former.key,
  );
}

/** The keys before this one, latest first. */
export function listFormerKeys(db: ReadableDb): readonly CompartmentKey[] {
  return db
    .prepare<[], Buffer>('SELECT compartment_key FROM former_key ORDER BY retired_at DESC, rowid DESC')
    .pluck()
    .all()
    .map(asCompartmentKey);
}
