import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { valueOf } from '../../electron/calls/answer.ts';
import { REAL_WORLD, serveVault } from '../../electron/calls/serve.ts';
import { COMPARTMENTS } from '../../shared/domain/compartments.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';
import { makeCaseloadVault } from './caseload-vault.ts';
import { timeMs } from './timing.ts';

export interface BackupTiming {
  readonly referrals: number;
  readonly bytes: number;
  /** The four files alone, by the system, without a word on whether the copy is good. */
  readonly copyMs: number;
  /** Copied, synced, read again, opened and checked. */
  readonly backupMs: number;
}

/** What the checks of a backup cost beside a plain copy. */
export async function benchBackup(options: {
  readonly folder: string;
  readonly sizes: readonly number[];
}): Promise<readonly BackupTiming[]> {
  const timings: BackupTiming[] = [];
  for (const referrals of options.sizes) {
    const folder = join(options.folder, `backup-${referrals}.strongroom`);
    await makeCaseloadVault(folder, referrals);
    const plain = join(options.folder, 'plain copy');
    mkdirSync(plain);
    const copyMs = timeMs(() => {
      for (const compartment of COMPARTMENTS) {
        cpSync(join(folder, `${compartment}.db`), join(plain, `${compartment}.db`));
      }
    });
    rmSync(plain, { recursive: true });
    const credential = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    const server = await serveVault({ folder, credential, world: REAL_WORLD, log: () => {} });
    const started = performance.now();
    const { backup } = valueOf(await server.invoke('backup.make', {}));
    const backupMs = performance.now() - started;
    await server.lock();
    timings.push({ referrals, bytes: backup.bytes, copyMs, backupMs });
    rmSync(folder, { recursive: true });
  }
  return timings;
}
