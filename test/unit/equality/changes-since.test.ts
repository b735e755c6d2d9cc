import { describe, expect, it } from 'vitest';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { aVaultFolder, atWork, ok, type AtWork } from '../../builders/vault.ts';

const PERIOD = { from: '2025-04-01', to: '2026-03-31', by: ['sex' as const] };
const OUTSIDE = { route: { receivedAt: '2026-06-02T09:00:00+01:00' } };

/** A vault with one referral of the period, the report about it, and how many have changed since. */
async function afterAReport(): Promise<{
  readonly server: AtWork;
  readonly referralId: string;
  readonly changed: () => Promise<number>;
}> {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
  const { releaseId } = (await ok(server, 'equality.report', PERIOD)).summary;
  return {
    server,
    referralId,
    changed: async () => (await ok(server, 'equality.changesSince', { releaseId })).changedReferrals,
  };
}

describe('how many referrals have changed since a report', () => {
  it('is none while nothing happens, and looking is not logged each time', async () => {
    const { server, changed } = await afterAReport();
    expect([await changed(), await changed()]).toEqual([0, 0]);
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'equality' });
    expect(entries.at(-1)).toMatchObject({ action: 'equality.report' });
  });

  it('counts one that was taken in, and none outside the period', async () => {
    const { server, changed } = await afterAReport();
    await ok(server, 'referrals.create', { draft: aReferral(OUTSIDE) });
    expect(await changed()).toBe(0);
    await ok(server, 'referrals.create', { draft: aReferral() });
    expect(await changed()).toBe(1);
  });

  it('counts one whose form was sealed or removed, once', async () => {
    const { server, referralId, changed } = await afterAReport();
    await ok(server, 'equality.submitAnswers', { referralId, answers: someEqualityAnswers() });
    expect(await changed()).toBe(1);
    await ok(server, 'equality.recordObjection', { referralId });
    expect(await changed()).toBe(1);
  });

  it('counts one that moved out of the period, and not what the report does not show', async () => {
    const { server, referralId, changed } = await afterAReport();
    const change = async (version: number, draft: ReturnType<typeof aReferral>): Promise<unknown> =>
      await ok(server, 'referrals.update', { referralId, version, draft });
    await change(1, aReferral({ route: { referrer: { name: 'Somebody else' } } }));
    expect(await changed()).toBe(0);
    await change(2, aReferral(OUTSIDE));
    expect(await changed()).toBe(1);
  });

  it('is told of every report of the ledger, and of no other', async () => {
    const { server, changed } = await afterAReport();
    await ok(server, 'referrals.create', { draft: aReferral() });
    await ok(server, 'equality.report', PERIOD);
    expect(await changed()).toBe(1);
    const unknown = { releaseId: '00000000-0000-4000-8000-000000000000' };
    expect(await server.call('equality.changesSince', unknown)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });
});
