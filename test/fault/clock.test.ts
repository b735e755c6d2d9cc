import { describe, expect, it } from 'vitest';
import { aReferral, someEqualityAnswers } from '../builders/referral.ts';
import { atWork, aVaultFolder, ok } from '../builders/vault.ts';
import { aWorld } from '../builders/world.ts';

const LATER = '2026-11-22T16:00:00.000Z';
const THAT_MORNING = '2026-11-22T07:00:00.000Z';
const EARLIER = '2025-03-01T09:00:00.000Z';

describe('a clock that was set back', () => {
  it('keeps nobody out, and the log keeps its order and says the times that it was told', async () => {
    const { folder } = await aVaultFolder(aWorld(LATER));
    const before = await atWork(folder, { world: aWorld(LATER, 'before') });
    await ok(before, 'referrals.create', { draft: aReferral() });
    before.lock();

    const server = await atWork(folder, { world: aWorld(THAT_MORNING, 'after') });
    await ok(server, 'referrals.create', { draft: aReferral(), answers: someEqualityAnswers() });
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'office' });
    const times = entries.map(({ at }) => at);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    expect(times.at(-1)).toBe(THAT_MORNING);
    // That somebody turned the clock is there to see.
    expect(times.toSorted()).not.toEqual(times);
  });

  it('loses no record and no need: everything is found and worked on as before', async () => {
    const { folder } = await aVaultFolder(aWorld(LATER));
    const before = await atWork(folder, { world: aWorld(LATER, 'before') });
    const { referralId } = await ok(before, 'referrals.create', { draft: aReferral() });
    before.lock();

    const server = await atWork(folder, { world: aWorld(EARLIER, 'after') });
    expect(await ok(server, 'referrals.list', {})).toMatchObject({ total: 1 });
    await ok(server, 'referrals.get', { referralId });
    await ok(server, 'worklist.get', {});
    await ok(server, 'referrals.history', { referralId });
    await ok(server, 'equality.report', { from: '2025-04-01', to: '2026-11-22', by: ['sex'] });
    server.lock();

    const right = await atWork(folder, { world: aWorld(LATER, 'set right') });
    expect(await ok(right, 'referrals.list', {})).toMatchObject({ total: 1 });
    expect(await ok(right, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });

  it('takes no record whose dates then lie in the future, and says which dates those are', async () => {
    const { folder } = await aVaultFolder(aWorld(LATER));
    const server = await atWork(folder, { world: aWorld(EARLIER, 'after') });
    expect(await server.invoke('referrals.create', { draft: aReferral() })).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', message: expect.stringContaining('lies in the future') },
    });
  });

  it('makes the wait after wrong passphrases neither shorter nor longer than a quarter of an hour', async () => {
    const { folder } = await aVaultFolder(aWorld(LATER));
    const wrong = 'a wrong passphrase, every time';
    const world = aWorld(LATER, 'wrong');
    for (let times = 0; times < 4; times += 1) {
      await expect(atWork(folder, { world, passphrase: wrong })).rejects.toMatchObject({
        code: 'WRONG_PASSPHRASE',
      });
    }
    const setBack = aWorld(EARLIER, 'set back');
    await expect(atWork(folder, { world: setBack })).rejects.toMatchObject({ code: 'TOO_SOON' });
    setBack.advanceSeconds(15 * 60);
    (await atWork(folder, { world: setBack })).lock();
  });
});
