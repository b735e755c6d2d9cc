import { createRouter, type Router } from '../../../electron/calls/router.ts';
import { HANDLERS } from '../../../electron/calls/serve.ts';
import { relaySealedRows } from '../../../electron/calls/relay.ts';
import { openSession, type Session } from '../../../electron/calls/session.ts';
import { findRecoverySlot } from '../../../electron/office/key-records.ts';
import { listPeople } from '../../../electron/office/people.ts';
import { openCompartment } from '../../../electron/store/connection.ts';
import { latestVersion, schemaVersion } from '../../../electron/store/migrate.ts';
import { databasePath } from '../../../electron/vault/vault.ts';
import { readVaultFile } from '../../../electron/vault/vault-file.ts';
import { COMPARTMENTS, type Compartment } from '../../../shared/domain/compartments.ts';
import { AppError } from '../../../shared/result.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import { isDisposedOf, wrongDisposals } from './inspect-disposals.ts';
import { slotWriteHolds, wrongWaysIn } from './inspect-people.ts';
import type { Write } from './protocol.ts';
import type { Template } from './templates.ts';
import { must, NEXT_PASSPHRASE, vaultIn, WORLD } from './workplace.ts';

/** What a kill left behind. */
export interface Finding {
  readonly opens: boolean;
  /** Acknowledged writes that are not there. */
  readonly lost: number;
  /** Everything that is not as it must be, in words; empty when all is well. */
  readonly problems: readonly string[];
}

/** Opens a vault after a kill, verifies it, and looks for every write that was acknowledged. */
export async function inspect(
  workplace: string,
  template: Template,
  writes: readonly Write[],
): Promise<Finding> {
  let session: Session;
  try {
    session = await openAsFirstPerson(workplace, template, writes);
  } catch (error) {
    return { opens: false, lost: writes.length, problems: [`does not open: ${inWords(error)}`] };
  }
  try {
    return { opens: true, ...(await examine(session, template, writes)) };
  } catch (error) {
    return { opens: true, lost: writes.length, problems: [`cannot be examined: ${inWords(error)}`] };
  } finally {
    session.lock();
  }
}

/** Their passphrase is the next one once that was acknowledged, and either of the two while it was under way. */
async function openAsFirstPerson(
  workplace: string,
  { operation }: Template,
  writes: readonly Write[],
): Promise<Session> {
  const open = async (passphrase: string): Promise<Session> =>
    await openSession({
      folder: vaultIn(workplace),
      credential: { kind: 'passphrase', passphrase },
      world: WORLD,
    });
  if (writes.some(({ kind }) => kind === 'own passphrase')) return await open(NEXT_PASSPHRASE);
  try {
    return await open(PASSPHRASE);
  } catch (error) {
    const mayBeNext =
      error instanceof AppError && error.code === 'WRONG_PASSPHRASE' && operation === 'people';
    if (!mayBeNext) throw error;
    return await open(NEXT_PASSPHRASE);
  }
}

async function examine(
  session: Session,
  template: Template,
  writes: readonly Write[],
): Promise<Omit<Finding, 'opens'>> {
  const log: string[] = [];
  const server = createRouter({
    handlers: HANDLERS,
    session: () => session,
    world: WORLD,
    log: (line) => log.push(line),
    relay: () => relaySealedRows(session, WORLD.now),
  });
  const problems: string[] = [];
  const { isIntact, compartments } = await must(server, 'vault.verify', {});
  if (!isIntact) problems.push(`is not intact: ${JSON.stringify(compartments)}`);
  problems.push(...wrongTotals(session, template, writes));
  relaySealedRows(session, WORLD.now);
  problems.push(...wrongRows(session, template), ...wrongSlots(session));
  if (template.operation === 'disposal') problems.push(...wrongDisposals(session, template));
  if (template.operation === 'people') problems.push(...(await wrongWaysIn(session, template)));
  if (template.operation === 'backup') problems.push(...(await badBackups(server)));
  let lost = 0;
  for (const write of writes) {
    if (await isThere(write, server, session, template)) continue;
    lost += 1;
    problems.push(`lost: ${JSON.stringify(write)}`);
  }
  return { lost, problems: [...problems, ...log] };
}

/** An import is there as a whole or not at all, and no other operation adds or removes what nobody asked for. */
function wrongTotals(
  session: Session,
  { operation, referrals: { before, imported } }: Template,
  writes: readonly Write[],
): readonly string[] {
  const total = countIn(session, 'cases', 'SELECT count(*) FROM referral');
  const made = writes.filter((write) => write.kind === 'referral' && write.version === 1).length;
  const disposed = writes.filter(({ kind }) => kind === 'disposal').length;
  // The one that was under way may be there, or gone, too.
  const isRight = {
    edit: total === before + made || total === before + made + 1,
    disposal: total === before - disposed || total === before - disposed - 1,
    other: total === before || total === before + imported,
  }[operation === 'edit' || operation === 'disposal' ? operation : 'other'];
  return isRight ? [] : [`has ${total} referrals, of ${before} and ${imported} more`];
}

const countIn = (session: Session, compartment: Compartment, sql: string): number =>
  Number(session.database(compartment).prepare(sql).pluck().get());

/** What is called a backup must be a whole one, also when whoever made it never heard so. */
async function badBackups(server: Router): Promise<readonly string[]> {
  const { backups } = await must(server, 'backup.list', {});
  const problems: string[] = [];
  for (const { backupId } of backups) {
    const { isGood, files } = await must(server, 'backup.verify', { backupId });
    if (!isGood) problems.push(`a backup is not good: ${JSON.stringify(files)}`);
  }
  return problems;
}

/** Once everything has moved on: each sealed row that was ever made was merged, and none of them twice. */
function wrongRows(session: Session, { operation }: Template): readonly string[] {
  const waiting =
    countIn(session, 'cases', 'SELECT count(*) FROM equality_outbox') +
    countIn(session, 'office', 'SELECT count(*) FROM equality_drop_box');
  const made = countIn(session, 'cases', 'SELECT coalesce(sum(last_sequence), 0) FROM equality_link');
  const merged = countIn(session, 'equality', 'SELECT count(*) FROM merged_row');
  // Nothing leads to the equality answers of a record that was disposed of.
  if (operation === 'disposal') return waiting === 0 ? [] : [`${waiting} sealed rows do not move`];
  const links = session
    .database('cases')
    .prepare<[], [string, number]>('SELECT token, last_sequence FROM equality_link ORDER BY token')
    .raw()
    .all();
  const subjects = session
    .database('equality')
    .prepare<[], [string, number]>(
      'SELECT token, max(coalesce(attributes_sequence, 0), coalesce(answers_sequence, 0)) FROM subject ORDER BY token',
    )
    .raw()
    .all();
  return [
    ...(waiting === 0 ? [] : [`${waiting} sealed rows do not move`]),
    ...(made === merged ? [] : [`${made} sealed rows were made and ${merged} merged`]),
    ...(JSON.stringify(links) === JSON.stringify(subjects)
      ? []
      : ['the equality side knows other referrals']),
  ];
}

async function isThere(write: Write, server: Router, session: Session, template: Template): Promise<boolean> {
  switch (write.kind) {
    case 'import':
      return countIn(session, 'cases', 'SELECT count(*) FROM referral') >= write.imported;
    case 'referral': {
      const { referralId, version } = write;
      const { version: stored, record } = await must(server, 'referrals.get', { referralId });
      return stored > version || (stored === version && record.client.name?.full === write.name);
    }
    case 'merge':
      return countIn(session, 'equality', 'SELECT count(*) FROM merged_row') >= write.rows;
    case 'rotation':
      return !write.rotated.some((compartment) => opensWithFormerKey(session, template, compartment));
    case 'removal': {
      const { people } = await must(server, 'office.people.list', {});
      return people.some(({ personId, state }) => personId === write.personId && state === 'removed');
    }
    case 'disposal':
      return isDisposedOf(session, write);
    case 'added':
    case 'reissued':
    case 'suspended':
    case 'given a role':
    case 'own passphrase':
      return await slotWriteHolds(write, session, template);
    case 'backup': {
      const { backups } = await must(server, 'backup.list', {});
      return backups.some(({ backupId }) => backupId === write.backupId);
    }
    case 'open':
      return COMPARTMENTS.every(
        (compartment) => schemaVersion(session.database(compartment)) === latestVersion(compartment),
      );
  }
}

/** A key that was exchanged must open nothing any more. */
function opensWithFormerKey(session: Session, { keys }: Template, compartment: Compartment): boolean {
  const key = keys.get(compartment);
  if (key === undefined) throw new Error('The first person holds every key');
  try {
    openCompartment({ path: databasePath(session.vault.folder, compartment), compartment, key }).close();
    return true;
  } catch {
    return false;
  }
}

/** Everybody who has a way in is known, and everybody who is known to have one has it. */
function wrongSlots(session: Session): readonly string[] {
  const office = session.database('office');
  const known = listPeople(office).flatMap(({ slotId }) => slotId ?? []);
  const recovery = findRecoverySlot(office)?.slotId;
  const inFile = readVaultFile(session.vault.folder).slots.map(({ slotId }) => slotId);
  const unknown = inFile.filter((slotId) => !known.includes(slotId) && slotId !== recovery);
  // The recovery slot of a vault of format version 1 is not known before its code is used.
  const strangers = recovery === undefined ? unknown.slice(1) : unknown;
  const lost = known.filter((slotId) => !inFile.includes(slotId));
  return [
    ...(strangers.length === 0 ? [] : [`${strangers.length} slots belong to nobody`]),
    ...(lost.length === 0 ? [] : [`${lost.length} people have lost their slot`]),
  ];
}

const inWords = (error: unknown): string =>
  error instanceof AppError
    ? `${error.code} ${error.message}`
    : String(error instanceof Error ? error.stack : error);
