import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Comparison, InspectedBackup } from '../../shared/contract/restore.ts';
import { reasonSchema } from '../../shared/contract/second-person.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { findPersonBySlot, type PersonRecord } from '../office/people.ts';
import { insertTwoPersonAction } from '../office/two-person.ts';
import { appendAudit } from '../store/audit.ts';
import { blaming, clearWal, inTransaction, type WritableDb } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { removeIfPossible, syncFile, syncFolder } from '../vault/atomic-write.ts';
import { assertMayTry, noteFailure } from '../vault/attempts.ts';
import { asCopyError, assertRoom, copyFiles } from '../vault/backup-copy.ts';
import { databaseName, readBackupFile, type BackupFile } from '../vault/backup-file.ts';
import {
  assertCopied,
  backupsFolderOf,
  bytesOf,
  notWhole,
  stateOfFiles,
  storedBackups,
  timeInName,
} from '../vault/backup-folder.ts';
import { asCompartmentKey, type CompartmentKey } from '../vault/key-slots.ts';
import { replacedName, swapFolders } from '../vault/swap-vaults.ts';
import { sweepUnfinished, unfinishedFolder } from '../vault/unfinished-vault.ts';
import { databasePath, unlockVault, wipeKeys, type UnlockedVault, type VaultWorld } from '../vault/vault.ts';
import { readVaultFile } from '../vault/vault-file.ts';
import { assertMayBecomeVault, holdsVault } from '../vault/vault-folder.ts';
import { acquireWriterLock, type WriterLock } from '../vault/writer-lock.ts';
import type { Work } from '../work.ts';
import { checkCopy, withCopy } from './check-copy.ts';
import { compareVaults } from './compare-vaults.ts';
import { parseInput } from './parse-input.ts';
import type { BackupInFolder, ThreadTasks } from './thread-messages.ts';

// Putting a backup back. No vault is open: whoever does it proves who they are to the backup.

/** The backups within the folder of a vault, newest first; also of one that is damaged. */
export const findBackups = (vaultFolder: string): readonly BackupInFolder[] =>
  storedBackups(backupsFolderOf(vaultFolder)).map(({ folder, file }) => inFolder(folder, file));

/** The backup that a folder is. @throws AppError NOT_FOUND, and as `readBackupFile`. */
export const readBackup = (folder: string): BackupInFolder => inFolder(folder, readBackupFile(folder));

const inFolder = (folder: string, file: BackupFile): BackupInFolder => ({
  folder,
  madeAt: file.madeAt,
  kind: file.kind,
  bytes: bytesOf(file),
});

/** Reads every file of a backup and holds it against its list of contents. @throws AppError as `readBackupFile`, CANCELLED. */
export async function inspectBackup(folder: string, work: Work): Promise<InspectedBackup> {
  const backup = readBackupFile(folder);
  const states = await stateOfFiles(folder, backup, work);
  return {
    vaultId: backup.vaultId,
    isWhole: states.every(({ state }) => state === 'whole'),
    files: states.map(({ file, state }) => ({ file: file.name, state })),
  };
}

interface RestoringWorld {
  readonly world: VaultWorld;
  readonly work: Work;
}

/**
 * Makes a vault of a backup in a new folder, by two people of that backup, of whom one is a custodian. The two are noted in its log
 * and among what a manager looks at. It appears under its name only when it is whole and was checked.
 *
 * @returns how it differs from the vault that is there; null when there is none, or it cannot be read at all.
 * @throws AppError VALIDATION, VAULT_EXISTS, NOT_FOUND, DB_CORRUPT (with the names of the files that are not whole), VAULT_FROM_FUTURE,
 *   VAULT_IN_USE (the vault to compare with is open), WRONG_PASSPHRASE, TOO_SOON, FORBIDDEN, IO, CANCELLED. Nothing is left then.
 */
export async function restoreBackup(
  wanted: ThreadTasks['restoreBackup']['input'],
  { world, work }: RestoringWorld,
): Promise<{ readonly backupId: string; readonly comparison: Comparison | null }> {
  const reason = parseInput(reasonSchema, wanted.reason);
  const [from, to] = [resolve(wanted.from), resolve(wanted.to)];
  const backup = readBackupFile(from);
  assertMayBecomeVault(to);
  const { files } = await inspectBackup(from, work);
  const bad = files.filter(({ state }) => state !== 'whole').map(({ file }) => file);
  if (bad.length > 0) throw notWhole(bad);
  const lock = wanted.live === null ? null : lockIfThere(wanted.live, world);
  try {
    const people = await unlockBoth({ ...wanted, from }, { world, work });
    try {
      const comparison = await putBack({ from, to, backup, people, reason, wanted }, { world, work });
      return { backupId: backup.backupId, comparison };
    } finally {
      for (const { keys } of people) wipeKeys(keys);
    }
  } finally {
    lock?.release();
  }
}

/** Null for a vault that nobody can hold: it may be damaged beyond that, or lie on a disk that is read only. */
function lockIfThere(live: string, world: VaultWorld): WriterLock | null {
  if (!holdsVault(live)) return null;
  try {
    return acquireWriterLock(live, world.now);
  } catch (error) {
    if (error instanceof AppError && error.code === 'IO') return null;
    throw error;
  }
}

type TwoPeople = readonly [UnlockedVault, UnlockedVault];

/** Each passphrase says who its person is. Attempts count as those at the vault do, where there is one that remembers them. */
async function unlockBoth(
  wanted: ThreadTasks['restoreBackup']['input'],
  { world, work }: RestoringWorld,
): Promise<TwoPeople> {
  const { from, live, firstPassphrase, secondPassphrase } = wanted;
  const remembering = [live, dirname(dirname(from))].find((folder) => folder !== null && holdsVault(folder));
  const open = async (passphrase: string, done: number): Promise<UnlockedVault> => {
    work.progress({ step: 'Making the keys from the passphrases', done, total: 2 });
    await work.breathe();
    if (typeof remembering === 'string') assertMayTry(remembering, null, world.now());
    try {
      return await unlockVault(from, { kind: 'passphrase', passphrase });
    } catch (error) {
      const isWrong = error instanceof AppError && error.code === 'WRONG_PASSPHRASE';
      if (isWrong && typeof remembering === 'string') noteFailure(remembering, null, world.now());
      throw error;
    }
  };
  const first = await open(firstPassphrase, 0);
  try {
    const second = await open(secondPassphrase, 1);
    if (second.slotId !== first.slotId) return [first, second];
    wipeKeys(second.keys);
    throw new AppError('FORBIDDEN', 'The second person must be somebody else. Nobody does this alone.');
  } catch (error) {
    wipeKeys(first.keys);
    throw error;
  }
}

interface PuttingBack {
  readonly from: string;
  readonly to: string;
  readonly backup: BackupFile;
  readonly people: TwoPeople;
  readonly reason: string;
  readonly wanted: ThreadTasks['restoreBackup']['input'];
}

async function putBack(putting: PuttingBack, { world, work }: RestoringWorld): Promise<Comparison | null> {
  const { from, to, backup, people, wanted } = putting;
  assertRoom(dirname(to), bytesOf(backup));
  sweepUnfinished(to, world.now());
  const folder = unfinishedFolder(to, world.randomUuid());
  const keys = new Map<Compartment, CompartmentKey>(
    people.flatMap((person) =>
      [...person.keys].map(([name, key]) => [name, asCompartmentKey(Buffer.from(key))]),
    ),
  );
  try {
    mkdirSync(folder, { mode: 0o700 });
    mkdirSync(backupsFolderOf(folder), { mode: 0o700 });
    const names = backup.files.map(({ name }) => name);
    assertCopied(await copyFiles({ from, to: folder, names, work }), backup);
    await checkFiles(putting, { folder, keys, work });
    const live = wanted.live === null ? null : resolve(wanted.live);
    const passphrases = [wanted.firstPassphrase, wanted.secondPassphrase];
    const { vaultId } = people[0];
    const comparison =
      live === null ? null : await compareVaults({ folder, vaultId, keys }, live, { passphrases, work });
    const office = keys.get('office');
    if (office === undefined) throw new Error('Everybody holds the key of office');
    await withCopy({ folder, compartment: 'office', key: office }, async (db) =>
      blaming('office', () => note(db, putting, world)),
    );
    syncFile(databasePath(folder, 'office'));
    syncFolder(folder);
    renameSync(folder, to);
    syncFolder(dirname(to));
    return comparison;
  } catch (error) {
    removeIfPossible(folder, { recursive: true });
    throw asCopyError(error, basename(to));
  } finally {
    wipeKeys(keys);
  }
}

/** Every file whose key the two hold is opened and read through, and its chain must end where the backup says. */
async function checkFiles(
  { backup, people: [{ vaultId, equalityPublicKey }] }: PuttingBack,
  copied: {
    readonly folder: string;
    readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
    readonly work: Work;
  },
): Promise<void> {
  const { folder, keys, work } = copied;
  if (backup.vaultId !== vaultId) throw notWhole(['vault.json']);
  const bad: string[] = [];
  for (const [compartment, key] of keys) {
    const sound = await checkCopy({ folder, compartment, key, vaultId, equalityPublicKey }, work);
    const head = backup.heads.find((each) => each.compartment === compartment);
    const isAsMade = head === undefined || (sound?.head.seq === head.seq && sound.head.hash === head.hash);
    if (sound === null || !isAsMade) bad.push(databaseName(compartment));
  }
  if (bad.length > 0) throw notWhole(bad);
}

/**
 * Writes into the vault that was put back who did it and why. Of its files only this one is brought up to date: for the others the
 * first unlock does it.
 *
 * @throws AppError FORBIDDEN when the two may not do it.
 */
function note(office: WritableDb, { backup, people, reason }: PuttingBack, world: VaultWorld): void {
  migrate(office, 'office');
  const [first, second] = people.map(({ slotId }) => mayRestore(findPersonBySlot(office, slotId)));
  if (first === undefined || second === undefined) throw new Error('They are two');
  if (![first, second].some(({ roles }) => roles.includes('custodian'))) {
    throw new AppError(
      'FORBIDDEN',
      'One of the two must be a custodian of that day. Ask a custodian to be there.',
    );
  }
  const at = world.now().toISOString();
  const object = `backup ${backup.backupId}`;
  const chain = { vaultId: backup.vaultId, compartment: 'office' } as const;
  inTransaction(office, () => {
    insertTwoPersonAction(office, {
      actionId: world.randomUuid(),
      at,
      kind: 'restore',
      personId: first.personId,
      secondPersonId: second.personId,
      object,
      reason,
    });
    appendAudit(office, chain, {
      at,
      person: first.personId,
      operation: 'alteration',
      action: 'backup.restore',
      object,
      reason,
    });
  });
  clearWal(office);
}

function mayRestore(person: PersonRecord | null): PersonRecord {
  if (person?.state === 'active') return person;
  throw new AppError(
    'FORBIDDEN',
    'Only people who had chosen their own passphrase when the backup was made can restore it. Ask somebody else to be there.',
  );
}

/**
 * Puts a vault that was restored in the place of another, which is renamed and stays beside it.
 *
 * @returns where the other one is now.
 * @throws AppError VALIDATION (they were never one vault), VAULT_MISSING, VAULT_IN_USE, IO.
 */
export function swapVaults(
  { live, restored }: ThreadTasks['swapVaults']['input'],
  world: VaultWorld,
): ThreadTasks['swapVaults']['output'] {
  const paths = { live: resolve(live), restored: resolve(restored) };
  const { vaultId } = readVaultFile(paths.restored);
  if (!holdsVault(paths.live)) {
    throw new AppError(
      'VAULT_MISSING',
      'There is no vault to take the place of. Use the restored one where it is.',
    );
  }
  if (paths.live === paths.restored || !mayBeVault(paths.live, vaultId)) {
    throw new AppError(
      'VALIDATION',
      'These were never one vault, so one does not take the place of the other.',
    );
  }
  // Nobody has them open. The locks lie in the folders, which cannot be renamed everywhere while they are held.
  for (const folder of [paths.live, paths.restored]) lockIfThere(folder, world)?.release();
  const time = timeInName(world.now().toISOString());
  const replacedFolder = swapFolders(paths.live, {
    restored: paths.restored,
    replacedName: replacedName(paths.live, time),
  });
  return { replacedFolder };
}

/** By its vault.json; where that is damaged, by the backups that lie in its folder. */
function mayBeVault(folder: string, vaultId: string): boolean {
  try {
    return readVaultFile(folder).vaultId === vaultId;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const backups = storedBackups(backupsFolderOf(folder));
    return backups.length === 0 || backups.some(({ file }) => file.vaultId === vaultId);
  }
}
