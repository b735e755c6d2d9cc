import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMPARTMENTS } from '../../../shared/domain/compartments.ts';
import { MINIMUM_KDF_COST } from '../../../electron/vault/kdf.ts';
import { createVault, databasePath, unlockVault, wipeKeys } from '../../../electron/vault/vault.ts';
import { readVaultFile } from '../../../electron/vault/vault-file.ts';
import { aBareVault, tamper } from '../../builders/bare-vault.ts';
import { aFolder } from '../../builders/folder.ts';
import { PASSPHRASE as passphrase } from '../../builders/vault-constants.ts';
import { aWorld } from '../../builders/world.ts';

describe('a vault', () => {
  it('opens with its passphrase and with its recovery code, to the same four keys', async () => {
    const { folder, recoveryCode } = await aBareVault();
    const byPassphrase = await unlockVault(folder, { kind: 'passphrase', passphrase });
    const byCode = await unlockVault(folder, { kind: 'recovery', code: recoveryCode });
    expect([...byPassphrase.keys.keys()]).toEqual(COMPARTMENTS);
    expect([...byCode.keys.values()]).toEqual([...byPassphrase.keys.values()]);
    expect(new Set([...byCode.keys.values()].map((key) => key.toString('hex'))).size).toBe(4);
  });

  it('reads one passphrase alike, however the keyboard composed its letters', async () => {
    const { folder } = await aBareVault({ passphrase: 'une clef très sûre' });
    const opened = unlockVault(folder, {
      kind: 'passphrase',
      passphrase: 'une clef très sûre'.normalize('NFD'),
    });
    await expect(opened).resolves.toMatchObject({ slotKind: 'passphrase' });
  });

  it('keeps no personal data, no key and no code in vault.json', async () => {
    const { folder, recoveryCode } = await aBareVault();
    const text = readFileSync(join(folder, 'vault.json'), 'utf8');
    const { keys } = await unlockVault(folder, { kind: 'passphrase', passphrase });
    expect(text).not.toContain(passphrase);
    expect(text).not.toContain(recoveryCode.slice(0, 9));
    for (const key of keys.values()) expect(text).not.toContain(key.toString('base64'));
  });

  it.each([
    ['a wrong passphrase', 'velvet anchor pepper lanternr'],
    ['an empty passphrase', ''],
  ])('refuses %s with WRONG_PASSPHRASE', async (_name, wrong) => {
    const { folder } = await aBareVault();
    await expect(unlockVault(folder, { kind: 'passphrase', passphrase: wrong })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
      message: expect.not.stringContaining(wrong || '~'),
    });
  });

  it('tells a folder without a vault, an incomplete one, a damaged file and a newer version apart', async () => {
    const open = (folder: string) => unlockVault(folder, { kind: 'passphrase', passphrase });
    await expect(open(aFolder())).rejects.toMatchObject({ code: 'VAULT_MISSING' });
    await expect(open(join(aFolder(), 'nowhere'))).rejects.toMatchObject({ code: 'VAULT_MISSING' });

    const incomplete = await aBareVault();
    rmSync(databasePath(incomplete.folder, 'cases'));
    await expect(open(incomplete.folder)).rejects.toMatchObject({
      code: 'DB_MISSING',
      message: expect.stringContaining('cases.db'),
    });

    const damaged = await aBareVault();
    writeFileSync(join(damaged.folder, 'vault.json'), '{ "format": "strongroom-vault", ');
    await expect(open(damaged.folder)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });

    const newer = await aBareVault();
    tamper(newer.folder, (file) => {
      file['version'] = 3;
      file['somethingNew'] = true;
    });
    const before = readFileSync(join(newer.folder, 'vault.json'));
    await expect(open(newer.folder)).rejects.toMatchObject({ code: 'VAULT_FROM_FUTURE' });
    expect(readFileSync(join(newer.folder, 'vault.json'))).toEqual(before);
  });

  it.each([
    ['costs so low that guessing would be cheap', { memoryKiB: 1024 }],
    ['costs so high that the machine would stop', { memoryKiB: 2 ** 40 }],
  ])('refuses a key slot with %s', async (_name, change) => {
    const { folder } = await aBareVault();
    tamper(folder, (file) => {
      const [slot] = file['slots'] as { kdf: object }[];
      if (slot !== undefined) Object.assign(slot.kdf, change);
    });
    await expect(unlockVault(folder, { kind: 'passphrase', passphrase })).rejects.toMatchObject({
      code: 'VAULT_DAMAGED',
    });
  });

  it('does not open a slot whose wrapped keys were exchanged between compartments', async () => {
    const { folder } = await aBareVault();
    tamper(folder, (file) => {
      const [slot] = file['slots'] as { keys: Record<string, unknown> }[];
      if (slot !== undefined)
        [slot.keys['cases'], slot.keys['equality']] = [slot.keys['equality'], slot.keys['cases']];
    });
    await expect(unlockVault(folder, { kind: 'passphrase', passphrase })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
  });

  it('is not made over something that stands there, nor with a passphrase that is too short', async () => {
    const { folder } = await aBareVault();
    await expect(aBareVault({ folder })).rejects.toMatchObject({ code: 'VAULT_EXISTS' });
    const short = createVault({
      folder: join(aFolder(), 'x'),
      passphrase: 'short',
      world: aWorld(),
      populate: () => {},
    });
    await expect(short).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('is refused with IO where no folder can be made', async () => {
    await expect(aBareVault({ folder: join(aFolder(), 'nowhere', 'x.strongroom') })).rejects.toMatchObject({
      code: 'IO',
    });
  });

  it('leaves nothing behind when making it fails half-way', async () => {
    const parent = aFolder();
    const failing = createVault({
      folder: join(parent, 'x.strongroom'),
      passphrase,
      world: aWorld(),
      cost: MINIMUM_KDF_COST,
      populate: () => {
        throw new Error('the disk is full');
      },
    });
    await expect(failing).rejects.toMatchObject({ code: 'IO' });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('costs an attacker at least 64 MiB and three passes a guess', async () => {
    const { folder } = await aBareVault();
    for (const { kdf } of readVaultFile(folder).slots) {
      expect(kdf.memoryKiB).toBeGreaterThanOrEqual(65_536);
      expect(kdf.passes).toBeGreaterThanOrEqual(3);
    }
    expect(existsSync(join(folder, 'backups'))).toBe(true);
  });
});

describe('wiping', () => {
  it('leaves only zeros where the keys were', async () => {
    const { folder } = await aBareVault();
    const { keys } = await unlockVault(folder, { kind: 'passphrase', passphrase });
    wipeKeys(keys);
    for (const key of keys.values()) expect(key).toEqual(Buffer.alloc(32));
  });
});
