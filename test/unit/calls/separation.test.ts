import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aReferral, someEqualityAnswers } from '../../builders/referral.ts';
import { addPerson, atWork, aVaultFolder, everythingIn, ok, ownPassphrase } from '../../builders/vault.ts';
import { openWithAnotherSqlcipher, readKeys } from '../vault/independent-reader.ts';

const NAME = 'Ondrin Talvesk';
const PHONE = '07700 900456';
const FORBIDDEN = { ok: false, error: { code: 'FORBIDDEN' } } as const;

/** A coordinator who took in one referral and its equality form, and an analyst who has not yet opened the vault. */
async function aUnit() {
  const { folder, world } = await aVaultFolder();
  const custodian = await atWork(folder, { world });
  const coordinatorPassphrase = await addPerson(custodian, ['coordinator']);
  const analystPassphrase = await addPerson(custodian, ['analyst']);
  custodian.lock();
  const coordinator = await atWork(folder, { passphrase: coordinatorPassphrase, world });
  const [contact] = aReferral().safeContacts;
  if (contact === undefined) throw new Error('the builder gives a contact');
  const draft = aReferral({ client: { name: { full: NAME } }, safeContacts: [{ ...contact, value: PHONE }] });
  const { referralId, reference } = await ok(coordinator, 'referrals.create', { draft });
  await ok(coordinator, 'equality.submitAnswers', { referralId, answers: someEqualityAnswers() });
  return { folder, world, coordinator, coordinatorPassphrase, analystPassphrase, referralId, reference };
}

describe('the equality firewall', () => {
  it('lets a coordinator put answers in, and read them nowhere', async () => {
    const { coordinator } = await aUnit();
    expect(coordinator.session.compartments).toEqual(['office', 'cases']);
    expect(() => coordinator.session.database('equality')).toThrowError(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    const readable = ['office', 'cases'] as const;
    const everything = readable.map((name) => everythingIn(coordinator.session.database(name))).join('\n');
    for (const word of ['religionBelief', 'sexualOrientation', 'genderReassignment', 'byProxy']) {
      expect(everything).not.toContain(word);
    }
  });

  it('holds by cryptography: the keys of cases and office open no other file', async () => {
    const { folder, coordinatorPassphrase, coordinator } = await aUnit();
    coordinator.lock();
    const keys = readKeys(folder, { passphrase: ownPassphrase(folder, coordinatorPassphrase) });
    expect([...keys.keys()]).toEqual(['office', 'cases']);
    for (const key of keys.values()) {
      const db = openWithAnotherSqlcipher(folder, 'equality', key);
      expect(() => db.prepare('SELECT * FROM subject').all()).toThrow();
    }
  });

  it('lets an analyst count everybody, and find no name, reference or case', async () => {
    const { folder, world, coordinator, analystPassphrase, referralId, reference } = await aUnit();
    coordinator.lock();
    const analyst = await atWork(folder, { passphrase: analystPassphrase, world });
    const { sealedRowsWaiting } = await ok(analyst, 'session.status', {});
    expect(sealedRowsWaiting).toBe(2);
    await ok(analyst, 'equality.report', { from: '2025-04-01', to: '2026-03-31' });
    expect(await ok(analyst, 'session.status', {})).toMatchObject({ sealedRowsWaiting: 0 });

    const equality = everythingIn(analyst.session.database('equality'));
    expect(equality).toContain('sexualOrientation');
    for (const secret of [NAME, 'Talvesk', PHONE, referralId, reference])
      expect(equality).not.toContain(secret);
    // What cases.db says about the token would lead back, and the analyst has no key to it.
    expect([...readKeys(folder, { passphrase: ownPassphrase(folder, analystPassphrase) }).keys()]).toEqual([
      'office',
      'equality',
    ]);
    for (const method of ['referrals.get', 'referrals.revealName', 'referrals.history'] as const) {
      expect(await analyst.call(method, { referralId })).toMatchObject(FORBIDDEN);
    }
    for (const method of ['referrals.list', 'worklist.get', 'drafts.list', 'views.list'] as const) {
      expect(await analyst.call(method, {})).toMatchObject(FORBIDDEN);
    }
  });

  it('refuses a public key that was exchanged in vault.json', async () => {
    const { folder, coordinator, coordinatorPassphrase, world } = await aUnit();
    coordinator.lock();
    const { readFileSync, writeFileSync } = await import('node:fs');
    const path = join(folder, 'vault.json');
    const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(
      path,
      JSON.stringify({ ...file, equalityPublicKey: Buffer.alloc(32, 9).toString('base64') }),
    );
    await expect(atWork(folder, { passphrase: coordinatorPassphrase, world })).rejects.toMatchObject({
      code: 'VAULT_DAMAGED',
    });
  });

  it('removes the answers when the client objects, and keeps them from coming back out of order', async () => {
    const { folder, world, coordinator, referralId, analystPassphrase } = await aUnit();
    await ok(coordinator, 'equality.recordObjection', { referralId });
    coordinator.lock();
    const analyst = await atWork(folder, { passphrase: analystPassphrase, world });
    await ok(analyst, 'equality.report', { from: '2025-04-01', to: '2026-03-31' });
    const equality = analyst.session.database('equality');
    expect(equality.prepare('SELECT answers, not_asked_reason, service FROM subject').get()).toEqual({
      answers: null,
      not_asked_reason: 'NA5',
      service: 'IDVA',
    });
    expect(everythingIn(equality)).not.toContain('sexualOrientation":{');
  });
});
