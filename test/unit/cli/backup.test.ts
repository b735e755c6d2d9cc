import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withColleagues } from '../../builders/colleagues.ts';
import { aFolder } from '../../builders/folder.ts';
import { aVaultFolder, PASSPHRASE } from '../../builders/vault.ts';

const program = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));

/** Runs the command line as a script would. */
function strongroom(args: readonly string[], second?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      STRONGROOM_PASSPHRASE: PASSPHRASE,
      ...(second === undefined ? {} : { STRONGROOM_SECOND_PASSPHRASE: second }),
    },
    input: '',
  });
  return { status, stdout, stderr };
}

const json = (stdout: string): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

describe('backup', () => {
  it('makes one, lists it, checks it and copies the next to a drive', async () => {
    const { folder } = await aVaultFolder();
    const made = strongroom(['backup', '--vault', folder, '--json']);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(json(made.stdout)).toMatchObject({ removed: [], copiedTo: null });
    const { backup } = json(made.stdout) as { backup: { backupId: string; folderName: string } };

    const listed = strongroom(['backup', '--vault', folder, '--list', '--json']);
    expect(json(listed.stdout)).toMatchObject({ backups: [backup], isOverdue: false });

    const drive = aFolder();
    const copied = strongroom(['backup', '--vault', folder, '--to', drive, '--json']);
    expect(readdirSync(drive)).toEqual([json(copied.stdout)['copiedTo']]);

    const verify = (...more: readonly string[]) =>
      strongroom(['backup', '--vault', folder, '--verify', backup.backupId, ...more]);
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('cases.db') });
    rmSync(join(folder, 'backups', backup.folderName, 'cases.db'));
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringContaining('not good') });
    expect(json(verify('--json').stdout)).toMatchObject({ isGood: false });
  });

  it('makes nothing when there is nowhere to copy it', async () => {
    const { folder } = await aVaultFolder();
    for (const to of ['nowhere', join(folder, 'backups')]) {
      expect(strongroom(['backup', '--vault', folder, '--to', to])).toMatchObject({ status: 1, stdout: '' });
    }
    expect(json(strongroom(['backup', '--vault', folder, '--list', '--json']).stdout)).toMatchObject({
      backups: [],
    });
  });

  it('does one thing at a time', () => {
    expect(strongroom(['backup', '--vault', 'x', '--list', '--to', 'y'])).toMatchObject({ status: 2 });
    expect(strongroom(['backup'])).toMatchObject({ status: 2 });
  });
});

describe('restore', () => {
  it('makes a vault of a backup, says how much later the other is, and puts it in its place', async () => {
    const { folder, world } = await aVaultFolder();
    const { second } = await withColleagues(folder, world, { second: ['coordinator'] });
    const { backup } = json(strongroom(['backup', '--vault', folder, '--json']).stdout) as {
      backup: { backupId: string; folderName: string };
    };
    const from = join(folder, 'backups', backup.folderName);
    const to = join(dirname(folder), 'restored.strongroom');
    const restore = (...more: readonly string[]) =>
      strongroom(
        ['restore', '--from', from, '--to', to, '--reason', 'A rehearsal', ...more],
        second.passphrase,
      );
    const restored = restore('--compare', folder, '--json');
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(json(restored.stdout)).toMatchObject({
      vault: to,
      backupId: backup.backupId,
      comparison: { isSameVault: true, files: [{ compartment: 'office', isContinued: true }, {}, {}, {}] },
      replacedFolder: null,
    });
    expect(restore()).toMatchObject({ status: 1, stderr: expect.stringContaining('already stands there') });
    rmSync(to, { recursive: true });

    const replaced = restore('--replace', folder);
    expect(replaced).toMatchObject({ status: 0, stdout: expect.stringContaining('The other vault is kept') });
    expect(existsSync(to)).toBe(false);
    expect(strongroom(['verify', '--vault', folder])).toMatchObject({ status: 0 });
    expect(readdirSync(dirname(folder)).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
  });

  it('takes a second person, a reason, and one wish at a time', async () => {
    const { folder } = await aVaultFolder();
    const to = join(aFolder(), 'restored.strongroom');
    const wanted = ['restore', '--from', folder, '--to', to];
    expect(strongroom([...wanted, '--reason', 'A rehearsal'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('STRONGROOM_SECOND_PASSPHRASE'),
    });
    expect(strongroom(wanted, 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--reason TEXT is missing'),
    });
    expect(strongroom([...wanted, '--reason', 'x', '--compare', 'a', '--replace', 'b'], 'x')).toMatchObject({
      status: 2,
    });
    expect(strongroom([...wanted, '--reason', 'A rehearsal'], 'x')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no backup in that folder'),
    });
  });
});
