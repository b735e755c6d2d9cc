import { COMPARTMENTS } from '../../../shared/domain/compartments.ts';
import { compartmentsOf } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import { findRecoverySlot, listKeyExchanges, writeRecoverySlot } from '../../office/key-records.ts';
import {
  findPerson,
  findPersonBySlot,
  holdersOf,
  insertPerson,
  listPeople,
  updatePerson,
  type PersonRecord,
} from '../../office/people.ts';
import type { WritableDb } from '../../store/connection.ts';
import { assertMayTry, noteFailure, noteSuccess } from '../../vault/attempts.ts';
import { changePassphrase, makeSlot } from '../../vault/make-slot.ts';
import { replaceSlot, withoutSlot, withSlot } from '../../vault/slots.ts';
import { publicKeyOf } from '../../vault/vault.ts';
import { readVaultFile, type KeySlot, type VaultFile } from '../../vault/vault-file.ts';
import { changeSlots } from '../change-slots.ts';
import { exchangeKeys } from '../exchange-keys.ts';
import { slotBasics, makeRecoverySlot } from '../new-slots.ts';
import type { Handlers } from '../router.ts';
import { besideSecondPerson, keysFrom } from '../second-person.ts';

export const keyHandlers = {
  'office.keys.status': ({ db, session }) => {
    const office = db('office');
    const people = listPeople(office);
    const recovery = findRecoverySlot(office);
    return {
      compartments: listKeyExchanges(office).map(({ compartment, rotatedAt, waitingSince }) => ({
        compartment,
        rotatedAt,
        waitingSince,
        holders: holdersOf(people, compartment).map(({ personId }) => personId),
      })),
      // A vault of before such things were noted has the code that it was made with.
      recoveryCodeMadeAt: recovery?.madeAt ?? readVaultFile(session.vault.folder).createdAt,
    };
  },

  'office.keys.rotate': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const { session, world, at } = context;
        return exchangeKeys(session, world, {
          compartments: input.compartments,
          lent: witness?.keys ?? new Map(),
          by: { personId: session.person.personId, at, reason: input.reason },
          change: (office, rotation) => record(office, rotation),
        });
      }),
  },

  'office.recovery.replace': {
    exchange: async (context, input, record) =>
      await besideSecondPerson(context, input.second ?? null, async (witness) => {
        const keys = keysFrom(context.session, witness, COMPARTMENTS);
        const { recoveryCode, slot } = await makeRecoverySlot(context, keys);
        changeSlots(context.session, context.world, {
          slots: (file) => withRecoverySlot(file, slot),
          office: (office) => {
            noteRecoverySlot(office, slot, context.at);
            record(office, { recoveryCode });
          },
        });
        return { recoveryCode };
      }),
  },

  'session.changePassphrase': {
    exchange: async ({ session, world }, { current, next }, record) => {
      const { vault } = session;
      const { folder, slotId } = vault;
      const known = [session.person.displayName];
      assertMayTry(folder, slotId, world.now());
      const slot = await changePassphrase(vault, { current, next, known, world }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'WRONG_PASSPHRASE') {
          noteFailure(folder, slotId, world.now());
        }
        throw error;
      });
      noteSuccess(folder, slotId);
      changeSlots(session, world, {
        slots: (file) => replaceSlot(file, slotId, slot),
        office: (office) => {
          const person = findPersonBySlot(office, slotId);
          if (person === null) throw new Error('Whoever changes a passphrase is somebody');
          updatePerson(office, { ...person, state: 'active', slotPublicKey: publicKeyOf(slot) });
          record(office, {});
        },
      });
      return {};
    },
  },

  'session.recover': {
    exchange: async (context, input, record) => {
      const { session, world, at, db } = context;
      const before =
        input.person.kind === 'existing' ? findPerson(db('office'), input.person.personId) : null;
      if (input.person.kind === 'existing' && (before === null || before.state === 'removed')) {
        throw new AppError(
          'NOT_FOUND',
          'That person is not there. Choose somebody else, or name a new custodian.',
        );
      }
      const roles = input.person.kind === 'existing' ? (before?.roles ?? []) : input.person.roles;
      const slot = await makeSlot({
        ...slotBasics(context),
        secret: { kind: 'passphrase', passphrase: input.passphrase },
        keys: keysFrom(session, null, compartmentsOf(roles)),
        // The same as before, if they had one: computers remember people by it.
        ...(typeof before?.slotId === 'string' ? { slotId: before.slotId } : {}),
      });
      const recovery = await makeRecoverySlot(context, session.vault.keys);
      const person: PersonRecord = {
        personId: before?.personId ?? world.randomUuid(),
        displayName: input.person.kind === 'new' ? input.person.displayName : (before?.displayName ?? ''),
        roles,
        state: 'active',
        slotId: slot.slotId,
        slotPublicKey: publicKeyOf(slot),
        createdAt: before?.createdAt ?? at,
        capacities: before?.capacities ?? [],
      };
      const answer = { personId: person.personId, recoveryCode: recovery.recoveryCode };
      const oldSlot = before?.slotId ?? null;
      changeSlots(session, world, {
        slots: (file) =>
          withSlot(
            withRecoverySlot(oldSlot === null ? file : withoutSlot(file, oldSlot), recovery.slot),
            slot,
          ),
        office: (office) => {
          noteRecoverySlot(office, recovery.slot, at);
          if (before === null) insertPerson(office, person);
          else updatePerson(office, person);
          record(office, answer);
        },
      });
      return answer;
    },
  },
} satisfies Partial<Handlers>;

/** Puts another recovery code in the place of the one in force. */
const withRecoverySlot = (file: VaultFile, slot: KeySlot): VaultFile =>
  withSlot({ ...file, slots: file.slots.filter(({ kind }) => kind !== 'recovery') }, slot);

const noteRecoverySlot = (office: WritableDb, slot: KeySlot, madeAt: string): void =>
  writeRecoverySlot(office, { slotId: slot.slotId, slotPublicKey: publicKeyOf(slot), madeAt });
