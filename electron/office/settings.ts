import type { OfficeSettings } from '../../shared/contract/audit.ts';
import { READ_REASONS } from '../../shared/domain/audit.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** What holds for everybody who uses the vault; a setting that nobody changed, or that nobody knows any more, is as it began. */
export function readSettings(db: ReadableDb): OfficeSettings {
  const stored = db.prepare<[], string>("SELECT value FROM office_setting WHERE name = 'readReason'");
  const value = stored.pluck().get();
  return { readReason: READ_REASONS.find((known) => known === value) ?? 'never' };
}

export function writeSettings(db: WritableDb, { readReason }: OfficeSettings): void {
  db.prepare(
    `INSERT INTO office_setting (name, value) VALUES ('readReason', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  ).run(readReason);
}
