import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedFile, Comparison } from '../../shared/contract/restore.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { auditHead, holdsHead, listAudit } from '../store/audit.ts';
import { blaming, type ReadableDb } from '../store/connection.ts';
import { assertNotFromFuture } from '../store/migrate.ts';
import { countRows } from '../store/row-counts.ts';
import { removeIfPossible } from '../vault/atomic-write.ts';
import { asCopyError } from '../vault/backup-copy.ts';
import { databaseName, logName } from '../vault/backup-file.ts';
import type { CompartmentKey, CompartmentKeys } from '../vault/key-slots.ts';
import { wipeKeys, unlockVault } from '../vault/vault.ts';
import { readVaultFile } from '../vault/vault-file.ts';
import type { Work } from '../work.ts';
import { withCopy } from './check-copy.ts';

/** A vault that is being put back, as far as it is needed to compare it with the one that is there. */
export interface Restoring {
  /** Where it comes about: nobody else sees it yet, and copies for the comparison may stand in it for a moment. */
  readonly folder: string;
  readonly vaultId: string;
  readonly keys: CompartmentKeys;
}

/**
 * Holds a vault that is being put back against the one that is there: how much later each of its files is. The one that is there is
 * only read, and copied to be opened: opening a file puts its log into it.
 *
 * @param live its writer lock is held.
 * @returns null when there is no vault, or its vault.json cannot be read.
 * @throws AppError IO (no room for the copies), CANCELLED.
 */
export async function compareVaults(
  restoring: Restoring,
  live: string,
  { passphrases, work }: { readonly passphrases: readonly string[]; readonly work: Work },
): Promise<Comparison | null> {
  const liveId = vaultIdOf(live);
  if (liveId === null) return null;
  if (liveId !== restoring.vaultId) return { isSameVault: false, files: [] };
  const keys = await keysOf(live, passphrases);
  try {
    const files: ComparedFile[] = [];
    for (const [done, compartment] of COMPARTMENTS.entries()) {
      work.progress({ step: `Comparing ${compartment}.db`, done, total: COMPARTMENTS.length });
      await work.breathe();
      files.push(await compareFile(restoring, live, { compartment, keys }));
    }
    return { isSameVault: true, files };
  } finally {
    wipeKeys(keys);
  }
}

function vaultIdOf(live: string): string | null {
  try {
    return readVaultFile(live).vaultId;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Every key that those present hold of the vault as it is now; none where they have changed their passphrases since. */
async function keysOf(live: string, passphrases: readonly string[]): Promise<CompartmentKeys> {
  const keys = new Map<Compartment, CompartmentKey>();
  for (const passphrase of passphrases) {
    try {
      const opened = await unlockVault(live, { kind: 'passphrase', passphrase });
      for (const [compartment, key] of opened.keys) keys.set(compartment, key);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return keys;
}

async function compareFile(
  restoring: Restoring,
  live: string,
  { compartment, keys }: { readonly compartment: Compartment; readonly keys: CompartmentKeys },
): Promise<ComparedFile> {
  const before = restoring.keys.get(compartment);
  if (before === undefined) return { kind: 'not compared', compartment, why: 'not held' };
  const scratch = join(restoring.folder, '.comparing');
  try {
    mkdirSync(scratch);
    for (const name of [databaseName(compartment), logName(compartment)]) {
      if (existsSync(join(live, name))) copyFileSync(join(live, name), join(scratch, name));
    }
    // Where nobody's passphrase opens it as it is now, the key of before may: not every passphrase that was changed changed a key.
    const key = keys.get(compartment) ?? before;
    return await withCopy({ folder: scratch, compartment, key }, async (later) =>
      withCopy({ folder: restoring.folder, compartment, key: before }, async (earlier) =>
        blaming(compartment, () => compareOpen({ compartment, earlier, later, vaultId: restoring.vaultId })),
      ),
    );
  } catch (error) {
    const refusal = asCopyError(error, databaseName(compartment));
    if (!(refusal instanceof AppError) || refusal.code === 'IO') throw refusal;
    const isUnknown = refusal.code === 'DB_CORRUPT' && !keys.has(compartment);
    return { kind: 'not compared', compartment, why: isUnknown ? 'not held' : 'not readable' };
  } finally {
    removeIfPossible(scratch, { recursive: true });
  }
}

function compareOpen({
  compartment,
  earlier,
  later,
  vaultId,
}: {
  readonly compartment: Compartment;
  readonly earlier: ReadableDb;
  readonly later: ReadableDb;
  readonly vaultId: string;
}): ComparedFile {
  assertNotFromFuture(later, compartment);
  const chain = { vaultId, compartment };
  const [end, head] = [auditHead(later, chain), auditHead(earlier, chain)];
  const laterEntries = Math.max(0, end.seq - head.seq);
  return {
    kind: 'compared',
    compartment,
    isContinued: holdsHead(later, chain, { head, verdict: { kind: 'intact', head: end } }),
    laterEntries,
    lastEntryAt: laterEntries === 0 ? null : (listAudit(later, end.seq - 1, 1)[0]?.at ?? null),
    tables: rowCounts(earlier, later),
  };
}

function rowCounts(earlier: ReadableDb, later: ReadableDb) {
  const [restored, live] = [countRows(earlier), countRows(later)];
  return [...new Set([...restored.keys(), ...live.keys()])].toSorted().map((table) => ({
    table,
    restored: restored.get(table) ?? 0,
    live: live.get(table) ?? 0,
  }));
}
