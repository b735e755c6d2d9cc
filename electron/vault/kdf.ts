import { hashRaw } from '@node-rs/argon2';
import { MIN_PASSPHRASE_LENGTH, passphraseLength } from '../../shared/domain/passphrase.ts';
import { AppError } from '../../shared/result.ts';
import type { KdfCost, KeySlot } from './vault-file.ts';

/** RFC 9106 section 4, second recommended option: the least that a slot may have. */
export const MINIMUM_KDF_COST: KdfCost = { memoryKiB: 65_536, passes: 3, parallelism: 4 };

const CALIBRATION_TARGET_MS = 500;
const CALIBRATION_MAX_MEMORY_KIB = 1_048_576;

const MAX_PASSPHRASE_LENGTH = 1024;

/** Derives the 32-byte key of a slot; FORMAT.md section 3. Takes about half a second and `memoryKiB` of memory. */
export async function deriveSlotKey(secret: Buffer, kdf: KeySlot['kdf']): Promise<Buffer> {
  return await hashRaw(secret, {
    algorithm: 2, // Argon2id: the package declares a const enum, which erasable TypeScript cannot import.
    version: 1, // 0x13, the same way.
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.parallelism,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
}

/** The bytes that a typed passphrase stands for. NFKC, so that one passphrase is one key on every keyboard. */
export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(passphrase.normalize('NFKC'), 'utf8');
}

/**
 * Refuses a passphrase that cannot protect a folder which somebody may copy and attack at leisure.
 *
 * Length only (NIST SP 800-63B rev. 4 section 3.1.1.2 advises against composition rules).
 *
 * @throws AppError VALIDATION, without the passphrase.
 */
export function assertStrongEnough(passphrase: string): void {
  const length = passphraseLength(passphrase);
  if (length < MIN_PASSPHRASE_LENGTH || length > MAX_PASSPHRASE_LENGTH) {
    throw new AppError(
      'VALIDATION',
      `The passphrase must have at least ${MIN_PASSPHRASE_LENGTH} characters (and at most ${MAX_PASSPHRASE_LENGTH}). Four or more random words are easy to remember and hard to guess.`,
      {
        issues: [{ path: ['passphrase'], message: `must have at least ${MIN_PASSPHRASE_LENGTH} characters` }],
      },
    );
  }
}

/**
 * Finds the Argon2id cost that takes about half a second on this machine: memory is doubled first, because
 * memory is what makes guessing on graphics cards dear. Never below {@link MINIMUM_KDF_COST}.
 */
export async function calibrateKdfCost(elapsedMs: () => number): Promise<KdfCost> {
  let memoryKiB = MINIMUM_KDF_COST.memoryKiB;
  for (;;) {
    const started = elapsedMs();
    await deriveSlotKey(Buffer.from('calibration'), {
      algorithm: 'argon2id',
      version: 19,
      ...MINIMUM_KDF_COST,
      memoryKiB,
      salt: Buffer.alloc(16).toString('base64'),
    });
    const isLongEnough = (elapsedMs() - started) * 1.5 > CALIBRATION_TARGET_MS;
    if (isLongEnough || memoryKiB * 2 > CALIBRATION_MAX_MEMORY_KIB) return { ...MINIMUM_KDF_COST, memoryKiB };
    memoryKiB *= 2;
  }
}
