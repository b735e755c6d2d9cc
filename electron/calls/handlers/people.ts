import type { Person, Rotation } from '../../../shared/contract/office.ts';
import type { Compartment } from '../../../shared/domain/compartments.ts';
import { refusalToAppoint } from '../../../shared/domain/appointments.ts';
import { compartmentsOf } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import {
  findPerson,
  insertPerson,
  listPeople,
  updatePerson,
  type PersonRecord,
} from '../../office/people.ts';
import { insertTwoPersonAction } from '../../office/two-person.ts';
import type { ReadableDb, WritableDb } from '../../store/connection.ts';
import { giveKeys, heldBy, withoutSlot, withSlot } from '../../vault/slots.ts';
import { publicKeyOf } from '../../vault/vault.ts';
import { readVaultFile, type VaultFile } from '../../vault/vault-file.ts';
import { changeSlots } from '../change-slots.ts';
import { exchangeKeys } from '../exchange-keys.ts';
import { makeOneTimeSlot } from '../new-slots.ts';
import type { CallContext, Handlers } from '../router.ts';
import { besideSecondPerson, keysFrom, overseerAmong, type Witness } from '../second-person.ts';

export const peopleHandlers = {
  'office.people.list': ({ db }) => ({ people: listPeople(db('office')).map(publicPart) }),

  'office.people.add': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const { world, at, session } = context;
        const { passphrase, slot } = await makeOneTimeSlot(context, witness, input.roles);
        const person: PersonRecord = {
          personId: world.randomUuid(),
          displayName: input.displayName,
          roles: input.roles,
          state: 'new',
          slotId: slot.slotId,
          slotPublicKey: publicKeyOf(slot),
          createdAt: at,
          capacities: [],
        };
        const answer = { person: publicPart(person), passphrase };
        changeSlots(session, world, {
          slots: (file) => withSlot(file, slot),
          office: (office) => {
            insertPerson(office, person);
            record(office, answer);
          },
        });
        return answer;
      }),
  },

  'office.people.rename': ({ db, session }, { personId, displayName }) => {
    const office = db('office');
    const person = { ...mustFind(office, personId), displayName };
    updatePerson(office, person);
    session.refresh();
    return { person: publicPart(person) };
  },

  'office.people.appoint': ({ db, session }, { personId, capacities }) => {
    const office = db('office');
    const before = mustFind(office, personId);
    assertHasSlot(before);
    assertIsSomebodyElse(session, personId);
    const refusal = refusalToAppoint(before.roles, capacities);
    if (refusal !== null) {
      throw new AppError('VALIDATION', refusal, { issues: [{ path: ['capacities'], message: refusal }] });
    }
    updatePerson(office, { ...before, capacities });
    return { person: publicPart(mustFind(office, personId)) };
  },

  'office.people.changeRoles': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const { session, world, at } = context;
        const before = mustFind(context.db('office'), input.personId);
        assertHasSlot(before);
        assertIsSomebodyElse(session, before.personId);
        const isCustodianNoMore = before.roles.includes('custodian') && !input.roles.includes('custodian');
        if (isCustodianNoMore) assertMayLoseCustodian(context, before, witness);
        const after = { ...before, roles: input.roles };
        const had = compartmentsOf(before.roles);
        const has = compartmentsOf(after.roles);
        const gained = keysFrom(
          session,
          witness,
          has.filter((compartment) => !had.includes(compartment)),
        );
        const taken = had.filter((compartment) => !has.includes(compartment));
        const changeFile = (file: VaultFile): VaultFile =>
          gained.size === 0
            ? file
            : giveKeys(file, {
                slotId: before.slotId,
                publicKey: publicKeyMustBeKnown(before),
                keys: gained,
                held: new Map([...(witness?.keys ?? []), ...session.vault.keys]),
                randomBytes: world.randomBytes,
              });
        const answer = (rotation: Rotation) => ({
          person: publicPart(after),
          formerRoles: before.roles,
          ...rotation,
        });
        const change = (office: WritableDb, rotation: Rotation): void => {
          updatePerson(office, after);
          if (isCustodianNoMore && witness !== null) {
            noteRemovalOfCustodian(context, office, { of: before, witness, reason: input.reason });
          }
          record(office, answer(rotation));
        };
        if (taken.length === 0) {
          const nothing: Rotation = { rotated: [], waiting: [] };
          changeSlots(session, world, { slots: changeFile, office: (office) => change(office, nothing) });
          return answer(nothing);
        }
        const rotation = exchangeKeys(session, world, {
          compartments: taken,
          lent: witness?.keys ?? new Map(),
          by: { personId: session.person.personId, at, reason: input.reason },
          change,
          changeFile,
        });
        return answer(rotation);
      }),
  },

  'office.people.suspend': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const { db, session, world } = context;
        const before = mustFind(db('office'), input.personId);
        assertHasSlot(before);
        assertIsSomebodyElse(session, before.personId);
        const isCustodian = before.roles.includes('custodian');
        if (isCustodian) assertMayLoseCustodian(context, before, witness);
        const person = { ...before, state: 'suspended', slotId: null, slotPublicKey: null } as const;
        const answer = { person: publicPart(person) };
        changeSlots(session, world, {
          slots: (file) => withoutSlot(file, before.slotId),
          office: (office) => {
            updatePerson(office, person);
            if (isCustodian && witness !== null) {
              noteRemovalOfCustodian(context, office, { of: before, witness, reason: input.reason });
            }
            record(office, answer);
          },
        });
        return answer;
      }),
  },

  'office.people.reissue': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const { session, world } = context;
        const before = mustFind(context.db('office'), input.personId);
        assertNotRemoved(before);
        assertIsSomebodyElse(session, before.personId);
        // Under the same id, if they had a slot: computers remember people by it.
        const { passphrase, slot } = await makeOneTimeSlot(context, witness, before.roles, before.slotId);
        const person: PersonRecord = {
          ...before,
          state: 'new',
          slotId: slot.slotId,
          slotPublicKey: publicKeyOf(slot),
        };
        const answer = { person: publicPart(person), passphrase };
        changeSlots(session, world, {
          slots: (file) => withSlot(before.slotId === null ? file : withoutSlot(file, before.slotId), slot),
          office: (office) => {
            updatePerson(office, person);
            record(office, answer);
          },
        });
        return answer;
      }),
  },

  'office.people.remove': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const { session, world, at } = context;
        const before = mustFind(context.db('office'), input.personId);
        assertNotRemoved(before);
        assertIsSomebodyElse(session, before.personId);
        const isCustodian = before.roles.includes('custodian');
        if (isCustodian) assertMayLoseCustodian(context, before, witness);
        const after: PersonRecord = { ...before, state: 'removed', slotId: null, slotPublicKey: null };
        const rotation = exchangeKeys(session, world, {
          compartments: [...compartmentsOf(before.roles), ...openedBySlotOf(before, session.vault.folder)],
          lent: witness?.keys ?? new Map(),
          by: { personId: session.person.personId, at, reason: input.reason },
          change: (office, rotated) => {
            updatePerson(office, after);
            if (isCustodian && witness !== null) {
              noteRemovalOfCustodian(context, office, { of: before, witness, reason: input.reason });
            }
            record(office, { person: publicPart(after), ...rotated });
          },
        });
        return { person: publicPart(after), ...rotation };
      }),
  },
} satisfies Partial<Handlers>;

const publicPart = ({
  personId,
  displayName,
  roles,
  createdAt,
  state,
  capacities,
}: PersonRecord): Person => ({
  capacities,
  personId,
  displayName,
  roles,
  createdAt,
  state,
});

function mustFind(office: ReadableDb, personId: string): PersonRecord {
  const person = findPerson(office, personId);
  if (person === null)
    throw new AppError('NOT_FOUND', 'There is nobody with that id. Look at the list again.');
  return person;
}

function assertNotRemoved({ state }: PersonRecord): void {
  if (state !== 'removed') return;
  throw new AppError('CONFLICT', 'They were removed before. Add them again if they come back.');
}

function assertHasSlot(person: PersonRecord): asserts person is PersonRecord & { readonly slotId: string } {
  assertNotRemoved(person);
  if (person.slotId !== null) return;
  throw new AppError('CONFLICT', 'They are suspended. Give them a new passphrase first.');
}

/** Also what their roles do not say: somebody who holds a key could have given it to their slot without being asked. */
function openedBySlotOf({ slotId }: PersonRecord, folder: string): readonly Compartment[] {
  const slot = readVaultFile(folder).slots.find((each) => each.slotId === slotId);
  return slot === undefined ? [] : heldBy(slot);
}

function publicKeyMustBeKnown({ slotPublicKey }: PersonRecord): Buffer {
  if (slotPublicKey !== null) return slotPublicKey;
  throw new AppError(
    'CONFLICT',
    'They have not unlocked since this version of Strongroom and cannot be given keys yet. Let them unlock once.',
  );
}

/** Whoever shut themselves out could not say so to anybody. */
function assertIsSomebodyElse(session: CallContext['session'], personId: string): void {
  if (session.person.personId !== personId) return;
  throw new AppError(
    'FORBIDDEN',
    'Nobody does this to themselves. Ask somebody else who looks after people.',
  );
}

function assertMayLoseCustodian(context: CallContext, person: PersonRecord, witness: Witness | null): void {
  assertAnotherCustodian(context.db('office'), person.personId);
  if (witness === null) {
    throw new AppError(
      'FORBIDDEN',
      'A custodian is removed or suspended by two people. Let a second person give their passphrase.',
      { issues: [{ path: ['second'], message: 'a second person must agree' }] },
    );
  }
  overseerAmong(witness);
  if (witness.person.personId === person.personId) {
    throw new AppError('FORBIDDEN', 'The second person must be somebody other than the one who is removed.');
  }
}

/** One who has replaced their one-time passphrase: a custodian who never got in looks after nothing. */
function assertAnotherCustodian(office: ReadableDb, personId: string): void {
  const hasAnother = listPeople(office).some(
    (person) =>
      person.personId !== personId && person.state === 'active' && person.roles.includes('custodian'),
  );
  if (hasAnother) return;
  throw new AppError(
    'FORBIDDEN',
    'Nobody else who is a custodian can open the vault. Make somebody else a custodian first, and let them unlock once.',
  );
}

function noteRemovalOfCustodian(
  { session, world, at }: CallContext,
  office: WritableDb,
  removal: { readonly of: PersonRecord; readonly witness: Witness; readonly reason: string },
): void {
  insertTwoPersonAction(office, {
    actionId: world.randomUuid(),
    at,
    kind: 'remove custodian',
    personId: session.person.personId,
    secondPersonId: removal.witness.person.personId,
    object: removal.of.personId,
    reason: removal.reason,
  });
}
