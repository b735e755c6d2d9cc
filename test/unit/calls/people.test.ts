import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/domain/roles.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { serveVault } from '../../../electron/calls/serve.ts';
import { vaultFilePath } from '../../../electron/vault/vault-file.ts';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import {
  addPerson,
  atWork,
  aVaultFolder,
  ok,
  ownPassphrase,
  PASSPHRASE,
  type AtWork,
} from '../../builders/vault.ts';

const REASON = 'left the unit';
const refusedWith = (code: string) => ({ ok: false, error: { code } });

async function personId(server: AtWork, displayName: string): Promise<string> {
  const { people } = await ok(server, 'office.people.list', {});
  const person = people.find((each) => each.displayName === displayName);
  if (person === undefined) throw new Error('nobody of that name');
  return person.personId;
}

/** A vault with its first person at work, and one colleague who has replaced their one-time passphrase. */
async function withColleague(roles: readonly Role[]) {
  const { folder, recoveryCode, world } = await aVaultFolder();
  const first = await atWork(folder, { world });
  const oneTime = await addPerson(first, roles);
  first.lock();
  (await atWork(folder, { world, passphrase: oneTime })).lock();
  const passphrase = ownPassphrase(folder, oneTime);
  const custodian = await atWork(folder, { world });
  return {
    folder,
    recoveryCode,
    world,
    custodian,
    passphrase,
    colleague: await personId(custodian, 'A colleague'),
  };
}

describe('a person who is added', () => {
  it('may first do nothing but replace the one-time passphrase, which opens nothing afterwards', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const oneTime = await addPerson(custodian, ['coordinator']);
    custodian.lock();
    const person = await atWork(folder, { world, passphrase: oneTime, isFirstTime: true });
    expect(await ok(person, 'session.status', {})).toMatchObject({ mustFirst: 'change passphrase' });
    expect(await person.call('referrals.list', {})).toMatchObject(refusedWith('FORBIDDEN'));
    expect(await person.call('session.changePassphrase', { current: oneTime, next: 'short' })).toMatchObject(
      refusedWith('VALIDATION'),
    );
    expect(await person.call('backup.make', {})).toMatchObject({
      error: { message: expect.stringContaining('Choose a passphrase of your own first') },
    });
    await ok(person, 'session.changePassphrase', { current: oneTime, next: 'seven quiet herons rowing' });
    expect(await ok(person, 'session.status', {})).toMatchObject({ mustFirst: null });
    await ok(person, 'referrals.list', {});
    person.lock();
    await expect(atWork(folder, { world, passphrase: oneTime, isFirstTime: true })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    (await atWork(folder, { world, passphrase: 'seven quiet herons rowing' })).lock();
  });

  it('is given keys that the custodian lacks by a second person who holds them', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague(['coordinator']);
    const custodianOnly = await addPerson(custodian, ['custodian']);
    custodian.lock();
    const server = await atWork(folder, { world, passphrase: custodianOnly });
    const input = { displayName: 'Another', roles: ['coordinator'] };
    expect(await server.call('office.people.add', input)).toMatchObject(refusedWith('FORBIDDEN'));
    const wrong = { personId: colleague, passphrase: 'not the passphrase at all' };
    expect(await server.call('office.people.add', { ...input, second: wrong })).toMatchObject(
      refusedWith('WRONG_PASSPHRASE'),
    );
    const second = { personId: colleague, passphrase };
    const added = await ok(server, 'office.people.add', {
      displayName: 'Another',
      roles: ['coordinator'],
      second,
    });
    server.lock();
    const another = await atWork(folder, { world, passphrase: added.passphrase });
    await ok(another, 'referrals.list', {});
  });
});

describe('changing somebody’s roles', () => {
  it('gives the keys of a new role at their next unlock', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague(['reviewer']);
    await ok(custodian, 'office.people.changeRoles', {
      personId: colleague,
      roles: ['reviewer', 'coordinator'],
      reason: REASON,
    });
    const { entries } = await ok(custodian, 'office.audit.list', { compartment: 'office' });
    const logged = entries.map(({ action, object }) => `${action}: ${object ?? ''}`);
    expect(logged).toContain(`office.people.add: ${colleague} as reviewer`);
    expect(logged).toContain(
      `office.people.changeRoles: ${colleague} from reviewer to reviewer, coordinator`,
    );
    custodian.lock();
    const person = await atWork(folder, { world, passphrase });
    expect(person.session.compartments).toEqual(['office', 'cases', 'assurance']);
    await ok(person, 'referrals.create', { draft: aReferral() });
  });

  it('exchanges the keys of a role that is taken away, and keeps everybody else’s work open', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague([
      'coordinator',
      'reviewer',
    ]);
    await ok(custodian, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    const changed = await ok(custodian, 'office.people.changeRoles', {
      personId: colleague,
      roles: ['reviewer'],
      reason: REASON,
    });
    expect(changed).toMatchObject({ rotated: ['office', 'cases'], waiting: [] });
    expect((await ok(custodian, 'referrals.list', {})).total).toBe(1);
    custodian.lock();
    const person = await atWork(folder, { world, passphrase });
    expect([...person.session.vault.keys.keys()]).toEqual(['office', 'assurance']);
    person.lock();
    const again = await atWork(folder, { world });
    expect((await ok(again, 'referrals.list', {})).total).toBe(1);
  });

  it('leaves the last custodian a custodian', async () => {
    const { custodian } = await withColleague(['coordinator']);
    const self = await personId(custodian, 'First custodian');
    expect(
      await custodian.call('office.people.changeRoles', {
        personId: self,
        roles: ['manager'],
        reason: REASON,
      }),
    ).toMatchObject(refusedWith('FORBIDDEN'));
  });
});

describe('suspending somebody', () => {
  it('keeps them out until they are given a new passphrase', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague(['coordinator']);
    await ok(custodian, 'office.people.suspend', { personId: colleague, reason: REASON });
    custodian.lock();
    const attempt = atWork(folder, { world, passphrase });
    await expect(attempt).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    const server = await atWork(folder, { world });
    const again = await ok(server, 'office.people.reissue', { personId: colleague, reason: 'is back' });
    expect(again.person.state).toBe('new');
    server.lock();
    const person = await atWork(folder, { world, passphrase: again.passphrase });
    await ok(person, 'referrals.list', {});
  });
});

describe('suspending a custodian', () => {
  it('takes two people, of whom the second oversees the unit or its vault', async () => {
    const { folder, world, custodian, colleague } = await withColleague(['custodian']);
    const given = {
      analyst: await addPerson(custodian, ['analyst']),
      manager: await addPerson(custodian, ['manager']),
    };
    custodian.lock();
    for (const passphrase of Object.values(given)) (await atWork(folder, { world, passphrase })).lock();
    const server = await atWork(folder, { world });
    const { people } = await ok(server, 'office.people.list', {});
    const second = (role: 'analyst' | 'manager') => ({
      personId: people.find(({ roles }) => roles.length === 1 && roles[0] === role)?.personId ?? '',
      passphrase: ownPassphrase(folder, given[role]),
    });
    const input = { personId: colleague, reason: REASON };
    expect(await server.call('office.people.suspend', input)).toMatchObject(refusedWith('FORBIDDEN'));
    expect(await server.call('office.people.suspend', { ...input, second: second('analyst') })).toMatchObject(
      refusedWith('FORBIDDEN'),
    );
    await ok(server, 'office.people.suspend', { ...input, second: second('manager') });
    expect(await ok(server, 'office.reviews.list', {})).toMatchObject({
      actions: [{ kind: 'remove custodian', object: colleague }],
    });
  });

  it('leaves a wrong passphrase of the second person in the log at once', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague(['custodian']);
    custodian.lock();
    (await atWork(folder, { world, passphrase })).lock();
    const server = await atWork(folder, { world });
    const second = { personId: colleague, passphrase: 'not the passphrase at all' };
    const input = { personId: colleague, reason: REASON, second };
    expect(await server.call('office.people.suspend', input)).toMatchObject(refusedWith('WRONG_PASSPHRASE'));
    const { entries } = await ok(server, 'office.audit.list', {
      compartment: 'office',
      action: 'office.people.suspend',
    });
    expect(entries).toMatchObject([{ operation: 'access', object: 'refused' }]);
  });
});

describe('removing somebody', () => {
  it('shuts out them, and every copy of vault.json from before, from all that is written afterwards', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague([
      'coordinator',
      'analyst',
    ]);
    await ok(custodian, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    const old = readFileSync(vaultFilePath(folder));
    const removed = await ok(custodian, 'office.people.remove', { personId: colleague, reason: REASON });
    expect(removed).toEqual({
      person: expect.objectContaining({ state: 'removed' }),
      rotated: ['office', 'cases', 'equality'],
      waiting: [],
    });
    // The session goes on with the new keys.
    await ok(custodian, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    expect(await ok(custodian, 'vault.verify', {})).toMatchObject({ isIntact: true });
    custodian.lock();
    await expect(atWork(folder, { world, passphrase })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });

    const copy = `${folder}.copy`;
    cpSync(folder, copy, { recursive: true });
    writeFileSync(vaultFilePath(copy), old);
    await expect(
      openSession({ folder: copy, credential: { kind: 'passphrase', passphrase }, world }),
    ).rejects.toMatchObject({ code: 'DB_CORRUPT' });

    const again = await atWork(folder, { world });
    expect((await ok(again, 'referrals.list', {})).total).toBe(2);
    expect(await ok(again, 'session.status', {})).toMatchObject({ sealedRowsWaiting: 0 });
    expect(await ok(again, 'vault.verify', {})).toMatchObject({ isIntact: true });
    const { entries } = await ok(again, 'office.audit.list', { compartment: 'office' });
    expect(entries.find(({ action }) => action === 'office.people.remove')).toMatchObject({
      object: colleague,
      reason: REASON,
    });
  });

  it('lets a key wait that nobody present holds, and exchanges it when somebody who does unlocks', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague(['coordinator']);
    await ok(custodian, 'referrals.create', { draft: aReferral() });
    const custodianOnly = await addPerson(custodian, ['custodian']);
    custodian.lock();
    const server = await atWork(folder, { world, passphrase: custodianOnly });
    expect(await ok(server, 'office.people.remove', { personId: colleague, reason: REASON })).toMatchObject({
      rotated: ['office'],
      waiting: ['cases'],
    });
    const { compartments } = await ok(server, 'office.keys.status', {});
    expect(compartments.find(({ compartment }) => compartment === 'cases')?.waitingSince).not.toBeNull();
    server.lock();
    const before = readFileSync(join(folder, 'cases.db'));
    const log: string[] = [];
    const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    const holder = await serveVault({ folder, credential, world, log: (line) => log.push(line) });
    const after = await ok(holder, 'office.keys.status', {});
    expect(after.compartments.map(({ waitingSince }) => waitingSince)).toEqual([null, null, null, null]);
    expect((await ok(holder, 'referrals.list', {})).total).toBe(1);
    expect(await ok(holder, 'vault.verify', {})).toMatchObject({ isIntact: true });
    await holder.lock();
    expect(log).toEqual([]);
    expect(readFileSync(join(folder, 'cases.db')).equals(before)).toBe(false);
    await expect(atWork(folder, { world, passphrase })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('takes two people for a custodian, and a manager sees it', async () => {
    const { folder, world, custodian, colleague } = await withColleague(['custodian']);
    const managerOneTime = await addPerson(custodian, ['manager']);
    custodian.lock();
    (await atWork(folder, { world, passphrase: managerOneTime })).lock();
    const server = await atWork(folder, { world });
    const { people } = await ok(server, 'office.people.list', {});
    const manager = people.find(({ roles }) => roles.length === 1 && roles[0] === 'manager')?.personId ?? '';
    const input = { personId: colleague, reason: REASON };
    expect(await server.call('office.people.remove', input)).toMatchObject(refusedWith('FORBIDDEN'));
    const second = { personId: manager, passphrase: ownPassphrase(folder, managerOneTime) };
    await ok(server, 'office.people.remove', { ...input, second });
    const reviews = await ok(server, 'office.reviews.list', { onlyOpen: true });
    expect(reviews).toMatchObject({
      total: 1,
      open: 1,
      actions: [{ kind: 'remove custodian', object: colleague, secondPersonId: manager, reason: REASON }],
    });
    const [action] = reviews.actions;
    await ok(server, 'office.reviews.confirm', { actionId: action?.actionId ?? '' });
    expect(await ok(server, 'office.reviews.list', { onlyOpen: true })).toMatchObject({ total: 0, open: 0 });
  });

  it('is never done to the last custodian, nor to oneself', async () => {
    const { custodian, colleague, folder, world, passphrase } = await withColleague(['manager']);
    const self = await personId(custodian, 'First custodian');
    expect(await custodian.call('office.people.remove', { personId: self, reason: REASON })).toMatchObject(
      refusedWith('FORBIDDEN'),
    );
    custodian.lock();
    const manager = await atWork(folder, { world, passphrase });
    const second = { personId: self, passphrase: PASSPHRASE };
    expect(
      await manager.call('office.people.remove', { personId: self, reason: REASON, second }),
    ).toMatchObject(refusedWith('FORBIDDEN'));
    expect(colleague).not.toBe(self);
  });
});

describe('an exchange of keys', () => {
  it('gives the new ones to everybody who held the old, also to those who miss several', async () => {
    const { folder, world, custodian, passphrase, recoveryCode } = await withColleague(['coordinator']);
    await ok(custodian, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    for (let times = 0; times < 3; times += 1) {
      expect(await ok(custodian, 'office.keys.rotate', { reason: 'a computer was lost' })).toMatchObject({
        rotated: ['office', 'cases', 'equality', 'assurance'],
        waiting: [],
      });
    }
    custodian.lock();
    const person = await atWork(folder, { world, passphrase });
    expect((await ok(person, 'referrals.list', {})).total).toBe(1);
    await ok(person, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    person.lock();
    const recovery = await openSession({
      folder,
      credential: { kind: 'recovery', code: recoveryCode },
      world,
    });
    expect([...recovery.vault.keys.keys()]).toHaveLength(4);
    recovery.lock();
    const again = await atWork(folder, { world });
    // What was sealed before the exchange and after it has arrived.
    await ok(again, 'equality.report', { from: '2025-04-01', to: '2026-03-31' });
    expect(await ok(again, 'session.status', {})).toMatchObject({ sealedRowsWaiting: 0 });
    expect(await ok(again, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });

  it('opens rows that were sealed before it and arrive after it', async () => {
    const { folder, world, custodian, passphrase } = await withColleague(['coordinator']);
    custodian.lock();
    const coordinator = await atWork(folder, { world, passphrase });
    await ok(coordinator, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    coordinator.lock();
    // Nothing is merged before the exchange.
    const server = await atWork(folder, { world, relays: false });
    expect((await ok(server, 'session.status', {})).sealedRowsWaiting).toBeGreaterThan(0);
    await ok(server, 'office.keys.rotate', { reason: 'test' });
    server.lock();
    const analyst = await atWork(folder, { world });
    await ok(analyst, 'equality.report', { from: '2025-04-01', to: '2026-03-31' });
    expect(await ok(analyst, 'session.status', {})).toMatchObject({ sealedRowsWaiting: 0 });
  });

  it('gives no key to a public key that was put into vault.json', async () => {
    const { folder, custodian } = await withColleague(['coordinator']);
    const path = vaultFilePath(folder);
    const file = JSON.parse(readFileSync(path, 'utf8'));
    const own = file.slots[0].box.publicKey;
    for (const slot of file.slots) slot.box.publicKey = own;
    writeFileSync(path, JSON.stringify(file));
    expect(await custodian.call('office.keys.rotate', { reason: 'test' })).toMatchObject(
      refusedWith('VAULT_DAMAGED'),
    );
    // Nothing was exchanged, and the work goes on.
    await ok(custodian, 'referrals.create', { draft: aReferral() });
  });
});

describe('the recovery code', () => {
  it('opens once, gives somebody a passphrase, and is replaced', async () => {
    const { folder, world, recoveryCode } = await aVaultFolder();
    const first = await atWork(folder, { world });
    await ok(first, 'referrals.create', { draft: aReferral() });
    const self = await personId(first, 'First custodian');
    first.lock();
    const log: string[] = [];
    const options = { folder, world, log: (line: string) => void log.push(line) };
    const session = await serveVault({ ...options, credential: { kind: 'recovery', code: recoveryCode } });
    expect(await ok(session, 'session.status', {})).toMatchObject({ mustFirst: 'recover' });
    expect(await session.invoke('referrals.list', {})).toMatchObject(refusedWith('FORBIDDEN'));
    const recovered = await ok(session, 'session.recover', {
      person: { kind: 'existing', personId: self },
      passphrase: 'nine brave otters swimming',
      reason: 'forgot the passphrase',
    });
    const again = { person: { kind: 'existing', personId: self }, passphrase: 'x y z', reason: 'again' };
    expect(await session.call('session.recover', again)).toMatchObject(refusedWith('FORBIDDEN'));
    await session.lock();

    const old = serveVault({ ...options, credential: { kind: 'recovery', code: recoveryCode } });
    await expect(old).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(atWork(folder, { world })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    const person = await atWork(folder, { world, passphrase: 'nine brave otters swimming' });
    expect((await ok(person, 'referrals.list', {})).total).toBe(1);
    person.lock();
    const credential = { kind: 'recovery', code: recovered.recoveryCode } as const;
    await (await serveVault({ ...options, credential })).lock();
    expect(log).toEqual([]);
  });

  it('is replaced by a custodian, with the keys of everybody who is needed for it', async () => {
    const { folder, world, recoveryCode } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const made = await ok(custodian, 'office.recovery.replace', { reason: 'the sheet was lost' });
    custodian.lock();
    const open = (code: string) => openSession({ folder, world, credential: { kind: 'recovery', code } });
    await expect(open(recoveryCode)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    (await open(made.recoveryCode)).lock();
  });
});

describe('failed attempts', () => {
  it('are in the log with their times, and make the next ones wait', async () => {
    const { folder, world } = await aVaultFolder();
    for (let times = 0; times < 4; times += 1) {
      await expect(atWork(folder, { world, passphrase: 'wrong' })).rejects.toMatchObject({
        code: 'WRONG_PASSPHRASE',
      });
    }
    await expect(atWork(folder, { world })).rejects.toMatchObject({ code: 'TOO_SOON', retryAfterSeconds: 5 });
    world.advanceSeconds(6);
    const server = await atWork(folder, { world });
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'office' });
    expect(entries.filter(({ action }) => action === 'session.unlock.failed')).toHaveLength(4);
    server.lock();
    (await atWork(folder, { world })).lock();
  });

  it('are forgotten when the same passphrase is given rightly, as a second person or to change it', async () => {
    const { folder, world, custodian, colleague, passphrase } = await withColleague(['coordinator']);
    const rotateBeside = async (given: string) =>
      await custodian.call('office.keys.rotate', {
        reason: REASON,
        second: { personId: colleague, passphrase: given },
      });
    const failThrice = async (attempt: () => Promise<unknown>): Promise<void> => {
      for (let times = 0; times < 3; times += 1) {
        expect(await attempt()).toMatchObject(refusedWith('WRONG_PASSPHRASE'));
      }
    };
    await failThrice(async () => await rotateBeside('wrong'));
    expect(await rotateBeside(passphrase)).toMatchObject({ ok: true });
    await failThrice(async () => await rotateBeside('wrong'));
    expect(await rotateBeside(passphrase)).toMatchObject({ ok: true });

    const [next, last] = ['seven quiet herons rowing', 'nine brave otters swimming'];
    const change = async (current: string, chosen: string) =>
      await custodian.call('session.changePassphrase', { current, next: chosen });
    await failThrice(async () => await change('wrong', next));
    expect(await change(PASSPHRASE, next)).toMatchObject({ ok: true });
    await failThrice(async () => await change('wrong', last));
    expect(await change(next, last)).toMatchObject({ ok: true });
    custodian.lock();

    const again = await atWork(folder, { world, passphrase: last });
    const { entries } = await ok(again, 'office.audit.list', { compartment: 'office' });
    const failures = entries.filter(({ action }) => action === 'session.unlock.failed');
    expect(failures.filter(({ object }) => object === colleague)).toHaveLength(6);
    expect(failures).toHaveLength(12);
  });
});
