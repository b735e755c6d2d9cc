import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPARTMENTS, type Compartment } from '../../shared/domain/compartments.ts';
import { AppError } from '../../shared/result.ts';
import { removeIfPossible, syncFolder } from './atomic-write.ts';
import { calibrateKdfCost } from './kdf.ts';
import {
  asCompartmentKey,
  openKeySlot,
  wipeKeys,
  wipeSlot,
  wrongPassphrase,
  type CompartmentKeys,
} from './key-slots.ts';
import { makeSlot, secretBytes } from './make-slot.ts';
import { assertStrongEnough } from './passphrase-floor.ts';
import { makeRecoveryCode } from './recovery-code.ts';
import { equalityPublicKeyOf } from './sealed-box.ts';
import { settledSlot, type SettlingWorld } from './settle-slot.ts';
import { replaceSlot } from './slots.ts';
import { FORMAT_VERSION, readVaultFile, writeVaultFile, type KdfCost, type KeySlot } from './vault-file.ts';
import { sweepUnfinished, unfinishedFolder } from './unfinished-vault.ts';
import { assertMayBecomeVault } from './vault-folder.ts';

export { wipeKeys, wrongPassphrase } from './key-slots.ts';

/** What the vault needs of the world; injected, so that tests and the deterministic sample can supply their own. */
export interface VaultWorld {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Buffer;
  readonly randomUuid: () => string;
  /** The Argon2id cost that suits this machine. Absent: costs stay as they are. */
  readonly calibrate?: () => Promise<KdfCost>;
}

/** A vault whose keys are in memory. Everything in here is secret except the ids and the public key. */
export interface UnlockedVault {
  readonly folder: string;
  readonly vaultId: string;
  readonly slotId: string;
  readonly slotKind: KeySlot['kind'];
  /** What others lock keys with for this slot. Null: a slot of format version 1 that was not settled. */
  readonly slotPublicKey: Buffer | null;
  readonly keys: CompartmentKeys;
  readonly equalityPublicKey: Buffer;
}

/** A vault that was unlocked just now. */
export interface JustUnlocked extends UnlockedVault {
  /** The slot as it ought to stand in vault.json; null when it stands there so, and when nobody asked. See {@link keepSettled}. */
  readonly settled: KeySlot | null;
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
  readonly populate: (vault: UnlockedVault, recoverySlot: KeySlot) => void;
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
  await assertStrongEnough(options.passphrase);
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
  const { randomBytes, randomUuid } = world;
  const common = { vaultId, cost, keys, randomBytes, randomUuid };
  const slot = await makeSlot({ ...common, secret: { kind: 'passphrase', passphrase: options.passphrase } });
  const recoverySlot = await makeSlot({ ...common, secret: { kind: 'recovery', code: recoveryCode } });

  const unfinished = unfinishedFolder(folder, world.randomUuid());
  try {
    sweepUnfinished(folder, world.now());
    // One level at a time: where no folder can be made (/proc), Node's recursive mkdir never returns.
    mkdirSync(unfinished, { mode: 0o700 });
    mkdirSync(join(unfinished, 'backups'), { mode: 0o700 });
    options.populate(
      {
        folder: unfinished,
        vaultId,
        slotId: slot.slotId,
        slotKind: slot.kind,
        slotPublicKey: publicKeyOf(slot),
        keys,
        equalityPublicKey,
      },
      recoverySlot,
    );
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
 * Derives a person's keys. Opens no database, takes no lock, and writes nothing.
 *
 * @param options.settle given by whoever holds the writer lock, and goes on to {@link keepSettled}: the slot is brought up to date;
 *   see {@link settledSlot}.
 * @throws AppError VAULT_MISSING, VAULT_DAMAGED, VAULT_FROM_FUTURE, DB_MISSING, WRONG_PASSPHRASE, VALIDATION (recovery
 *   code with a slip in it), IO.
 */
export async function unlockVault(
  folder: string,
  credential: Credential,
  { settle }: { readonly settle?: SettlingWorld } = {},
): Promise<JustUnlocked> {
  const file = readVaultFile(folder);
  assertComplete(folder);
  const secret = secretBytes(credential);
  const wantedSlot = credential.kind === 'passphrase' ? credential.slotId : undefined;
  const candidates = file.slots.filter(
    (slot) => slot.kind === credential.kind && (wantedSlot === undefined || slot.slotId === wantedSlot),
  );
  try {
    for (const slot of candidates) {
      const started = performance.now();
      const opened = await openKeySlot(file.vaultId, slot, secret);
      if (opened === null) continue;
      const derivationMs = performance.now() - started;
      try {
        const settled =
          settle === undefined
            ? null
            : await settledSlot({ file, slot, opened, secret, derivationMs, world: settle });
        return {
          folder,
          vaultId: file.vaultId,
          slotId: slot.slotId,
          slotKind: slot.kind,
          slotPublicKey: publicKeyOf(settled ?? slot),
          keys: opened.keys,
          equalityPublicKey: Buffer.from(file.equalityPublicKey, 'base64'),
          settled,
        };
      } catch (error) {
        wipeKeys(opened.keys);
        throw error;
      } finally {
        wipeSlot(opened);
      }
    }
  } finally {
    secret.fill(0);
  }
  throw wrongPassphrase();
}

/**
 * Writes the slot that settling made, once its keys have opened the databases and office.db knows its public key: what a stranger
 * put into vault.json would otherwise stay in it for good.
 *
 * @throws AppError IO, and as `readVaultFile`.
 */
export function keepSettled({ folder, slotId, settled }: JustUnlocked): void {
  if (settled !== null) writeVaultFile(folder, replaceSlot(readVaultFile(folder), slotId, settled));
}

function assertComplete(folder: string): void {
  const missing = COMPARTMENTS.filter((compartment) => !existsSync(databasePath(folder, compartment)));
  if (missing.length === 0) return;
  throw new AppError(
    'DB_MISSING',
    `The vault is not complete: ${missing.map((name) => `${name}.db`).join(', ')} is missing. Put the file back from a backup.`,
  );
}

/** What others lock keys with for a slot; null for one of format version 1. */
export const publicKeyOf = ({ box }: KeySlot): Buffer | null =>
  box === undefined ? null : Buffer.from(box.publicKey, 'base64');
