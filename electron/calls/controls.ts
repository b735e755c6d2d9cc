import type { LiveControl } from '../../shared/contract/assurance.ts';
import type { CONTROLS } from '../../shared/domain/assurance/items.ts';
import { AppError } from '../../shared/result.ts';
import { listKeyExchanges } from '../office/key-records.ts';
import { checkProtected, protectTables } from '../protection/index.ts';
import { verifyAuditChain } from '../store/audit.ts';
import { isComplete, storedBackups, backupsFolderOf } from '../vault/backup-folder.ts';
import { isBackupOverdue, lastMadeAt } from '../vault/backup-schedule.ts';
import { inParts } from '../work.ts';
import type { CallContext } from './router.ts';

type Control = (typeof CONTROLS)[number];

/**
 * How the controls of this application are now that measures of an assessment can rely on: found out at each call, and never
 * remembered. The chains are those whose keys the person holds.
 */
export async function liveControls(context: CallContext): Promise<readonly LiveControl[]> {
  return [lastBackup(context), await chains(context), keyExchanges(context), await protection()];
}

/** By control, whether it works: what the honesty of a rating is held against. */
export async function workingControls(context: CallContext): Promise<ReadonlyMap<string, boolean>> {
  const controls = await liveControls(context);
  return new Map(controls.map(({ control, isWorking }) => [control, isWorking]));
}

const found = (control: Control, isWorking: boolean, words: string): LiveControl => ({
  control,
  isWorking,
  words,
});

/** A backup counts only when it was opened and checked. */
function lastBackup({ session: { vault, vaultId }, at }: CallContext): LiveControl {
  const own = storedBackups(backupsFolderOf(vault.folder)).filter(
    (stored) => stored.file.vaultId === vaultId && isComplete(stored),
  );
  const last = lastMadeAt(
    own.map(({ file }) => file),
    at,
  );
  if (last === null) return found('BACKUP_VERIFIED', false, 'There is no backup yet.');
  return isBackupOverdue(last, at)
    ? found('BACKUP_VERIFIED', false, 'The last good backup is old.')
    : found('BACKUP_VERIFIED', true, 'The last backup was opened and checked.');
}

async function chains({ held, session: { vaultId }, work }: CallContext): Promise<LiveControl> {
  for (const compartment of ['office', 'assurance'] as const) {
    const db = held(compartment);
    if (db === null) continue;
    const verdict = await inParts(verifyAuditChain(db, { vaultId, compartment }), work);
    if (verdict.kind !== 'intact') {
      return found('AUDIT_VERIFIED', false, `The chain of ${compartment} is broken.`);
    }
  }
  return found('AUDIT_VERIFIED', true, 'The chains of the office and of the assessments are unbroken.');
}

function keyExchanges({ db }: CallContext): LiveControl {
  const isWaiting = listKeyExchanges(db('office')).some(({ waitingSince }) => waitingSince !== null);
  return isWaiting
    ? found('KEYS_EXCHANGED', false, 'A key waits to be exchanged for somebody who left.')
    : found('KEYS_EXCHANGED', true, 'No key waits to be exchanged.');
}

/** Three people of one kind among twenty-six: one small count, and what would give it away. */
const KNOWN_TABLE = {
  threshold: 5,
  variables: { answer: { codes: ['a', 'b'] }, service: { codes: ['x', 'y'] } },
  tables: [
    {
      name: 'answers',
      variables: ['answer', 'service'],
      cells: [
        { at: ['a', 'x'], count: 3 },
        { at: ['a', 'y'], count: 7 },
        { at: ['b', 'x'], count: 9 },
        { at: ['b', 'y'], count: 7 },
      ],
    },
  ],
};

/** The engine protects a table, and its proof is checked again without a solver. */
async function protection(): Promise<LiveControl> {
  try {
    const { hidden } = checkProtected(await protectTables(KNOWN_TABLE), KNOWN_TABLE);
    if (hidden > 0) {
      return found('PROTECTION_TESTED', true, 'A known table was protected, and the proof holds.');
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return found('PROTECTION_TESTED', false, 'A known table was not protected.');
}
