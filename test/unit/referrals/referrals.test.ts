import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../../../electron/referrals/field-changes.ts';
import { searchExpression } from '../../../electron/referrals/search.ts';
import {
  aPoliceOfficerAlleged,
  aReferral,
  aSafeContact,
  someEqualityAnswers,
} from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';

async function aCoordinator(): Promise<AtWork> {
  const { folder, world } = await aVaultFolder();
  return await atWork(folder, { world });
}

describe('a new referral', () => {
  it('gets the next reference of its service and financial year', async () => {
    const server = await aCoordinator();
    const create = async (service: 'IDVA' | 'ISVA' | 'BOTH', receivedAt: string): Promise<string> =>
      (await ok(server, 'referrals.create', { draft: aReferral({ route: { service, receivedAt } }) }))
        .reference;
    expect(await create('IDVA', '2025-06-02T09:00:00+01:00')).toBe('IDVA-2526-0001');
    expect(await create('IDVA', '2025-06-02T09:00:00+01:00')).toBe('IDVA-2526-0002');
    expect(await create('ISVA', '2025-06-02T09:00:00+01:00')).toBe('ISVA-2526-0001');
    expect(await create('BOTH', '2025-06-02T09:00:00+01:00')).toBe('BOTH-2526-0001');
    // 23:30 UTC on 31 March is half past midnight on 1 April in London.
    expect(await create('IDVA', '2026-03-31T23:30:00Z')).toBe('IDVA-2627-0001');
    expect(await create('IDVA', '2026-03-31T22:30:00Z')).toBe('IDVA-2526-0003');
  });

  it('has a pseudonym of two words that is not the name', async () => {
    const server = await aCoordinator();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    const { pseudonym, version, dataOrigin } = await ok(server, 'referrals.get', { referralId });
    expect(pseudonym).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect({ version, dataOrigin }).toEqual({ version: 1, dataOrigin: 'NATIVE' });
  });

  it.each(['1925-06-02T09:00:00Z', '2000-03-31T12:00:00Z', '2100-04-01T12:00:00Z'])(
    'cannot have been received at %s, a year for which there is no reference',
    async (receivedAt) => {
      const { folder, world } = await aVaultFolder(aWorld('2199-01-01T00:00:00.000Z'));
      const server = await atWork(folder, { world });
      const refused = await server.call('referrals.create', {
        draft: { ...aReferral(), route: { ...aReferral().route, receivedAt } },
      });
      expect(refused).toMatchObject({ ok: false, error: { code: 'VALIDATION' } });
    },
  );

  it('cannot have been received tomorrow', async () => {
    const server = await aCoordinator();
    const draft = aReferral({ route: { receivedAt: '2026-11-24T09:00:00Z' } });
    expect(await server.call('referrals.create', { draft })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', issues: [{ path: ['draft', 'route', 'receivedAt'] }] },
    });
  });
});

describe('a repeat referral', () => {
  it("is linked to the client's one before, by the token of the workforce number", async () => {
    const server = await aCoordinator();
    const { token } = await ok(server, 'referrals.matchToken', {
      identity: { kind: 'workforce-number', number: 'AB 123' },
    });
    const create = async (receivedAt: string, workforceNumberToken?: string): Promise<string> => {
      const client = workforceNumberToken === undefined ? {} : { workforceNumberToken };
      return (await ok(server, 'referrals.create', { draft: aReferral({ client, route: { receivedAt } }) }))
        .referralId;
    };
    const priorOf = async (referralId: string): Promise<string | null> =>
      (await ok(server, 'referrals.get', { referralId })).priorReferralId;
    const first = await create('2025-04-01T09:00:00+01:00', token);
    const second = await create('2025-06-01T09:00:00+01:00', token);
    const between = await create('2025-05-01T09:00:00+01:00', token);
    expect(await priorOf(first)).toBeNull();
    expect(await priorOf(second)).toBe(first);
    expect(await priorOf(between)).toBe(first);
    expect(await priorOf(await create('2025-06-02T09:00:00+01:00'))).toBeNull();
  });
});

describe('a change', () => {
  it('is refused when somebody was faster, and nothing of it is kept', async () => {
    const server = await aCoordinator();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'referrals.update', {
      referralId,
      version: 1,
      draft: aReferral({ restriction: 'RESTRICTED' }),
    });
    const late = await server.call('referrals.update', {
      referralId,
      version: 1,
      draft: aReferral({ restriction: 'SEALED' }),
    });
    expect(late).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(await ok(server, 'referrals.get', { referralId })).toMatchObject({
      version: 2,
      record: { restriction: 'RESTRICTED' },
    });
  });

  it('keeps what was before and after, field by field, newest first', async () => {
    const server = await aCoordinator();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'referrals.update', {
      referralId,
      version: 1,
      draft: aReferral({ restriction: 'SEALED' }),
    });
    await ok(server, 'referrals.update', {
      referralId,
      version: 2,
      draft: aReferral({ restriction: 'SEALED', safeContacts: [aSafeContact({ codeWord: 'heron' })] }),
    });
    const { changes } = await ok(server, 'referrals.history', { referralId });
    expect(changes.map(({ version, changes: fields }) => [version, fields])).toEqual([
      [3, [{ path: 'safeContacts.0.codeWord', after: 'heron' }]],
      [2, [{ path: 'restriction', before: 'OPEN', after: 'SEALED' }]],
    ]);
  });

  it('tells the equality side again only when what it counts by has changed', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world, relays: false });
    const waiting = (): unknown =>
      server.session.database('cases').prepare('SELECT count(*) FROM equality_outbox').pluck().get();
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    expect(waiting()).toBe(1);
    await ok(server, 'referrals.update', {
      referralId,
      version: 1,
      draft: aReferral({ restriction: 'SEALED' }),
    });
    expect(waiting()).toBe(1);
    await ok(server, 'referrals.update', {
      referralId,
      version: 2,
      draft: aReferral({ route: { service: 'ISVA' } }),
    });
    expect(waiting()).toBe(2);
    await ok(server, 'equality.submitAnswers', { referralId, answers: someEqualityAnswers() });
    expect(waiting()).toBe(3);
  });
});

describe('the differences between two records', () => {
  it('name a multiple choice once, with all of its answers, and a list of records by its places', () => {
    const before = { types: ['PHYSICAL', 'ECONOMIC'], rows: [{ who: 'A' }, { who: 'B' }] };
    const after = { types: ['ECONOMIC'], rows: [{ who: 'A' }, { who: 'C' }] };
    expect(fieldChanges(before, after)).toEqual([
      { path: 'types', before: ['PHYSICAL', 'ECONOMIC'], after: ['ECONOMIC'] },
      { path: 'rows.1.who', before: 'B', after: 'C' },
    ]);
    expect(fieldChanges(before, structuredClone(before))).toEqual([]);
  });

  it('are none for equal records, and turn one into the other', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.object({ maxDepth: 3 }), (before, after) => {
        expect(fieldChanges(before, structuredClone(before))).toEqual([]);
        const changes = fieldChanges(before, after);
        expect(changes.every((change) => !Object.is(change.before, change.after))).toBe(true);
      }),
    );
  });
});

describe('finding', () => {
  const found = async (server: AtWork, search: string, filter = {}): Promise<readonly string[]> =>
    (await ok(server, 'referrals.list', { search, filter })).referrals.map(({ reference }) => reference);

  async function threeReferrals(): Promise<AtWork> {
    const server = await aCoordinator();
    const drafts = [
      aReferral({
        client: { name: { full: 'Ondrin Talvéskø' } },
        safeContacts: [aSafeContact({ value: '07700 900456' })],
        route: { receivedAt: '2025-04-01T09:00:00+01:00' },
      }),
      aReferral({
        client: { name: { full: "Mirel O'Brannoch", preferred: 'Miri' } },
        route: { service: 'ISVA', receivedAt: '2025-05-01T09:00:00+01:00' },
        allegedPerpetrators: [aPoliceOfficerAlleged()],
      }),
      aReferral({
        client: { name: { full: 'Talin Sorrowe' } },
        route: { receivedAt: '2025-06-01T09:00:00+01:00' },
      }),
    ];
    for (const draft of drafts) await ok(server, 'referrals.create', { draft });
    return server;
  }

  it('goes by the beginning of any word, without accents or case, newest first', async () => {
    const server = await threeReferrals();
    expect(await found(server, 'tal')).toEqual(['IDVA-2526-0002', 'IDVA-2526-0001']);
    expect(await found(server, 'TALVESK ond')).toEqual(['IDVA-2526-0001']);
    expect(await found(server, 'miri')).toEqual(['ISVA-2526-0001']);
    expect(await found(server, "o'brann")).toEqual(['ISVA-2526-0001']);
    expect(await found(server, 'isva-2526')).toEqual(['ISVA-2526-0001']);
    expect(await found(server, '07700900456')).toEqual(['IDVA-2526-0001']);
    expect(await found(server, '900456')).toEqual(['IDVA-2526-0001']);
  });

  it('reads nothing that was typed as syntax', async () => {
    const server = await threeReferrals();
    for (const typed of [
      '"',
      'tal OR miri',
      'names:tal',
      'tal*',
      'NEAR(a b)',
      '-',
      '((',
      '^tal',
      "'; DROP TABLE referral",
    ]) {
      const result = await server.call('referrals.list', { search: typed });
      expect(result).toMatchObject({ ok: true });
    }
    expect(await found(server, 'tal OR miri')).toEqual([]);
    expect(await found(server, '---')).toEqual([]);
  });

  it('never makes an expression that the index refuses', async () => {
    const server = await threeReferrals();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (typed) => {
        expect(await server.call('referrals.list', { search: typed })).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
    expect(searchExpression('   ')).toBeNull();
  });

  it('forgets what was changed, and finds what it was changed to', async () => {
    const server = await aCoordinator();
    const { referralId } = await ok(server, 'referrals.create', {
      draft: aReferral({ client: { name: { full: 'Ondrin' } } }),
    });
    await ok(server, 'referrals.update', {
      referralId,
      version: 1,
      draft: aReferral({ client: { name: { full: 'Mirel' } } }),
    });
    expect(await found(server, 'ondrin')).toEqual([]);
    expect(await found(server, 'mirel')).toEqual(['IDVA-2526-0001']);
    // Gone from the index's own pages too, not only from what it answers.
    const blocks = server.session
      .database('cases')
      .prepare<[], Buffer>('SELECT block FROM referral_search_data')
      .pluck()
      .all();
    expect(blocks.some((block) => block.includes('mirel'))).toBe(true);
    expect(blocks.some((block) => block.includes('ondrin'))).toBe(false);
  });

  it('narrows by every filter, and the total is what the filter holds', async () => {
    const server = await threeReferrals();
    expect(await found(server, '', { service: 'ISVA' })).toEqual(['ISVA-2526-0001']);
    expect(await found(server, '', { policePerpetrated: 'YES' })).toEqual(['ISVA-2526-0001']);
    expect(await found(server, '', { receivedFrom: '2025-05-01', receivedTo: '2025-05-01' })).toEqual([
      'ISVA-2526-0001',
    ]);
    expect(
      await found(server, '', { status: 'waiting for triage', priority: 'P2', restriction: 'OPEN' }),
    ).toHaveLength(3);
    expect(await found(server, 'tal', { service: 'ISVA' })).toEqual([]);
    const page = await ok(server, 'referrals.list', { limit: 1, offset: 1 });
    expect(page).toMatchObject({ total: 3, referrals: [{ reference: 'ISVA-2526-0001' }] });
  });

  it('shows no name in a list', async () => {
    const server = await threeReferrals();
    const list = JSON.stringify(await ok(server, 'referrals.list', {}));
    for (const secret of ['Ondrin', 'Talin', '07700']) expect(list).not.toContain(secret);
  });
});

describe('match tokens', () => {
  it('are equal for one number however it is typed, and differ between vaults', async () => {
    const server = await aCoordinator();
    const tokenOf = async (number: string): Promise<string> =>
      (await ok(server, 'referrals.matchToken', { identity: { kind: 'workforce-number', number } })).token;
    expect(await tokenOf('ab 123-456')).toBe(await tokenOf('AB123456'));
    expect(await tokenOf('AB123457')).not.toBe(await tokenOf('AB123456'));
    expect(await tokenOf('AB123456')).not.toContain('123456');
    const other = await aCoordinator();
    const elsewhere = await ok(other, 'referrals.matchToken', {
      identity: { kind: 'workforce-number', number: 'AB123456' },
    });
    expect(elsewhere.token).not.toBe(await tokenOf('AB123456'));
  });
});
