import { basename, join, resolve } from 'node:path';
import { statSync } from 'node:fs';
import type { BackupVerdict } from '../../../shared/contract/backup.ts';
import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import { AppError } from '../../../shared/result.ts';
import { headsOf } from '../../office/audit-heads.ts';
import { listKeyExchanges } from '../../office/key-records.ts';
import { removeIfPossible } from '../../vault/atomic-write.ts';
import { assertRoom, copyFiles, freeBytesAt } from '../../vault/backup-copy.ts';
import { databaseName, logName } from '../../vault/backup-file.ts';
import {
  assertCopied,
  backupsFolderOf,
  bytesOf,
  isComplete,
  moveFolder,
  startBackup,
  stateOfFiles,
  storedBackups,
  summaryOf,
  type StoredBackup,
} from '../../vault/backup-folder.ts';
import { dueKind, isBackupOverdue, lastMadeAt } from '../../vault/backup-schedule.ts';
import { assertMayHoldBackup, BACKUP_FILE_NAME, VAULT_ENDING } from '../../vault/vault-folder.ts';
import { checkCopy } from '../check-copy.ts';
import { makeBackup } from '../make-backup.ts';
import type { CallContext, Handlers } from '../router.ts';

export const backupHandlers = {
  'backup.list': ({ session, at }) => {
    const stored = backupsOf(session);
    const lastGoodAt = lastMadeAt(filesOf(stored.filter(isComplete)), at);
    return {
      backups: stored.map(summaryOf),
      lastGoodAt,
      isOverdue: isBackupOverdue(lastGoodAt, at),
      folder: backupsFolderOf(session.vault.folder),
      freeBytes: freeBytesAt(session.vault.folder),
    };
  },
  'backup.make': { prepare: async (context, { kind }) => await makeBackup(context, kind) },
  'backup.makeIfDue': {
    prepare: async (context) => {
      const kind = dueKind(filesOf(backupsOf(context.session).filter(isComplete)), context.at);
      if (kind === null) return () => ({ made: null });
      const finish = await makeBackup(context, kind);
      return (finishing) => ({ made: finish(finishing) });
    },
  },
  'backup.verify': {
    prepare: async (context, { backupId }) => {
      const verdict = await verifyBackup(context, findBackup(context.session, backupId));
      return () => verdict;
    },
  },
  'backup.copy': {
    prepare: async (context, { backupId, to }) => {
      const folderName = await copyBackup(context, findBackup(context.session, backupId), resolve(to));
      return () => ({ folderName });
    },
  },
} satisfies Partial<Handlers>;

/** The backups of this vault; what another one left in its folder is none of them. */
const backupsOf = ({ vault, vaultId }: CallContext['session']): readonly StoredBackup[] =>
  storedBackups(backupsFolderOf(vault.folder)).filter(({ file }) => file.vaultId === vaultId);

const filesOf = (stored: readonly StoredBackup[]) => stored.map(({ file }) => file);

function findBackup(session: CallContext['session'], backupId: string): StoredBackup {
  const found = backupsOf(session).find(({ file }) => file.backupId === backupId);
  if (found !== undefined) return found;
  throw new AppError('NOT_FOUND', 'That backup is no longer in the folder of the backups. Choose another.');
}

/** Reads every file again, and opens those whose key was not exchanged since. */
async function verifyBackup(
  { db, session: { vault }, work }: CallContext,
  { folder, file }: StoredBackup,
): Promise<BackupVerdict> {
  const exchangedAt = new Map(
    listKeyExchanges(db('office')).map(({ compartment, rotatedAt }) => [compartment, rotatedAt]),
  );
  const isOpenable = (compartment: Compartment): boolean => {
    const exchanged = exchangedAt.get(compartment) ?? null;
    const hasLog = file.files.some(({ name }) => name === logName(compartment));
    return !hasLog && (exchanged === null || Date.parse(exchanged) < Date.parse(file.madeAt));
  };
  // As office.db has them: backup.json can be written by anybody.
  const heads = new Map(
    headsOf(db('office'), file.backupId).map(({ compartment, hash }) => [compartment, hash]),
  );
  const files: BackupVerdict['files'][number][] = [];
  for (const { file: copied, state } of await stateOfFiles(folder, file, work)) {
    const compartment = COMPARTMENTS.find((each) => databaseName(each) === copied.name);
    const key = compartment === undefined ? undefined : vault.keys.get(compartment);
    if (state !== 'whole') {
      files.push({ file: copied.name, check: state });
    } else if (compartment === undefined || key === undefined || !isOpenable(compartment)) {
      files.push({ file: copied.name, check: 'bytes only' });
    } else {
      const { vaultId, equalityPublicKey } = vault;
      const sound = await checkCopy({ folder, compartment, key, vaultId, equalityPublicKey }, work);
      const isAsMade = sound !== null && (heads.get(compartment) ?? sound.head.hash) === sound.head.hash;
      files.push({ file: copied.name, check: isAsMade ? 'opened' : 'damaged' });
    }
  }
  return { isGood: files.every(({ check }) => check === 'opened' || check === 'bytes only'), files };
}

/**
 * Copies a backup to another disk, and reads the copy again there.
 *
 * @returns the name of the folder that was made.
 * @throws AppError VALIDATION, VAULT_EXISTS, IO, DB_CORRUPT (the backup itself is not whole any more), CANCELLED.
 */
async function copyBackup(
  { session, work }: CallContext,
  { folder, folderName, file }: StoredBackup,
  to: string,
): Promise<string> {
  assertMayHoldBackup(to);
  const name = `${basename(session.vault.folder, VAULT_ENDING)}-${folderName}`;
  if (statSync(join(to, name), { throwIfNoEntry: false }) !== undefined) {
    throw new AppError('VAULT_EXISTS', 'A copy of that backup is there already. Choose another folder.');
  }
  assertRoom(to, bytesOf(file));
  const making = startBackup(to, file.backupId);
  try {
    const names = [...file.files.map((each) => each.name), BACKUP_FILE_NAME];
    assertCopied(await copyFiles({ from: folder, to: making, names, work }), file);
    moveFolder(making, join(to, name));
  } catch (error) {
    removeIfPossible(making, { recursive: true });
    throw error;
  }
  return name;
}
