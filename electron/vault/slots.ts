import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { lockGivenKey } from './given-keys.ts';
import { damagedSlot, type CompartmentKeys } from './key-slots.ts';
import { MAX_GIVEN_KEYS, MAX_SLOTS, type KeySlot, type VaultFile } from './vault-file.ts';

// What can be done to the slots of a vault.json, as values: whoever changes several things writes the file once.

/** Adds a slot. @throws AppError LIMIT: with one more, no reader would take the file. */
export function withSlot(file: VaultFile, slot: KeySlot): VaultFile {
  if (file.slots.length >= MAX_SLOTS) {
    throw new AppError(
      'LIMIT',
      `A vault takes ${MAX_SLOTS - 1} people at most. Remove somebody who has left, and try again.`,
    );
  }
  return { ...file, slots: [...file.slots, slot] };
}

/** Takes a slot away; nothing when it is not there. */
export function withoutSlot(file: VaultFile, slotId: string): VaultFile {
  return { ...file, slots: file.slots.filter((slot) => slot.slotId !== slotId) };
}

/** Puts a slot where another was. @throws AppError VAULT_DAMAGED when that one is not there. */
export function replaceSlot(file: VaultFile, slotId: string, slot: KeySlot): VaultFile {
  findSlot(file, slotId);
  return { ...file, slots: file.slots.map((each) => (each.slotId === slotId ? slot : each)) };
}

/** @throws AppError VAULT_DAMAGED when no slot has that id. */
export function findSlot(file: VaultFile, slotId: string): KeySlot {
  const slot = file.slots.find((each) => each.slotId === slotId);
  if (slot === undefined) {
    throw new AppError(
      'VAULT_DAMAGED',
      'vault.json lacks a key slot that belongs to somebody in this vault. Restore vault.json from a backup.',
    );
  }
  return slot;
}

/** The compartments that a slot opens, be it with keys of its own or with given ones. */
export const heldBy = ({ keys, given }: KeySlot): readonly Compartment[] =>
  COMPARTMENTS.filter((compartment) => keys[compartment] !== undefined || given?.[compartment] !== undefined);

/**
 * Gives compartment keys to a slot whose secret nobody here knows; its owner unwraps them at the next unlock.
 *
 * @param gift.publicKey the slot's public key as office.db knows it. vault.json alone is not believed: whoever can write it could
 *   put their own public key there.
 * @param gift.keys the new keys.
 * @param gift.held the keys that the slot opens now, as far as the giver knows them, its office key among them.
 * @throws AppError VAULT_DAMAGED when there is no such slot or its public key is another one; VALIDATION when the slot has no
 *   public key yet; FORBIDDEN when the giver does not hold the key that the slot holds now; LIMIT when too many keys wait.
 */
export function giveKeys(
  file: VaultFile,
  gift: {
    readonly slotId: string;
    readonly publicKey: Buffer;
    readonly keys: CompartmentKeys;
    readonly held: CompartmentKeys;
    readonly randomBytes: (length: number) => Buffer;
  },
): VaultFile {
  const { slotId, publicKey, randomBytes } = gift;
  const slot = findSlot(file, slotId);
  if (slot.box === undefined) {
    throw new AppError(
      'VALIDATION',
      'That person must unlock the vault once with this version of Strongroom before keys can be given to them.',
    );
  }
  if (slot.box.publicKey !== publicKey.toString('base64')) throw damagedSlot();
  const held = heldBy(slot);
  const given: NonNullable<KeySlot['given']> = { ...slot.given };
  for (const [compartment, key] of gift.keys) {
    const waiting = given[compartment] ?? [];
    if (waiting.length >= MAX_GIVEN_KEYS) {
      throw new AppError('LIMIT', 'That person must unlock the vault before they can be given more keys.');
    }
    const previousKey = gift.held.get(held.includes(compartment) ? compartment : 'office');
    if (previousKey === undefined) {
      throw new AppError(
        'FORBIDDEN',
        'You cannot give a key on to somebody who holds one that you do not hold.',
      );
    }
    const to = { vaultId: file.vaultId, slotId, compartment, publicKey };
    given[compartment] = [...waiting, lockGivenKey(to, key, previousKey, randomBytes)];
  }
  return replaceSlot(file, slotId, { ...slot, given });
}

/**
 * Takes compartments away from a slot. Whoever unlocked before may have kept the keys: only exchanging them shuts such a
 * person out.
 *
 * @throws AppError VAULT_DAMAGED when there is no such slot.
 */
export function withoutKeys(
  file: VaultFile,
  slotId: string,
  compartments: readonly Compartment[],
): VaultFile {
  const { given, ...slot } = findSlot(file, slotId);
  const keys = without(slot.keys, compartments);
  const left = without(given ?? {}, compartments);
  const isEmpty = Object.keys(left).length === 0;
  return replaceSlot(file, slotId, isEmpty ? { ...slot, keys } : { ...slot, keys, given: left });
}

function without<T>(
  record: Readonly<Partial<Record<Compartment, T>>>,
  compartments: readonly Compartment[],
): Partial<Record<Compartment, T>> {
  const rest = { ...record };
  for (const compartment of compartments) delete rest[compartment];
  return rest;
}
