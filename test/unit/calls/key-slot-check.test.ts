import { describe, expect, it } from 'vitest';
import { findSlot, withoutKeys, withSlot } from '../../../electron/vault/slots.ts';
import { readVaultFile, writeVaultFile, type VaultFile } from '../../../electron/vault/vault-file.ts';
import { addPerson, atWork, aVaultFolder, ok } from '../../builders/vault.ts';

const REASON = 'A rehearsal';

const refusedWith = (code: string) => ({ ok: false, error: { code } });

/** A vault of two people whose vault.json somebody changes while nobody is at work. */
async function withChangedFile(change: (file: VaultFile, colleagueSlot: string) => VaultFile) {
  const { folder, world } = await aVaultFolder();
  const before = await atWork(folder, { world });
  const own = before.session.vault.slotId;
  await addPerson(before, ['coordinator']);
  before.lock();
  const file = readVaultFile(folder);
  const colleagueSlot = file.slots.find(
    ({ slotId, kind }) => kind === 'passphrase' && slotId !== own,
  )?.slotId;
  writeVaultFile(folder, change(file, colleagueSlot ?? ''));
  const server = await atWork(folder, { world });
  const { people } = await ok(server, 'office.people.list', {});
  const colleague = people.find(({ personId }) => personId !== server.session.person.personId);
  return { server, folder, colleague: colleague?.personId ?? '' };
}

describe('the key slots of vault.json', () => {
  it('are as they should be in a vault that nobody touched', async () => {
    const { server } = await withChangedFile((file) => file);
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true, keySlots: [] });
  });

  it('are missed when one is gone, and no key is exchanged until that person has a way in again', async () => {
    const { server, colleague } = await withChangedFile((file, gone) => ({
      ...file,
      slots: file.slots.filter(({ slotId }) => slotId !== gone),
    }));
    expect(await ok(server, 'vault.verify', {})).toMatchObject({
      isIntact: false,
      keySlots: [{ of: colleague, problem: 'missing' }],
    });
    expect(await server.call('office.keys.rotate', { reason: REASON })).toMatchObject(
      refusedWith('VAULT_DAMAGED'),
    );
    await ok(server, 'office.people.reissue', { personId: colleague, reason: REASON });
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true, keySlots: [] });
    await ok(server, 'office.keys.rotate', { reason: REASON });
  });

  it('are missed when the recovery code opens nothing any more, until there is another', async () => {
    const { server, folder } = await withChangedFile((file) => ({
      ...file,
      slots: file.slots.filter(({ kind }) => kind !== 'recovery'),
    }));
    const { keySlots } = await ok(server, 'vault.verify', {});
    expect(keySlots).toEqual([{ of: 'recovery', problem: 'missing' }]);
    expect(await server.call('office.keys.rotate', { reason: REASON })).toMatchObject(
      refusedWith('VAULT_DAMAGED'),
    );
    await ok(server, 'office.recovery.replace', { reason: REASON });
    await ok(server, 'office.keys.rotate', { reason: REASON });
    expect(readVaultFile(folder).slots.filter(({ kind }) => kind === 'recovery')).toHaveLength(1);
  });

  it('are told of when one opens less than it did, or is nobody’s', async () => {
    const { server, colleague } = await withChangedFile((file, less) => {
      const stranger = { ...findSlot(file, less), slotId: '11111111-2222-4333-8444-555555555555' };
      return withSlot(withoutKeys(file, less, ['cases']), stranger);
    });
    const { isIntact, keySlots } = await ok(server, 'vault.verify', {});
    expect({ isIntact, keySlots }).toEqual({
      isIntact: false,
      keySlots: [
        { of: colleague, problem: 'altered' },
        { of: 'nobody', problem: 'not known' },
      ],
    });
  });
});
