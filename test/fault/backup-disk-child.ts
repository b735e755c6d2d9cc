// Backs up a vault onto tiny disks of their own, and tells what happened as JSON. Argument: an empty folder. It has to be started in a
// mount namespace of its own, in which the disks are made: nobody else sees them, and they go with the process.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVaultWithFirstPerson } from '../../electron/calls/create-vault.ts';
import { REAL_WORLD, serveVault } from '../../electron/calls/serve.ts';
import { MINIMUM_KDF_COST } from '../../electron/vault/kdf.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';

const MEGABYTE = 1024 * 1024;

const [home = ''] = process.argv.slice(2);
const [disk, drive] = [join(home, 'disk'), join(home, 'drive')];
for (const [folder, megabytes] of [
  [disk, 64],
  [drive, 24],
] as const) {
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
}

const ballast = (at: string): string => join(at, 'ballast');

/** Fills a disk up but for so many bytes. */
function leave(at: string, bytes: number): void {
  rmSync(ballast(at), { force: true });
  const { bfree, bsize } = statfsSync(at);
  writeFileSync(ballast(at), Buffer.alloc(Math.max(0, bfree * bsize - bytes)));
}

const folder = join(disk, 'small.strongroom');
await createVaultWithFirstPerson({
  folder,
  passphrase: PASSPHRASE,
  displayName: 'First custodian',
  world: REAL_WORLD,
  cost: MINIMUM_KDF_COST,
});
const { calibrate: _asItIs, ...world } = REAL_WORLD;
const server = await serveVault({
  folder,
  credential: { kind: 'passphrase', passphrase: PASSPHRASE },
  log: (line) => process.stderr.write(`${line}\n`),
  world,
});
const backups = (): readonly string[] => readdirSync(join(folder, 'backups'));

const first = await server.invoke('backup.make', {});
if (!first.ok) throw new Error(first.error.message);
const { backupId } = first.value.backup;
const before = backups();

leave(disk, 8 * MEGABYTE);
const full = await server.invoke('backup.make', {});
const afterFull = { left: backups(), status: await server.invoke('session.status', {}) };
rmSync(ballast(disk));

leave(drive, MEGABYTE);
const fullDrive = await server.invoke('backup.copy', { backupId, to: drive });
rmSync(ballast(drive));
execFileSync('mount', ['-o', 'remount,ro', drive], { stdio: 'ignore' });
const readOnlyDrive = await server.invoke('backup.copy', { backupId, to: drive });
execFileSync('mount', ['-o', 'remount,rw', drive], { stdio: 'ignore' });
const leftOnDrive = readdirSync(drive);
const copied = await server.invoke('backup.copy', { backupId, to: drive });

const afterwards = await server.invoke('backup.make', {});
const verified = await server.invoke('vault.verify', {});
await server.lock();

process.stdout.write(
  JSON.stringify({
    before,
    full,
    afterFull,
    fullDrive,
    readOnlyDrive,
    leftOnDrive,
    copied,
    afterwards,
    verified,
  }),
);
