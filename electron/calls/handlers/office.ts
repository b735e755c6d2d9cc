import type { Person } from '../../../shared/contract/office.ts';
import { compartmentsOf } from '../../../shared/domain/roles.ts';
import { insertPerson, listPeople, type PersonRecord } from '../../office/people.ts';
import { listAudit } from '../../store/audit.ts';
import { makeRecoveryCode } from '../../vault/recovery-code.ts';
import { makeSlotFor, storeKeySlot } from '../../vault/vault.ts';
import { doesNotHoldKey } from '../refusals.ts';
import type { Handlers } from '../router.ts';

const publicPart = ({ personId, displayName, roles, createdAt }: PersonRecord): Person => ({
  personId,
  displayName,
  roles,
  createdAt,
});

export const officeHandlers = {
  'office.people.list': ({ db }) => ({ people: listPeople(db('office')).map(publicPart) }),
  'office.people.add': {
    prepare: async ({ session, world, at }, input) => {
      // Random, so nobody ever chooses a weak first passphrase for somebody else.
      const passphrase = makeRecoveryCode(world.randomBytes);
      const slot = await makeSlotFor(session.vault, {
        passphrase,
        compartments: compartmentsOf(input.roles),
        world,
      });
      const person = { ...input, personId: world.randomUuid(), slotId: slot.slotId, createdAt: at };
      return ({ db }) => {
        insertPerson(db('office'), person);
        // Last, and before the commit: a slot without a person opens nothing, a person without a slot could never enter.
        storeKeySlot(session.vault.folder, slot);
        return { person: publicPart(person), passphrase };
      };
    },
  },
  'office.audit.list': ({ held }, input) => {
    const db = held(input.compartment);
    if (db === null) throw doesNotHoldKey();
    return { entries: listAudit(db, input.afterSeq, input.limit) };
  },
} satisfies Partial<Handlers>;
