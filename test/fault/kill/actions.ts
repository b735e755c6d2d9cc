import { readFileSync } from 'node:fs';
import { relaySealedRows } from '../../../electron/calls/relay.ts';
import { serveVault, type VaultServer } from '../../../electron/calls/serve.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { randomFrom } from '../../../electron/sample/random.ts';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import type { SlotWrite, Task, Write } from './protocol.ts';
import { caseloadIn, must, NEXT_PASSPHRASE, vaultIn, WITNESS, WORLD } from './workplace.ts';

/** Opens the vault; what it returns is the work during which the process dies. */
type Action = (task: Task, acknowledge: (write: Write) => void) => Promise<() => Promise<void>>;

const EDITS = 60;

/** Each rewrites the file. */
const DISPOSALS = 5;

const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

const serve = async ({ workplace }: Task): Promise<VaultServer> =>
  await serveVault({
    folder: vaultIn(workplace),
    credential,
    world: WORLD,
    log: (line) => process.stderr.write(`${line}\n`),
  });

export const ACTIONS: Readonly<Record<Task['operation'], Action>> = {
  import: async (task, acknowledge) => {
    const server = await serve(task);
    const csv = readFileSync(caseloadIn(task.workplace));
    return async () => {
      const { imported } = await must(server, 'referrals.import', { csv });
      acknowledge({ kind: 'import', imported });
    };
  },
  edit: async (task, acknowledge) => {
    const server = await serve(task);
    const random = randomFrom(task.seed);
    const { referrals } = await must(server, 'referrals.list', {});
    // Some of the sample are sealed, for nobody yet.
    const ids = referrals.filter(({ access }) => access === 'open').map(({ referralId }) => referralId);
    return async () => {
      for (let edit = 1; edit <= EDITS; edit += 1) {
        const name = `Edit ${task.seed} ${edit}`;
        const chosen = ids[random.below(ids.length)];
        if (chosen === undefined || random.chance(20)) {
          const made = await must(server, 'referrals.create', {
            draft: aReferral({ client: { name: { full: name } } }),
            answers: someEqualityAnswers(),
          });
          acknowledge({ kind: 'referral', ...made, name });
          ids.push(made.referralId);
          continue;
        }
        const { record, version } = await must(server, 'referrals.get', { referralId: chosen });
        const draft = { ...record, client: { ...record.client, name: { full: name } } };
        const saved = await must(server, 'referrals.update', { referralId: chosen, version, draft });
        acknowledge({ kind: 'referral', ...saved, name });
      }
    };
  },
  merge: async ({ workplace }, acknowledge) => {
    const session = await openSession({ folder: vaultIn(workplace), credential, world: WORLD });
    return async () => {
      relaySealedRows(session, WORLD.now);
      const rows = session.database('equality').prepare('SELECT count(*) FROM merged_row').pluck().get();
      acknowledge({ kind: 'merge', rows: Number(rows) });
    };
  },
  disposal: async (task, acknowledge) => {
    const server = await serve(task);
    const random = randomFrom(task.seed);
    const second = {
      personId: await personNamed(server, WITNESS.displayName),
      passphrase: WITNESS.passphrase,
    };
    const { referrals } = await must(server, 'referrals.list', {});
    const ids = referrals.map(({ referralId }) => referralId);
    return async () => {
      for (let disposal = 1; disposal <= DISPOSALS; disposal += 1) {
        const [referralId] = ids.splice(random.below(ids.length), 1);
        if (referralId === undefined) throw new Error('The template has more referrals');
        const reason = 'Kept for as long as it may be';
        const { certificate } = await must(server, 'referrals.dispose', { referralId, reason, second });
        acknowledge({ kind: 'disposal', referralId, certificate });
      }
    };
  },
  people: async (task, acknowledge) => {
    const server = await serve(task);
    const steps = await changesOfSlots(server);
    const first = randomFrom(task.seed).below(steps.length);
    return async () => {
      for (const step of [...steps.slice(first), ...steps.slice(0, first)]) acknowledge(await step());
    };
  },
  rotation: async (task, acknowledge) => {
    const server = await serve(task);
    const reason = 'A laptop was lost';
    if (randomFrom(task.seed).chance(50)) {
      return async () => {
        const { rotated } = await must(server, 'office.keys.rotate', { reason });
        acknowledge({ kind: 'rotation', rotated });
      };
    }
    const { people } = await must(server, 'office.people.list', {});
    const leaver = people.find(({ state }) => state === 'new');
    if (leaver === undefined) throw new Error('The template has a colleague');
    return async () => {
      const { rotated } = await must(server, 'office.people.remove', { personId: leaver.personId, reason });
      acknowledge({ kind: 'removal', personId: leaver.personId });
      acknowledge({ kind: 'rotation', rotated });
    };
  },
  backup: async (task, acknowledge) => {
    const server = await serve(task);
    return async () => {
      const { backup } = await must(server, 'backup.make', {});
      acknowledge({ kind: 'backup', backupId: backup.backupId });
    };
  },
  migration: async (task, acknowledge) => async () => {
    await serve(task);
    acknowledge({ kind: 'open' });
  },
  unlock: async (task) => async () => {
    await serve(task);
  },
};

async function personNamed(server: VaultServer, name: string): Promise<string> {
  const { people } = await must(server, 'office.people.list', {});
  const person = people.find(({ displayName }) => displayName === name);
  if (person === undefined) throw new Error(`The template has nobody named ${name}`);
  return person.personId;
}

/** Everything that changes slots, each for another person, so that what is under way puts no other in doubt. */
async function changesOfSlots(server: VaultServer): Promise<readonly (() => Promise<SlotWrite>)[]> {
  const reissued = await personNamed(server, 'To be reissued');
  const suspended = await personNamed(server, 'To be suspended');
  const given = await personNamed(server, 'To be given a role');
  return [
    async () => {
      const { person, passphrase } = await must(server, 'office.people.add', {
        displayName: 'Somebody new',
        roles: ['coordinator'],
      });
      return { kind: 'added', personId: person.personId, passphrase };
    },
    async () => {
      const { passphrase } = await must(server, 'office.people.reissue', {
        personId: reissued,
        reason: 'Forgotten',
      });
      return { kind: 'reissued', personId: reissued, passphrase };
    },
    async () => {
      await must(server, 'office.people.suspend', { personId: suspended, reason: 'A long leave' });
      return { kind: 'suspended', personId: suspended };
    },
    async () => {
      const roles = ['coordinator' as const, 'analyst' as const];
      await must(server, 'office.people.changeRoles', { personId: given, roles, reason: 'More work' });
      return { kind: 'given a role', personId: given };
    },
    async () => {
      await must(server, 'session.changePassphrase', { current: PASSPHRASE, next: NEXT_PASSPHRASE });
      return { kind: 'own passphrase' };
    },
  ];
}
