import { describe, expect, it } from 'vitest';
import { aReferral } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, type AtWork } from '../../builders/vault.ts';

const PERIOD = { from: '2025-04-01', to: '2026-03-31', by: ['sex' as const] };

async function withAReport(): Promise<{ readonly server: AtWork; readonly releaseId: string }> {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  for (let count = 0; count < 12; count += 1) await ok(server, 'referrals.create', { draft: aReferral() });
  const { summary } = await ok(server, 'equality.report', { ...PERIOD, recipient: 'Commissioner' });
  return { server, releaseId: summary.releaseId };
}

const stateOf = async (server: AtWork, releaseId: string): Promise<string | undefined> =>
  (await ok(server, 'equality.releases', {})).releases.find((each) => each.releaseId === releaseId)?.state;

describe('the ledger of reports', () => {
  it('lists every report with what was asked for, newest first', async () => {
    const { server, releaseId } = await withAReport();
    const second = (await ok(server, 'equality.report', { ...PERIOD, threshold: 8 })).summary;
    const { releases } = await ok(server, 'equality.releases', {});
    expect(releases).toMatchObject([
      { releaseId: second.releaseId, threshold: 8, recipient: null, figuresHash: second.figuresHash },
      {
        releaseId,
        printId: `EM-${releaseId.slice(0, 8)}`,
        from: PERIOD.from,
        to: PERIOD.to,
        threshold: 5,
        characteristics: ['sex'],
        recipient: 'Commissioner',
        state: 'made',
        isKept: true,
      },
    ]);
    expect(releases[0]).toMatchObject({ cells: second.cells, hidden: second.hidden });
  });

  it('shows the pages of a report again, as they were', async () => {
    const { server } = await withAReport();
    const { summary, pages, certificate } = await ok(server, 'equality.report', PERIOD);
    await ok(server, 'referrals.create', { draft: aReferral() });
    const again = await ok(server, 'equality.release', { releaseId: summary.releaseId });
    expect(again.pages).toEqual(pages);
    expect(again.certificate).toBe(certificate);
  });

  it('notes that a report was handed out, and does not let it be withdrawn then', async () => {
    const { server, releaseId } = await withAReport();
    await ok(server, 'equality.releaseDocument', { releaseId, format: 'paper' });
    expect(await stateOf(server, releaseId)).toBe('handed out');
    expect(await server.call('equality.withdrawRelease', { releaseId })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });

  it('keeps a report that nobody was given from being compared with, and from being handed out later', async () => {
    const { server, releaseId } = await withAReport();
    await ok(server, 'equality.withdrawRelease', { releaseId });
    expect(await stateOf(server, releaseId)).toBe('withdrawn');
    expect((await ok(server, 'equality.report', PERIOD)).summary.comparedWith).toEqual([]);
    expect(await server.call('equality.releaseDocument', { releaseId, format: 'pdf' })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });
});
