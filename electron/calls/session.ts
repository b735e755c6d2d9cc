import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import {
  compartmentsOf,
  permissionsOf,
  ROLES,
  type Permission,
  type Role,
} from '../../shared/domain/roles.ts';
import { AppError } from '../../shared/result.ts';
import { createProvedReports, type ProvedReports } from '../equality/proved-report.ts';
import { findPersonBySlot, insertPerson } from '../office/people.ts';
import { bringNeedsUpToDate } from '../referrals/needs.ts';
import { appendAudit } from '../store/audit.ts';
import {
  blaming,
  inTransaction,
  integrityProblems,
  openCompartment,
  type WritableDb,
} from '../store/connection.ts';
import { assertIdentity, writeIdentity } from '../store/identity.ts';
import { assertNotFromFuture, latestVersion, migrate, schemaVersion } from '../store/migrate.ts';
import { writeFileAtomically } from '../vault/atomic-write.ts';
import type { CompartmentKey } from '../vault/key-slots.ts';
import { makeSeal, makeUnseal, type Seal, type Unseal } from '../vault/sealed-box.ts';
import {
  createVault,
  databasePath,
  unlockVault,
  wipeKeys,
  type Credential,
  type UnlockedVault,
  type VaultWorld,
} from '../vault/vault.ts';
import { vaultFilePath, type KdfCost } from '../vault/vault-file.ts';
import { acquireWriterLock, type WriterLock } from '../vault/writer-lock.ts';
import { doesNotHoldKey } from './refusals.ts';

/** Somebody at work with an open vault. */
export interface Session {
  readonly vault: UnlockedVault;
  readonly vaultId: string;
  readonly person: {
    readonly personId: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
  };
  readonly permissions: ReadonlySet<Permission>;
  readonly compartments: readonly Compartment[];
  /** Throws when the person does not hold that compartment's key, or the file is no longer there. */
  readonly database: (compartment: Compartment) => WritableDb;
  /** A new one for each call, so that rows of different calls have nothing in common. */
  readonly newSeal: () => Seal;
  /** Null for everybody who does not hold the equality key. */
  readonly unseal: Unseal | null;
  /** The report that was proved since the vault was opened. */
  readonly provedReports: ProvedReports;
  /** Wipes the keys, closes the files and lets the next one in. */
  readonly lock: () => void;
}

/** Who the recovery code stands for: it restores people's access, and reads nothing. */
const RECOVERY_PERSON = { personId: 'recovery', displayName: 'Recovery code', roles: ['custodian'] } as const;

/**
 * Makes a vault with its four databases and its first person, who holds every role until others are added.
 *
 * @returns the recovery code, which is shown once and kept nowhere, and the first person's key slot.
 * @throws AppError as `createVault`.
 */
export async function createVaultWithFirstPerson(options: {
  readonly folder: string;
  readonly passphrase: string;
  readonly displayName: string;
  readonly world: VaultWorld;
  readonly cost?: KdfCost;
}): Promise<{ readonly vaultId: string; readonly slotId: string; readonly recoveryCode: string }> {
  return await createVault({
    ...options,
    populate: (vault) => {
      for (const compartment of COMPARTMENTS) {
        const db = openCompartmentOf(vault, compartment, true);
        try {
          migrate(db, compartment);
          const { equalityPublicKey } = vault;
          inTransaction(db, () =>
            writeIdentity(db, { vaultId: vault.vaultId, compartment, equalityPublicKey }),
          );
          if (compartment === 'office') insertFirstPerson(db, vault, options);
        } finally {
          db.close();
        }
      }
    },
  });
}

function insertFirstPerson(
  office: WritableDb,
  vault: UnlockedVault,
  { displayName, world }: { readonly displayName: string; readonly world: VaultWorld },
): void {
  const personId = world.randomUuid();
  const at = world.now().toISOString();
  inTransaction(office, () => {
    insertPerson(office, { personId, displayName, roles: ROLES, slotId: vault.slotId, createdAt: at });
    appendAudit(
      office,
      { vaultId: vault.vaultId, compartment: 'office' },
      { at, person: personId, operation: 'collection', action: 'vault.create', object: personId },
    );
  });
}

/**
 * Unlocks a vault: derives the keys, takes the writer lock, opens the compartments that this person holds, brings them up
 * to date, and records it.
 *
 * All files are checked before any is changed: a vault that is refused is as it was.
 *
 * @throws AppError VAULT_IN_USE, and as `unlockVault`, `openCompartment`, `migrate`.
 */
export async function openSession(options: {
  readonly folder: string;
  readonly credential: Credential;
  readonly world: VaultWorld;
}): Promise<Session> {
  const { folder, world } = options;
  const vault = await unlockVault(folder, options.credential);
  const databases = new Map<Compartment, WritableDb>();
  let writerLock: WriterLock | null = null;
  const close = (): void => {
    // The keys first: whatever else fails, they are gone.
    wipeKeys(vault.keys);
    for (const db of databases.values()) db.close();
    writerLock?.release();
  };
  try {
    writerLock = acquireWriterLock(folder, world.now);
    for (const compartment of vault.keys.keys()) {
      const db = openCompartmentOf(vault, compartment, false);
      databases.set(compartment, db);
      assertNotFromFuture(db, compartment);
      const { vaultId, equalityPublicKey } = vault;
      blaming(compartment, () => assertIdentity(db, { vaultId, compartment, equalityPublicKey }));
    }
    for (const [compartment, db] of databases) {
      const fromVersion = schemaVersion(db);
      if (fromVersion === latestVersion(compartment)) continue;
      // Closed, the file is whole, and reading it disturbs nobody's lock on it.
      db.close();
      copyBeforeMigration(vault, compartment, fromVersion, world);
      const reopened = openCompartmentOf(vault, compartment, false);
      databases.set(compartment, reopened);
      blaming(compartment, () => migrate(reopened, compartment));
    }
    const cases = databases.get('cases');
    if (cases !== undefined) blaming('cases', () => bringNeedsUpToDate(cases));
    return startSession(vault, databases, close, world);
  } catch (error) {
    close();
    throw error;
  }
}

function startSession(
  vault: UnlockedVault,
  databases: ReadonlyMap<Compartment, WritableDb>,
  close: () => void,
  world: VaultWorld,
): Session {
  const { vaultId } = vault;
  const database = (compartment: Compartment): WritableDb => {
    const db = databases.get(compartment);
    if (db === undefined) throw doesNotHoldKey();
    // Where the system lets an open file be deleted, writing to it goes on, and comes to nothing.
    if (!existsSync(databasePath(vault.folder, compartment))) throw isGone(compartment);
    return db;
  };
  const office = database('office');
  const person = vault.slotKind === 'recovery' ? RECOVERY_PERSON : findPersonBySlot(office, vault.slotId);
  if (person === null) {
    throw new AppError(
      'VAULT_DAMAGED',
      'vault.json has a key slot that belongs to nobody in this vault. Restore vault.json from a backup.',
    );
  }
  const record = (action: string): void => {
    const event = {
      at: world.now().toISOString(),
      person: person.personId,
      operation: 'access',
      action,
    } as const;
    inTransaction(office, () => appendAudit(office, { vaultId, compartment: 'office' }, event));
  };
  blaming('office', () => record('session.unlock'));
  const equalityKey = vault.keys.get('equality');
  // The recovery code holds every key, in order to give them; what it may open is what its role may open.
  const allowed = new Set(compartmentsOf(person.roles));
  return {
    vault,
    vaultId,
    person,
    permissions: permissionsOf(person.roles),
    compartments: [...databases.keys()].filter((compartment) => allowed.has(compartment)),
    database,
    newSeal: () => makeSeal(vaultId, vault.equalityPublicKey),
    unseal: equalityKey === undefined ? null : makeUnseal(vaultId, equalityKey),
    provedReports: createProvedReports(),
    lock: () => {
      try {
        record('session.lock');
      } finally {
        close();
      }
    },
  };
}

const isGone = (compartment: Compartment): AppError =>
  new AppError(
    'DB_MISSING',
    `${compartment}.db is no longer in the folder of the vault, so nothing was saved. Put the folder back where it was, lock the vault and unlock it again.`,
  );

const openCompartmentOf = (vault: UnlockedVault, compartment: Compartment, create: boolean): WritableDb =>
  openCompartment({
    path: databasePath(vault.folder, compartment),
    compartment,
    key: keyOf(vault, compartment),
    create,
  });

function keyOf({ keys }: UnlockedVault, compartment: Compartment): CompartmentKey {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error(`No key for ${compartment}`);
  return key;
}

/**
 * An encrypted copy of a closed file as it was, with the vault.json that opens it. The writer lock is held: nobody writes.
 *
 * It is on the disk, and has been opened and read through, before the first change.
 */
function copyBeforeMigration(
  vault: UnlockedVault,
  compartment: Compartment,
  fromVersion: number,
  world: VaultWorld,
): void {
  const time = world.now().toISOString().replaceAll(/[:.]/g, '-');
  const target = join(vault.folder, 'backups', `pre-migration-${compartment}-v${fromVersion}-${time}`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const path = databasePath(target, compartment);
  writeFileAtomically(path, readFileSync(databasePath(vault.folder, compartment)));
  writeFileAtomically(vaultFilePath(target), readFileSync(vaultFilePath(vault.folder)));
  const copy = openCompartment({ path, compartment, key: keyOf(vault, compartment) });
  const problems = integrityProblems(copy);
  copy.close();
  if (problems.length > 0) {
    throw new AppError(
      'DB_CORRUPT',
      `${compartment}.db is damaged, so it was not brought up to date. Restore it from a backup; the other files are not affected.`,
    );
  }
}
