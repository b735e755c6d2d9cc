import { describe, expect, it } from 'vitest';
import { CONTRACT, definitionOf, type Method } from '../../../shared/contract/index.ts';
import { method } from '../../../shared/contract/method.ts';
import { AUDIT_OPERATIONS } from '../../../shared/domain/audit.ts';
import { createRouter } from '../../../electron/calls/router.ts';
import { HANDLERS } from '../../../electron/calls/serve.ts';
import { z } from 'zod';
import { aReferral } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, ok, stateOf } from '../../builders/vault.ts';

describe('the contract', () => {
  it('gives every method a permission, a compartment and an audit operation', () => {
    for (const name of Object.keys(CONTRACT) as Method[]) {
      const { permission, compartments, audit } = definitionOf(name);
      expect([
        name,
        typeof permission,
        compartments.length > 0,
        AUDIT_OPERATIONS.includes(audit.operation),
      ]).toEqual([name, 'string', true, true]);
      expect(HANDLERS[name]).toBeDefined();
    }
  });

  it('does not compile without a permission or an audit operation', () => {
    const schema = z.strictObject({});
    const io = { input: schema, output: schema };
    const permission = 'session.use';
    const audit = { operation: 'access' } as const;
    // @ts-expect-error permission is missing
    method({ ...io, compartments: ['office'], audit });
    // @ts-expect-error audit is missing
    method({ ...io, compartments: ['office'], permission });
    // @ts-expect-error there must be a compartment that holds the audit entry
    method({ ...io, compartments: [], permission, audit });
    expect(method({ ...io, compartments: ['office'], permission, audit })).toMatchObject({
      permission,
      audit,
    });
  });
});

describe('the router', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'referrals.drop', null, 7, {}])(
    'does not know a method named %s',
    async (name) => {
      const { folder } = await aVaultFolder();
      const server = await atWork(folder);
      expect(await server.call(name, {})).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    },
  );

  it('answers LOCKED while no vault is open', async () => {
    const { world } = await aVaultFolder();
    const router = createRouter({
      handlers: HANDLERS,
      session: () => null,
      world,
      log: () => {},
      relay: () => {},
    });
    expect(await router.call('session.status', {})).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
  });

  it('writes exactly one audit entry for each call, with who, what and which record', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'referrals.get', { referralId });
    await ok(server, 'referrals.update', {
      referralId,
      version: 1,
      draft: aReferral({ restriction: 'SEALED' }),
    });
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'cases' });
    expect(
      entries.map(({ operation, action, object, person }) => [operation, action, object, person]),
    ).toEqual([
      ['collection', 'referrals.create', referralId, server.session.person.personId],
      ['consultation', 'referrals.get', referralId, server.session.person.personId],
      ['alteration', 'referrals.update', referralId, server.session.person.personId],
    ]);
  });

  it('keeps neither a change nor an audit entry of a call that failed', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    const before = stateOf(server.session);
    const stale = await server.call('referrals.update', { referralId, version: 7, draft: aReferral() });
    expect(stale).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    const nobody = await server.call('referrals.get', { referralId: world.randomUuid() });
    expect(nobody).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(stateOf(server.session)).toEqual(before);
  });

  it('records a refusal, and nothing of what was asked', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const passphrase = await addPerson(custodian, ['coordinator']);
    custodian.lock();
    const coordinator = await atWork(folder, { world, passphrase });
    const refused = await coordinator.call('equality.report', { from: '2023-04-01', to: '2024-03-31' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    coordinator.lock();
    const { entries } = await ok(await atWork(folder, { world }), 'office.audit.list', {
      compartment: 'office',
    });
    expect(entries.filter(({ object }) => object === 'refused')).toMatchObject([
      { operation: 'access', action: 'equality.report' },
    ]);
  });

  it('turns a defect into INTERNAL with an id, and lets no word of it out', async () => {
    const { folder, world } = await aVaultFolder();
    const { session } = await atWork(folder, { world });
    const log: string[] = [];
    const router = createRouter({
      handlers: {
        ...HANDLERS,
        'referrals.get': () => {
          throw new TypeError('cannot read Ondrin Talvesk');
        },
      },
      session: () => session,
      world,
      log: (line) => log.push(line),
      relay: () => {},
    });
    const result = await router.call('referrals.get', { referralId: world.randomUuid() });
    expect(result).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(result) + log.join()).not.toContain('Talvesk');
    const [, id] = /reference: ([0-9a-f-]{36})/.exec(result.ok ? '' : result.error.message) ?? [];
    expect(log).toEqual([expect.stringContaining(`INTERNAL ${id} referrals.get TypeError`)]);
  });

  it('says where an input is wrong and never repeats what was typed', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const draft = { ...aReferral(), Talvesk: 1, restriction: 'Talvesk' };
    const result = await server.call('referrals.create', { draft });
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'VALIDATION',
        issues: expect.arrayContaining([expect.objectContaining({ path: ['draft', 'restriction'] })]),
      },
    });
    expect(JSON.stringify(result)).not.toContain('Talvesk');
  });

  it('answers calls one after another, in the order in which they came', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const results = await Promise.all(
      Array.from({ length: 20 }, async () => await ok(server, 'referrals.create', { draft: aReferral() })),
    );
    expect(results.map(({ reference }) => Number(reference.slice(-4)))).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });
});
