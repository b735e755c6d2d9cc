import { AppError } from '../../shared/result.ts';
import { dearerCost, passphraseBytes } from './kdf.ts';
import {
  copyOfKeys,
  makeKeySlot,
  openKeySlot,
  wipeKeys,
  wipeSlot,
  wrongPassphrase,
  type CompartmentKeys,
} from './key-slots.ts';
import { assertStrongEnough } from './passphrase-floor.ts';
import { recoveryCodeBytes } from './recovery-code.ts';
import type { UnlockedVault, VaultWorld } from './vault.ts';
import { readVaultFile, type KdfCost, type KeySlot } from './vault-file.ts';

/** What somebody knows that opens a slot. */
export type SlotSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly code: string };

/** The bytes that a slot's key is derived from; FORMAT.md section 3. @throws AppError VALIDATION (not a recovery code). */
export const secretBytes = (secret: SlotSecret): Buffer =>
  secret.kind === 'passphrase' ? passphraseBytes(secret.passphrase) : recoveryCodeBytes(secret.code);

/**
 * Makes a key slot with a key pair of its own. It opens nothing until it stands in vault.json.
 *
 * @param options.keys copied before anything is awaited: the vault that they are of may be locked meanwhile.
 * @throws AppError VALIDATION: a passphrase that is too weak, or what is not a recovery code.
 */
export async function makeSlot(options: {
  readonly vaultId: string;
  readonly secret: SlotSecret;
  readonly keys: CompartmentKeys;
  readonly cost: KdfCost;
  readonly randomBytes: VaultWorld['randomBytes'];
  readonly randomUuid: VaultWorld['randomUuid'];
  /** A new one when absent. */
  readonly slotId?: string;
}): Promise<KeySlot> {
  const { vaultId, cost, randomBytes } = options;
  const keys = copyOfKeys(options.keys);
  const privateKey = randomBytes(32);
  try {
    if (options.secret.kind === 'passphrase') await assertStrongEnough(options.secret.passphrase);
    const secret = secretBytes(options.secret);
    try {
      return await makeKeySlot({
        vaultId,
        slotId: options.slotId ?? options.randomUuid(),
        kind: options.secret.kind,
        secret,
        cost,
        content: { keys, privateKey },
        randomBytes,
      });
    } finally {
      secret.fill(0);
    }
  } finally {
    privateKey.fill(0);
    wipeKeys(keys);
  }
}

/**
 * Makes the slot of somebody who is at work anew, under another passphrase: with the same id and keys, so that no database is
 * encrypted anew. Its key pair is another one: whoever knows the former passphrase and kept an older vault.json has the former
 * one, and would open with it whatever is given to the slot from now on.
 *
 * @throws AppError WRONG_PASSPHRASE (`current`), VALIDATION (`next` is too weak, or is the current one), and as `readVaultFile`.
 */
export async function changePassphrase(
  vault: Pick<UnlockedVault, 'folder' | 'vaultId' | 'slotId'>,
  {
    current,
    next,
    known = [],
    world,
  }: {
    readonly current: string;
    readonly next: string;
    /** Names that anybody would try first. */
    readonly known?: readonly string[];
    readonly world: VaultWorld;
  },
): Promise<KeySlot> {
  const { vaultId, slotId } = vault;
  const slot = readVaultFile(vault.folder).slots.find(
    (each) => each.slotId === slotId && each.kind === 'passphrase',
  );
  const secrets = { current: passphraseBytes(current), next: passphraseBytes(next) };
  try {
    const opened = slot === undefined ? null : await openKeySlot(vaultId, slot, secrets.current);
    if (slot === undefined || opened === null) throw wrongPassphrase();
    const privateKey = world.randomBytes(32);
    try {
      if (secrets.next.equals(secrets.current)) throw sameAgain();
      await assertStrongEnough(next, { known, field: 'next' });
      const cost = world.calibrate === undefined ? slot.kdf : dearerCost(slot.kdf, await world.calibrate());
      const content = { keys: opened.keys, privateKey };
      const { randomBytes } = world;
      return await makeKeySlot({
        vaultId,
        slotId,
        kind: slot.kind,
        secret: secrets.next,
        cost,
        content,
        randomBytes,
      });
    } finally {
      privateKey.fill(0);
      wipeSlot(opened);
      wipeKeys(opened.keys);
    }
  } finally {
    secrets.current.fill(0);
    secrets.next.fill(0);
  }
}

const sameAgain = (): AppError =>
  new AppError('VALIDATION', 'The new passphrase is the one that you have. Choose another one.', {
    issues: [{ path: ['next'], message: 'must differ from the passphrase that you have' }],
  });
