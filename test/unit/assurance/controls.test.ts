import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../../electron/store/connection.ts';
import { addPerson, atWork, aVaultFolder, ok } from '../../builders/vault.ts';

async function aReviewer() {
  const { folder, world } = await aVaultFolder();
  const custodian = await atWork(folder, { world });
  const passphrase = await addPerson(custodian, ['reviewer']);
  const asReviewer = async () => await atWork(folder, { world, passphrase });
  return { custodian, asReviewer, world };
}

describe('the live controls', () => {
  it('are found out for a reviewer, whose keys open nothing but the office and the assessments', async () => {
    const { custodian, asReviewer, world } = await aReviewer();
    const before = await ok(custodian, 'assurance.controls', {});
    expect(before.controls.map(({ control, isWorking }) => [control, isWorking])).toEqual([
      ['BACKUP_VERIFIED', false],
      ['AUDIT_VERIFIED', true],
      ['KEYS_EXCHANGED', true],
      ['PROTECTION_TESTED', true],
    ]);
    await ok(custodian, 'backup.make', {});
    custodian.lock();
    const reviewer = await asReviewer();
    expect([...reviewer.session.vault.keys.keys()].toSorted()).toEqual(['assurance', 'office']);
    const stateOf = async (wanted: string) => {
      const { controls } = await ok(reviewer, 'assurance.controls', {});
      return controls.find(({ control }) => control === wanted)?.isWorking;
    };
    expect(await stateOf('BACKUP_VERIFIED')).toBe(true);
    world.advanceSeconds(30 * 86_400);
    expect(await stateOf('BACKUP_VERIFIED'), 'a month without a backup').toBe(false);
    const db = reviewer.session.database('assurance');
    inTransaction(db, () =>
      db.exec(
        `DROP TRIGGER audit_is_append_only_update; UPDATE audit SET object = 'something else' WHERE seq = 1`,
      ),
    );
    expect(await stateOf('AUDIT_VERIFIED'), 'an entry of the log was changed').toBe(false);
  });
});
