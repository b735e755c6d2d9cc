import { describe, expect, it } from 'vitest';
import { as, withColleagues, type Colleague } from '../../builders/colleagues.ts';
import { aReferral } from '../../builders/referral.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE } from '../../builders/vault.ts';
import { aWorld } from '../../builders/world.ts';

const REASON = 'Kept for as long as the schedule says';

/** A vault whose first person, who added everybody, and two managers of theirs can dispose of records together. */
async function aVaultOfManagers() {
  const vault = await aVaultFolder(aWorld('2026-11-23T09:00:00.000Z'));
  const people = await withColleagues(vault.folder, vault.world, { ann: ['manager'], ben: ['manager'] });
  const firstId = await as(vault, { passphrase: PASSPHRASE }, async (server) => {
    return (await ok(server, 'session.status', {})).personId;
  });
  const first: Colleague = { personId: firstId, passphrase: PASSPHRASE };
  const disposeOfOne = async (one: Colleague, second: Colleague): Promise<void> =>
    await as(vault, one, async (server) => {
      const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
      await ok(server, 'referrals.dispose', { referralId, reason: REASON, second });
      vault.world.advanceSeconds(60);
    });
  const reissue = async (by: Colleague, to: Colleague): Promise<Colleague> => {
    const { passphrase } = await as(vault, by, async (server) => {
      vault.world.advanceSeconds(60);
      return await ok(server, 'office.people.reissue', { personId: to.personId, reason: 'forgot it' });
    });
    (await atWork(vault.folder, { world: vault.world, passphrase })).lock();
    return { ...to, passphrase };
  };
  /** As the first person reads them, oldest first. */
  const givenByAction = async () =>
    await as(vault, first, async (server) => {
      const { actions } = await ok(server, 'office.reviews.list', {});
      return actions.toReversed().map(({ passphrasesGiven }) => passphrasesGiven);
    });
  return { ...vault, ...people, first, disposeOfOne, reissue, givenByAction };
}

describe('what two people did', () => {
  it('says when one of the two had their passphrase from the other', async () => {
    const { ann, ben, first, disposeOfOne, givenByAction } = await aVaultOfManagers();
    await disposeOfOne(ann, ben);
    await disposeOfOne(first, ann);
    await disposeOfOne(ben, first);
    const at = expect.stringMatching(/^2026-11-23T09:/);
    expect(await givenByAction()).toEqual([
      [],
      [{ by: first.personId, to: ann.personId, at }],
      [{ by: first.personId, to: ben.personId, at }],
    ]);
  });

  it('goes by the last passphrase before it, however the clock was set, and whatever is given afterwards', async () => {
    const { world, ann, ben, first, disposeOfOne, reissue, givenByAction } = await aVaultOfManagers();
    const puppet = await reissue(ann, ben);
    world.advanceSeconds(-30 * 60);
    await disposeOfOne(ann, { ...puppet, passphrase: `my own ${puppet.passphrase}` });
    world.advanceSeconds(60 * 60);
    const again = await reissue(first, ben);
    await disposeOfOne(ann, { ...again, passphrase: `my own ${again.passphrase}` });
    expect(await givenByAction()).toEqual([
      [{ by: ann.personId, to: ben.personId, at: expect.any(String) }],
      [],
    ]);
  });

  it('counts as open for those who may say that they have seen it, and is there for all managers', async () => {
    const vault = await aVaultOfManagers();
    const { ann, ben, first, disposeOfOne } = vault;
    await disposeOfOne(ann, ben);
    await disposeOfOne(ann, first);
    const openTo = async (who: Colleague) =>
      await as(vault, who, async (server) => await ok(server, 'office.reviews.list', { onlyOpen: true }));
    expect(await openTo(ann)).toMatchObject({ open: 0, total: 2 });
    expect(await openTo(ben)).toMatchObject({ open: 1, total: 2 });
    const { actions, ...counts } = await openTo(first);
    expect(counts).toEqual({ open: 1, total: 2 });
    const own = actions.find(({ secondPersonId }) => secondPersonId === ben.personId);
    await as(vault, first, async (server) => {
      await ok(server, 'office.reviews.confirm', { actionId: own?.actionId ?? '' });
    });
    expect(await openTo(first)).toMatchObject({ open: 0, total: 1 });
    expect(await openTo(ben)).toMatchObject({ open: 1, total: 1 });
  });
});
