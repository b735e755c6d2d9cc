import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayStart } from '../../electron/shell/may-start.ts';
import { callFromPage, openVaultInApplication, startApplication } from '../builders/application.ts';
import { aVaultFolder } from '../builders/vault.ts';
import { callNames, calls, emitSecondInstance, windows } from '../hosts/fake-electron/probe.ts';

describe('a second copy', () => {
  it('ends without opening anything', () => {
    const called: string[] = [];
    const app = {
      isPackaged: true,
      exit: () => void called.push('exit'),
      quit: () => void called.push('quit'),
      requestSingleInstanceLock: () => false,
    };
    const dialog = { showErrorBox: () => void called.push('box') };
    expect(mayStart(app, dialog, { args: [], environment: {}, platform: 'linux' })).toBe(false);
    expect(called).toEqual(['quit']);
  });
});

describe('the first copy', () => {
  beforeAll(async () => {
    await startApplication();
  });

  it('asks for the lock with nothing that a second one could send it', () => {
    expect(calls.find(({ name }) => name === 'app.requestSingleInstanceLock')?.args).toEqual([]);
  });

  it('comes to the front, and does nothing else with the command line of the second', () => {
    const before = callNames().length;
    emitSecondInstance(['strongroom', '--remote-debugging-port=9222', '/tmp/other.strongroom']);
    expect(
      callNames()
        .slice(before)
        .filter((name) => !name.includes('.is')),
    ).toEqual(['app.getPath', 'BrowserWindow.show', 'BrowserWindow.focus']);
    expect(windows).toHaveLength(1);
  });

  it('is kept out of a vault that another process holds, whoever started that', async () => {
    const { folder } = await aVaultFolder();
    const lockModule = fileURLToPath(new URL('../../electron/vault/writer-lock.ts', import.meta.url));
    const script = `
      const { acquireWriterLock } = await import(${JSON.stringify(lockModule)});
      acquireWriterLock(${JSON.stringify(folder)}, () => new Date());
      process.stdout.write('held');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    await expect(openVaultInApplication(folder)).rejects.toThrow('VAULT_IN_USE');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await openVaultInApplication(folder);
    expect(await callFromPage('session.status', {})).toMatchObject({ ok: true });
  });
});
