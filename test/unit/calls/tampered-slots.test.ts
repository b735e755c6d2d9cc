import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serveVault } from '../../../electron/calls/serve.ts';
import { openSession } from '../../../electron/calls/session.ts';
import { passphraseBytes } from '../../../electron/vault/kdf.ts';
import { asCompartmentKey, openKeySlot } from '../../../electron/vault/key-slots.ts';
import { findSlot, giveKeys, replaceSlot } from '../../../electron/vault/slots.ts';
import { readVaultFile, vaultFilePath, writeVaultFile } from '../../../electron/vault/vault-file.ts';
import { tamper } from '../../builders/bare-vault.ts';
import { addPerson, atWork, aVaultFolder, ok, PASSPHRASE } from '../../builders/vault.ts';

// What somebody can do who may write vault.json: a leaver who still reaches the shared folder, or who kept an older copy of it.

const NEXT = 'eleven calm badgers reading';
const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

const bytesOf = (folder: string): string => readFileSync(vaultFilePath(folder), 'utf8');

describe('a key slot that was altered', () => {
  it('is refused without its key pair, and vault.json stays as it is', async () => {
    const { folder, world } = await aVaultFolder();
    const whole = bytesOf(folder);
    tamper(folder, (file) => {
      for (const slot of file['slots'] as Record<string, unknown>[]) delete slot['box'];
    });
    const altered = bytesOf(folder);
    const attempt = openSession({ folder, credential, world });
    await expect(attempt).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    expect(bytesOf(folder)).toBe(altered);
    tamper(folder, (file) => Object.assign(file, JSON.parse(whole)));
    (await atWork(folder, { world })).lock();
  });

  it('keeps the key that a leaver put among the given ones out of what is wrapped', async () => {
    const { folder, world } = await aVaultFolder();
    const { session, lock } = await atWork(folder, { world });
    const { slotId, slotPublicKey: publicKey, keys: held } = session.vault;
    if (publicKey === null) throw new Error('The slot has no key pair');
    const keys = new Map([['office', asCompartmentKey(Buffer.alloc(32, 7))] as const]);
    const whole = readVaultFile(folder);
    const forged = giveKeys(whole, { slotId, publicKey, keys, held, randomBytes: world.randomBytes });
    lock();
    writeVaultFile(folder, forged);
    const attempt = openSession({ folder, credential, world });
    await expect(attempt).rejects.toMatchObject({ code: 'DB_CORRUPT' });
    expect(readVaultFile(folder)).toEqual(forged);
    // Taking the key away again is all that it takes.
    writeVaultFile(folder, whole);
    (await atWork(folder, { world })).lock();
  });

  it('opens nothing when it is of before the passphrase was changed', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { slotId } = server.session.vault;
    const former = findSlot(readVaultFile(folder), slotId);
    await ok(server, 'session.changePassphrase', { current: PASSPHRASE, next: NEXT });
    server.lock();
    const now = readVaultFile(folder);
    writeVaultFile(folder, replaceSlot(now, slotId, former));
    const attempt = openSession({ folder, credential, world });
    await expect(attempt).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    writeVaultFile(folder, now);
    (await atWork(folder, { world, passphrase: NEXT })).lock();
  });

  it('does not open, with a passphrase that was replaced, the keys of an exchange after that', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const { slotId } = server.session.vault;
    const former = findSlot(readVaultFile(folder), slotId);
    await ok(server, 'session.changePassphrase', { current: PASSPHRASE, next: NEXT });
    await ok(server, 'office.keys.rotate', { reason: 'somebody saw the passphrase' });
    server.lock();
    const { vaultId, slots } = readVaultFile(folder);
    const given = slots.find((slot) => slot.slotId === slotId)?.given ?? {};
    const attempt = openKeySlot(vaultId, { ...former, given }, passphraseBytes(PASSPHRASE));
    await expect(attempt).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
    (await atWork(folder, { world, passphrase: NEXT })).lock();
  });
});

describe('a new one-time passphrase that cannot be written', () => {
  it('leaves the person with the passphrase that they have', async () => {
    const { folder, world } = await aVaultFolder();
    const unlucky = { ...world, randomUuid: () => '11111111-1111-4111-8111-111111111111' };
    const first = await atWork(folder, { world });
    const passphrase = await addPerson(first, ['coordinator']);
    const { people } = await ok(first, 'office.people.list', {});
    first.lock();
    const colleague = people.find(({ state }) => state === 'new')?.personId ?? '';
    const server = await atWork(folder, { world: unlucky });
    mkdirSync(`${folder}/.replacing-11111111-1111-4111-8111-111111111111`);
    const before = bytesOf(folder);
    const input = { personId: colleague, reason: 'forgot it' };
    expect(await server.call('office.people.reissue', input)).toMatchObject({
      ok: false,
      error: { code: 'IO' },
    });
    expect(bytesOf(folder)).toBe(before);
    server.lock();
    (await atWork(folder, { world, passphrase })).lock();
  });
});

describe('a vault.json that is full', () => {
  it('takes nobody more, and still opens', async () => {
    const { folder, world } = await aVaultFolder();
    const file = readVaultFile(folder);
    const [slot] = file.slots;
    if (slot === undefined) throw new Error('There is no slot');
    const others = Array.from({ length: 198 }, () => ({ ...slot, slotId: world.randomUuid() }));
    writeVaultFile(folder, { ...file, slots: [...file.slots, ...others] });
    const { slotId } = slot;
    const log = (): void => undefined;
    const server = await serveVault({ folder, credential: { ...credential, slotId }, world, log });
    const input = { displayName: 'One too many', roles: ['coordinator'] };
    expect(await server.call('office.people.add', input)).toMatchObject({
      ok: false,
      error: { code: 'LIMIT' },
    });
    await server.lock();
    expect(readVaultFile(folder).slots).toHaveLength(200);
  });
});
