import { copyFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { AppError } from '../../shared/result.ts';
import { refuse, valueOf } from '../../electron/calls/answer.ts';
import { aReferral } from '../builders/referral.ts';
import { copyOf } from '../builders/vault-copy.ts';
import { addPerson, atWork, aVaultFolder, ok, PASSPHRASE, type AtWork } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';

const DATABASES = ['office.db', 'cases.db', 'equality.db', 'assurance.db'] as const;
const REFERRALS = 5;

let whole = '';

beforeAll(async () => {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  for (let times = 0; times < REFERRALS; times += 1) {
    await ok(server, 'referrals.create', { draft: aReferral() });
  }
  server.lock();
  whole = folder;
});

/** What somebody is told who opens a folder, counts its referrals, and has it checked. Whatever is not an AppError is a defect. */
async function tryOut(
  folder: string,
  passphrase = PASSPHRASE,
): Promise<Result<{ readonly isIntact: boolean; readonly total: number }>> {
  let server: AtWork | null = null;
  try {
    server = await atWork(folder, { passphrase });
    const { isIntact } = valueOf(await server.invoke('vault.verify', {}));
    const { total } = valueOf(await server.invoke('referrals.list', {}));
    return { ok: true, value: { isIntact, total } };
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    throw error;
  } finally {
    server?.lock();
  }
}

const WHOLE = { ok: true, value: { isIntact: true, total: REFERRALS } } as const;

/** Nothing is missing, and the check says all the same that something does not belong together. */
const MIXED = { ok: true, value: { isIntact: false, total: REFERRALS } } as const;

const refusal = (code: string, fileName: string) => ({
  ok: false,
  error: { code, message: expect.stringContaining(fileName) },
});

/** Puts the whole file back: then everything is as it was. */
async function expectMended(copy: string, name: string): Promise<void> {
  rmSync(join(copy, `${name}-wal`), { force: true });
  rmSync(join(copy, `${name}-shm`), { force: true });
  copyFileSync(join(whole, name), join(copy, name));
  expect(await tryOut(copy)).toEqual(WHOLE);
}

describe('a vault that was copied by half', () => {
  it.each(DATABASES)('says that %s is missing, and opens when it is there again', async (name) => {
    const copy = copyOf(whole);
    rmSync(join(copy, name));
    expect(await tryOut(copy)).toMatchObject(refusal('DB_MISSING', name));
    await expectMended(copy, name);
  });

  it.each(DATABASES)('says that %s was cut off, wherever, and opens when it is whole again', async (name) => {
    const size = statSync(join(whole, name)).size;
    for (const bytes of [0, 1, 4096, size / 4, size / 2, (3 * size) / 4, size - 4096, size - 1]) {
      const copy = copyOf(whole);
      truncateSync(join(copy, name), Math.floor(bytes));
      const seen = await tryOut(copy);
      // The last page may be one that nothing but the check reads.
      if (seen.ok) expect(seen.value).toEqual({ isIntact: false, total: REFERRALS });
      else expect(seen).toMatchObject(refusal('DB_CORRUPT', name));
      await expectMended(copy, name);
    }
  });

  it('says that vault.json is missing or was cut off, and opens when it is whole again', async () => {
    const copy = copyOf(whole);
    rmSync(join(copy, 'vault.json'));
    expect(await tryOut(copy)).toMatchObject(refusal('VAULT_MISSING', 'vault.json'));
    const size = statSync(join(whole, 'vault.json')).size;
    for (const bytes of [0, size / 4, size / 2, (3 * size) / 4, size - 2]) {
      copyFileSync(join(whole, 'vault.json'), join(copy, 'vault.json'));
      truncateSync(join(copy, 'vault.json'), Math.floor(bytes));
      expect(await tryOut(copy)).toMatchObject(refusal('VAULT_DAMAGED', 'vault.json'));
    }
    await expectMended(copy, 'vault.json');
  });

  it('opens without its lock file, and says what to do about one that was cut off', async () => {
    const copy = copyOf(whole);
    rmSync(join(copy, 'vault.lock'));
    expect(await tryOut(copy)).toEqual(WHOLE);
    truncateSync(join(copy, 'vault.lock'), 100);
    expect(await tryOut(copy)).toMatchObject(refusal('IO', 'vault.lock is damaged'));
    rmSync(join(copy, 'vault.lock'));
    expect(await tryOut(copy)).toEqual(WHOLE);
  });

  it('opens without its folder of backups', async () => {
    const copy = copyOf(whole);
    rmSync(join(copy, 'backups'), { recursive: true });
    expect(await tryOut(copy)).toEqual(WHOLE);
  });
});

describe('a vault whose files are of different days', () => {
  it('lets nobody in whom one of the two does not know, and says which file to put back', async () => {
    const later = copyOf(whole);
    const server = await atWork(later);
    const colleague = await addPerson(server, ['manager']);
    server.lock();

    const newKeys = copyOf(whole);
    copyFileSync(join(later, 'vault.json'), join(newKeys, 'vault.json'));
    expect(await tryOut(newKeys)).toEqual(MIXED);
    expect(await tryOut(newKeys, colleague)).toMatchObject(refusal('VAULT_DAMAGED', 'vault.json'));

    const oldKeys = copyOf(later);
    copyFileSync(join(whole, 'vault.json'), join(oldKeys, 'vault.json'));
    expect(await tryOut(oldKeys)).toEqual(MIXED);
    expect(await tryOut(oldKeys, colleague)).toMatchObject({
      ok: false,
      error: { code: 'WRONG_PASSPHRASE' },
    });
  });

  it('says which file to put back when the keys were exchanged in between', async () => {
    const later = copyOf(whole);
    const server = await atWork(later);
    await ok(server, 'office.keys.rotate', { reason: 'a computer was lost' });
    server.lock();
    expect(await tryOut(later)).toEqual(WHOLE);
    for (const name of DATABASES) {
      const oldFile = copyOf(later);
      copyFileSync(join(whole, name), join(oldFile, name));
      expect(await tryOut(oldFile)).toMatchObject(refusal('DB_CORRUPT', name));
      copyFileSync(join(later, name), join(oldFile, name));
      expect(await tryOut(oldFile)).toEqual(WHOLE);
    }
    const oldKeys = copyOf(later);
    copyFileSync(join(whole, 'vault.json'), join(oldKeys, 'vault.json'));
    expect(await tryOut(oldKeys)).toMatchObject({ ok: false, error: { code: 'DB_CORRUPT' } });
    copyFileSync(join(later, 'vault.json'), join(oldKeys, 'vault.json'));
    expect(await tryOut(oldKeys)).toEqual(WHOLE);
  });

  it('is refused when its databases belong to another vault', async () => {
    const { folder } = await aVaultFolder(aWorld(undefined, 'another vault'));
    for (const name of DATABASES) {
      const copy = copyOf(whole);
      copyFileSync(join(folder, name), join(copy, name));
      expect(await tryOut(copy)).toMatchObject(refusal('DB_CORRUPT', name));
      await expectMended(copy, name);
    }
  });

  it('still moves each sealed row once, when one of its files is from before the move', async () => {
    const before = copyOf(whole);
    const early = await atWork(before, { relays: false });
    await ok(early, 'referrals.create', { draft: aReferral() });
    early.lock();
    const after = copyOf(before);
    (await atWork(after)).lock();
    const moved = await atWork(after);
    await ok(moved, 'equality.report', { from: '2025-04-01', to: '2026-03-31', by: ['sex'] });
    moved.lock();
    for (const name of ['cases.db', 'office.db', 'equality.db']) {
      const mixed = copyOf(after);
      copyFileSync(join(before, name), join(mixed, name));
      const server = await atWork(mixed, { world: aWorld(undefined, name) });
      await ok(server, 'equality.report', { from: '2025-04-01', to: '2026-03-31', by: ['sex'] });
      const subjects = server.session.database('equality').prepare('SELECT count(*) FROM subject').pluck();
      // The row itself is gone where only the file that received it was put back: it is in the later copy, and nowhere else.
      expect(subjects.get()).toBe(name === 'equality.db' ? REFERRALS : REFERRALS + 1);
      expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
      server.lock();
    }
  });
});
