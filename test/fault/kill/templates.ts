import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { createRouter, type Router } from '../../../electron/calls/router.ts';
import { HANDLERS } from '../../../electron/calls/serve.ts';
import { createVaultWithFirstPerson } from '../../../electron/calls/create-vault.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { sampleCaseload } from '../../../electron/sample/sample-caseload.ts';
import { inTransaction, openCompartment, type WritableDb } from '../../../electron/store/connection.ts';
import { writeIdentity } from '../../../electron/store/identity.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { MINIMUM_KDF_COST } from '../../../electron/vault/kdf.ts';
import { makeSeal } from '../../../electron/vault/sealed-box.ts';
import type { CompartmentKeys } from '../../../electron/vault/key-slots.ts';
import { createVault, databasePath, unlockVault, type UnlockedVault } from '../../../electron/vault/vault.ts';
import { vaultFilePath } from '../../../electron/vault/vault-file.ts';
import { aReferral } from '../../builders/referral.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import type { Operation } from './protocol.ts';
import { caseloadIn, must, vaultIn, WITNESS, WORLD } from './workplace.ts';

/** What each operation begins on. It is made once, and every child works on a copy of its own. */
export interface Template {
  readonly operation: Operation;
  readonly workplace: string;
  /** Referrals that are there before the operation, and that it brings when it is a whole. */
  readonly referrals: { readonly before: number; readonly imported: number };
  /** The keys before the operation. */
  readonly keys: CompartmentKeys;
  /** The one-time passphrases of colleagues, by their names. */
  readonly oneTime: ReadonlyMap<string, string>;
}

const SIZES: Readonly<Record<Operation, Template['referrals']>> = {
  import: { before: 0, imported: 40 },
  edit: { before: 25, imported: 0 },
  merge: { before: 300, imported: 0 },
  disposal: { before: 25, imported: 0 },
  people: { before: 10, imported: 0 },
  rotation: { before: 40, imported: 0 },
  backup: { before: 100, imported: 0 },
  migration: { before: 150, imported: 0 },
};

const caseload = (referrals: number): string => sampleCaseload({ seed: 5, referrals });

/** Makes the vault that an operation begins on, in a folder inside `home`. */
export async function makeTemplate(operation: Operation, home: string): Promise<Template> {
  const workplace = join(home, `template-${operation}`);
  mkdirSync(workplace);
  const referrals = SIZES[operation];
  if (operation === 'migration') await makeOldVault(vaultIn(workplace), referrals.before);
  else await makeVault(vaultIn(workplace), operation, referrals.before);
  const oneTime = await addColleagues(vaultIn(workplace), COLLEAGUES[operation] ?? []);
  if (operation === 'disposal') await chooseOwnPassphrase(vaultIn(workplace), oneTime);
  if (referrals.imported > 0) writeFileSync(caseloadIn(workplace), caseload(referrals.imported));
  const { keys } = await unlockVault(vaultIn(workplace), { kind: 'passphrase', passphrase: PASSPHRASE });
  return { operation, workplace, referrals, keys, oneTime };
}

async function makeVault(folder: string, operation: Operation, referrals: number): Promise<void> {
  await createVaultWithFirstPerson({
    folder,
    passphrase: PASSPHRASE,
    displayName: 'First custodian',
    world: WORLD,
    cost: MINIMUM_KDF_COST,
  });
  await work(folder, PASSPHRASE, async (server) => {
    if (operation === 'edit' || operation === 'disposal') {
      // An import brings sealed records too, which nobody edits or disposes of alone.
      for (let made = 0; made < referrals; made += 1) {
        const draft = aReferral({ client: { name: { full: nameOfReferral(made) } } });
        await must(server, 'referrals.create', { draft });
      }
    } else if (referrals > 0) {
      await must(server, 'referrals.import', { csv: Buffer.from(caseload(referrals)) });
    }
  });
}

/** Opens a vault, and locks it after the work. */
async function work<T>(
  folder: string,
  passphrase: string,
  during: (server: Pick<Router, 'invoke'>) => Promise<T>,
): Promise<T> {
  const credential = { kind: 'passphrase', passphrase } as const;
  const session = await openSession({ folder, credential, world: WORLD });
  // Nothing is relayed: the merge has all of it before it, and the others have it in their way.
  const server = createRouter({
    handlers: HANDLERS,
    session: () => session,
    world: WORLD,
    log: (line) => process.stderr.write(`${line}\n`),
    relay: () => {},
  });
  try {
    return await during(server);
  } finally {
    session.lock();
  }
}

const COLLEAGUES: Partial<
  Readonly<Record<Operation, readonly { readonly displayName: string; readonly roles: Role[] }[]>>
> = {
  rotation: [{ displayName: 'A colleague', roles: ['coordinator'] }],
  disposal: [{ displayName: WITNESS.displayName, roles: ['manager'] }],
  people: [
    { displayName: 'To be reissued', roles: ['coordinator'] },
    { displayName: 'To be suspended', roles: ['coordinator'] },
    { displayName: 'To be given a role', roles: ['coordinator'] },
  ],
};

async function addColleagues(
  folder: string,
  colleagues: readonly { readonly displayName: string; readonly roles: Role[] }[],
): Promise<ReadonlyMap<string, string>> {
  const oneTime = new Map<string, string>();
  if (colleagues.length === 0) return oneTime;
  await work(folder, PASSPHRASE, async (server) => {
    for (const colleague of colleagues) {
      const { passphrase } = await must(server, 'office.people.add', colleague);
      oneTime.set(colleague.displayName, passphrase);
    }
  });
  return oneTime;
}

/** Nobody agrees to anything with a one-time passphrase. */
async function chooseOwnPassphrase(folder: string, oneTime: ReadonlyMap<string, string>): Promise<void> {
  const current = oneTime.get(WITNESS.displayName);
  if (current === undefined) throw new Error('The witness was added');
  await work(folder, current, async (server) => {
    await must(server, 'session.changePassphrase', { current, next: WITNESS.passphrase });
  });
}

/** Words that stand nowhere else, so that any trace of a referral is found. */
export const nameOfReferral = (number: number): string => `${String.fromCharCode(65 + number)}qxuand Doomed`;

/** The oldest schema that has rows in it. */
const OLD_SCHEMA: Readonly<Record<Compartment, number>> = {
  office: 20,
  cases: 20,
  equality: 20,
  assurance: 10,
};

/** A vault as the first version of Strongroom made it, by plain SQL: later code cannot change what was. */
async function makeOldVault(folder: string, referrals: number): Promise<void> {
  await createVault({
    folder,
    passphrase: PASSPHRASE,
    world: WORLD,
    cost: MINIMUM_KDF_COST,
    populate: (vault) => {
      for (const compartment of COMPARTMENTS) {
        const key = vault.keys.get(compartment);
        if (key === undefined) throw new Error('Whoever makes a vault holds every key');
        const db = openCompartment({
          path: databasePath(vault.folder, compartment),
          compartment,
          key,
          create: true,
        });
        migrate(db, compartment, { to: OLD_SCHEMA[compartment] });
        const { vaultId, equalityPublicKey } = vault;
        inTransaction(db, () => {
          writeIdentity(db, { vaultId, compartment, equalityPublicKey });
          if (compartment === 'office') insertOldPerson(db, vault);
          if (compartment === 'cases') insertOldReferrals(db, vault, referrals);
        });
        db.close();
      }
    },
  });
  asFormatVersion1(folder);
}

const LONG_AGO = '2026-01-05T08:00:00.000Z';

function insertOldPerson(office: WritableDb, { slotId }: UnlockedVault): void {
  office
    .prepare(
      `INSERT INTO person (person_id, display_name, roles, slot_id, created_at)
       VALUES ('p1', 'First custodian', '["coordinator","manager","analyst","reviewer","approver","custodian"]', ?, ?)`,
    )
    .run(slotId, LONG_AGO);
}

/** Each with a sealed row that has not left the outbox. */
function insertOldReferrals(cases: WritableDb, vault: UnlockedVault, count: number): void {
  const record = aReferral();
  const seal = makeSeal(vault.vaultId, vault.equalityPublicKey);
  const insertReferral = cases.prepare(
    `INSERT INTO referral (referral_id, reference, version, pseudonym, data_origin, form_version, received_on, status,
       police_perpetrated, counts, record, created_at, created_by, updated_at, updated_by)
     VALUES (?, ?, 1, 'Quiet Heron', 'NATIVE', 'A1-A8/2026-11', '2025-06-02', 'waiting for triage', 'NO', 1, ?, ?, 'p1', ?, 'p1')`,
  );
  const insertLink = cases.prepare(
    'INSERT INTO equality_link (referral_id, token, last_sequence) VALUES (?, ?, 1)',
  );
  const insertRow = cases.prepare('INSERT INTO equality_outbox (row_id, sealed) VALUES (?, ?)');
  for (let number = 1; number <= count; number += 1) {
    const referralId = WORLD.randomUuid();
    const reference = `IDVA-2526-${String(number).padStart(4, '0')}`;
    insertReferral.run(referralId, reference, JSON.stringify(record), LONG_AGO, LONG_AGO);
    const token = WORLD.randomUuid();
    insertLink.run(referralId, token);
    const rowId = WORLD.randomUuid();
    const attributes = {
      receivedOn: '2025-06-02',
      service: 'IDVA',
      workforceType: 'POLICE_OFFICER',
      policePerpetrated: 'NO',
      counts: true,
    };
    insertRow.run(rowId, seal(rowId, { token, sequence: 1, attributes }));
  }
}

/** FORMAT.md: version 1 is version 2 without the key pairs of the slots. */
function asFormatVersion1(folder: string): void {
  const path = vaultFilePath(folder);
  // Strongroom has just written it.
  const file = JSON.parse(readFileSync(path, 'utf8')) as { slots: readonly Record<string, unknown>[] };
  const slots = file.slots.map(({ slotId, kind, kdf, keys }) => ({ slotId, kind, kdf, keys }));
  writeFileSync(path, `${JSON.stringify({ ...file, version: 1, slots }, null, 2)}\n`);
}
