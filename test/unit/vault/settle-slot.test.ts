import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINIMUM_KDF_COST, passphraseBytes } from '../../../electron/vault/kdf.ts';
import { asCompartmentKey, openKeySlot } from '../../../electron/vault/key-slots.ts';
import { settledSlot } from '../../../electron/vault/settle-slot.ts';
import { findSlot, giveKeys, replaceSlot } from '../../../electron/vault/slots.ts';
import { keepSettled, unlockVault, type Credential, type VaultWorld } from '../../../electron/vault/vault.ts';
import { readVaultFile, writeVaultFile, type KdfCost } from '../../../electron/vault/vault-file.ts';
import { aBareVault, asVersion1 } from '../../builders/bare-vault.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import { readKeys } from './independent-reader.ts';

const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

async function unlockAndSettle(folder: string, by: Credential, world: VaultWorld) {
  const vault = await unlockVault(folder, by, { settle: world });
  keepSettled(vault);
  return vault;
}

const bytesOf = (folder: string): string => readFileSync(join(folder, 'vault.json'), 'utf8');

const ownSlot = (folder: string, slotId: string) =>
  readVaultFile(folder).slots.find((slot) => slot.slotId === slotId);

describe('settling a slot', () => {
  it('leaves vault.json alone when there is nothing to do', async () => {
    const { folder, world } = await aBareVault();
    const before = bytesOf(folder);
    await unlockAndSettle(folder, credential, world);
    expect(bytesOf(folder)).toBe(before);
  });

  it('writes nothing before its keys have opened the databases', async () => {
    const { folder, world } = await aBareVault();
    asVersion1(folder);
    const before = bytesOf(folder);
    const vault = await unlockVault(folder, credential, { settle: world });
    expect(bytesOf(folder)).toBe(before);
    keepSettled(vault);
    expect(ownSlot(folder, vault.slotId)).toEqual(vault.settled);
  });

  it('is not done without being asked for: somebody else may be writing', async () => {
    const { folder } = await aBareVault();
    asVersion1(folder);
    const before = bytesOf(folder);
    const { slotPublicKey } = await unlockVault(folder, credential);
    expect(slotPublicKey).toBeNull();
    expect(bytesOf(folder)).toBe(before);
  });

  it('makes a file of version 1 one of version 2, and gives its slots key pairs one by one', async () => {
    const { folder, world, slotId, recoveryCode } = await aBareVault();
    asVersion1(folder);
    expect(readVaultFile(folder).version).toBe(1);
    const before = readKeys(folder, { passphrase: PASSPHRASE });

    const { slotPublicKey, keys } = await unlockAndSettle(folder, credential, world);
    expect(readVaultFile(folder).version).toBe(2);
    expect(slotPublicKey?.toString('base64')).toBe(ownSlot(folder, slotId)?.box?.publicKey);
    expect(new Map(keys)).toEqual(before);
    expect(readVaultFile(folder).slots.map(({ box }) => box === undefined)).toEqual([false, true]);

    await unlockAndSettle(folder, { kind: 'recovery', code: recoveryCode }, world);
    expect(readVaultFile(folder).slots.map(({ box }) => box === undefined)).toEqual([false, false]);
    expect(readKeys(folder, { code: recoveryCode })).toEqual(before);
  });

  it('wraps what was given, so that nothing is waiting any more', async () => {
    const { folder, world, slotId } = await aBareVault();
    const { keys: held, slotPublicKey } = await unlockVault(folder, credential);
    const keys = new Map([['cases', asCompartmentKey(Buffer.from(world.randomBytes(32)))] as const]);
    const publicKey = slotPublicKey ?? Buffer.alloc(0);
    writeVaultFile(
      folder,
      giveKeys(readVaultFile(folder), { slotId, publicKey, keys, held, randomBytes: world.randomBytes }),
    );
    const settled = await unlockAndSettle(folder, credential, world);
    const slot = ownSlot(folder, slotId);
    expect(slot?.given).toBeUndefined();
    expect(slot?.box?.publicKey).toBe(publicKey.toString('base64'));
    expect(settled.keys).toEqual(new Map([...held, ...keys]));
    expect(readKeys(folder, { passphrase: PASSPHRASE })).toEqual(new Map(settled.keys));
  });

  it('makes a slot dearer when computers have become quicker, with a new salt and the same keys', async () => {
    const { folder, world, slotId } = await aBareVault();
    const keys = readKeys(folder, { passphrase: PASSPHRASE });
    const file = readVaultFile(folder);
    const slot = findSlot(file, slotId);
    const secret = passphraseBytes(PASSPHRASE);
    const opened = await openKeySlot(file.vaultId, slot, secret);
    if (opened === null) throw new Error('The slot did not open');
    const dearer = { ...MINIMUM_KDF_COST, memoryKiB: MINIMUM_KDF_COST.memoryKiB + 1024 };
    const calibrate = async (): Promise<KdfCost> => await Promise.resolve(dearer);
    const options = { file, slot, opened, secret, world: { ...world, calibrate } };

    expect(await settledSlot({ ...options, derivationMs: 400 })).toBeNull();
    const settled = await settledSlot({ ...options, derivationMs: 10 });
    if (settled === null) throw new Error('The slot was left as it was');
    expect(settled.kdf).toMatchObject(dearer);
    expect(settled.kdf.salt).not.toBe(slot.kdf.salt);
    expect(settled.box?.publicKey).toBe(slot.box?.publicKey);
    writeVaultFile(folder, replaceSlot(file, slotId, settled));
    expect(readKeys(folder, { passphrase: PASSPHRASE })).toEqual(keys);
  });
});
