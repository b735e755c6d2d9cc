import { ROLES, type Role } from '../../shared/domain/roles.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** Somebody who can open the vault. */
export interface PersonRecord {
  readonly personId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly slotId: string;
  readonly createdAt: string;
}

interface PersonRow {
  readonly person_id: string;
  readonly display_name: string;
  readonly roles: string;
  readonly slot_id: string;
  readonly created_at: string;
}

const rowToPerson = (row: PersonRow): PersonRecord => ({
  personId: row.person_id,
  displayName: row.display_name,
  roles: rolesFrom(row.roles),
  slotId: row.slot_id,
  createdAt: row.created_at,
});

const rolesFrom = (json: string): readonly Role[] => {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? ROLES.filter((role) => stored.includes(role)) : [];
};

export function insertPerson(db: WritableDb, person: PersonRecord): void {
  db.prepare(
    'INSERT INTO person (person_id, display_name, roles, slot_id, created_at) VALUES (?, ?, ?, ?, ?)',
  ).run(person.personId, person.displayName, JSON.stringify(person.roles), person.slotId, person.createdAt);
}

export function listPeople(db: ReadableDb): readonly PersonRecord[] {
  return db
    .prepare<[], PersonRow>('SELECT * FROM person ORDER BY created_at, person_id')
    .all()
    .map(rowToPerson);
}

export function findPersonBySlot(db: ReadableDb, slotId: string): PersonRecord | null {
  const row = db.prepare<[string], PersonRow>('SELECT * FROM person WHERE slot_id = ?').get(slotId);
  return row === undefined ? null : rowToPerson(row);
}
