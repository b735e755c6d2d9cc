import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder } from '../builders/folder.ts';

const child = fileURLToPath(new URL('backup-disk-child.ts', import.meta.url));

/** A process that may mount a disk which nobody else sees. */
const withOwnMounts = (command: string, ...parameters: readonly string[]) =>
  spawnSync('unshare', ['-Urm', command, ...parameters], { encoding: 'utf8' });

// Only on Linux, and only where the system lets a process have mounts of its own.
const canMount = withOwnMounts('mount', '-t', 'tmpfs', 'tmpfs', '/mnt').status === 0;

const refusal = (message: RegExp) => ({
  ok: false,
  error: { code: 'IO', message: expect.stringMatching(message) },
});

describe.skipIf(!canMount)('a backup on a disk of its own', () => {
  // Written by backup-disk-child.ts; what follows is all that is asked of it.
  let told: Record<string, unknown> = {};

  beforeAll(() => {
    const { status, stdout, stderr } = withOwnMounts(process.execPath, child, aFolder());
    if (status !== 0) throw new Error(`The child on the small disks failed: ${stderr}`);
    told = JSON.parse(stdout) as Record<string, unknown>;
  }, 180_000);

  it('that has no room says how much it takes and how much there is, and leaves the one before and the work', () => {
    expect(told['full']).toMatchObject(refusal(/needs 1[678] MB, and [78](\.\d)? MB is free/));
    expect(told['afterFull']).toMatchObject({ left: told['before'], status: { ok: true } });
  });

  it('is not copied to a drive that is full or may not be written, and nothing is left there', () => {
    expect(told['fullDrive']).toMatchObject(refusal(/needs 1[678] MB, and \d+(\.\d)? [KM]B is free/));
    expect(told['readOnlyDrive']).toMatchObject(refusal(/you may write in the folder/));
    expect(told['leftOnDrive']).toEqual([]);
    expect(told['copied']).toMatchObject({ ok: true });
  });

  it('is made once there is room, of a vault that is as it was', () => {
    expect(told['afterwards']).toMatchObject({ ok: true });
    expect(told['verified']).toMatchObject({ ok: true, value: { isIntact: true } });
  });
});
