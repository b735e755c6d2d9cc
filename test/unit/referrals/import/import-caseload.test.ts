import { describe, expect, it } from 'vitest';
import { sampleCaseload } from '../../../../electron/sample/sample-caseload.ts';
import { atWork, aVaultFolder, ok } from '../../../builders/vault.ts';

const csv = new TextEncoder().encode(sampleCaseload({ seed: 2, referrals: 20 }));

describe('importing a file', () => {
  it('twice is refused, because everybody in it would count twice; unless somebody insists', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { fileHash } = await ok(server, 'referrals.import', { csv });
    expect(await server.call('referrals.import', { csv })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect((await ok(server, 'referrals.list', {})).total).toBe(20);
    expect((await ok(server, 'referrals.import', { csv, again: true })).fileHash).toBe(fileHash);
    expect((await ok(server, 'referrals.list', {})).total).toBe(40);
  });

  it('marks its records as brought over, and logs the file by its hash', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { fileHash } = await ok(server, 'referrals.import', { csv });
    const [first] = (await ok(server, 'referrals.list', { limit: 1 })).referrals;
    const { dataOrigin } = await ok(server, 'referrals.get', { referralId: first?.referralId ?? '' });
    expect(dataOrigin).toBe('MIGRATED_RECORD');
    const { entries } = await ok(server, 'office.audit.list', { compartment: 'cases' });
    expect(entries[0]).toMatchObject({
      action: 'referrals.import',
      object: `20 referrals of file ${fileHash}`,
    });
  });

  it('changes nothing when one row is wrong', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const spoilt = new TextEncoder().encode(new TextDecoder().decode(csv).replace(/IDVA,/, 'IDWA,'));
    const refused = await server.call('referrals.import', { csv: spoilt });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', issues: [{ path: [2, 'service'] }] },
    });
    expect((await ok(server, 'referrals.list', {})).total).toBe(0);
  });
});
