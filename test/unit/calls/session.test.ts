import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPARTMENTS } from '../../../shared/domain/compartments.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { verifyAuditChain } from '../../../electron/store/audit.ts';
import { atOnce } from '../../builders/at-once.ts';
import { aReferral } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, ok, PASSPHRASE } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';
import { openWithAnotherSqlcipher, readKeys, recomputeChain } from '../vault/independent-reader.ts';

const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

describe('the four files of a vault', () => {
  it('open in another SQLCipher by FORMAT.md alone, with the passphrase and with the recovery code', async () => {
    const { folder, recoveryCode, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    await ok(server, 'referrals.create', {
      draft: aReferral({ client: { name: { full: 'Ondrin Talvesk' } } }),
    });
    const { vaultId } = server.session;
    server.lock();
    for (const keys of [
      readKeys(folder, { passphrase: PASSPHRASE }),
      readKeys(folder, { code: recoveryCode }),
    ]) {
      expect([...keys.keys()]).toEqual(COMPARTMENTS);
      for (const [compartment, key] of keys) {
        const db = openWithAnotherSqlcipher(folder, compartment, key);
        expect(db.prepare('SELECT vault_id, compartment FROM vault_identity').get()).toEqual({
          vault_id: vaultId,
          compartment,
        });
        const last = db.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').get();
        if (last !== undefined) expect(recomputeChain(db, vaultId, compartment)).toBe(last['hash']);
        db.close();
      }
    }
    const cases = openWithAnotherSqlcipher(
      folder,
      'cases',
      readKeys(folder, { passphrase: PASSPHRASE }).get('cases') ?? Buffer.of(),
    );
    expect(JSON.stringify(cases.prepare('SELECT record FROM referral').all())).toContain('Ondrin Talvesk');
    cases.close();
  });

  it('have no SQLite header and hold no planted name in clear', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    await ok(server, 'referrals.create', {
      draft: aReferral({ client: { name: { full: 'Ondrin Talvesk' } } }),
    });
    const read = (suffix: string) =>
      COMPARTMENTS.map((name) => readFileSync(join(folder, `${name}.db${suffix}`)));
    const whileOpen = [...read(''), ...read('-wal')];
    server.lock();
    for (const bytes of [...whileOpen, ...read('')]) {
      expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
      expect(bytes.includes('Talvesk')).toBe(false);
    }
  });
});

describe('a session', () => {
  it('keeps a second one out while it lasts', async () => {
    const { folder, world } = await aVaultFolder();
    const first = await atWork(folder, { world });
    await expect(openSession({ folder, credential, world })).rejects.toMatchObject({ code: 'VAULT_IN_USE' });
    first.lock();
    (await openSession({ folder, credential, world })).lock();
  });

  it('wipes its keys and closes its files when it is locked', async () => {
    const { folder } = await aVaultFolder();
    const session = await openSession({ folder, credential, world: aWorld() });
    const db = session.database('cases');
    session.lock();
    for (const key of session.vault.keys.values()) expect(key).toEqual(Buffer.alloc(32));
    expect(db.open).toBe(false);
  });

  it('refuses a database that was swapped for that of another vault', async () => {
    const one = await aVaultFolder();
    const other = await aVaultFolder(aWorld(undefined, 'another'));
    copyFileSync(join(other.folder, 'cases.db'), join(one.folder, 'cases.db'));
    await expect(openSession({ folder: one.folder, credential, world: one.world })).rejects.toMatchObject({
      code: 'DB_CORRUPT',
      message: expect.stringContaining('cases.db'),
    });
  });

  it('tells a missing and a damaged database apart, and lets the lock go after refusing', async () => {
    const { folder, world } = await aVaultFolder();
    const path = join(folder, 'equality.db');
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 600), Buffer.alloc(100), whole.subarray(700)]));
    await expect(openSession({ folder, credential, world })).rejects.toMatchObject({
      code: 'DB_CORRUPT',
      message: expect.stringContaining('equality.db'),
    });
    rmSync(path);
    await expect(openSession({ folder, credential, world })).rejects.toMatchObject({
      code: 'DB_MISSING',
      message: expect.stringContaining('equality.db'),
    });
    writeFileSync(path, whole);
    (await openSession({ folder, credential, world })).lock();
  });

  it('never opens, and never alters, a database that a newer version wrote', async () => {
    const { folder, world } = await aVaultFolder();
    const session = await openSession({ folder, credential, world });
    session.database('office').pragma('user_version = 9990');
    session.lock();
    const before = readFileSync(join(folder, 'office.db'));
    await expect(openSession({ folder, credential, world })).rejects.toMatchObject({
      code: 'VAULT_FROM_FUTURE',
    });
    expect(readFileSync(join(folder, 'office.db'))).toEqual(before);
  });

  it('that the recovery code opened can give access again, and read nothing', async () => {
    const { folder, recoveryCode, world } = await aVaultFolder();
    const session = await openSession({
      folder,
      credential: { kind: 'recovery', code: recoveryCode },
      world,
    });
    expect(session.compartments).toEqual(['office']);
    expect(session.mustFirst).toBe('recover');
    expect([...session.permissions].toSorted()).toEqual([
      'people.read',
      'recovery.finish',
      'session.use',
      'vault.verify',
    ]);
    session.lock();
  });

  it('that a custodian without case keys opened cannot give case keys away', async () => {
    const { folder, world } = await aVaultFolder();
    const first = await atWork(folder, { world });
    const passphrase = await addPerson(first, ['custodian']);
    first.lock();
    const custodian = await atWork(folder, { passphrase, world });
    const refused = await custodian.call('office.people.add', { displayName: 'X', roles: ['coordinator'] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(
      await custodian.call('office.people.add', { displayName: 'X', roles: ['custodian'] }),
    ).toMatchObject({ ok: true });
  });

  // Windows keeps an open file where it is.
  it.skipIf(process.platform === 'win32')(
    'takes nothing more once its folder is gone, and goes on when it is back',
    async () => {
      const { folder, world } = await aVaultFolder();
      const server = await atWork(folder, { world });
      renameSync(folder, `${folder}.elsewhere`);
      expect(await server.call('referrals.create', { draft: aReferral() })).toMatchObject({
        ok: false,
        error: {
          code: 'DB_MISSING',
          message: expect.stringMatching(/nothing was saved\. Put the folder back/),
        },
      });
      renameSync(`${folder}.elsewhere`, folder);
      await ok(server, 'referrals.create', { draft: aReferral() });
      expect((await ok(server, 'referrals.list', {})).total).toBe(1);
    },
  );

  it('records every unlock and every lock in the office chain', async () => {
    const { folder, world } = await aVaultFolder();
    for (let times = 0; times < 3; times += 1) (await openSession({ folder, credential, world })).lock();
    const server = await atWork(folder, { world });
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'office' });
    const thrice = [1, 2, 3].flatMap(() => ['session.unlock', 'session.lock']);
    expect(entries.map(({ action }) => action)).toEqual(['vault.create', ...thrice, 'session.unlock']);
    const chain = { vaultId: server.session.vaultId, compartment: 'office' } as const;
    expect(atOnce(verifyAuditChain(server.session.database('office'), chain))).toMatchObject({
      kind: 'intact',
    });
  });
});
