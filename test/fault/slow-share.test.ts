import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openCompartment, type WritableDb } from '../../electron/store/connection.ts';
import { asCompartmentKey } from '../../electron/vault/key-slots.ts';
import type { Compartment } from '../../shared/domain/compartments.ts';
import { aFolder, whenDone } from '../builders/folder.ts';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../builders/vault.ts';

// A share on which others are slow, a virus scanner, or a tool for copying holds a file for a while.

const IN_USE = (compartment: Compartment) => ({
  code: 'VAULT_IN_USE',
  message: expect.stringContaining(`${compartment}.db is in use by another program`),
});

/** A second connection to one file, as a program with the key would have it. */
function neighbour(folder: string, { session }: AtWork, compartment: Compartment): WritableDb {
  const key = session.vault.keys.get(compartment) ?? expect.unreachable();
  const path = join(folder, `${compartment}.db`);
  const db = openCompartment({ path, compartment, key: asCompartmentKey(Buffer.from(key)) });
  whenDone(() => db.close());
  return db;
}

async function anOpenVault() {
  const { folder, world } = await aVaultFolder();
  return { folder, server: await atWork(folder, { world }) };
}

describe('a file that another program is writing', () => {
  it('refuses a change in plain words at once, keeps nothing of it, and takes it when the file is free', async () => {
    const { folder, server } = await anOpenVault();
    const other = neighbour(folder, server, 'cases');
    other.exec('BEGIN IMMEDIATE');
    const change = { draft: aReferral(), answers: someEqualityAnswers() };
    expect(await server.invoke('referrals.create', change)).toMatchObject({
      ok: false,
      error: IN_USE('cases'),
    });
    expect(server.log).toEqual([]);
    other.exec('ROLLBACK');
    await ok(server, 'referrals.create', change);
    expect(await ok(server, 'referrals.list', {})).toMatchObject({ total: 1 });
  });

  it.each(['office', 'equality'] as const)(
    'keeps a sealed row on its way, once, while %s is held',
    async (compartment) => {
      const { folder, server } = await anOpenVault();
      const other = neighbour(folder, server, compartment);
      other.exec('BEGIN IMMEDIATE');
      await ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
      other.exec('ROLLBACK');
      await ok(server, 'equality.report', { from: '2020-04-01', to: '2026-11-01', by: ['sex'] });
      const equality = server.session.database('equality');
      expect(equality.prepare('SELECT count(*) FROM subject').pluck().get()).toBe(1);
      expect((await ok(server, 'session.status', {})).sealedRowsWaiting).toBe(0);
    },
  );

  it('does not keep the vault from being locked, or what was saved from being there afterwards', async () => {
    const { folder, server } = await anOpenVault();
    const other = neighbour(folder, server, 'office');
    await ok(server, 'referrals.create', { draft: aReferral() });
    other.exec('BEGIN IMMEDIATE');
    server.lock();
    await expect(atWork(folder)).rejects.toMatchObject(IN_USE('office'));
    other.exec('ROLLBACK');
    const again = await atWork(folder);
    expect(await ok(again, 'vault.verify', {})).toMatchObject({ isIntact: true });
    expect(await ok(again, 'referrals.list', {})).toMatchObject({ total: 1 });
  });

  it('reads a file that is being read by another program, and writes it', async () => {
    const { folder, server } = await anOpenVault();
    const other = neighbour(folder, server, 'cases');
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM audit').get();
    await ok(server, 'referrals.create', { draft: aReferral() });
    server.lock();
    other.exec('ROLLBACK');
    expect(await ok(await atWork(folder), 'referrals.list', {})).toMatchObject({ total: 1 });
  });
});

describe('a lock file that answers late', () => {
  it('lets nobody in while another program holds it, says so, and lets them in afterwards', async () => {
    const { folder } = await aVaultFolder();
    const other = new Database(join(folder, 'vault.lock'));
    whenDone(() => other.close());
    other.exec('BEGIN EXCLUSIVE');
    await expect(atWork(folder)).rejects.toMatchObject({
      code: 'VAULT_IN_USE',
      message: expect.stringContaining('already open in another Strongroom'),
    });
    other.exec('ROLLBACK');
    (await atWork(folder)).lock();
  });
});

describe('a vault on a share that was copied while somebody worked', () => {
  it('opens beside the original, which does not notice', async () => {
    const { folder, server } = await anOpenVault();
    await ok(server, 'referrals.create', { draft: aReferral() });
    const copy = join(aFolder(), 'copy.strongroom');
    cpSync(folder, copy, { recursive: true });
    const there = await atWork(copy);
    expect(await ok(there, 'vault.verify', {})).toMatchObject({ isIntact: true });
    expect(await ok(there, 'referrals.list', {})).toMatchObject({ total: 1 });
    await ok(server, 'referrals.create', { draft: aReferral() });
    expect(await ok(server, 'referrals.list', {})).toMatchObject({ total: 2 });
  });
});
