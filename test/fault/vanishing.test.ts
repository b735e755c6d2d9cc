import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../builders/folder.ts';
import { aReferral } from '../builders/referral.ts';
import { copyOf } from '../builders/vault-copy.ts';
import { atWork, aVaultFolder, ok } from '../builders/vault.ts';
import { asOlderEquality } from '../builders/older-schema.ts';

const DATABASES = ['office.db', 'cases.db'] as const;

/** A vault that somebody works in, with one referral. */
async function anOpenVault() {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  await ok(server, 'referrals.create', { draft: aReferral() });
  return { folder, server };
}

const isMissing = (name: string) => ({
  ok: false,
  error: { code: 'DB_MISSING', message: expect.stringContaining(`${name} is no longer in the folder`) },
});

async function expectAll(folder: string, total: number): Promise<void> {
  const server = await atWork(folder);
  expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
  expect(await ok(server, 'referrals.list', {})).toMatchObject({ total });
  server.lock();
}

describe('a file that vanishes while the vault is open', () => {
  it.each(DATABASES)(
    'is named at the next call that needs %s, and all is well when it is back',
    async (name) => {
      const { folder, server } = await anOpenVault();
      const elsewhere = join(aFolder(), name);
      const method = name === 'office.db' ? 'session.status' : 'referrals.list';
      renameSync(join(folder, name), elsewhere);
      expect(await server.invoke(method, {})).toMatchObject(isMissing(name));
      renameSync(elsewhere, join(folder, name));
      expect(await server.invoke(method, {})).toMatchObject({ ok: true });
      server.lock();
      await expectAll(folder, 1);
    },
  );

  it.each(DATABASES)(
    'acknowledges nothing that only a deleted log of %s would hold, and loses nothing',
    async (name) => {
      const { folder, server } = await anOpenVault();
      rmSync(join(folder, `${name}-wal`));
      const refused = await server.invoke(name === 'office.db' ? 'session.status' : 'referrals.list', {});
      expect(refused).toMatchObject(isMissing(`${name}-wal`));
      // Its place in memory is still there, and is written back when the file is closed.
      server.lock();
      await expectAll(folder, 1);
    },
  );

  it('keeps nobody at work from going on when it is vault.json, which is missed at the next unlock', async () => {
    const { folder, server } = await anOpenVault();
    const elsewhere = join(aFolder(), 'vault.json');
    copyFileSync(join(folder, 'vault.json'), elsewhere);
    rmSync(join(folder, 'vault.json'));
    await ok(server, 'referrals.create', { draft: aReferral() });
    server.lock();
    await expect(atWork(folder)).rejects.toMatchObject({ code: 'VAULT_MISSING' });
    copyFileSync(elsewhere, join(folder, 'vault.json'));
    await expectAll(folder, 2);
  });
});

describe('a folder of backups that vanishes', () => {
  it('is made anew for the copy before a change of the files; where it cannot be, nothing is changed', async () => {
    const { folder, server } = await anOpenVault();
    asOlderEquality(server.session.database('equality'));
    server.lock();
    const backups = join(folder, 'backups');
    rmSync(backups, { recursive: true });
    const before = readFileSync(join(folder, 'equality.db'));
    writeFileSync(backups, 'in the way');
    await expect(atWork(folder)).rejects.toMatchObject({
      code: 'IO',
      message: expect.stringContaining('equality.db was not brought up to date'),
    });
    expect(readFileSync(join(folder, 'equality.db')).equals(before)).toBe(true);
    rmSync(backups);
    await expectAll(folder, 1);
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/^pre-migration-equality-v30-/)]);
  });
});

describe('a folder that vanishes while the vault is open', () => {
  it('is missed at once, locks all the same, and holds everything when it is back', async () => {
    const { folder, server } = await anOpenVault();
    const elsewhere = join(aFolder(), 'unplugged.strongroom');
    renameSync(folder, elsewhere);
    expect(await server.invoke('referrals.create', { draft: aReferral() })).toMatchObject(
      isMissing('cases.db'),
    );
    server.lock();
    renameSync(elsewhere, folder);
    await expectAll(folder, 1);
  });

  it('holds everything that was acknowledged, also when it was copied away with its logs and never closed', async () => {
    const { folder, server } = await anOpenVault();
    const pulledOut = copyOf(folder);
    server.lock();
    await expectAll(pulledOut, 1);
  });
});
