import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** When the key of a compartment was exchanged last, and whether it has to be. */
export interface KeyExchangeRecord {
  readonly compartment: Compartment;
  readonly rotatedAt: string | null;
  readonly waitingSince: string | null;
}

interface KeyExchangeRow {
  readonly compartment: string;
  readonly rotated_at: string | null;
  readonly waiting_since: string | null;
}

/** The recovery slot as the encrypted side knows it. */
export interface RecoverySlotRecord {
  readonly slotId: string;
  readonly slotPublicKey: Buffer | null;
  readonly madeAt: string;
}

/** All four compartments, also those whose key was never exchanged. */
export function listKeyExchanges(db: ReadableDb): readonly KeyExchangeRecord[] {
  const rows = db.prepare<[], KeyExchangeRow>('SELECT * FROM key_exchange').all();
  return COMPARTMENTS.map((compartment) => {
    const row = rows.find((candidate) => candidate.compartment === compartment);
    return {
      compartment,
      rotatedAt: row?.rotated_at ?? null,
      waitingSince: row?.waiting_since ?? null,
    };
  });
}

export function noteKeyExchanged(db: WritableDb, compartment: Compartment, at: string): void {
  db.prepare(
    `INSERT INTO key_exchange (compartment, rotated_at) VALUES (?, ?)
     ON CONFLICT (compartment) DO UPDATE SET rotated_at = excluded.rotated_at, waiting_since = NULL`,
  ).run(compartment, at);
}

/** Somebody who held the key must not any more, and nobody present holds it. */
export function noteKeyWaits(db: WritableDb, compartment: Compartment, since: string): void {
  db.prepare(
    `INSERT INTO key_exchange (compartment, waiting_since) VALUES (?, ?)
     ON CONFLICT (compartment) DO UPDATE SET waiting_since = coalesce(waiting_since, excluded.waiting_since)`,
  ).run(compartment, since);
}

export function findRecoverySlot(db: ReadableDb): RecoverySlotRecord | null {
  const row = db
    .prepare<[], { slot_id: string; slot_public_key: Buffer | null; made_at: string }>(
      'SELECT slot_id, slot_public_key, made_at FROM recovery_slot',
    )
    .get();
  if (row === undefined) return null;
  return { slotId: row.slot_id, slotPublicKey: row.slot_public_key, madeAt: row.made_at };
}

export function writeRecoverySlot(db: WritableDb, slot: RecoverySlotRecord): void {
  db.prepare(
    'INSERT OR REPLACE INTO recovery_slot (only_row, slot_id, slot_public_key, made_at) VALUES (1, ?, ?, ?)',
  ).run(slot.slotId, slot.slotPublicKey, slot.madeAt);
}
