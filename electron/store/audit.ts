import type { PaperHead } from '../../shared/domain/audit-head.ts';
import { createHash } from 'node:crypto';
import type { AuditOperation } from '../../shared/domain/audit.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import type { Parts } from '../work.ts';
import { isDatabaseError, prepared, type ReadableDb, type WritableDb } from './connection.ts';

/** What happened. Ids and counts only: no personal data, because whoever may read the log may not read the records. */
export interface AuditEvent {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The id of the person who acted. */
  readonly person: string;
  readonly operation: AuditOperation;
  /** The contract method, or the step of the session ("session.unlock"). */
  readonly action: string;
  /** What it was done to: a record's id, or a word for a set. */
  readonly object?: string | null;
  readonly reason?: string | null;
  /** To whom the data went; for a disclosure. */
  readonly recipient?: string | null;
}

export interface AuditEntry extends Required<AuditEvent> {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where a chain ends. Printed on paper, it anchors everything before it. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export type AuditRow = Omit<AuditEntry, 'previousHash'> & { readonly previous_hash: string };

export const rowToEntry = ({ previous_hash: previousHash, ...row }: AuditRow): AuditEntry => ({
  ...row,
  previousHash,
});

/**
 * Adds an entry to the chain, inside the caller's transaction: the change and its record stand or fall together.
 * FORMAT.md section 10 gives the hash.
 *
 * @throws AppError DB_CORRUPT when entries are there that were never counted: pages of different times stand in one file.
 */
export function appendAudit(db: WritableDb, chain: AuditChain, event: AuditEvent): AuditHead {
  if (!db.inTransaction) throw new Error('An audit entry belongs to the transaction of its cause');
  const { seq: lastSeq, hash: previousHash } = auditHead(db, chain);
  const highestSeq = highestSeqEver(db);
  if (highestSeq < lastSeq) throw contradictsItself(chain);
  // Not the last entry's number plus one: after entries were cut off the end, their numbers would be given again and the
  // gap would close.
  const entry = {
    object: null,
    reason: null,
    recipient: null,
    ...event,
    seq: highestSeq + 1,
    previousHash,
  };
  const hash = hashOf(entry);
  db.prepare(
    `INSERT INTO audit (seq, at, person, operation, action, object, reason, recipient, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    entry.seq,
    entry.at,
    entry.person,
    entry.operation,
    entry.action,
    entry.object,
    entry.reason,
    entry.recipient,
    previousHash,
    hash,
  );
  return { seq: entry.seq, hash };
}

const contradictsItself = ({ compartment }: AuditChain): AppError =>
  new AppError(
    'DB_CORRUPT',
    `The audit log in ${compartment}.db contradicts itself. Restore the file from a backup; the other files are not affected.`,
  );

/** Which chain an entry belongs to; it makes the first link, so chains cannot be exchanged. */
export interface AuditChain {
  readonly vaultId: string;
  readonly compartment: Compartment;
}

/** Where a chain ends: the number of its last entry, 0 for an empty chain, and the hash that the next entry will bind. */
export function auditHead(db: ReadableDb, chain: AuditChain): AuditHead {
  const last = db.prepare<[], AuditHead>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get();
  return last ?? { seq: 0, hash: firstLink(chain) };
}

/** Entries after `afterSeq`, oldest first. */
export function listAudit(db: ReadableDb, afterSeq: number, limit: number): readonly AuditEntry[] {
  return db
    .prepare<[number, number], AuditRow>('SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?')
    .all(afterSeq, limit)
    .map(rowToEntry);
}

export type ChainVerdict =
  | { readonly kind: 'intact'; readonly head: AuditHead }
  | { readonly kind: 'broken'; readonly firstBadSeq: number; readonly problem: string };

/** A part of the walk: some ten milliseconds. */
const ENTRIES_AT_ONCE = 1_000;

/** Walks the whole chain and names the first entry that was altered, is missing, or was cut off the end. */
export function* verifyAuditChain(db: ReadableDb, chain: AuditChain): Parts<ChainVerdict> {
  let expectedSeq = 1;
  let previousHash = firstLink(chain);
  try {
    // From before the first: an entry that was put in front of it is one too many.
    let entries = listAudit(db, -Infinity, ENTRIES_AT_ONCE);
    while (entries.length > 0) {
      for (const entry of entries) {
        if (entry.seq !== expectedSeq) return broken(expectedSeq, 'is missing');
        if (entry.previousHash !== previousHash)
          return broken(entry.seq, 'does not follow from the entry before it');
        if (entry.hash !== hashOf(entry)) return broken(entry.seq, 'was altered');
        previousHash = entry.hash;
        expectedSeq += 1;
      }
      yield;
      entries = listAudit(db, expectedSeq - 1, ENTRIES_AT_ONCE);
    }
    if (highestSeqEver(db) !== expectedSeq - 1) return broken(expectedSeq, 'is missing');
  } catch (error) {
    if (isDatabaseError(error)) return broken(expectedSeq, 'could not be read');
    throw error;
  }
  return { kind: 'intact', head: { seq: expectedSeq - 1, hash: previousHash } };
}

/**
 * Whether a head from an old document still lies in a chain that has just been walked. Somebody with the key can make a whole
 * chain anew, and it follows from its first link again; what they cannot do is lead it through a head that is on paper.
 *
 * @param head its hash may be the first digits only; without a number it may be any entry's.
 */
export function holdsHead(
  db: ReadableDb,
  chain: AuditChain,
  {
    head: { seq, hash },
    verdict,
  }: { readonly head: Pick<PaperHead, 'seq' | 'hash'>; readonly verdict: ChainVerdict },
): boolean {
  const lastGoodSeq = verdict.kind === 'intact' ? verdict.head.seq : verdict.firstBadSeq - 1;
  if (seq === null) return firstLink(chain).startsWith(hash) || holdsHash(db, hash, lastGoodSeq);
  if (seq > lastGoodSeq) return false;
  const found =
    seq === 0
      ? firstLink(chain)
      : db.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq);
  return found?.startsWith(hash) === true;
}

/** Whether the hash of an entry up to some number begins so; not if that part of the chain cannot be read again. */
function holdsHash(db: ReadableDb, start: string, lastSeq: number): boolean {
  try {
    const found = db
      .prepare<[number, number, string], number>(
        'SELECT seq FROM audit WHERE seq <= ? AND substr(hash, 1, ?) = ? LIMIT 1',
      )
      .pluck()
      .get(lastSeq, start.length, start);
    return found !== undefined;
  } catch (error) {
    if (isDatabaseError(error)) return false;
    throw error;
  }
}

/** AUTOINCREMENT keeps the highest number ever given, so entries cut off the end leave a trace. */
function highestSeqEver(db: ReadableDb): number {
  return prepared<[], number>(db, "SELECT seq FROM sqlite_sequence WHERE name = 'audit'").pluck().get() ?? 0;
}

const broken = (firstBadSeq: number, problem: string): ChainVerdict => ({
  kind: 'broken',
  firstBadSeq,
  problem,
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const firstLink = (chain: AuditChain): string =>
  sha256(`strongroom/1/audit|${chain.vaultId}|${chain.compartment}`);

const hashOf = (entry: Omit<AuditEntry, 'hash'>): string =>
  sha256(
    JSON.stringify([
      entry.previousHash,
      entry.seq,
      entry.at,
      entry.person,
      entry.operation,
      entry.action,
      entry.object,
      entry.reason,
      entry.recipient,
    ]),
  );
