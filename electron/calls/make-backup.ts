import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { BackupKind } from '../../shared/domain/backup.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { recordHeads } from '../office/audit-heads.ts';
import { removeIfPossible } from '../vault/atomic-write.ts';
import { asCopyError, assertRoom, copyFiles, sizeOf, type Content } from '../vault/backup-copy.ts';
import {
  databaseName,
  logName,
  writeBackupFile,
  type BackupFile,
  type BackupFileName,
  type CopiedFile,
} from '../vault/backup-file.ts';
import {
  backupsFolderOf,
  isComplete,
  keepBackup,
  removeBackup,
  startBackup,
  storedBackups,
  summaryOf,
  sweepBackups,
} from '../vault/backup-folder.ts';
import { notToKeep } from '../vault/backup-schedule.ts';
import { readVaultFile } from '../vault/vault-file.ts';
import { headsHeld } from './audit-heads.ts';
import { checkCopy, type SoundCopy } from './check-copy.ts';
import type { CallContext } from './router.ts';

type Made = OutputOf<'backup.make'>;

/**
 * Copies the vault as it is between two calls, and checks the copy. The files rest while they are copied: none of the four is
 * ahead of the others by part of a change.
 *
 * @returns what gives the backup its name, and so makes it count; then older ones go that are not to be kept.
 * @throws AppError IO, DB_MISSING, DB_CORRUPT (the vault itself is damaged), CANCELLED; the backups of before stay as they are.
 */
export async function makeBackup(
  context: CallContext,
  kind: BackupKind,
): Promise<(context: CallContext) => Made> {
  const { session, world, at, work } = context;
  const vaultFolder = session.vault.folder;
  const folder = backupsFolderOf(vaultFolder);
  const backupId = world.randomUuid();
  const heads = headsHeld(context);
  sweepBackups(folder);
  const making = startBackup(folder, backupId);
  try {
    const copied = await session.whileFilesRest(async () => {
      const names = filesOf(vaultFolder);
      assertRoom(folder, sizeOf(vaultFolder, names));
      return await copyFiles({ from: vaultFolder, to: making, names, work });
    });
    const checked = await checkCopies(context, making, copied);
    for (const { compartment, seq } of heads) {
      const copy = checked.get(compartment);
      if (copy !== undefined && copy.head.seq !== seq) throw isDamaged(compartment);
    }
    const file: Omit<BackupFile, 'format' | 'version'> = {
      backupId,
      vaultId: session.vaultId,
      madeAt: at,
      kind,
      files: [...copied].map(([name, { bytes, sha256 }]) => ({
        name,
        bytes,
        sha256,
        check: checkOf(name, checked),
      })),
      schemaVersions: Object.fromEntries(
        [...checked].map(([compartment, { schemaVersion }]) => [compartment, schemaVersion]),
      ),
      heads: [...heads],
    };
    writeBackupFile(making, file);
    return ({ db }) => {
      recordHeads(db('office'), { documentId: backupId, what: 'backup', at, heads });
      const folderName = keepBackup(folder, making, file);
      const stored = storedBackups(folder).find((each) => each.folderName === folderName);
      if (stored === undefined) throw new Error('What was written a moment ago is there');
      return { backup: summaryOf(stored), removed: removeOld(folder, session.vaultId) };
    };
  } catch (error) {
    removeIfPossible(making, { recursive: true });
    throw asCopyError(error, 'backup.json');
  }
}

/** What of a vault belongs into a copy: all that opens it and all that it holds, and nothing of who is at work or was. */
function filesOf(vaultFolder: string): readonly BackupFileName[] {
  const missing = ['vault.json', ...COMPARTMENTS.map(databaseName)].find(
    (name) => !existsSync(join(vaultFolder, name)),
  );
  if (missing !== undefined) {
    throw new AppError(
      'DB_MISSING',
      `${missing} is no longer in the folder of the vault, so no backup was made. Put the folder back as it was, and try again.`,
    );
  }
  // A file that nobody present holds the key of keeps its log when it was not closed: the log is a part of it.
  const logs = COMPARTMENTS.map(logName).filter(
    (name) => (statSync(join(vaultFolder, name), { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
  return ['vault.json', ...COMPARTMENTS.map(databaseName), ...logs];
}

/** Opens every copy whose key is held. One with a log beside it stays closed: opening it would put the log into it. */
async function checkCopies(
  { session: { vault }, work }: CallContext,
  making: string,
  copied: ReadonlyMap<string, Content>,
): Promise<ReadonlyMap<Compartment, SoundCopy>> {
  // It is read whole, by whoever restores it: one that is not is found now.
  readVaultFile(making);
  const { vaultId, equalityPublicKey } = vault;
  const checked = new Map<Compartment, SoundCopy>();
  for (const [compartment, key] of vault.keys) {
    if (copied.has(logName(compartment))) continue;
    const sound = await checkCopy({ folder: making, compartment, key, vaultId, equalityPublicKey }, work);
    if (sound === null) throw isDamaged(compartment);
    checked.set(compartment, sound);
  }
  return checked;
}

const checkOf = (name: BackupFileName, checked: ReadonlyMap<Compartment, unknown>): CopiedFile['check'] =>
  [...checked.keys()].some((compartment) => databaseName(compartment) === name) ? 'opened' : 'bytes only';

/** Only what is whole takes a place among those that are kept. @returns the ids of those that went. */
function removeOld(folder: string, vaultId: string): readonly string[] {
  const stored = storedBackups(folder).filter(({ file }) => file.vaultId === vaultId);
  const whole = stored.filter(isComplete);
  const old = new Set(notToKeep(whole.map(({ file }) => file)));
  return whole
    .filter(({ file }) => old.has(file.backupId))
    .filter(removeBackup)
    .map(({ file }) => file.backupId);
}

const isDamaged = (compartment: Compartment): AppError =>
  new AppError(
    'DB_CORRUPT',
    `${compartment}.db is damaged, so this backup does not count. The backups of before stay: tell your custodian, who restores one of them.`,
  );
