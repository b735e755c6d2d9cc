import type { Person } from '../../../shared/contract/office.ts';
import { compartmentsOf } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import { insertPerson, listPeople, type PersonRecord } from '../../office/people.ts';
import { listAudit } from '../../store/audit.ts';
import { makeRecoveryCode } from '../../vault/recovery-code.ts';
import { addKeySlot } from '../../vault/vault.ts';
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
      const slotId = await addKeySlot(session.vault, {
        passphrase,
        compartments: compartmentsOf(input.roles),
        world,
      });
      const person = { ...input, personId: world.randomUuid(), slotId, createdAt: at };
      return ({ db }) => {
        insertPerson(db('office'), person);
        return { person: publicPart(person), passphrase };
      };
    },
  },
  'office.audit.list': ({ session }, input) => {
    if (!session.vault.keys.has(input.compartment)) {
      throw new AppError('FORBIDDEN', 'You do not hold the key of that part of the vault.');
    }
    const db = session.database(input.compartment);
    return { entries: listAudit(db, input.afterSeq, input.limit) };
  },
} satisfies Partial<Handlers>;
