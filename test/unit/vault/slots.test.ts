import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Compartment } from '../../../shared/domain/compartments.ts';
import { asCompartmentKey, type CompartmentKeys } from '../../../electron/vault/key-slots.ts';
import { MINIMUM_KDF_COST } from '../../../electron/vault/kdf.ts';
import { makeSlot } from '../../../electron/vault/make-slot.ts';
import {
  giveKeys,
  heldBy,
  replaceSlot,
  withoutKeys,
  withoutSlot,
  withSlot,
} from '../../../electron/vault/slots.ts';
import { unlockVault, type UnlockedVault } from '../../../electron/vault/vault.ts';
import {
  readVaultFile,
  writeVaultFile,
  type KeySlot,
  type VaultFile,
} from '../../../electron/vault/vault-file.ts';
import { aBareVault } from '../../builders/bare-vault.ts';
import { aFolder } from '../../builders/folder.ts';
import { PASSPHRASE } from '../../builders/vault-constants.ts';
import { aWorld } from '../../builders/world.ts';
import { readKeys } from './independent-reader.ts';

const COLLEAGUE = 'a colleague with four words';

/** A vault of an owner, who holds everything, and a colleague who holds some of it: each test has a copy of its own. */
async function makeVaultForTwo(compartments: readonly Compartment[]) {
  const vault = await aBareVault();
  const owner = await unlockVault(vault.folder, { kind: 'passphrase', passphrase: PASSPHRASE });
  const slot = await makeSlot({
    vaultId: owner.vaultId,
    secret: { kind: 'passphrase', passphrase: COLLEAGUE },
    keys: only(owner.keys, compartments),
    cost: MINIMUM_KDF_COST,
    ...vault.world,
  });
  change(vault.folder, (file) => withSlot(file, slot));
  return { folder: vault.folder, owner, slotId: slot.slotId, publicKey: publicKeyOf(slot) };
}

let vaults: { readonly [kind in 'office' | 'office and cases']: Awaited<ReturnType<typeof makeVaultForTwo>> };

beforeAll(async () => {
  vaults = {
    office: await makeVaultForTwo(['office']),
    'office and cases': await makeVaultForTwo(['office', 'cases']),
  };
});

function aVaultForTwo(kind: keyof typeof vaults = 'office and cases') {
  const { folder: original, ...vault } = vaults[kind];
  const folder = join(aFolder(), 'unit.strongroom');
  cpSync(original, folder, { recursive: true });
  return { ...vault, folder };
}

const publicKeyOf = ({ box }: KeySlot): Buffer => Buffer.from(box?.publicKey ?? '', 'base64');

const only = (keys: CompartmentKeys, compartments: readonly Compartment[]): CompartmentKeys =>
  new Map([...keys].filter(([compartment]) => compartments.includes(compartment)));

const change = (folder: string, work: (file: VaultFile) => VaultFile): void =>
  writeVaultFile(folder, work(readVaultFile(folder)));

const asColleague = async (folder: string, slotId: string): Promise<UnlockedVault> =>
  await unlockVault(folder, { kind: 'passphrase', passphrase: COLLEAGUE, slotId });

const { randomBytes } = aWorld(undefined, 'new keys');
const aKey = () => asCompartmentKey(Buffer.from(randomBytes(32)));

describe('another key slot', () => {
  it('opens the compartments that it was given and no others', async () => {
    const { folder, owner, slotId } = aVaultForTwo();
    const colleague = await asColleague(folder, slotId);
    expect([...colleague.keys.keys()]).toEqual(['office', 'cases']);
    expect(colleague.keys.get('cases')).toEqual(owner.keys.get('cases'));
  });

  it('does not open for the right passphrase of somebody else', async () => {
    const { folder, slotId } = aVaultForTwo();
    const wrong = unlockVault(folder, { kind: 'passphrase', passphrase: PASSPHRASE, slotId });
    await expect(wrong).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('opens nothing when it is moved to another vault, or passed off as another slot', async () => {
    const { folder, slotId } = aVaultForTwo();
    const other = await aBareVault({ seed: 'another vault' });
    const slot = slotOf(folder, slotId);
    change(other.folder, (file) => withSlot(file, slot));
    await expect(asColleague(other.folder, slotId)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });

    const renamed = '99999999-9999-4999-8999-999999999999';
    change(folder, (file) => replaceSlot(file, slotId, { ...slot, slotId: renamed }));
    await expect(asColleague(folder, renamed)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('opens nothing with the key pair of another slot', async () => {
    const { folder, slotId, owner } = aVaultForTwo();
    const { box } = slotOf(folder, owner.slotId);
    change(folder, (file) => replaceSlot(file, slotId, { ...slotOf(folder, slotId), ...(box && { box }) }));
    await expect(asColleague(folder, slotId)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('opens nothing with another public key beside its private one', async () => {
    const { folder, slotId, owner } = aVaultForTwo();
    const slot = slotOf(folder, slotId);
    const publicKey = owner.slotPublicKey?.toString('base64') ?? '';
    const altered = { ...slot, ...(slot.box && { box: { ...slot.box, publicKey } }) };
    change(folder, (file) => replaceSlot(file, slotId, altered));
    await expect(asColleague(folder, slotId)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  });

  it('opens nothing when any bit of what it wraps is flipped', async () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo();
    const keys = new Map([['cases', aKey()] as const]);
    change(folder, (file) => giveKeys(file, { slotId, publicKey, keys, held: owner.keys, randomBytes }));
    const file = readVaultFile(folder);
    const text = JSON.stringify(slotOf(folder, slotId));
    const places = [
      ...text.matchAll(/"(?:nonce|ciphertext|tag|salt|publicKey|ephemeralPublicKey)":"([^"]+)"/g),
    ];
    expect(places).toHaveLength(1 + 1 + 3 * 4 + 1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), async (place, random) => {
        const bytes = Buffer.from(place[1] ?? '', 'base64');
        const bit = random % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const altered = JSON.parse(text.replace(place[1] ?? '', bytes.toString('base64'))) as KeySlot;
        writeVaultFile(folder, replaceSlot(file, slotId, altered));
        await expect(asColleague(folder, slotId)).rejects.toMatchObject({
          code: expect.stringMatching(/^(?:WRONG_PASSPHRASE|VAULT_DAMAGED)$/),
        });
      }),
      { numRuns: 15 },
    );
    writeVaultFile(folder, file);
    await expect(asColleague(folder, slotId)).resolves.toMatchObject({ slotId });
  });

  it('is gone when it is taken away', async () => {
    const { folder, slotId } = aVaultForTwo();
    change(folder, (file) => withoutSlot(file, slotId));
    await expect(asColleague(folder, slotId)).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  });

  it('can lose a compartment, with what was given of it', async () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo();
    const keys = new Map([['cases', aKey()] as const]);
    change(folder, (file) => giveKeys(file, { slotId, publicKey, keys, held: owner.keys, randomBytes }));
    change(folder, (file) => withoutKeys(file, slotId, ['cases']));
    expect(heldBy(slotOf(folder, slotId))).toEqual(['office']);
    expect([...(await asColleague(folder, slotId)).keys.keys()]).toEqual(['office']);
  });
});

describe('keys that are given to a slot', () => {
  it('are what its owner opens next, however often they were exchanged meanwhile', async () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo();
    let held = owner.keys;
    for (let exchange = 0; exchange < 3; exchange += 1) {
      const keys = new Map([['office', aKey()] as const, ['cases', aKey()] as const]);
      const before = held;
      change(folder, (file) => giveKeys(file, { slotId, publicKey, keys, held: before, randomBytes }));
      held = keys;
    }
    const { keys } = await asColleague(folder, slotId);
    expect(keys).toEqual(held);
    expect(readKeys(folder, { passphrase: COLLEAGUE })).toEqual(new Map(held));
  });

  it('may be of a compartment that the slot had not, after the office key was exchanged twice', async () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo('office');
    const give = (keys: CompartmentKeys, held: CompartmentKeys): void =>
      change(folder, (file) => giveKeys(file, { slotId, publicKey, keys, held, randomBytes }));
    const [first, second, third] = [aKey(), aKey(), aKey()];
    const [equality, cases, newCases] = [aKey(), aKey(), aKey()];
    give(new Map([['office', first]]), owner.keys);
    give(new Map([['equality', equality]]), new Map([['office', first]]));
    give(new Map([['office', second]]), new Map([['office', first]]));
    give(new Map([['cases', cases]]), new Map([['office', second]]));
    give(
      new Map([
        ['office', third],
        ['cases', newCases],
      ]),
      new Map([
        ['office', second],
        ['cases', cases],
      ]),
    );
    const expected = new Map([
      ['office', third],
      ['cases', newCases],
      ['equality', equality],
    ]);
    expect((await asColleague(folder, slotId)).keys).toEqual(expected);
    expect(readKeys(folder, { passphrase: COLLEAGUE })).toEqual(expected);
  });

  it('are not given to a public key that the office does not know', () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo();
    const slot = slotOf(folder, slotId);
    const strangers = owner.slotPublicKey?.toString('base64') ?? '';
    const altered = replaceSlot(readVaultFile(folder), slotId, {
      ...slot,
      ...(slot.box && { box: { ...slot.box, publicKey: strangers } }),
    });
    expect(() =>
      giveKeys(altered, { slotId, publicKey, keys: owner.keys, held: owner.keys, randomBytes }),
    ).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
  });

  it('are refused where they could not be opened', () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo();
    const file = readVaultFile(folder);
    const gift = { slotId, publicKey, keys: owner.keys, held: owner.keys, randomBytes };
    const { box: _box, ...boxless } = slotOf(folder, slotId);
    expect(() => giveKeys(replaceSlot(file, slotId, boxless), gift)).toThrow(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
    expect(() => giveKeys(withoutSlot(file, slotId), gift)).toThrow(
      expect.objectContaining({ code: 'VAULT_DAMAGED' }),
    );
    expect(() => giveKeys(file, { ...gift, held: only(owner.keys, ['office']) })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });

  it('by somebody who never held the key before open nothing, and say that the file was altered', async () => {
    const { folder, slotId, publicKey } = aVaultForTwo();
    const forged = { slotId, publicKey, keys: new Map([['cases', aKey()] as const]), randomBytes };
    const held = new Map([['cases', aKey()] as const]);
    change(folder, (file) => giveKeys(file, { ...forged, held }));
    await expect(asColleague(folder, slotId)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  });

  it('open nothing when they are moved to another compartment', async () => {
    const { folder, slotId, owner, publicKey } = aVaultForTwo('office');
    const keys = new Map([['cases', aKey()] as const]);
    // A first key of either compartment is locked with the same key of office.
    change(folder, (file) => giveKeys(file, { slotId, publicKey, keys, held: owner.keys, randomBytes }));
    const { given, ...slot } = slotOf(folder, slotId);
    const moved = { ...slot, given: { equality: given?.cases ?? [] } };
    change(folder, (file) => replaceSlot(file, slotId, moved));
    await expect(asColleague(folder, slotId)).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  });
});

function slotOf(folder: string, slotId: string): KeySlot {
  const slot = readVaultFile(folder).slots.find((each) => each.slotId === slotId);
  if (slot === undefined) throw new Error('There is no such slot');
  return slot;
}
