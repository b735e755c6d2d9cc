import { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT, definitionOf, type Method } from '../../../shared/contract/index.ts';
import { NEED_GROUPS } from '../../../shared/domain/worklist.ts';
import { listAudit } from '../../../electron/store/audit.ts';
import { as, withColleagues, type Colleague } from '../../builders/colleagues.ts';
import { aReferral, aSafeContact, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE, type AtWork } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';

const REASON = 'Cover while the worker is away';
const draftId = '00000000-0000-4000-8000-000000000001';
const refused = (code: string) =>
  expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

/** A vault with a record that is sealed for two of its people, told apart by words that stand nowhere else. */
async function aVaultWithASealedRecord() {
  const vault = await aVaultFolder(aWorld('2026-11-23T09:00:00.000Z'));
  const people = await withColleagues(vault.folder, vault.world, {
    worker: ['coordinator'],
    cover: ['coordinator'],
    outsider: ['coordinator'],
    manager: ['manager'],
    custodian: ['custodian'],
  });
  const draft = aReferral({
    client: { name: { full: 'Ondrin Talvesk' } },
    safeContacts: [aSafeContact({ value: '07700 900777' })],
  });
  const sealed = await as(vault, people.worker, async (server) => {
    const created = await ok(server, 'referrals.create', { draft });
    await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'drafts.save', {
      draftId,
      subject: { kind: 'edit', referralId: created.referralId, version: 1, section: 'route' },
      content: { note: 'half a thought' },
    });
    const { pseudonym } = await ok(server, 'referrals.get', { referralId: created.referralId });
    return { ...created, pseudonym };
  });
  const { referralId } = sealed;
  const seal = async (server: AtWork, named: readonly Colleague[]) =>
    await server.invoke('referrals.seal', {
      referralId,
      personIds: named.map(({ personId }) => personId),
      reason: 'A colleague is alleged',
    });
  await as(vault, people.outsider, async (server) => {
    // A change that the outsider had begun before the record was sealed.
    await ok(server, 'drafts.save', {
      draftId: '00000000-0000-4000-8000-000000000002',
      subject: { kind: 'edit', referralId, version: 1, section: 'route' },
      content: { note: 'half a thought' },
    });
  });
  expect(
    await as(vault, people.worker, async (server) => await seal(server, [people.worker, people.cover])),
  ).toEqual(expect.objectContaining({ ok: true }));
  return { ...vault, people, sealed, seal, draft };
}

type Sealed = Awaited<ReturnType<typeof aVaultWithASealedRecord>>;

describe('the contract', () => {
  /** Those that lead to the wall, and say themselves who may use them. */
  const AT_THE_WALL = new Set<Method>(['referrals.access', 'referrals.seal', 'referrals.breakGlass']);

  it.each(Object.keys(CONTRACT) as Method[])(
    'builds the wall before %s, if it names a referral',
    (method) => {
      const { input, wall } = definitionOf(method);
      const schema = JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
      const namesReferral = schema.includes('"referralId"') && !AT_THE_WALL.has(method);
      expect(wall !== undefined).toBe(namesReferral);
    },
  );
});

describe('a sealed record', () => {
  let vault: Sealed;
  beforeAll(async () => {
    vault = await aVaultWithASealedRecord();
  });

  it('is opened, changed and read by nobody who is not named for it, and each attempt is logged with its id', async () => {
    const { people, sealed, draft } = vault;
    const { referralId } = sealed;
    for (const person of [people.outsider, people.manager]) {
      await as(vault, person, async (server) => {
        expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
        expect(await server.invoke('referrals.history', { referralId })).toEqual(refused('FORBIDDEN'));
        expect(await server.invoke('referrals.revealName', { referralId })).toEqual(refused('FORBIDDEN'));
        expect(await server.invoke('referrals.update', { referralId, version: 2, draft })).toEqual(
          refused('FORBIDDEN'),
        );
        const form = { referralId, answers: someEqualityAnswers() };
        expect(await server.invoke('equality.submitAnswers', form)).toEqual(refused('FORBIDDEN'));
        expect(await server.invoke('equality.recordObjection', { referralId })).toEqual(refused('FORBIDDEN'));
        expect(await server.invoke('equality.withdrawObjection', { referralId })).toEqual(
          refused('FORBIDDEN'),
        );
        const entries = listAudit(server.session.database('office'), 0, 1_000);
        const mine = entries.filter((entry) => entry.person === person.personId);
        expect(mine.filter(({ object }) => object === `refused ${referralId}`)).toHaveLength(7);
      });
    }
  });

  it('opens to those who are named', async () => {
    const { people, sealed } = vault;
    const { referralId, reference } = sealed;
    for (const person of [people.worker, people.cover]) {
      await as(vault, person, async (server) => {
        expect(await ok(server, 'referrals.get', { referralId })).toMatchObject({
          record: { restriction: 'SEALED' },
        });
        expect(await ok(server, 'referrals.access', { referralId })).toEqual({
          referralId,
          reference,
          isSealed: true,
          isOpen: true,
          named: [people.worker.personId, people.cover.personId].toSorted(),
          brokenUntil: null,
          mayName: true,
        });
      });
    }
  });

  it('stands in a list by its reference alone, and counts are what a click opens', async () => {
    const { people, sealed } = vault;
    await as(vault, people.outsider, async (server) => {
      const everything = await ok(server, 'referrals.list', {});
      expect(everything.total).toBe(2);
      expect(everything.referrals).toContainEqual({
        access: 'sealed',
        referralId: sealed.referralId,
        reference: sealed.reference,
      });
      expect(JSON.stringify(everything)).not.toContain(sealed.pseudonym);
      expect((await ok(server, 'referrals.list', { filter: { restriction: 'SEALED' } })).total).toBe(1);
    });
  });

  it('is found by its reference, and by nothing that it says', async () => {
    const { people, sealed } = vault;
    const totals = async (server: AtWork) => {
      const found: number[] = [];
      for (const search of [sealed.reference, 'Talvesk', '07700900777', sealed.pseudonym, '""']) {
        found.push((await ok(server, 'referrals.list', { search })).total);
      }
      return found;
    };
    expect(await as(vault, people.worker, totals)).toEqual([1, 1, 1, 1, 0]);
    expect(await as(vault, people.outsider, totals)).toEqual([1, 0, 0, 0, 0]);
  });

  it('answers to no filter that would tell what it says', async () => {
    const { people } = vault;
    const { route, employment } = vault.draft;
    const filters = [
      { service: route.service },
      { priority: route.priority },
      { workforceType: employment.workforceType },
      { policePerpetrated: 'NO' },
      { status: 'waiting for triage' },
      { receivedFrom: '2000-01-01' },
      { receivedTo: '2100-01-01' },
      { needs: 'triage' },
    ] as const;
    const totals = async (server: AtWork) => {
      const found: number[] = [];
      for (const filter of filters) found.push((await ok(server, 'referrals.list', { filter })).total);
      return found;
    };
    expect(await as(vault, people.worker, totals)).toEqual(filters.map(() => 2));
    expect(await as(vault, people.outsider, totals)).toEqual(filters.map(() => 1));
  });

  it('needs nothing of those who may not open it', async () => {
    const { people, sealed } = vault;
    const idsIn = async (server: AtWork) => {
      const { groups, reasons } = await ok(server, 'worklist.get', {});
      for (const { reason, count } of reasons) {
        expect((await ok(server, 'referrals.list', { filter: { needs: reason } })).total).toBe(count);
      }
      const listed: string[] = [];
      for (const group of NEED_GROUPS) {
        const { total, items } = await ok(server, 'worklist.list', { group });
        expect(total).toBe(items.length);
        expect(groups.find((known) => known.group === group)?.count).toBe(total);
        listed.push(...items.map(({ referralId }) => referralId));
      }
      return listed;
    };
    expect(await as(vault, people.cover, idsIn)).toContain(sealed.referralId);
    expect(await as(vault, people.outsider, idsIn)).not.toContain(sealed.referralId);
  });

  it('closes a change that somebody had begun on it, who may only discard it', async () => {
    const { people, sealed } = vault;
    await as(vault, people.outsider, async (server) => {
      const { drafts } = await ok(server, 'drafts.list', {});
      expect(drafts).toMatchObject([{ reference: sealed.reference, pseudonym: null }]);
      const own = drafts[0]?.draftId ?? '';
      expect(await server.invoke('drafts.get', { draftId: own })).toEqual(refused('FORBIDDEN'));
      const subject = { kind: 'edit', referralId: sealed.referralId, version: 1, section: 'route' } as const;
      expect(await server.invoke('drafts.save', { draftId: own, subject, content: {} })).toEqual(
        refused('FORBIDDEN'),
      );
      await ok(server, 'drafts.discard', { draftId: own });
    });
    await as(vault, people.worker, async (server) => {
      expect(await ok(server, 'drafts.list', {})).toMatchObject({
        drafts: [{ pseudonym: sealed.pseudonym }],
      });
    });
  });

  it('is still counted', async () => {
    const period = { from: '2025-04-01', to: '2027-03-31' };
    const count = async (server: AtWork) => (await ok(server, 'referrals.counts', period)).total;
    expect(await as(vault, vault.people.outsider, count)).toBe(2);
  });

  it('is named by nobody from outside, and for nobody who could not open it', async () => {
    const { people, seal } = vault;
    for (const person of [people.outsider, people.manager]) {
      expect(await as(vault, person, async (server) => await seal(server, [person, people.cover]))).toEqual(
        refused('FORBIDDEN'),
      );
    }
    await as(vault, people.cover, async (server) => {
      expect(await seal(server, [people.cover, people.custodian])).toEqual(refused('VALIDATION'));
      expect(await seal(server, [people.cover, people.cover])).toEqual(refused('VALIDATION'));
      expect(await seal(server, [people.cover])).toEqual(refused('VALIDATION'));
    });
  });

  it('does not tell from another record of the same client that it is there', async () => {
    const { people } = vault;
    const twice = { workforceNumberToken: 'a'.repeat(64) };
    const [prior, later] = await as(vault, people.worker, async (server) => {
      const create = async (receivedAt: string) =>
        await ok(server, 'referrals.create', { draft: aReferral({ client: twice, route: { receivedAt } }) });
      const ids = [
        await create('2025-05-01T09:00:00+01:00'),
        await create('2025-06-01T09:00:00+01:00'),
      ] as const;
      await ok(server, 'referrals.seal', {
        referralId: ids[0].referralId,
        personIds: [people.worker.personId, people.cover.personId],
        reason: REASON,
      });
      return ids;
    });
    const priorSeenBy = async (server: AtWork) =>
      (await ok(server, 'referrals.get', { referralId: later.referralId })).priorReferralId;
    expect(await as(vault, people.worker, priorSeenBy)).toBe(prior.referralId);
    expect(await as(vault, people.outsider, priorSeenBy)).toBeNull();
  });
});

describe('the seal', () => {
  it('names whoever puts it on by an ordinary change, and is put on and taken off only by those who decide about it', async () => {
    const vault = await aVaultFolder(aWorld('2026-11-23T09:00:00.000Z'));
    const people = await withColleagues(vault.folder, vault.world, {
      worker: ['coordinator'],
      outsider: ['coordinator'],
    });
    const { referralId } = await as(vault, people.worker, async (server) => {
      return await ok(server, 'referrals.create', { draft: aReferral() });
    });
    const change = { referralId, version: 1, draft: aReferral({ restriction: 'SEALED' }) } as const;
    await as(vault, people.outsider, async (server) => {
      expect(await server.invoke('referrals.update', change)).toEqual(refused('FORBIDDEN'));
    });
    await as(vault, people.worker, async (server) => {
      await ok(server, 'referrals.update', change);
      expect(await ok(server, 'referrals.access', { referralId })).toMatchObject({
        isOpen: true,
        named: [people.worker.personId],
      });
      await ok(server, 'referrals.update', { ...change, version: 2, draft: aReferral() });
      expect(await ok(server, 'referrals.access', { referralId })).toMatchObject({
        isSealed: false,
        named: [],
      });
    });
    await as(vault, people.outsider, async (server) => {
      expect((await ok(server, 'referrals.get', { referralId })).version).toBe(3);
    });
  });

  it('of a record that is taken in sealed names whoever took it in', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const draft = aReferral({ restriction: 'SEALED' });
    const { referralId } = await ok(server, 'referrals.create', { draft });
    expect(await ok(server, 'referrals.access', { referralId })).toMatchObject({
      isOpen: true,
      named: [server.session.person.personId],
      mayName: true,
    });
  });

  it('of a record for which nobody is named is opened by nobody until a manager names two', async () => {
    const vault = await aVaultFolder();
    const people = await withColleagues(vault.folder, vault.world, {
      worker: ['coordinator'],
      cover: ['coordinator'],
    });
    const named = [people.worker.personId, people.cover.personId];
    const draft = aReferral({ restriction: 'SEALED' });
    const referralId = await as(vault, people.worker, async (server) => {
      const created = await ok(server, 'referrals.create', { draft });
      const record = { referralId: created.referralId };
      // As an import leaves it, and every version before this one.
      server.session.database('cases').exec('DELETE FROM sealed_for');
      expect(await server.invoke('referrals.get', record)).toEqual(refused('FORBIDDEN'));
      expect(await ok(server, 'referrals.access', record)).toMatchObject({ named: [], mayName: false });
      return created.referralId;
    });
    await as(vault, { passphrase: PASSPHRASE }, async (manager) => {
      expect(await manager.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      expect(await ok(manager, 'referrals.access', { referralId })).toMatchObject({ mayName: true });
      await ok(manager, 'referrals.seal', { referralId, personIds: named, reason: REASON });
      expect(await manager.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      expect(listAudit(manager.session.database('cases'), 0, 100).at(-1)).toMatchObject({
        operation: 'alteration',
        action: 'referrals.seal',
        object: `${referralId} for ${named.join(' and ')}`,
        reason: REASON,
      });
    });
    await as(vault, people.cover, async (server) => {
      expect((await ok(server, 'referrals.get', { referralId })).version).toBe(1);
    });
  });
});

describe('breaking the glass', () => {
  let vault: Sealed;
  beforeAll(async () => {
    vault = await aVaultWithASealedRecord();
  });

  it('takes a second person who is a manager or a custodian, is somebody else, and gives their own passphrase', async () => {
    const { people, sealed } = vault;
    const { referralId } = sealed;
    await as(vault, people.outsider, async (server) => {
      const breakWith = async (second: Colleague) =>
        await server.invoke('referrals.breakGlass', { referralId, reason: REASON, second });
      expect(await breakWith(people.worker)).toEqual(refused('FORBIDDEN'));
      expect(await breakWith(people.outsider)).toEqual(refused('FORBIDDEN'));
      expect(await breakWith({ ...people.manager, passphrase: people.custodian.passphrase })).toEqual(
        refused('WRONG_PASSPHRASE'),
      );
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      const rows = server.session.database('office').prepare('SELECT * FROM two_person_action').all();
      expect(rows).toEqual([]);
    });
  });

  it('opens that record to that person for eight hours, and a manager sees who did it and why', async () => {
    const { people, sealed, world } = vault;
    const { referralId } = sealed;
    const start = world.now().getTime();
    const broken = await as(vault, people.outsider, async (server) => {
      const answer = await ok(server, 'referrals.breakGlass', {
        referralId,
        reason: REASON,
        second: people.custodian,
      });
      expect(await ok(server, 'referrals.get', { referralId })).toMatchObject({
        record: { client: { name: { full: 'Ondrin Talvesk' } } },
      });
      expect((await ok(server, 'referrals.list', { search: 'Talvesk' })).total).toBe(1);
      expect(await ok(server, 'referrals.access', { referralId })).toMatchObject({
        isOpen: true,
        brokenUntil: answer.brokenUntil,
        mayName: false,
      });
      expect(
        await server.invoke('referrals.breakGlass', { referralId, reason: REASON, second: people.custodian }),
      ).toEqual(refused('CONFLICT'));
      expect(listAudit(server.session.database('office'), 0, 1_000)).toContainEqual(
        expect.objectContaining({
          operation: 'access',
          action: 'referrals.breakGlass',
          object: referralId,
          reason: REASON,
        }),
      );
      return answer;
    });
    expect(Date.parse(broken.brokenUntil) - start).toBeGreaterThan(8 * 3_600_000 - 60_000);
    await as(vault, people.manager, async (server) => {
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      expect(await ok(server, 'office.reviews.list', { onlyOpen: true })).toMatchObject({
        open: 1,
        actions: [
          {
            kind: 'break-glass',
            object: referralId,
            reason: REASON,
            personId: people.outsider.personId,
            secondPersonId: people.custodian.personId,
          },
        ],
      });
    });
    world.advanceSeconds(8 * 3600 + 60);
    await as(vault, people.outsider, async (server) => {
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      expect(await ok(server, 'referrals.access', { referralId })).toMatchObject({
        isOpen: false,
        brokenUntil: null,
      });
    });
  });

  it('does not open it again when the clock is set back', async () => {
    const { people, sealed, world } = vault;
    const { referralId } = sealed;
    await as(vault, people.outsider, async (server) => {
      const breakGlass = async () =>
        await ok(server, 'referrals.breakGlass', { referralId, reason: REASON, second: people.custodian });
      await breakGlass();
      world.advanceSeconds(9 * 3600);
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      world.advanceSeconds(-2 * 3600);
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
      expect((await ok(server, 'referrals.list', { search: 'Talvesk' })).total).toBe(0);
      expect(await ok(server, 'referrals.access', { referralId })).toMatchObject({ brokenUntil: null });
      // Two people can open it again, whatever later times the log has from before.
      await breakGlass();
      await ok(server, 'referrals.get', { referralId });
      world.advanceSeconds(9 * 3600);
    });
  });

  it('lets a manager name others, when those who were named cannot be asked', async () => {
    const { people, sealed, seal } = vault;
    const { referralId } = sealed;
    await as(vault, people.manager, async (server) => {
      await ok(server, 'referrals.breakGlass', { referralId, reason: REASON, second: people.custodian });
      expect(await seal(server, [people.manager, people.outsider])).toMatchObject({ ok: true });
    });
    await as(vault, people.worker, async (server) => {
      expect(await server.invoke('referrals.get', { referralId })).toEqual(refused('FORBIDDEN'));
    });
  });

  it('is not for a record that is not there', async () => {
    const { people, world } = vault;
    await as(vault, people.manager, async (server) => {
      const call = { referralId: world.randomUuid(), reason: REASON, second: people.custodian };
      expect(await server.invoke('referrals.breakGlass', call)).toEqual(refused('NOT_FOUND'));
      expect(await server.invoke('referrals.access', call)).toEqual(refused('VALIDATION'));
      expect(await server.invoke('referrals.access', { referralId: call.referralId })).toEqual(
        refused('NOT_FOUND'),
      );
    });
  });
});
