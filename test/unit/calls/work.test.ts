import { describe, expect, it } from 'vitest';
import type { BridgeEvent } from '../../../shared/contract/bridge.ts';
import type { Progress } from '../../../shared/progress.ts';
import { createRouter, type Handlers, type Router } from '../../../electron/calls/router.ts';
import { HANDLERS, relayQuietly, serveVault } from '../../../electron/calls/serve.ts';
import { sampleCaseload } from '../../../electron/sample/sample-caseload.ts';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE, stateOf, type AtWork } from '../../builders/vault.ts';

const CANCELLED = { ok: false, error: { code: 'CANCELLED' } } as const;
const csv = new TextEncoder().encode(sampleCaseload({ seed: 5, referrals: 300 }));
const period = { from: '2023-04-01', to: '2026-03-31' };

/** A router that reports progress, over a session of its own. */
async function aRouter(handlers: Partial<Handlers> = {}): Promise<{
  readonly router: Router;
  readonly server: AtWork;
  readonly heard: Progress[];
  readonly onProgress: (listener: (progress: Progress) => void) => void;
}> {
  const { folder, world } = await aVaultFolder();
  const server = await atWork(folder, { world });
  const heard: Progress[] = [];
  let listener: (progress: Progress) => void = () => {};
  const router = createRouter({
    handlers: { ...HANDLERS, ...handlers },
    session: () => server.session,
    world,
    log: () => {},
    relay: () => relayQuietly(server.session, world, () => {}),
    progress: (progress) => {
      heard.push(progress);
      listener(progress);
    },
  });
  return { router, server, heard, onProgress: (wanted) => void (listener = wanted) };
}

describe('long work', () => {
  it('says how far it has come, in words, with as many parts done as there are at most', async () => {
    const { router, heard } = await aRouter();
    await router.call('referrals.import', { csv });
    expect(await router.call('equality.report', period)).toMatchObject({ ok: true });
    await router.call('vault.verify', {});
    expect([...new Set(heard.map(({ step }) => step))]).toEqual([
      'Reading the file',
      'Taking in referrals',
      'Counting referrals',
      'Choosing what to hide',
      'Proving that nobody can be found',
      'Drawing the pages',
      'Checking office.db',
      'Checking cases.db',
      'Checking equality.db',
      'Checking assurance.db',
    ]);
    for (const { done, total } of heard) expect(done).toBeLessThanOrEqual(total);
    // What the page is told is the same thing.
    const events = heard.map((progress): BridgeEvent => ({ kind: 'progress', ...progress }));
    expect(events).toHaveLength(heard.length);
  });

  it.each([
    ['an import while it stores', 'referrals.import', { csv }, 'Taking in referrals'],
    ['a report while it chooses', 'equality.report', period, 'Choosing what to hide'],
    ['a report while it proves', 'equality.report', period, 'Proving that nobody can be found'],
    ['a report while it draws', 'equality.report', period, 'Drawing the pages'],
    ['a check of the files', 'vault.verify', {}, 'Checking cases.db'],
  ] as const)('stops when it is asked to, and keeps nothing: %s', async (_, method, input, step) => {
    const { router, server, onProgress } = await aRouter();
    await ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    await ok(server, 'equality.report', period);
    const before = stateOf(server.session);
    // As a message does: after the part under way, never in the middle of it.
    onProgress((progress) => {
      if (progress.step === step) setImmediate(() => router.cancel());
    });
    expect(await router.call(method, input)).toMatchObject(CANCELLED);
    expect(stateOf(server.session)).toEqual(before);
    onProgress(() => {});
    expect(await router.call(method, input)).toMatchObject({ ok: true });
  });

  it('stops within the check of one file too', async () => {
    const { router, heard, onProgress } = await aRouter();
    onProgress(({ step }) => {
      // Let in once already when the check of the file begins.
      if (step === 'Checking cases.db') setImmediate(() => setImmediate(() => router.cancel()));
    });
    expect(await router.call('vault.verify', {})).toMatchObject(CANCELLED);
    expect(heard.map(({ step }) => step)).not.toContain('Checking equality.db');
  });

  it('that waits its turn is not stopped by a cancel that was meant for another', async () => {
    const { router, onProgress } = await aRouter();
    onProgress(() => setImmediate(() => router.cancel()));
    const [first, second] = await Promise.all([
      router.call('vault.verify', {}),
      router.call('session.status', {}),
    ]);
    expect(first).toMatchObject(CANCELLED);
    expect(second).toMatchObject({ ok: true });
    router.cancel();
    expect(await router.call('session.status', {})).toMatchObject({ ok: true });
  });

  it('that fails inside its transaction leaves nothing behind, and the next call works', async () => {
    const { router, server } = await aRouter({
      'referrals.import': {
        prepare: () =>
          Promise.resolve(async ({ db, work }) => {
            db('cases').exec('DELETE FROM referral');
            await work.breathe();
            throw new TypeError('a defect');
          }),
      },
    });
    const { referralId } = await ok(router, 'referrals.create', { draft: aReferral() });
    await ok(server, 'equality.recordObjection', { referralId });
    expect(await router.call('referrals.import', { csv })).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    });
    expect(await router.call('referrals.get', { referralId })).toMatchObject({ ok: true });
  });
});

describe('a served vault', () => {
  it('reports progress and can be told to stop', async () => {
    const { folder, world } = await aVaultFolder();
    const heard: Progress[] = [];
    const server = await serveVault({
      folder,
      credential: { kind: 'passphrase', passphrase: PASSPHRASE },
      log: () => {},
      world,
      progress: (progress) => {
        heard.push(progress);
        setImmediate(() => server.cancel());
      },
    });
    expect(await server.call('vault.verify', {})).toMatchObject(CANCELLED);
    expect(heard).toEqual([{ step: 'Checking office.db', done: 0, total: 4 }]);
    await server.lock();
  });
});
