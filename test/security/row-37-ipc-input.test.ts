import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT, type Method } from '../../shared/contract/index.ts';
import { arbitraryReferral } from '../builders/arbitrary-referral.ts';
import { junkWith, nearly } from '../builders/junk.ts';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok, stateOf, type AtWork } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';

const METHODS = Object.keys(CONTRACT) as Method[];

let server: AtWork;
let referralId = '';
const draftId = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  // So late that no date a schema accepts lies in the future.
  const { folder, world } = await aVaultFolder(aWorld('2199-12-31T23:00:00.000Z'));
  server = await atWork(folder, { world, relays: false });
  ({ referralId } = await ok(server, 'referrals.create', { draft: aReferral() }));
});

const junk = junkWith('referralId', 'draft', 'filter', 'search', 'csv');

/** An input that each method accepts. */
const valid = (method: Method): object =>
  ({
    'session.status': {},
    'vault.protection': {},
    'vault.verify': {},
    'office.people.list': {},
    'office.people.add': { displayName: 'X', roles: ['reviewer'] },
    'office.audit.list': { compartment: 'office' },
    'referrals.create': { draft: aReferral() },
    'referrals.get': { referralId },
    'referrals.update': { referralId, version: 1, draft: aReferral() },
    'referrals.list': { search: 'x', filter: { service: 'IDVA' } },
    'referrals.revealName': { referralId },
    'referrals.history': { referralId },
    'referrals.counts': { from: '2025-04-01', to: '2026-03-31' },
    'referrals.import': { csv: new TextEncoder().encode('service\nIDVA\n') },
    'referrals.matchToken': { identity: { kind: 'workforce-number', number: '1' } },
    'drafts.save': { draftId, subject: { kind: 'intake' }, content: { service: ['IDVA'] } },
    'drafts.list': {},
    'drafts.get': { draftId },
    'drafts.discard': { draftId },
    'views.list': {},
    'views.save': { name: 'Mine', search: 'x', filter: { needs: 'triage' } },
    'views.remove': { viewId: draftId },
    'worklist.get': { limit: 5 },
    'worklist.list': { group: 'today', offset: 0, limit: 5 },
    'equality.submitAnswers': { referralId, answers: someEqualityAnswers() },
    'equality.recordObjection': { referralId },
    'equality.withdrawObjection': { referralId },
    'equality.report': { from: '2025-04-01', to: '2026-03-31' },
    'equality.releaseDocument': { releaseId: draftId, format: 'pdf' },
    'equality.changesSince': { releaseId: draftId },
  })[method];

/** Refused inputs change nothing; what is accepted by chance is a valid input and may. */
async function expectCleanRefusal(method: Method, input: unknown): Promise<void> {
  const before = stateOf(server.session);
  const result = await server.call(method, input);
  if (result.ok) return;
  expect(result.error.code).not.toBe('INTERNAL');
  expect(stateOf(server.session)).toEqual(before);
}

describe.each(METHODS)('%s', (method) => {
  it('refuses anything at all without a crash, an INTERNAL or a change', async () => {
    await fc.assert(
      fc.asyncProperty(junk, async (input) => await expectCleanRefusal(method, input)),
      { numRuns: 60 },
    );
    expect(server.log).toEqual([]);
  });

  it('refuses what is nearly right in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(nearly(valid(method), junk), async (input) => await expectCleanRefusal(method, input)),
      { numRuns: method === 'equality.report' || method === 'office.people.add' ? 20 : 100 },
    );
    expect(server.log).toEqual([]);
  });
});

describe('a record', () => {
  it('comes back exactly as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReferral, async (draft) => {
        const { referralId: id } = await ok(server, 'referrals.create', { draft });
        expect((await ok(server, 'referrals.get', { referralId: id })).record).toEqual(draft);
      }),
      { numRuns: 60 },
    );
  });

  it('with 50 MB of text is refused at once', async () => {
    const draft = { ...aReferral(), client: { name: { full: 'x'.repeat(50 * 1024 * 1024) } } };
    expect(await server.call('referrals.create', { draft })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION' },
    });
  });
});
