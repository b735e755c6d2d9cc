import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAuditChain } from '../../electron/store/audit.ts';
import { integrityProblems, openCompartment, type ReadableDb } from '../../electron/store/connection.ts';
import { asCompartmentKey, type CompartmentKey } from '../../electron/vault/key-slots.ts';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { atOnce } from '../builders/at-once.ts';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { copyOf } from '../builders/vault-copy.ts';
import { atWork, aVaultFolder, everythingIn, ok, type AtWork } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';

// A power cut keeps what was flushed to the disk, and any part of what was on its way there. Every commit is flushed before
// the next begins and before anything is acknowledged: torn can only be the end of one write-ahead log, or the pages that
// were just being copied out of one.

const REFERRALS = 2;
const PAGE_BYTES = 4096;
/** A header of its own, and then a header for each page. */
const WAL_HEADER_BYTES = 32;
const FRAME_BYTES = 24 + PAGE_BYTES;

type Sizes = Readonly<Record<Compartment, number>>;

/** How long the logs were after one commit. */
interface Commit {
  readonly compartment: Compartment;
  readonly sizes: Sizes;
  /** How many referrals somebody had been told were saved. */
  readonly acknowledged: number;
}

const commits: Commit[] = [];
const keys = new Map<Compartment, CompartmentKey>();
let vaultId = '';
/** The folder just before the vault was locked: the databases as they began, and logs with all that was done since. */
let withLogs = '';
/** The same folder afterwards: the logs have been copied into the databases. */
let locked = '';

const logOf = (folder: string, compartment: Compartment): string => join(folder, `${compartment}.db-wal`);
const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Lets every transaction of a session note how long the logs are when it has been committed. */
function watchCommits(folder: string, { session }: AtWork, acknowledged: () => number): void {
  const note = (compartment: Compartment): void => {
    const sizes = Object.fromEntries(COMPARTMENTS.map((each) => [each, sizeOf(logOf(folder, each))]));
    // Made from the list of all compartments.
    commits.push({ compartment, sizes: sizes as Sizes, acknowledged: acknowledged() });
  };
  for (const compartment of COMPARTMENTS) {
    const db = session.database(compartment);
    const begin = db.transaction.bind(db);
    Reflect.set(db, 'transaction', (work: (...parameters: readonly unknown[]) => unknown) => ({
      immediate: (...parameters: readonly unknown[]) => {
        const result = begin(work).immediate(...parameters);
        note(compartment);
        return result;
      },
    }));
  }
}

beforeAll(async () => {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  let acknowledged = 0;
  vaultId = server.session.vaultId;
  for (const [compartment, key] of server.session.vault.keys) {
    keys.set(compartment, asCompartmentKey(Buffer.from(key)));
  }
  watchCommits(folder, server, () => acknowledged);
  for (; acknowledged < REFERRALS; acknowledged += 1) {
    await ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
  }
  withLogs = copyOf(folder);
  server.lock();
  locked = copyOf(folder);
});

/** The folder as a power cut leaves it: each log as long as it was, and no index of a log, which lies in memory. */
function afterTheCut(sizes: Sizes): string {
  const copy = copyOf(withLogs);
  for (const compartment of COMPARTMENTS) {
    truncateSync(logOf(copy, compartment), sizes[compartment]);
    rmSync(join(copy, `${compartment}.db-shm`));
  }
  return copy;
}

/** Opens one file alone, proves that nothing in it contradicts itself, and looks into it. */
function lookInto<T>(folder: string, compartment: Compartment, look: (db: ReadableDb) => T): T {
  const key = keys.get(compartment) ?? expect.unreachable();
  const db = openCompartment({ path: join(folder, `${compartment}.db`), compartment, key });
  try {
    expect(integrityProblems(db)).toEqual([]);
    expect(atOnce(verifyAuditChain(db, { vaultId, compartment }))).toMatchObject({ kind: 'intact' });
    return look(db);
  } finally {
    db.close();
  }
}

/** Unlocks it, and finds everything that was acknowledged, each referral with its answers on the equality side, once. */
async function expectNothingLost(folder: string, acknowledged: number): Promise<void> {
  const server = await atWork(folder, { world: aWorld(undefined, 'after the cut') });
  expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
  const { total } = await ok(server, 'referrals.list', {});
  expect([acknowledged, acknowledged + 1]).toContain(total);
  await ok(server, 'equality.report', { from: '2020-04-01', to: '2026-11-01', by: ['sex'] });
  const equality = server.session.database('equality');
  expect(equality.prepare('SELECT count(*) FROM subject').pluck().get()).toBe(total);
  server.lock();
}

describe('a power cut while somebody works', () => {
  it('leaves each commit whole or undone, wherever the end of a log is torn', () => {
    for (const [index, { compartment, sizes }] of commits.entries()) {
      const before = commits[index - 1];
      if (before === undefined) continue;
      const contentBefore = lookInto(afterTheCut(before.sizes), compartment, everythingIn);
      const first = Math.max(before.sizes[compartment], WAL_HEADER_BYTES);
      for (let frame = first; frame < sizes[compartment]; frame += FRAME_BYTES) {
        for (const torn of [0, 10, 24, 2_000, FRAME_BYTES - 1]) {
          const folder = afterTheCut({ ...before.sizes, [compartment]: frame + torn });
          expect(lookInto(folder, compartment, everythingIn)).toBe(contentBefore);
        }
      }
    }
  });

  it('loses nothing that was acknowledged, and moves each sealed row once, after and within each commit', async () => {
    for (const [index, { compartment, sizes, acknowledged }] of commits.entries()) {
      await expectNothingLost(afterTheCut(sizes), acknowledged);
      const before = commits[index - 1];
      if (before === undefined) continue;
      const middle = Math.floor((before.sizes[compartment] + sizes[compartment]) / 2);
      await expectNothingLost(afterTheCut({ ...before.sizes, [compartment]: middle }), before.acknowledged);
    }
  });

  it('finds a log that ends in what was there before, or in nothing, as if it ended earlier', async () => {
    const last = commits.at(-1) ?? expect.unreachable();
    for (const filling of [0x00, 0xff]) {
      const folder = afterTheCut(last.sizes);
      const path = logOf(folder, 'cases');
      writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(3 * FRAME_BYTES + 7, filling)]));
      await expectNothingLost(folder, REFERRALS);
    }
  });
});

describe('a power cut while a log is copied into its database', () => {
  it.each(COMPARTMENTS)(
    'loses nothing of %s, whichever pages were written, and where one is torn',
    (compartment) => {
      const name = `${compartment}.db`;
      const before = readFileSync(join(withLogs, name));
      const after = readFileSync(join(locked, name));
      const whole = lookInto(copyOf(withLogs), compartment, everythingIn);
      const folder = copyOf(withLogs);
      for (let written = 0; written <= after.length; written += PAGE_BYTES / 2) {
        const rest = before.subarray(Math.min(written, before.length));
        writeFileSync(join(folder, name), Buffer.concat([after.subarray(0, written), rest]));
        writeFileSync(logOf(folder, compartment), readFileSync(logOf(withLogs, compartment)));
        expect(lookInto(folder, compartment, everythingIn)).toBe(whole);
      }
    },
  );
});

describe('a power cut while vault.json is written', () => {
  it('leaves the old one, and what was written beside it keeps nobody out', async () => {
    const json = readFileSync(join(locked, 'vault.json'));
    for (const bytes of [0, Math.floor(json.length / 2), json.length]) {
      const folder = copyOf(locked);
      writeFileSync(join(folder, 'vault.json.4711.tmp'), json.subarray(0, bytes));
      await expectNothingLost(folder, REFERRALS);
    }
  });
});
