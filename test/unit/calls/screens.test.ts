import { describe, expect, it } from 'vitest';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, ok } from '../../builders/vault.ts';

describe('revealing a name', () => {
  it('gives the name, and leaves a trace of its own', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const name = { full: 'Ondrin Talvesk', preferred: 'Ondi' };
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral({ client: { name } }) });
    expect(await ok(server, 'referrals.revealName', { referralId })).toEqual({
      fullName: 'Ondrin Talvesk',
      preferredName: 'Ondi',
    });
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'cases' });
    expect(entries.at(-1)).toMatchObject({
      operation: 'consultation',
      action: 'referrals.revealName',
      object: referralId,
    });
  });

  it('gives nothing for somebody who is anonymous', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { client: _, ...draft } = aReferral({ route: { referralRoute: 'SELF_ANON' } });
    const { referralId } = await ok(server, 'referrals.create', { draft: { ...draft, client: {} } });
    expect(await ok(server, 'referrals.revealName', { referralId })).toEqual({
      fullName: null,
      preferredName: null,
    });
  });
});

describe('a record', () => {
  it('says whether there is an equality form, and nothing of what it says', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const stateOfForm = async (referralId: string) =>
      (await ok(server, 'referrals.get', { referralId })).equalityForm;
    const { referralId } = await ok(server, 'referrals.create', { draft: aReferral() });
    expect(await stateOfForm(referralId)).toEqual({ state: 'none' });
    world.advanceSeconds(60);
    await ok(server, 'equality.submitAnswers', { referralId, answers: someEqualityAnswers() });
    const at = '2026-11-22T15:01:00.000Z';
    expect(await stateOfForm(referralId)).toEqual({ state: 'sealed', at });
    await ok(server, 'equality.withdrawObjection', { referralId });
    expect(await stateOfForm(referralId)).toEqual({ state: 'sealed', at });
    world.advanceSeconds(60);
    await ok(server, 'equality.recordObjection', { referralId });
    expect(await stateOfForm(referralId)).toEqual({ state: 'objection', at: '2026-11-22T15:02:00.000Z' });
    await ok(server, 'equality.withdrawObjection', { referralId });
    // What was removed stays removed.
    expect(await stateOfForm(referralId)).toEqual({ state: 'none' });

    const withForm = await ok(server, 'referrals.create', {
      draft: aReferral(),
      answers: someEqualityAnswers(),
    });
    expect(await stateOfForm(withForm.referralId)).toMatchObject({ state: 'sealed' });
  });
});

describe('what protects the vault', () => {
  it('is told to everybody who opens it, from the files themselves', async () => {
    const { folder, world } = await aVaultFolder();
    const custodian = await atWork(folder, { world });
    const passphrase = await addPerson(custodian, ['reviewer']);
    custodian.lock();
    const reviewer = await atWork(folder, { passphrase, world });
    expect(await ok(reviewer, 'vault.protection', {})).toEqual({
      formatVersion: 2,
      cipher: expect.stringContaining('SQLCipher 4'),
      sqliteVersion: expect.stringMatching(/^3\.\d+\.\d+$/),
      kdf: { algorithm: 'argon2id', memoryKiB: 65_536, passes: 3, parallelism: 4 },
      passphraseSlots: 2,
      recoverySlots: 1,
    });
  });
});
