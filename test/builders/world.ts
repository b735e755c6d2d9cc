import { createHash } from 'node:crypto';
import type { VaultWorld } from '../../electron/vault/vault.ts';

/** A clock that stands still until it is moved, and bytes that are the same in every run with the same seed. */
export function aWorld(
  start = '2026-11-22T15:00:00.000Z',
  seed = 'test',
): VaultWorld & { readonly advanceSeconds: (n: number) => void } {
  let time = Date.parse(start);
  let counter = 0;
  const randomBytes = (length: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let size = 0; size < length; size += 32) {
      counter += 1;
      blocks.push(createHash('sha256').update(`${seed} ${counter}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
  return {
    now: () => new Date(time),
    advanceSeconds: (seconds) => {
      time += seconds * 1000;
    },
    randomBytes,
    randomUuid: () => {
      const bytes = randomBytes(16);
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
