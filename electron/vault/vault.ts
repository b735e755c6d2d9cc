import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { removeIfPossible, syncFolder } from './atomic-write.ts';
import { assertStrongEnough, calibrateKdfCost, MINIMUM_KDF_COST, passphraseBytes } from './kdf.ts';
import { asCompartmentKey, makeKeySlot, openKeySlot, type CompartmentKeys } from './key-slots.ts';
import { makeRecoveryCode, recoveryCodeBytes } from './recovery-code.ts';
import { equalityPublicKeyOf } from './sealed-box.ts';
import {
  FORMAT_VERSION,
  readVaultFile,
  writeVaultFile,
  type KdfCost,
  type KeySlot,
  type VaultFile,
} from './vault-file.ts';
import { assertMayBecomeVault } from './vault-folder.ts';

/** What the vault needs of the world; injected, so that tests and the deterministic sample can supply their own. */
export interface VaultWorld {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Buffer;
  readonly randomUuid: () => string;
}

/** A vault whose keys are in memory. Everything in here is secret except the ids and the public key. */
export interface UnlockedVault {
  readonly folder: string;
  readonly vaultId: string;
  readonly slotId: string;
  readonly slotKind: KeySlot['kind'];
  readonly keys: CompartmentKeys;
  readonly equalityPublicKey: Buffer;
}

/** How somebody proves who they are. Without `slotId` every slot of that kind is tried. */
export type Credential =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly slotId?: string }
  | { readonly kind: 'recovery'; readonly code: string };

export interface CreateVaultOptions {
  readonly folder: string;
  readonly passphrase: string;
  readonly world: VaultWorld;
  /** Argon2id cost; calibrated to about half a second when absent. */
  readonly cost?: KdfCost;
  /**
   * Fills the new folder (makes the four databases) before anybody can see it. The vault appears under its name only
   * when this is done: a crash before leaves no half vault.
   */
  readonly populate: (vault: UnlockedVault) => void;
}

export const databasePath = (folder: string, compartment: Compartment): string =>
  join(folder, `${compartment}.db`);

/**
 * Makes a vault: four random compartment keys, one slot for `passphrase` and one for a recovery code that is returned
 * and never kept.
 *
 * @returns the code, and the slot of the first person.
 * @throws AppError VALIDATION (weak passphrase, or as `assertMayBecomeVault`), VAULT_EXISTS, IO.
 */
export async function createVault(
  options: CreateVaultOptions,
): Promise<{ readonly vaultId: string; readonly slotId: string; readonly recoveryCode: string }> {
  const { folder, world } = options;
  assertStrongEnough(options.passphrase);
  assertMayBecomeVault(folder);
  const vaultId = world.randomUuid();
  const keys: CompartmentKeys = new Map(
    COMPARTMENTS.map((compartment) => [compartment, asCompartmentKey(world.randomBytes(32))]),
  );
  const equalityKey = keys.get('equality');
  if (equalityKey === undefined) throw new Error('Every vault has an equality compartment');
  const equalityPublicKey = equalityPublicKeyOf(vaultId, equalityKey);
  const recoveryCode = makeRecoveryCode(world.randomBytes);
  const cost = options.cost ?? (await calibrateKdfCost(() => performance.now()));
  const common = { vaultId, cost, keys, randomBytes: world.randomBytes };
  const slot = await makeKeySlot({
    ...common,
    slotId: world.randomUuid(),
    kind: 'passphrase',
    secret: passphraseBytes(options.passphrase),
  });
  const recoverySlot = await makeKeySlot({
    ...common,
    slotId: world.randomUuid(),
    kind: 'recovery',
    secret: recoveryCodeBytes(recoveryCode),
  });

  const unfinished = join(dirname(folder), `.${basename(folder)}.creating-${world.randomUuid()}`);
  try {
    // One level at a time: where no folder can be made (/proc), Node's recursive mkdir never returns.
    mkdirSync(unfinished, { mode: 0o700 });
    mkdirSync(join(unfinished, 'backups'), { mode: 0o700 });
    options.populate({
      folder: unfinished,
      vaultId,
      slotId: slot.slotId,
      slotKind: slot.kind,
      keys,
      equalityPublicKey,
    });
    writeVaultFile(unfinished, {
      format: 'strongroom-vault',
      version: FORMAT_VERSION,
      vaultId,
      createdAt: world.now().toISOString(),
      equalityPublicKey: equalityPublicKey.toString('base64'),
      slots: [slot, recoverySlot],
    });
    renameSync(unfinished, folder);
    syncFolder(dirname(folder));
  } catch (cause) {
    removeIfPossible(unfinished, { recursive: true });
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'IO',
      'The vault could not be written there. Check the folder and the space on the disk.',
      {
        cause,
      },
    );
  } finally {
    wipeKeys(keys);
  }
  return { vaultId, slotId: slot.slotId, recoveryCode };
}

/**
 * Derives a person's keys. Opens no database and takes no lock.
 *
 * @throws AppError VAULT_MISSING, VAULT_DAMAGED, VAULT_FROM_FUTURE, DB_MISSING, WRONG_PASSPHRASE, VALIDATION (recovery
 *   code with a slip in it), IO.
 */
export async function unlockVault(folder: string, credential: Credential): Promise<UnlockedVault> {
  const file = readVaultFile(folder);
  const missing = COMPARTMENTS.filter((compartment) => !existsSync(databasePath(folder, compartment)));
  if (missing.length > 0) {
    throw new AppError(
      'DB_MISSING',
      `The vault is not complete: ${missing.map((name) => `${name}.db`).join(', ')} is missing. Put the file back from a backup.`,
    );
  }
  const secret =
    credential.kind === 'passphrase'
      ? passphraseBytes(credential.passphrase)
      : recoveryCodeBytes(credential.code);
  const wantedSlot = credential.kind === 'passphrase' ? credential.slotId : undefined;
  const candidates = file.slots.filter(
    (slot) => slot.kind === credential.kind && (wantedSlot === undefined || slot.slotId === wantedSlot),
  );
  try {
    for (const slot of candidates) {
      const keys = await openKeySlot(file.vaultId, slot, secret);
      if (keys === null) continue;
      const { slotId, kind: slotKind } = slot;
      const equalityPublicKey = Buffer.from(file.equalityPublicKey, 'base64');
      return { folder, vaultId: file.vaultId, slotId, slotKind, keys, equalityPublicKey };
    }
  } finally {
    secret.fill(0);
  }
  throw wrongPassphrase();
}

/** The one refusal of a person who is not there, of a passphrase that is wrong, and of keys that were altered. */
export const wrongPassphrase = (): AppError =>
  new AppError('WRONG_PASSPHRASE', 'That did not open the vault. Check the person and the passphrase.');

/**
 * Makes a key slot that gives another person the keys of some of the compartments that the caller holds, under a passphrase
 * of their own. It opens nothing until {@link storeKeySlot} has written it.
 *
 * @throws AppError FORBIDDEN when the caller does not hold one of the keys; VALIDATION (weak passphrase).
 */
export async function makeSlotFor(
  vault: UnlockedVault,
  options: {
    readonly passphrase: string;
    readonly compartments: readonly Compartment[];
    readonly world: VaultWorld;
    readonly cost?: KdfCost;
  },
): Promise<KeySlot> {
  assertStrongEnough(options.passphrase);
  // Copies: the vault may be locked, and its keys wiped, while the new slot's key is derived.
  const keys = new Map(
    options.compartments.map((compartment) => {
      const key = vault.keys.get(compartment);
      if (key === undefined) {
        throw new AppError(
          'FORBIDDEN',
          'You cannot give a key that you do not hold. Ask somebody who works in that part of the vault, or use the recovery code.',
        );
      }
      return [compartment, asCompartmentKey(Buffer.from(key))] as const;
    }),
  );
  try {
    return await makeKeySlot({
      vaultId: vault.vaultId,
      slotId: options.world.randomUuid(),
      kind: 'passphrase',
      secret: passphraseBytes(options.passphrase),
      cost: options.cost ?? costOf(readVaultFile(vault.folder), vault.slotId),
      keys,
      randomBytes: options.world.randomBytes,
    });
  } finally {
    wipeKeys(keys);
  }
}

/** Adds a slot to vault.json as it is now; in one step, so that no other change of the file is lost. */
export function storeKeySlot(folder: string, slot: KeySlot): void {
  const file = readVaultFile(folder);
  writeVaultFile(folder, { ...file, slots: [...file.slots, slot] });
}

/** What the vault's own slots cost, calibrated when it was made. */
function costOf({ slots }: VaultFile, slotId: string): KdfCost {
  const { memoryKiB, passes, parallelism } =
    slots.find((slot) => slot.slotId === slotId)?.kdf ?? MINIMUM_KDF_COST;
  return { memoryKiB, passes, parallelism };
}

/** Overwrites the keys in memory. The databases that they opened must be closed separately. */
export function wipeKeys(keys: CompartmentKeys): void {
  for (const key of keys.values()) key.fill(0);
}
