import { describe, expect, it } from 'vitest';
import { MINIMUM_KDF_COST } from '../../../electron/vault/kdf.ts';
import { asCompartmentKey } from '../../../electron/vault/key-slots.ts';
import { changePassphrase, makeSlot } from '../../../electron/vault/make-slot.ts';
import { findSlot, giveKeys, replaceSlot, withSlot } from '../../../electron/vault/slots.ts';
import { unlockVault, wipeKeys } from '../../../electron/vault/vault.ts';
import { readVaultFile, writeVaultFile } from '../../../electron/vault/vault-file.ts';
import { aBareVault, asVersion1 } from '../../builders/bare-vault.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';

const NEXT = 'quite another passphrase of mine';
const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

describe('a new slot', () => {
  it('keeps the keys of a vault that is locked while it is made', async () => {
    const { folder, world } = await aBareVault();
    const vault = await unlockVault(folder, credential);
    const expected = new Map([...vault.keys].map(([compartment, key]) => [compartment, Buffer.from(key)]));
    const secret = { kind: 'passphrase', passphrase: NEXT } as const;
    const making = makeSlot({
      vaultId: vault.vaultId,
      secret,
      keys: vault.keys,
      cost: MINIMUM_KDF_COST,
      ...world,
    });
    wipeKeys(vault.keys);
    const slot = await making;
    writeVaultFile(folder, withSlot(readVaultFile(folder), slot));
    const opened = await unlockVault(folder, { ...secret, slotId: slot.slotId });
    expect(new Map(opened.keys)).toEqual(expected);
  });

  it('is refused a passphrase that is easy to guess, and what is not a recovery code', async () => {
    const { folder, world } = await aBareVault();
    const { vaultId, keys } = await unlockVault(folder, credential);
    const common = { vaultId, keys, cost: MINIMUM_KDF_COST, ...world };
    for (const secret of [
      { kind: 'passphrase', passphrase: 'too short' },
      { kind: 'recovery', code: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' },
    ] as const) {
      await expect(makeSlot({ ...common, secret })).rejects.toMatchObject({ code: 'VALIDATION' });
    }
  });
});

describe('changing a passphrase', () => {
  it('keeps the slot and its keys, makes another key pair, and shuts the old passphrase out', async () => {
    const { folder, world, slotId } = await aBareVault();
    const vault = await unlockVault(folder, credential);
    const before = findSlot(readVaultFile(folder), slotId);
    const slot = await changePassphrase(vault, { current: PASSPHRASE, next: NEXT, world });
    expect(slot.slotId).toBe(slotId);
    expect(slot.box?.publicKey).not.toBe(before.box?.publicKey);
    expect(slot.kdf.salt).not.toBe(before.kdf.salt);
    writeVaultFile(folder, replaceSlot(readVaultFile(folder), slotId, slot));
    const opened = await unlockVault(folder, { kind: 'passphrase', passphrase: NEXT });
    expect(opened.keys).toEqual(vault.keys);
    await expect(unlockVault(folder, credential)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('keeps what was given to the slot, and gives a slot of version 1 a key pair', async () => {
    const { folder, world, slotId } = await aBareVault();
    const vault = await unlockVault(folder, credential);
    const keys = new Map([['office', asCompartmentKey(Buffer.from(world.randomBytes(32)))] as const]);
    const publicKey = vault.slotPublicKey ?? Buffer.alloc(0);
    const gift = { slotId, publicKey, keys, held: vault.keys, randomBytes: world.randomBytes };
    writeVaultFile(folder, giveKeys(readVaultFile(folder), gift));
    const slot = await changePassphrase(vault, { current: PASSPHRASE, next: NEXT, world });
    writeVaultFile(folder, replaceSlot(readVaultFile(folder), slotId, slot));
    const opened = await unlockVault(folder, { kind: 'passphrase', passphrase: NEXT });
    expect(opened.keys.get('office')).toEqual(keys.get('office'));

    const older = await aBareVault();
    asVersion1(older.folder);
    const olderVault = await unlockVault(older.folder, credential);
    const made = await changePassphrase(olderVault, { current: PASSPHRASE, next: NEXT, world });
    expect(made.box).toBeDefined();
  });

  it('costs what suits the machine, and never less than before', async () => {
    const { folder, world } = await aBareVault();
    const vault = await unlockVault(folder, credential);
    const memoryKiB = MINIMUM_KDF_COST.memoryKiB + 1024;
    const calibrate = async () => await Promise.resolve({ ...MINIMUM_KDF_COST, memoryKiB });
    const options = { current: PASSPHRASE, next: NEXT };
    const dearer = await changePassphrase(vault, { ...options, world: { ...world, calibrate } });
    expect(dearer.kdf.memoryKiB).toBe(memoryKiB);
    writeVaultFile(folder, replaceSlot(readVaultFile(folder), vault.slotId, dearer));
    const cheap = async () => await Promise.resolve(MINIMUM_KDF_COST);
    const again = await changePassphrase(vault, {
      current: NEXT,
      next: PASSPHRASE,
      world: { ...world, calibrate: cheap },
    });
    expect(again.kdf.memoryKiB).toBe(memoryKiB);
  });

  it.each([
    ['another current one', { current: 'not the current passphrase', next: NEXT }, 'WRONG_PASSPHRASE'],
    ['a new one that is too weak', { current: PASSPHRASE, next: 'too short' }, 'VALIDATION'],
    ['the one that it is already', { current: PASSPHRASE, next: PASSPHRASE }, 'VALIDATION'],
  ])('is refused with %s', async (_name, passphrases, code) => {
    const { folder, world } = await aBareVault();
    const vault = await unlockVault(folder, credential);
    await expect(changePassphrase(vault, { ...passphrases, world })).rejects.toMatchObject({ code });
  });

  it('is not for the recovery code', async () => {
    const { folder, world, recoveryCode } = await aBareVault();
    const vault = await unlockVault(folder, { kind: 'recovery', code: recoveryCode });
    const current = recoveryCode.replaceAll('-', '').slice(0, 26);
    await expect(changePassphrase(vault, { current, next: NEXT, world })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
  });
});
