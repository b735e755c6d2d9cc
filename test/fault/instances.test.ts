import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { aReferral } from '../builders/referral.ts';
import { whenDone } from '../builders/folder.ts';
import { atWork, aVaultFolder, ok, PASSPHRASE } from '../builders/vault.ts';

const child = fileURLToPath(new URL('instance-child.ts', import.meta.url));
const commandLine = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

const IN_USE = {
  code: 'VAULT_IN_USE',
  message: expect.stringMatching(/already open on the computer .+ \(process \d+\) since/),
};

async function inAnotherProcess(folder: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  whenDone(() => holder.kill('SIGKILL'));
  const [word] = (await once(holder.stdout, 'data')) as [Buffer];
  expect(word.toString()).toBe('open');
  return async () => {
    const ended = once(holder, 'close');
    holder.kill('SIGKILL');
    await ended;
  };
}

async function inAnotherThread(folder: string): Promise<() => Promise<void>> {
  const holder = new Worker(child, { workerData: folder });
  whenDone(() => void holder.terminate());
  expect(await once(holder, 'message')).toEqual(['open']);
  return async () => void (await holder.terminate());
}

const HOLDERS = [
  ['process', inAnotherProcess],
  ['thread', inAnotherThread],
] as const;

describe.each(HOLDERS)('a vault that is open in another %s', (_kind, hold) => {
  it('is refused as often as it is tried, with who holds it, and opens when that one has gone, however it went', async () => {
    const { folder } = await aVaultFolder();
    const end = await hold(folder);
    for (let times = 0; times < 3; times += 1) await expect(atWork(folder)).rejects.toMatchObject(IN_USE);
    await end();
    const server = await atWork(folder);
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });
});

describe('a vault that is open here', () => {
  it('is not disturbed by those who are refused, and refuses them still', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    for (let times = 1; times <= 2; times += 1) {
      const refused = spawnSync(process.execPath, [commandLine, 'verify', '--vault', folder], {
        env: { ...process.env, STRONGROOM_PASSPHRASE: PASSPHRASE },
        encoding: 'utf8',
      });
      expect(refused.status).not.toBe(0);
      expect(`${refused.stdout}${refused.stderr}`).toContain('already open on the computer');
      await ok(server, 'referrals.create', { draft: aReferral() });
    }
    expect(await ok(server, 'referrals.list', {})).toMatchObject({ total: 2 });
    expect(await ok(server, 'vault.verify', {})).toMatchObject({ isIntact: true });
  });

  it('stays closed to others after its files were copied and exchanged', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    await ok(server, 'office.keys.rotate', { reason: 'a computer was lost' });
    // POSIX drops a process's lock when any handle of the file is closed.
    const { stdout, stderr } = spawnSync(process.execPath, [commandLine, 'verify', '--vault', folder], {
      env: { ...process.env, STRONGROOM_PASSPHRASE: PASSPHRASE },
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).toContain('already open on the computer');
  });
});

// Only the owner may look into the folder of a vault; changing who one is takes the rights of an administrator.
const AS_SOMEBODY_ELSE = ['--reuid=65534', '--clear-groups', process.execPath, commandLine] as const;
const canBeSomebodyElse = spawnSync('setpriv', [...AS_SOMEBODY_ELSE, '--help']).status === 0;

describe.skipIf(!canBeSomebodyElse)('somebody else who has an account on the computer', () => {
  it('is told that they may not open the folder, and changes nothing', async () => {
    const { folder } = await aVaultFolder();
    chmodSync(dirname(folder), 0o755);
    const { status, stdout, stderr } = spawnSync(
      'setpriv',
      [...AS_SOMEBODY_ELSE, 'verify', '--vault', folder],
      { env: { ...process.env, STRONGROOM_PASSPHRASE: PASSPHRASE }, encoding: 'utf8' },
    );
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toMatch(/Check that you may open the folder/);
    (await atWork(folder)).lock();
  });
});
