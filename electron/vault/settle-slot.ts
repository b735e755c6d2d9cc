import { betterCost } from './kdf.ts';
import { makeKeySlot, wrapContent, type OpenSlot } from './key-slots.ts';
import type { VaultWorld } from './vault.ts';
import { FORMAT_VERSION, type KeySlot, type VaultFile } from './vault-file.ts';

export type SettlingWorld = Pick<VaultWorld, 'randomBytes' | 'calibrate'>;

/**
 * What only the owner's secret can do for a slot, done while it is at hand: keys that were given are wrapped like the
 * others, a slot of format version 1 gets a key pair, and a slot that has become cheap to guess is wrapped at a better cost.
 *
 * @param options.derivationMs how long deriving the slot's key took just now.
 * @returns the slot as it should be, or null when it is so already.
 */
export async function settledSlot(options: {
  readonly file: VaultFile;
  readonly slot: KeySlot;
  readonly opened: OpenSlot;
  readonly secret: Buffer;
  readonly derivationMs: number;
  readonly world: SettlingWorld;
}): Promise<KeySlot | null> {
  const { slot, opened, secret, derivationMs } = options;
  const { vaultId, version } = options.file;
  const { randomBytes, calibrate } = options.world;
  const cost = await betterCost(slot.kdf, {
    derivationMs,
    ...(calibrate !== undefined && { calibrate }),
  });
  const isSettled = opened.pair !== null && slot.given === undefined && version === FORMAT_VERSION;
  if (isSettled && cost === null) return null;
  const privateKey = Buffer.from(opened.pair?.privateKey ?? randomBytes(32));
  try {
    const { slotId, kind, kdf } = slot;
    const content = { keys: opened.keys, privateKey };
    return cost === null
      ? { slotId, kind, kdf, ...wrapContent({ vaultId, slotId }, opened.slotKey, content, randomBytes) }
      : await makeKeySlot({ vaultId, slotId, kind, secret, cost, content, randomBytes });
  } finally {
    privateKey.fill(0);
  }
}
