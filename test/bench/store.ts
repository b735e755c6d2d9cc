import Database from 'better-sqlite3';
import { join } from 'node:path';
import { NEED_GROUPS, NEED_REASONS, needClockAt } from '../../shared/domain/worklist.ts';
import { bringNeedsUpToDate, countNeeds, listNeeds } from '../../electron/referrals/needs.ts';
import { createReferral } from '../../electron/referrals/referrals.ts';
import { findReferral, listReferrals } from '../../electron/referrals/repository.ts';
import { searchExpression } from '../../electron/referrals/search.ts';
import { parseCaseload } from '../../electron/referrals/import/parse-caseload.ts';
import { sampleCaseload } from '../../electron/sample/sample-caseload.ts';
import { inTransaction, openCompartment, type WritableDb } from '../../electron/store/connection.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { asCompartmentKey } from '../../electron/vault/key-slots.ts';
import { equalityPublicKeyOf, makeSeal } from '../../electron/vault/sealed-box.ts';
import { medianMs, percentile95Ms, timeMs } from './timing.ts';

export interface StoreTiming {
  readonly work: string;
  readonly encryptedMs: number;
  readonly plainMs: number;
}

/** How many different referrals are generated; the bulk repeats them, so that generating does not take the time. */
const DISTINCT = 2_000;

/** The same work, by the same code, on a SQLCipher file and on a plain SQLite file. */
export function benchStore(options: {
  readonly folder: string;
  readonly referrals: number;
  readonly randomBytes: (length: number) => Buffer;
  readonly randomUuid: () => string;
}): readonly StoreTiming[] {
  const key = asCompartmentKey(options.randomBytes(32));
  const vaultId = options.randomUuid();
  const encryptedPath = join(options.folder, 'encrypted.db');
  const plainPath = join(options.folder, 'plain.db');
  const openers: Readonly<Record<'encrypted' | 'plain', () => WritableDb>> = {
    encrypted: () => openCompartment({ path: encryptedPath, compartment: 'cases', key, create: true }),
    plain: () => openPlain(plainPath),
  };
  const author = {
    person: 'bench',
    at: '2026-11-22T15:00:00.000Z',
    seal: makeSeal(vaultId, equalityPublicKeyOf(vaultId, key)),
    randomUuid: options.randomUuid,
    randomBytes: options.randomBytes,
  };
  const rows = parseCaseload(
    new TextEncoder().encode(sampleCaseload({ seed: 1, referrals: Math.min(DISTINCT, options.referrals) })),
    { today: '2026-11-22' },
  );
  const timings = new Map<string, { encrypted: number; plain: number }>();
  for (const kind of ['plain', 'encrypted'] as const) {
    const record = (work: string, ms: number): void => {
      timings.set(work, { ...(timings.get(work) ?? { encrypted: 0, plain: 0 }), [kind]: ms });
    };
    let db = openers[kind]();
    migrate(db, 'cases');
    const ids: string[] = [];
    const insertOne = (index: number): void => {
      const row = rows[index % rows.length];
      if (row === undefined) throw new Error('the sample is empty');
      const { draft, answers } = row;
      ids.push(createReferral(db, { draft, answers, origin: 'MIGRATED_RECORD' }, author).referralId);
    };
    record(
      `bulk insert of ${options.referrals}, one transaction`,
      timeMs(() =>
        inTransaction(db, () => {
          for (let index = 0; index < options.referrals; index += 1) insertOne(index);
        }),
      ),
    );
    record(
      'durable single insert (median of 200)',
      medianMs(
        Array.from({ length: 200 }, (_, index) => timeMs(() => inTransaction(db, () => insertOne(index)))),
      ),
    );
    db.close();
    record(
      'opening (median of 20)',
      medianMs(Array.from({ length: 20 }, () => timeMs(() => openers[kind]().close()))),
    );
    db = openers[kind]();
    const pick = (index: number): string => ids[(index * 7919) % ids.length] ?? '';
    record(
      'point read (median of 2,000)',
      medianMs(Array.from({ length: 2_000 }, (_, index) => timeMs(() => findReferral(db, pick(index))))),
    );
    const viewer = { person: author.person, brokenGlass: [] };
    const words = ['tal', 'IDVA-2526-0001', 'quiet heron', '07700900', 'm'];
    record(
      'full-text search with first page (95th percentile of 100)',
      percentile95Ms(100, (index) => {
        const match = searchExpression(words[index % words.length] ?? '');
        listReferrals(db, { viewer, filter: {}, match, now: author.at, offset: 0, limit: 50 });
      }),
    );
    const clock = needClockAt(author.at);
    record(
      'worklist with the first 20 of each group (95th percentile of 40)',
      percentile95Ms(40, () => {
        const counts = countNeeds(db, clock, viewer);
        for (const group of NEED_GROUPS) {
          listNeeds(db, clock, { group, viewer, counts, offset: 0, limit: 20 });
        }
      }),
    );
    record(
      'referrals with one need, first page (95th percentile of 40)',
      percentile95Ms(40, (index) => {
        const needs = NEED_REASONS[index % NEED_REASONS.length];
        listReferrals(db, { viewer, filter: { needs }, match: null, now: author.at, offset: 0, limit: 50 });
      }),
    );
    db.exec('DELETE FROM referral_need_rules');
    record(
      'deriving all needs again',
      timeMs(() => bringNeedsUpToDate(db)),
    );
    db.close();
  }
  return [...timings].map(([work, { encrypted, plain }]) => ({
    work,
    encryptedMs: encrypted,
    plainMs: plain,
  }));
}

/** A connection like ours in everything but encryption. */
function openPlain(path: string): WritableDb {
  const db = new Database(path);
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'temp_store = MEMORY',
  ]) {
    db.pragma(pragma);
  }
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  // The benchmark measures our functions on this connection; nothing else ever sees it.
  return db as WritableDb;
}
