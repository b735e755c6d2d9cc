import type { OutputOf } from '../../shared/contract/index.ts';

/** What trying one passphrase costs, as a sentence. */
export function costInWords({
  memoryKiB,
  passes,
}: Pick<OutputOf<'vault.protection'>['kdf'], 'memoryKiB' | 'passes'>): string {
  const memory = Math.round(memoryKiB / 1024).toLocaleString('en-GB');
  return `Argon2id with ${memory} MB of memory and ${passes} passes: about half a second on the computer that made the vault.`;
}
