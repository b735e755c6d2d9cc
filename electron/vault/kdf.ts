import { hashRaw } from '@node-rs/argon2';
import type { KdfCost, KeySlot } from './vault-file.ts';

/** RFC 9106 section 4, second recommended option: the least that a slot may have. */
export const MINIMUM_KDF_COST: KdfCost = { memoryKiB: 65_536, passes: 3, parallelism: 4 };

const CALIBRATION_TARGET_MS = 500;
const CALIBRATION_MAX_MEMORY_KIB = 1_048_576;

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
 * What a slot should cost from now on, or null when what it costs is enough.
 *
 * It falls behind when computers grow quicker, or when the minimum is raised. It is never lowered: a vault that was made on
 * a quick machine stays as dear to guess when it is opened on a slow one.
 *
 * @param derivationMs how long the derivation at `stored` took here just now. Calibrating takes longer than that, so it is done
 *   only when there is something to gain.
 */
export async function betterCost(
  stored: KdfCost,
  { derivationMs, calibrate }: { readonly derivationMs: number; readonly calibrate?: () => Promise<KdfCost> },
): Promise<KdfCost | null> {
  const isQuick = derivationMs < CALIBRATION_TARGET_MS / 3;
  const wanted = isQuick && calibrate !== undefined ? await calibrate() : MINIMUM_KDF_COST;
  const better = dearerCost(dearerCost(stored, wanted), MINIMUM_KDF_COST);
  const isSame =
    better.memoryKiB === stored.memoryKiB &&
    better.passes === stored.passes &&
    better.parallelism === stored.parallelism;
  return isSame ? null : better;
}

/** In each parameter the greater of the two. */
export const dearerCost = (one: KdfCost, other: KdfCost): KdfCost => ({
  memoryKiB: Math.max(one.memoryKiB, other.memoryKiB),
  passes: Math.max(one.passes, other.passes),
  parallelism: Math.max(one.parallelism, other.parallelism),
});

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
