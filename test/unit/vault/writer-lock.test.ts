import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { acquireWriterLock } from '../../../electron/vault/writer-lock.ts';
import { aFolder } from '../../builders/folder.ts';

const now = () => new Date('2026-11-22T15:00:00.000Z');

/** Another process that takes the lock, says so, and waits to be killed. */
async function holderProcess(folder: string) {
  const lockModule = fileURLToPath(new URL('../../../electron/vault/writer-lock.ts', import.meta.url));
  const script = `
    const { acquireWriterLock } = await import(${JSON.stringify(lockModule)});
    acquireWriterLock(${JSON.stringify(folder)}, () => new Date('2026-11-22T14:00:00.000Z'));
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('the writer lock', () => {
  it('lets one in and tells the second who is there and since when', () => {
    const folder = aFolder();
    const first = acquireWriterLock(folder, now);
    expect(() => acquireWriterLock(folder, now)).toThrowError(
      expect.objectContaining({
        code: 'VAULT_IN_USE',
        message: expect.stringMatching(
          new RegExp(`${hostname()}.*process ${process.pid}.*22 November 2026 at 15:00`),
        ),
      }),
    );
    first.release();
    acquireWriterLock(folder, now).release();
  });

  it('is an operating-system lock: another process is refused, and SIGKILL releases it', async () => {
    const folder = aFolder();
    const other = await holderProcess(folder);
    expect(() => acquireWriterLock(folder, now)).toThrowError(
      expect.objectContaining({
        code: 'VAULT_IN_USE',
        message: expect.stringContaining(`process ${other.pid}) since 22 November 2026 at 14:00`),
      }),
    );
    other.kill('SIGKILL');
    await once(other, 'exit');
    acquireWriterLock(folder, now).release();
  });
});
