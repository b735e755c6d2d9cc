import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../../electron/calls/session.ts';
import { listPeople } from '../../../electron/office/people.ts';
import { giveKeys } from '../../../electron/vault/slots.ts';
import { readVaultFile, vaultFilePath, writeVaultFile } from '../../../electron/vault/vault-file.ts';
import { aReferral } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, ok, PASSPHRASE } from '../../builders/vault.ts';

const REASON = { reason: 'a computer was lost' } as const;

const leftoversIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.replacing-'));

describe('an exchange of keys that cannot be made', () => {
  it('leaves everything as it was, and the work goes on', async () => {
    const { folder, world } = await aVaultFolder();
    const unlucky = { ...world, randomUuid: () => '11111111-1111-4111-8111-111111111111' };
    const server = await atWork(folder, { world: unlucky });
    await ok(server, 'referrals.create', { draft: aReferral() });
    mkdirSync(join(folder, '.replacing-11111111-1111-4111-8111-111111111111'));
    const before = readFileSync(vaultFilePath(folder));
    expect(await server.call('office.keys.rotate', REASON)).toMatchObject({
      ok: false,
      error: { code: 'IO' },
    });
    expect(readFileSync(vaultFilePath(folder)).equals(before)).toBe(true);
    expect((await ok(server, 'referrals.list', {})).total).toBe(1);
    server.lock();
    const again = await atWork(folder, { world });
    expect((await ok(again, 'referrals.list', {})).total).toBe(1);
    expect(leftoversIn(folder)).toEqual([]);
  });

  it('says which file is damaged, exchanges no key of any, and stages nothing', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    await ok(server, 'referrals.create', { draft: aReferral() });
    server.lock();
    const path = join(folder, 'assurance.db');
    const bytes = readFileSync(path);
    const damaged = Buffer.from(bytes);
    const last = damaged.length - 2_000;
    damaged[last] = (damaged[last] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    const again = await atWork(folder, { world });
    const before = readFileSync(vaultFilePath(folder));
    expect(await again.call('office.keys.rotate', REASON)).toMatchObject({
      ok: false,
      error: { code: 'DB_CORRUPT', message: expect.stringContaining('assurance.db') },
    });
    expect(readFileSync(vaultFilePath(folder)).equals(before)).toBe(true);
    expect(leftoversIn(folder)).toEqual([]);
    expect((await ok(again, 'referrals.list', {})).total).toBe(1);
  });

  it('ends the session when it stopped halfway, and is finished by the next unlock', async () => {
    const { folder, world } = await aVaultFolder();
    // A folder where the old log of cases.db would be: the new file cannot be put in its place.
    const inTheWay = join(folder, 'cases.db-wal');
    const blocking = {
      ...world,
      randomBytes: (length: number) => {
        const [staging] = leftoversIn(folder);
        const isStaged = staging !== undefined && existsSync(join(folder, staging, 'assurance.db'));
        if (isStaged && !existsSync(inTheWay)) mkdirSync(inTheWay);
        return world.randomBytes(length);
      },
    };
    const server = await atWork(folder, { world: blocking });
    await ok(server, 'referrals.create', { draft: aReferral() });
    expect(await server.call('office.keys.rotate', REASON)).toMatchObject({
      ok: false,
      error: { code: 'IO' },
    });
    expect(readVaultFile(folder).replacing).toBeDefined();
    // Whatever was written now would be lost when the exchange is finished.
    expect(await server.call('referrals.create', { draft: aReferral() })).toMatchObject({
      ok: false,
      error: { code: 'IO', message: expect.stringContaining('unlock the vault again') },
    });
    server.lock();
    rmSync(inTheWay, { recursive: true });
    const again = await atWork(folder, { world });
    expect(readVaultFile(folder).replacing).toBeUndefined();
    expect(leftoversIn(folder)).toEqual([]);
    expect((await ok(again, 'referrals.list', {})).total).toBe(1);
    expect(await ok(again, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });
});

describe('an exchange of keys that a second person made possible', () => {
  it('leaves no key in memory but those of the person at work, and says in the log who stood by', async () => {
    const { folder, world } = await aVaultFolder();
    const first = await atWork(folder, { world });
    const oneTime = await addPerson(first, ['custodian']);
    const holder = first.session.person.personId;
    first.lock();
    (await atWork(folder, { world, passphrase: oneTime })).lock();
    const made: Buffer[] = [];
    const remembering = {
      ...world,
      randomBytes: (length: number) => {
        const bytes = world.randomBytes(length);
        if (length === 32) made.push(bytes);
        return bytes;
      },
    };
    const server = await atWork(folder, { world: remembering, passphrase: oneTime });
    const second = { personId: holder, passphrase: PASSPHRASE };
    const { rotated } = await ok(server, 'office.keys.rotate', { ...REASON, second });
    expect(rotated).toHaveLength(4);
    const own = [...server.session.vault.keys.values()];
    expect(made.filter((key) => key.some((byte) => byte !== 0))).toEqual(own);
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'office' });
    expect(entries).toContainEqual(
      expect.objectContaining({
        person: holder,
        action: 'session.standBy',
        object: server.session.person.personId,
      }),
    );
  });
});

describe('the removal of somebody whose slot opens more than their roles', () => {
  it('exchanges that key too', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    await addPerson(server, ['reviewer']);
    const office = server.session.database('office');
    const colleague = listPeople(office).find(({ state }) => state === 'new');
    // As somebody could who holds the key, and may write vault.json.
    if (typeof colleague?.slotId !== 'string' || colleague.slotPublicKey === null) throw new Error('no slot');
    const { keys: held } = server.session.vault;
    const cases = held.get('cases');
    if (cases === undefined) throw new Error('no key');
    const { slotId, slotPublicKey: publicKey } = colleague;
    const gift = { slotId, publicKey, keys: new Map([['cases', cases] as const]), held };
    writeVaultFile(folder, giveKeys(readVaultFile(folder), { ...gift, randomBytes: world.randomBytes }));
    expect(
      await ok(server, 'office.people.remove', { personId: colleague.personId, reason: 'left the unit' }),
    ).toMatchObject({ rotated: ['office', 'cases', 'assurance'] });
  });
});

describe('an exchange of keys in a vault of before its recovery code was noted', () => {
  it('waits for a new recovery code instead of losing the one that there is', async () => {
    const { folder, world, recoveryCode } = await aVaultFolder();
    const server = await atWork(folder, { world });
    server.session.database('office').prepare('DELETE FROM recovery_slot').run();
    expect(await server.call('office.keys.rotate', REASON)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('new recovery code') },
    });
    const { recoveryCode: code } = await ok(server, 'office.recovery.replace', REASON);
    await ok(server, 'office.keys.rotate', REASON);
    server.lock();
    const open = (known: string) =>
      openSession({ folder, world, credential: { kind: 'recovery', code: known } });
    await expect(open(recoveryCode)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    (await open(code)).lock();
  });
});
