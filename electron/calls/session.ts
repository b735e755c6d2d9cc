import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { listFormerKeys } from '../equality/former-keys.ts';
import { findPersonBySlot } from '../office/people.ts';
import { sweepTraces } from '../referrals/disposal.ts';
import { bringNeedsUpToDate } from '../referrals/needs.ts';
import { appendAudit, type AuditEvent } from '../store/audit.ts';
import { blaming, inTransaction, isDatabaseError, type WritableDb } from '../store/connection.ts';
import { assertMayTry, noteFailure, noteLogged, noteSuccess, unloggedFailures } from '../vault/attempts.ts';
import { wipeKeys, type CompartmentKeys } from '../vault/key-slots.ts';
import { finishReplacement } from '../vault/replacement.ts';
import { makeSeal, makeUnsealWithAny, type Seal, type Unseal } from '../vault/sealed-box.ts';
import {
  databasePath,
  keepSettled,
  unlockVault,
  type Credential,
  type JustUnlocked,
  type UnlockedVault,
  type VaultWorld,
} from '../vault/vault.ts';
import { finishSwap } from '../vault/swap-vaults.ts';
import { readVaultFile } from '../vault/vault-file.ts';
import { assertNoBackup } from '../vault/vault-folder.ts';
import { acquireWriterLock } from '../vault/writer-lock.ts';
import { openFilesOf } from './open-files.ts';
import { createReadReasons, type ReadReasons } from './read-reasons.ts';
import { doesNotHoldKey } from './refusals.ts';
import { knowOwnSlot, standingOf, type Standing } from './standing.ts';

/** Somebody at work with an open vault. */
export interface Session extends Standing {
  readonly vault: UnlockedVault;
  readonly vaultId: string;
  /** Throws when the person does not hold that compartment's key, or the file is no longer there. */
  readonly database: (compartment: Compartment) => WritableDb;
  /** A new one for each call, so that rows of different calls have nothing in common. */
  readonly newSeal: () => Seal;
  /** Null for everybody who does not hold the equality key. */
  readonly unseal: Unseal | null;
  /** Why records were opened since the vault was. */
  readonly readReasons: ReadReasons;
  /** Learns anew who is at work and what they may do, after a call has changed that. */
  readonly refresh: () => void;
  /**
   * Closes the files while `work` puts others in their place, and opens those with the keys that it returns. When it throws and
   * has changed nothing, the session goes on with the files as they were; when it had gone too far for that, it ends here.
   */
  readonly whileFilesAreClosed: (work: () => ExchangedKeys) => void;
  /**
   * Closes the files for work that they have to rest for, such as copying them, and opens them again whatever comes of it.
   *
   * While one is open here, nothing else in this process may open it: the system gives up the locks of a file for a whole process,
   * when any part of it closes that file.
   */
  readonly whileFilesRest: <T>(work: () => Promise<T>) => Promise<T>;
  /** Wipes the keys, closes the files and lets the next one in. */
  readonly lock: () => void;
}

export interface ExchangedKeys {
  readonly keys: CompartmentKeys;
  readonly equalityPublicKey: Buffer;
}

/**
 * Unlocks a vault: takes the writer lock, finishes an exchange of files that was cut short, derives the keys, opens the
 * compartments that this person holds, brings them up to date, and records it with every attempt that failed since the last time.
 *
 * All files are checked before any is changed: a vault that is refused is as it was.
 *
 * @throws AppError VAULT_MISSING (the folder is a backup), VAULT_IN_USE, TOO_SOON, and as `unlockVault`, `openCompartment`, `migrate`.
 */
export async function openSession(options: {
  readonly folder: string;
  readonly credential: Credential;
  readonly world: VaultWorld;
}): Promise<Session> {
  const { folder, world } = options;
  finishSwap(folder);
  assertNoBackup(folder);
  // Before anything is written: a lock file belongs into no other folder.
  readVaultFile(folder);
  const writerLock = acquireWriterLock(folder, world.now);
  try {
    finishReplacement(folder);
    const vault = await tryToUnlock(options);
    try {
      const databases = openFilesOf(vault, world);
      try {
        const cases = databases.get('cases');
        if (cases !== undefined) {
          blaming('cases', () => bringNeedsUpToDate(cases));
          sweepTraces(cases);
        }
        const { release } = writerLock;
        return blaming('office', () => startSession({ vault, databases, world, release }));
      } catch (error) {
        for (const db of databases.values()) db.close();
        throw error;
      }
    } catch (error) {
      wipeKeys(vault.keys);
      throw error;
    }
  } catch (error) {
    writerLock.release();
    throw error;
  }
}

async function tryToUnlock({
  folder,
  credential,
  world,
}: Parameters<typeof openSession>[0]): Promise<JustUnlocked> {
  const slotId = slotOf(folder, credential);
  assertMayTry(folder, slotId, world.now());
  try {
    return await unlockVault(folder, credential, { settle: world });
  } catch (error) {
    if (error instanceof AppError && error.code === 'WRONG_PASSPHRASE') {
      noteFailure(folder, slotId, world.now());
    }
    throw error;
  }
}

/** The slot that an attempt is at, or null when it tries everybody's, or nobody's. There is one recovery code. */
function slotOf(folder: string, credential: Credential): string | null {
  const { slots } = readVaultFile(folder);
  const slot =
    credential.kind === 'passphrase'
      ? slots.find(({ slotId }) => slotId === credential.slotId)
      : slots.find(({ kind }) => kind === 'recovery');
  return slot?.slotId ?? null;
}

function startSession(start: {
  readonly vault: JustUnlocked;
  readonly databases: Map<Compartment, WritableDb>;
  readonly world: VaultWorld;
  readonly release: () => void;
}): Session {
  const { world } = start;
  const { vaultId, folder } = start.vault;
  let vault: UnlockedVault = start.vault;
  let { databases } = start;
  let unseal: Unseal | null = null;
  /** Why there are no files: they did not open again, or an exchange went too far to go back, and not far enough to go on. */
  let lost: unknown = null;

  const database = (compartment: Compartment): WritableDb => {
    if (lost !== null) throw lost;
    const db = databases.get(compartment);
    if (db === undefined) throw doesNotHoldKey();
    // Where the system lets an open file be deleted, writing to it goes on, and comes to nothing.
    const path = databasePath(folder, compartment);
    const gone = [path, `${path}-wal`].find((file) => !existsSync(file));
    if (gone !== undefined) throw isGone(basename(gone));
    return db;
  };
  const record = (event: Pick<AuditEvent, 'person' | 'action'> & Partial<AuditEvent>): void => {
    const office = database('office');
    const entry = { at: world.now().toISOString(), operation: 'access', ...event } as const;
    appendAudit(office, { vaultId, compartment: 'office' }, entry);
  };
  const closeFiles = (): void => {
    for (const db of databases.values()) db.close();
    databases = new Map();
  };
  const openFiles = (): void => {
    try {
      databases = openFilesOf(vault, world);
    } catch (error) {
      lost = error;
      throw error;
    }
  };
  const learnKeys = (): void => {
    const equalityKey = vault.keys.get('equality');
    const equality = databases.get('equality');
    if (equalityKey === undefined || equality === undefined) return;
    const formerKeys = blaming('equality', () => listFormerKeys(equality));
    unseal = makeUnsealWithAny(vaultId, [equalityKey, ...formerKeys]);
    for (const key of formerKeys) key.fill(0);
  };

  blaming('office', () =>
    inTransaction(database('office'), (office) => {
      knowOwnSlot(office, vault, world);
      for (const { slotId, at } of unloggedFailures(folder)) {
        const object = findPersonBySlot(office, slotId)?.personId ?? 'unknown';
        record({ at, person: 'unknown', action: 'session.unlock.failed', object });
      }
      record({ person: standingOf(office, vault).person.personId, action: 'session.unlock' });
      // Last, and before the commit: a slot whose key pair office.db does not know yet is made known at the next unlock.
      keepSettled(start.vault);
    }),
  );
  // Not before they are in the log.
  noteLogged(folder);
  noteSuccess(folder, vault.slotId);
  learnKeys();
  let standing = standingOf(database('office'), vault);

  return {
    get vault() {
      return vault;
    },
    vaultId,
    get person() {
      return standing.person;
    },
    get permissions() {
      return standing.permissions;
    },
    get compartments() {
      return standing.compartments;
    },
    get mustFirst() {
      return standing.mustFirst;
    },
    get unseal() {
      return unseal;
    },
    database,
    newSeal: () => makeSeal(vaultId, vault.equalityPublicKey),
    readReasons: createReadReasons(),
    refresh: () => {
      standing = standingOf(database('office'), vault);
    },
    whileFilesAreClosed: (work) => {
      closeFiles();
      try {
        const exchanged = work();
        wipeKeys(vault.keys);
        vault = { ...vault, ...exchanged };
      } catch (error) {
        if (isHalfway(folder)) {
          wipeKeys(vault.keys);
          lost = error;
          throw error;
        }
        openFiles();
        throw error;
      }
      openFiles();
      learnKeys();
      standing = standingOf(database('office'), vault);
    },
    whileFilesRest: async (work) => {
      closeFiles();
      try {
        return await work();
      } finally {
        try {
          openFiles();
        } catch {
          // Whoever asks for a file from now on is told why there is none.
        }
      }
    },
    lock: () => {
      try {
        if (lost === null) {
          const office = database('office');
          inTransaction(office, () => record({ person: standing.person.personId, action: 'session.lock' }));
        }
      } catch (error) {
        // A disk that is full or gone must not keep the vault open, and what was acknowledged stands: only this entry is missing.
        if (!(error instanceof AppError) && !isDatabaseError(error)) throw error;
      } finally {
        // The keys first: whatever else fails, they are gone.
        wipeKeys(vault.keys);
        try {
          closeFiles();
        } finally {
          start.release();
        }
      }
    },
  };
}

/** True when vault.json names files that are not all in their place yet: the next unlock finishes that. */
function isHalfway(folder: string): boolean {
  try {
    return readVaultFile(folder).replacing !== undefined;
  } catch {
    return true;
  }
}

const isGone = (fileName: string): AppError =>
  new AppError(
    'DB_MISSING',
    `${fileName} is no longer in the folder of the vault, so nothing was saved. Put the folder back as it was, lock the vault and unlock it again.`,
  );
