import { appointableTo } from '../../shared/domain/appointments.ts';
import { SIGN_OFF_ROLES, type SignOffRole } from '../../shared/domain/assurance/sign-off.ts';
import { PERSON_STATES, type PersonState } from '../../shared/domain/people.ts';
import { compartmentsOf, ROLES, type Role } from '../../shared/domain/roles.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import type { ReadableDb, WritableDb } from '../store/connection.ts';

/** Somebody who can open the vault, or could once. */
export interface PersonRecord {
  readonly personId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  /** Their slot in vault.json; null while they are suspended, and after they were removed. */
  readonly slotId: string | null;
  /** The one key that compartment keys are given to; null for a slot that has none yet (format version 1). */
  readonly slotPublicKey: Buffer | null;
  readonly createdAt: string;
  /** To which roles of the sign-off the force appointed them. */
  readonly capacities: readonly SignOffRole[];
}

interface PersonRow {
  readonly person_id: string;
  readonly display_name: string;
  readonly roles: string;
  readonly state: string;
  readonly slot_id: string | null;
  readonly slot_public_key: Buffer | null;
  readonly created_at: string;
  readonly capacities: string;
}

const rowToPerson = (row: PersonRow): PersonRecord => ({
  personId: row.person_id,
  displayName: row.display_name,
  roles: rolesFrom(row.roles),
  state: stateFrom(row.state),
  slotId: row.slot_id,
  slotPublicKey: row.slot_public_key,
  createdAt: row.created_at,
  capacities: capacitiesFrom(row.capacities),
});

const capacitiesFrom = (json: string): readonly SignOffRole[] => {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? SIGN_OFF_ROLES.filter((capacity) => stored.includes(capacity)) : [];
};

const rolesFrom = (json: string): readonly Role[] => {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? ROLES.filter((role) => stored.includes(role)) : [];
};

function stateFrom(stored: string): PersonState {
  const state = PERSON_STATES.find((known) => known === stored);
  if (state === undefined) throw new Error('The table allows only known states');
  return state;
}

/** An appointment ends with the role that it needs, and with the way into the vault: it does not come back by itself. */
const standing = ({ capacities, roles, slotId }: PersonRecord): readonly SignOffRole[] =>
  slotId === null ? [] : appointableTo(roles).filter((capacity) => capacities.includes(capacity));

const parametersOf = (person: PersonRecord): readonly (string | Buffer | null)[] => [
  person.displayName,
  JSON.stringify(person.roles),
  person.state,
  person.slotId,
  person.slotPublicKey,
  person.createdAt,
  JSON.stringify(standing(person)),
  person.personId,
];

export function insertPerson(db: WritableDb, person: PersonRecord): void {
  db.prepare(
    `INSERT INTO person (display_name, roles, state, slot_id, slot_public_key, created_at, capacities, person_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...parametersOf(person));
}

/** Writes everything about a person who is there. */
export function updatePerson(db: WritableDb, person: PersonRecord): void {
  db.prepare(
    `UPDATE person SET display_name = ?, roles = ?, state = ?, slot_id = ?, slot_public_key = ?, created_at = ?, capacities = ?
     WHERE person_id = ?`,
  ).run(...parametersOf(person));
}

export function listPeople(db: ReadableDb): readonly PersonRecord[] {
  return db
    .prepare<[], PersonRow>('SELECT * FROM person ORDER BY created_at, person_id')
    .all()
    .map(rowToPerson);
}

export function findPerson(db: ReadableDb, personId: string): PersonRecord | null {
  const row = db.prepare<[string], PersonRow>('SELECT * FROM person WHERE person_id = ?').get(personId);
  return row === undefined ? null : rowToPerson(row);
}

export function findPersonBySlot(db: ReadableDb, slotId: string): PersonRecord | null {
  const row = db.prepare<[string], PersonRow>('SELECT * FROM person WHERE slot_id = ?').get(slotId);
  return row === undefined ? null : rowToPerson(row);
}

/** Whether somebody has a way into the vault. */
export const hasSlot = ({ slotId }: PersonRecord): boolean => slotId !== null;

/** The people who hold the key of a compartment by their roles. */
export const holdersOf = (
  people: readonly PersonRecord[],
  compartment: Compartment,
): readonly PersonRecord[] =>
  people.filter((person) => hasSlot(person) && compartmentsOf(person.roles).includes(compartment));
