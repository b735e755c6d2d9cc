import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import {
  compartmentsOf,
  permissionsOf,
  ROLES,
  type Permission,
  type Role,
} from '../../shared/domain/roles.ts';
import { AppError } from '../../shared/result.ts';
import { findPersonBySlot, insertPerson } from '../office/people.ts';
import { appendAudit } from '../store/audit.ts';
import { inTransaction, openCompartment, type WritableDb } from '../store/connection.ts';
import { assertIdentity, writeIdentity } from '../store/identity.ts';
import { migrate } from '../store/migrate.ts';
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
import type { KdfCost } from '../vault/vault-file.ts';
import { acquireWriterLock } from '../vault/writer-lock.ts';

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
  /** Throws when the person does not hold that compartment's key. */
  readonly database: (compartment: Compartment) => WritableDb;
  readonly seal: Seal;
  /** Null for everybody who does not hold the equality key. */
  readonly unseal: Unseal | null;
  /** Closes the files, wipes the keys and lets the next one in. */
  readonly lock: () => void;
}

/** Who the recovery code stands for: it restores people's access, and reads nothing. */
const RECOVERY_PERSON = { personId: 'recovery', displayName: 'Recovery code', roles: ['custodian'] } as const;

/**
 * Makes a vault with its four databases and its first person, who holds every role until others are added.
 *
 * @returns the recovery code, which is shown once and kept nowhere.
 * @throws AppError as `createVault`.
 */
export async function createVaultWithFirstPerson(options: {
  readonly folder: string;
  readonly passphrase: string;
  readonly displayName: string;
  readonly world: VaultWorld;
  readonly cost?: KdfCost;
}): Promise<{ readonly vaultId: string; readonly recoveryCode: string }> {
  const { world } = options;
  const { vaultId, recoveryCode } = await createVault({
    ...options,
    populate: (vault) => {
      for (const compartment of COMPARTMENTS) {
        const db = openCompartmentOf(vault, compartment, true);
        try {
          migrate(db, compartment);
          inTransaction(db, () => {
            const { equalityPublicKey } = vault;
            writeIdentity(db, { vaultId: vault.vaultId, compartment, equalityPublicKey });
            const personId = world.randomUuid();
            const at = world.now().toISOString();
            if (compartment !== 'office') return;
            insertPerson(db, {
              personId,
              displayName: options.displayName,
              roles: ROLES,
              slotId: vault.slotId,
              createdAt: at,
            });
            appendAudit(
              db,
              { vaultId: vault.vaultId, compartment },
              {
                at,
                person: personId,
                operation: 'collection',
                action: 'vault.create',
                object: personId,
                reason: null,
                recipient: null,
              },
            );
          });
        } finally {
          db.close();
        }
      }
    },
  });
  return { vaultId, recoveryCode };
}

/**
 * Unlocks a vault: takes the writer lock, derives the keys, opens the compartments that this person holds, brings them
 * up to date, and records it.
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
  const closers: (() => void)[] = [() => wipeKeys(vault.keys)];
  const lock = (): void => {
    for (const close of closers.toReversed()) close();
  };
  try {
    const writerLock = acquireWriterLock(folder, world.now);
    closers.push(() => writerLock.release());
    for (const compartment of vault.keys.keys()) {
      const db = openCompartmentOf(vault, compartment, false);
      closers.push(() => db.close());
      migrate(db, compartment, {
        beforeFirstChange: (fromVersion) => copyBeforeMigration(vault, compartment, db, fromVersion, world),
      });
      const { vaultId, equalityPublicKey } = vault;
      assertIdentity(db, { vaultId, compartment, equalityPublicKey });
      databases.set(compartment, db);
    }
    return startSession(vault, databases, lock, world);
  } catch (error) {
    lock();
    throw error;
  }
}

function startSession(
  vault: UnlockedVault,
  databases: ReadonlyMap<Compartment, WritableDb>,
  lock: () => void,
  world: VaultWorld,
): Session {
  const database = (compartment: Compartment): WritableDb => {
    const db = databases.get(compartment);
    if (db === undefined) throw new AppError('FORBIDDEN', 'Your roles do not open that part of the vault.');
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
  inTransaction(office, () =>
    appendAudit(
      office,
      { vaultId: vault.vaultId, compartment: 'office' },
      {
        at: world.now().toISOString(),
        person: person.personId,
        operation: 'access',
        action: 'session.unlock',
        object: null,
        reason: null,
        recipient: null,
      },
    ),
  );
  const equalityKey = vault.keys.get('equality');
  // The recovery code holds every key, in order to give them; what it may open is what its role may open.
  const allowed = new Set(compartmentsOf(person.roles));
  return {
    vault,
    vaultId: vault.vaultId,
    person,
    permissions: permissionsOf(person.roles),
    compartments: [...databases.keys()].filter((compartment) => allowed.has(compartment)),
    database,
    seal: makeSeal(vault.vaultId, vault.equalityPublicKey),
    unseal: equalityKey === undefined ? null : makeUnseal(vault.vaultId, equalityKey),
    lock,
  };
}

const openCompartmentOf = (vault: UnlockedVault, compartment: Compartment, create: boolean): WritableDb => {
  const key = vault.keys.get(compartment);
  if (key === undefined) throw new Error(`No key for ${compartment}`);
  return openCompartment({ path: databasePath(vault.folder, compartment), compartment, key, create });
};

/** An encrypted copy of a file as it was, with the vault.json that opens it. The writer lock is held: nobody writes. */
function copyBeforeMigration(
  vault: UnlockedVault,
  compartment: Compartment,
  db: WritableDb,
  fromVersion: number,
  world: VaultWorld,
): void {
  const time = world.now().toISOString().replaceAll(/[:.]/g, '-');
  const target = join(vault.folder, 'backups', `pre-migration-${compartment}-v${fromVersion}-${time}`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  db.pragma('wal_checkpoint(TRUNCATE)');
  const source = databasePath(vault.folder, compartment);
  copyFileSync(source, join(target, basename(source)));
  copyFileSync(join(vault.folder, 'vault.json'), join(target, 'vault.json'));
}
