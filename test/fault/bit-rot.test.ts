import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { printedHead } from '../../shared/domain/audit-head.ts';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { aReferral } from '../builders/referral.ts';
import { copyOf } from '../builders/vault-copy.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../builders/vault.ts';

const PAGE_BYTES = 4096;
const SECTOR_BYTES = 512;
const WAL_HEADER_BYTES = 32;
const FRAME_BYTES = 24 + PAGE_BYTES;

let locked = '';
/** As a crash left it: the logs hold what was done. */
let crashed = '';
/** What a document of that day would have carried. */
let headOfCases = '';

beforeAll(async () => {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  for (let times = 0; times < 3; times += 1) await ok(server, 'referrals.create', { draft: aReferral() });
  const { compartments } = await ok(server, 'vault.verify', {});
  const cases = compartments.find(({ compartment }) => compartment === 'cases');
  if (cases?.kind !== 'checked' || cases.audit.kind !== 'intact') return expect.unreachable();
  headOfCases = printedHead({ compartment: 'cases', ...cases.audit.head });
  crashed = copyOf(folder);
  server.lock();
  locked = copyOf(folder);
});

/** The compartments that are said to be damaged, by the refusal to open or by the check. */
async function blamedIn(folder: string): Promise<readonly string[]> {
  let server: AtWork;
  try {
    server = await atWork(folder);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'DB_CORRUPT') throw error;
    return COMPARTMENTS.filter((compartment) => error.message.includes(`${compartment}.db`));
  }
  const { isIntact, compartments } = await ok(server, 'vault.verify', {});
  server.lock();
  const blamed = compartments.filter(
    (verdict) => verdict.kind === 'checked' && (!verdict.isSound || verdict.audit.kind !== 'intact'),
  );
  expect(isIntact).toBe(blamed.length === 0);
  return blamed.map(({ compartment }) => compartment);
}

describe('a sector that can no longer be read as it was written', () => {
  it.each(COMPARTMENTS)(
    'is found on each page of %s.db, and no other file is blamed',
    async (compartment) => {
      const path = join(locked, `${compartment}.db`);
      const whole = readFileSync(path);
      const pages = whole.length / PAGE_BYTES;
      // Each page of the small files; enough of the large one.
      const step = Math.ceil(pages / 12);
      for (let page = 0; page < pages; page += step) {
        const copy = copyOf(locked);
        const rotten = Buffer.from(whole);
        const sector = (page * 5) % (PAGE_BYTES / SECTOR_BYTES);
        rotten.fill(
          0,
          page * PAGE_BYTES + sector * SECTOR_BYTES,
          page * PAGE_BYTES + (sector + 1) * SECTOR_BYTES,
        );
        writeFileSync(join(copy, `${compartment}.db`), rotten);
        expect({ page, blamed: await blamedIn(copy) }).toEqual({ page, blamed: [compartment] });
      }
    },
  );
});

describe('a log that rots after a crash, before its changes are in the database', () => {
  it('opens as it was before the damaged change, and a head on paper tells what is missing', async () => {
    const size = statSync(join(crashed, 'cases.db-wal')).size;
    const frames = (size - WAL_HEADER_BYTES) / FRAME_BYTES;
    for (const frame of [0, Math.floor(frames / 3)]) {
      const copy = copyOf(crashed);
      const path = join(copy, 'cases.db-wal');
      const log = readFileSync(path);
      const place = WAL_HEADER_BYTES + frame * FRAME_BYTES + 2_000;
      log[place] = (log[place] ?? 0) ^ 1;
      writeFileSync(path, log);
      // The log's index was in memory when the power went.
      rmSync(join(copy, 'cases.db-shm'));
      // Within the computer there is nothing to tell it from a commit that never happened.
      const server = await atWork(copy);
      expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
      expect(await ok(server, 'vault.verify', { against: [headOfCases] })).toMatchObject({
        isIntact: false,
        against: [{ verdict: 'not in the chain' }],
      });
      server.lock();
    }
    const whole = await atWork(copyOf(crashed));
    expect(await ok(whole, 'vault.verify', { against: [headOfCases] })).toMatchObject({ isIntact: true });
  });
});
