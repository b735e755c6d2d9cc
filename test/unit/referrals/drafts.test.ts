import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/domain/json.ts';
import { aReferral } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, everythingIn, ok, type AtWork } from '../../builders/vault.ts';

const INTAKE = { kind: 'intake' } as const;

/** Two coordinators who take turns at one vault. */
async function twoCoordinators() {
  const { folder, world } = await aVaultFolder();
  const custodian = await atWork(folder, { world });
  const passphrases = [
    await addPerson(custodian, ['coordinator']),
    await addPerson(custodian, ['coordinator']),
  ];
  custodian.lock();
  const [first = '', second = ''] = passphrases;
  return {
    world,
    first: async () => await atWork(folder, { passphrase: first, world }),
    second: async () => await atWork(folder, { passphrase: second, world }),
  };
}

async function aServer(): Promise<{
  server: AtWork;
  advanceSeconds: (n: number) => void;
  reopen: () => Promise<AtWork>;
}> {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  return {
    server,
    advanceSeconds: world.advanceSeconds,
    reopen: async () => await atWork(folder, { world }),
  };
}

const audited = async (server: AtWork): Promise<readonly (readonly [string, string, string | null])[]> => {
  const { entries } = await ok(server, 'office.audit.list', { compartment: 'cases' });
  return entries.map(({ operation, action, object }) => [operation, action, object] as const);
};

describe('a draft', () => {
  it('is offered again after a lock, as it was last saved', async () => {
    const { server, advanceSeconds, reopen } = await aServer();
    const draftId = randomUUID();
    await ok(server, 'drafts.save', { draftId, subject: INTAKE, content: { step: 1, name: 'On' } });
    advanceSeconds(2);
    const content = { step: 2, name: 'Ondrin Talvesk', reasons: ['SUPPORT_REQUEST'] };
    await ok(server, 'drafts.save', { draftId, subject: INTAKE, content });
    server.lock();
    const again = await reopen();
    const { drafts } = await ok(again, 'drafts.list', {});
    const summary = {
      draftId,
      subject: INTAKE,
      startedAt: '2026-11-22T15:00:00.000Z',
      savedAt: '2026-11-22T15:00:02.000Z',
      reference: null,
      pseudonym: null,
      progress: null,
    };
    expect(drafts).toEqual([summary]);
    expect(await ok(again, 'drafts.get', { draftId })).toEqual({ ...summary, content });
  });

  it('of a change names the record that it is about', async () => {
    const { server } = await aServer();
    const { referralId, reference } = await ok(server, 'referrals.create', { draft: aReferral() });
    const subject = { kind: 'edit', referralId, version: 1, section: 'route' } as const;
    await ok(server, 'drafts.save', { draftId: randomUUID(), subject, content: {} });
    const { drafts } = await ok(server, 'drafts.list', {});
    expect(drafts).toMatchObject([{ subject, reference, pseudonym: expect.stringMatching(/\S/) }]);
    const nowhere = { ...subject, referralId: randomUUID() };
    expect(
      await server.call('drafts.save', { draftId: randomUUID(), subject: nowhere, content: {} }),
    ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('says in a list how far it has come, and nothing else of what it holds', async () => {
    const { server } = await aServer();
    const progressOf = async (progress: JsonValue) => {
      const content = { form: { client: { name: { full: 'Ondrin Talvesk' } } }, progress };
      await ok(server, 'drafts.save', { draftId: randomUUID(), subject: INTAKE, content });
      const { drafts } = await ok(server, 'drafts.list', {});
      expect(JSON.stringify(drafts)).not.toContain('Talvesk');
      for (const { draftId } of drafts) await ok(server, 'drafts.discard', { draftId });
      return drafts.map((draft) => draft.progress);
    };
    const progress = { service: 'ISVA', page: 3, pages: 12 };
    expect(await progressOf(progress)).toEqual([progress]);
    expect(await progressOf({ service: null, page: null, pages: 12 })).toMatchObject([{ page: null }]);
    for (const other of ['Ondrin Talvesk', { ...progress, service: 'Ondrin Talvesk' }, [1], null]) {
      expect(await progressOf(other)).toEqual([null]);
    }
  });

  it('is seen, changed and discarded by its author alone', async () => {
    const { first, second } = await twoCoordinators();
    const author = await first();
    const draftId = randomUUID();
    await ok(author, 'drafts.save', { draftId, subject: INTAKE, content: { name: 'Ondrin Talvesk' } });
    author.lock();
    const other = await second();
    expect(await ok(other, 'drafts.list', {})).toEqual({ drafts: [] });
    for (const [method, input] of [
      ['drafts.get', { draftId }],
      ['drafts.discard', { draftId }],
      ['drafts.save', { draftId, subject: INTAKE, content: {} }],
    ] as const) {
      expect(await other.call(method, input)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    await ok(other, 'referrals.create', { draft: aReferral(), draftId });
    other.lock();
    expect((await ok(await first(), 'drafts.get', { draftId })).content).toEqual({ name: 'Ondrin Talvesk' });
  });

  it('is logged when it begins and when it ends, and not at each keystroke', async () => {
    const { server } = await aServer();
    const draftId = randomUUID();
    for (let times = 0; times < 5; times += 1) {
      const saved = await ok(server, 'drafts.save', { draftId, subject: INTAKE, content: { times } });
      expect(saved.isNew).toBe(times === 0);
    }
    await ok(server, 'drafts.discard', { draftId });
    expect(await audited(server)).toEqual([
      ['collection', 'drafts.save', draftId],
      ['erasure', 'drafts.discard', draftId],
    ]);
    expect(everythingIn(server.session.database('cases'))).not.toContain('times');
  });

  it.each(['referrals.create', 'referrals.update'] as const)(
    'goes away with %s, and not without it',
    async (method) => {
      const { server } = await aServer();
      const draftId = randomUUID();
      const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
      await ok(server, 'drafts.save', { draftId, subject: INTAKE, content: {} });
      const input = (draft: unknown, version = 1) =>
        method === 'referrals.create' ? { draft, draftId } : { referralId, version, draft, draftId };
      const future = aReferral({ consent: { service: { decision: 'EXPLICIT_VERBAL', on: '2199-01-01' } } });
      expect(await server.call(method, input(future))).toMatchObject({ ok: false });
      expect((await ok(server, 'drafts.list', {})).drafts).toHaveLength(1);
      expect(await server.call(method, input(aReferral()))).toMatchObject({ ok: true });
      expect((await ok(server, 'drafts.list', {})).drafts).toEqual([]);
      // It may never have been saved.
      expect(await server.call(method, input(aReferral(), 2))).toMatchObject({ ok: true });
    },
  );

  it('becomes one referral, however often it is handed in', async () => {
    const { server, reopen } = await aServer();
    const draftId = randomUUID();
    await ok(server, 'drafts.save', { draftId, subject: INTAKE, content: {} });
    const first = await ok(server, 'referrals.create', { draft: aReferral(), draftId });
    expect(await ok(server, 'referrals.create', { draft: aReferral(), draftId })).toEqual(first);
    server.lock();
    const later = await reopen();
    expect(await ok(later, 'referrals.create', { draft: aReferral(), draftId })).toEqual(first);
    expect((await ok(later, 'referrals.list', {})).total).toBe(1);
  });

  it.each(['referrals.create', 'referrals.update', 'drafts.discard'] as const)(
    'is not brought back after %s by a save that comes late',
    async (end) => {
      const { server } = await aServer();
      const draftId = randomUUID();
      const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
      const save = async () =>
        await server.call('drafts.save', { draftId, subject: INTAKE, content: { name: 'Ondrin Talvesk' } });
      await save();
      await {
        'referrals.create': async () => await ok(server, end, { draft: aReferral(), draftId }),
        'referrals.update': async () =>
          await ok(server, end, { referralId, version: 1, draft: aReferral(), draftId }),
        'drafts.discard': async () => await ok(server, end, { draftId }),
      }[end]();
      expect(await save()).toMatchObject({ ok: false, error: { code: 'OVER' } });
      expect((await ok(server, 'drafts.list', {})).drafts).toEqual([]);
      expect(everythingIn(server.session.database('cases'))).not.toContain('Talvesk');
    },
  );

  it('that was discarded can still be handed in, once', async () => {
    const { server } = await aServer();
    const draftId = randomUUID();
    await ok(server, 'drafts.save', { draftId, subject: INTAKE, content: {} });
    await ok(server, 'drafts.discard', { draftId });
    const first = await ok(server, 'referrals.create', { draft: aReferral(), draftId });
    expect(await ok(server, 'referrals.create', { draft: aReferral(), draftId })).toEqual(first);
  });

  it('is refused when it is too large, or somebody has too many', async () => {
    const { server } = await aServer();
    const save = async (content: object) =>
      await server.call('drafts.save', { draftId: randomUUID(), subject: INTAKE, content });
    expect(await save({ text: 'x'.repeat(200_000) })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    expect(await save(JSON.parse('{"__proto__":{"x":1}}'))).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
    for (let count = 0; count < 200; count += 1) expect(await save({ count })).toMatchObject({ ok: true });
    expect(await save({})).toMatchObject({ ok: false, error: { code: 'LIMIT' } });
  });
});
