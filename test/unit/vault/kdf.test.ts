import { describe, expect, it } from 'vitest';
import { betterCost, MINIMUM_KDF_COST } from '../../../electron/vault/kdf.ts';
import type { KdfCost } from '../../../electron/vault/vault-file.ts';

const calibrated = (cost: Partial<KdfCost>) => async (): Promise<KdfCost> =>
  await Promise.resolve({ ...MINIMUM_KDF_COST, ...cost });

const neverAsked = async (): Promise<KdfCost> => await Promise.reject(new Error('Calibrating takes seconds'));

describe('what a slot should cost', () => {
  it('is left as it is without a calibration, when it is the minimum or more', async () => {
    expect(await betterCost(MINIMUM_KDF_COST, { derivationMs: 1 })).toBeNull();
    expect(
      await betterCost({ memoryKiB: 131_072, passes: 4, parallelism: 4 }, { derivationMs: 1 }),
    ).toBeNull();
  });

  it('is raised to the minimum when that has been raised', async () => {
    const behind = { memoryKiB: 131_072, passes: 3, parallelism: 1 };
    expect(await betterCost(behind, { derivationMs: 900 })).toEqual({ ...behind, parallelism: 4 });
  });

  it('is raised to what suits a quicker machine', async () => {
    const calibrate = calibrated({ memoryKiB: 524_288 });
    expect(await betterCost(MINIMUM_KDF_COST, { derivationMs: 100, calibrate })).toEqual({
      ...MINIMUM_KDF_COST,
      memoryKiB: 524_288,
    });
  });

  it('is never lowered on a slower one', async () => {
    const dear = { ...MINIMUM_KDF_COST, memoryKiB: 1_048_576 };
    expect(await betterCost(dear, { derivationMs: 100, calibrate: calibrated({}) })).toBeNull();
    const longer = { ...MINIMUM_KDF_COST, passes: 5 };
    expect(
      await betterCost(longer, { derivationMs: 100, calibrate: calibrated({ memoryKiB: 131_072 }) }),
    ).toEqual({ ...longer, memoryKiB: 131_072 });
  });

  it('is not calibrated again while deriving takes long enough', async () => {
    expect(await betterCost(MINIMUM_KDF_COST, { derivationMs: 200, calibrate: neverAsked })).toBeNull();
  });
});
