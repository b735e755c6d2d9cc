import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startAutoLock } from '../../electron/shell/auto-lock.ts';
import { acquireWriterLock } from '../../electron/vault/writer-lock.ts';
import { callFromPage, openVaultInApplication, startApplication } from '../builders/application.ts';
import { aVaultFolder } from '../builders/vault.ts';
import { advanceIdle, callNames, emitPower, endIdle, eventsSent } from '../hosts/fake-electron/probe.ts';

describe('the watch', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function aWatch() {
    vi.useFakeTimers();
    const locks: string[] = [];
    const listeners = new Map<string, () => void>();
    let idleSeconds = 0;
    let isLocked = false;
    const on = (event: string, listener: () => void) => listeners.set(event, listener);
    // The watch asks for these two members only, and its parameter says so; the overloads of `on` cannot be written here.
    const powerMonitor = { on, getSystemIdleTime: () => idleSeconds } as unknown as Electron.PowerMonitor;
    const stop = startAutoLock({
      powerMonitor,
      isLocked: () => isLocked,
      lockAfterMinutes: () => 5,
      lock: (reason) => void locks.push(reason),
      lockBeforeSleep: (reason) => void locks.push(`${reason}, before sleep`),
      lockAtOnce: (reason) => void locks.push(`${reason}, at once`),
    });
    return {
      locks,
      stop,
      announce: (event: string) => listeners.get(event)?.(),
      beIdleFor: (seconds: number) => {
        idleSeconds = seconds;
        vi.advanceTimersByTime(1_000);
      },
      setLocked: () => {
        isLocked = true;
      },
    };
  }

  it('locks when the system locks its screen or goes to sleep', () => {
    const watch = aWatch();
    watch.announce('lock-screen');
    watch.announce('suspend');
    expect(watch.locks).toEqual(['screen locked', 'suspended, before sleep']);
    watch.stop();
  });

  it('locks when the computer wakes, should its sleep not have been announced', () => {
    const watch = aWatch();
    watch.announce('resume');
    expect(watch.locks).toEqual(['suspended, at once']);
    watch.stop();
  });

  it('locks after the minutes of the settings, and not a second before', () => {
    const watch = aWatch();
    watch.beIdleFor(299);
    expect(watch.locks).toEqual([]);
    watch.beIdleFor(300);
    expect(watch.locks).toEqual(['idle']);
    watch.stop();
  });

  it('does nothing while no vault is open', () => {
    const watch = aWatch();
    watch.setLocked();
    watch.beIdleFor(3_600);
    expect(watch.locks).toEqual([]);
    watch.stop();
  });
});

describe('the application', () => {
  let folder = '';

  beforeAll(async () => {
    ({ folder } = await aVaultFolder());
    await startApplication();
  });

  const expectLocked = async (reason: string): Promise<void> => {
    expect(await callFromPage('session.status', {})).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    // The databases are closed, and the lock is free for whoever comes next.
    acquireWriterLock(folder, () => new Date()).release();
    expect(await callFromPage('app.start', {})).toMatchObject({
      ok: true,
      value: { isOpen: false, lockedBecause: reason },
    });
  };
  const untilLocked = async (): Promise<void> => {
    while ((await callFromPage('session.status', {})).ok) await sleep(20);
  };

  it.each([
    ['screen locked', () => emitPower('lock-screen')],
    ['idle', () => advanceIdle(5 * 60)],
    ['suspended', () => emitPower('suspend')],
  ])('gives the page time to save, and locks: %s', async (reason, leave) => {
    await openVaultInApplication(folder);
    const sent = eventsSent().length;
    leave();
    while (eventsSent().length === sent) await sleep(20);
    expect(eventsSent().slice(sent)).toEqual([{ kind: 'locking', reason }]);
    // The page saves its draft: the vault is still open.
    expect(await callFromPage('session.status', {})).toMatchObject({ ok: true });
    expect(await callFromPage('vaults.lock', {})).toEqual({ ok: true, value: {} });
    endIdle();
    await expectLocked(reason);
  });

  it('waits for nobody when the computer has slept', async () => {
    await openVaultInApplication(folder);
    const sent = eventsSent().length;
    emitPower('resume');
    // From the first moment, and before the page has heard of anything.
    expect(await callFromPage('session.status', {})).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    expect(eventsSent()).toHaveLength(sent);
    await callFromPage('vaults.lock', {});
    await expectLocked('suspended');
  });

  it('locks in two seconds without the page', async () => {
    await openVaultInApplication(folder);
    const started = performance.now();
    emitPower('lock-screen');
    advanceIdle(5 * 60);
    await untilLocked();
    expect(performance.now() - started).toBeGreaterThan(1_900);
    expect(performance.now() - started).toBeLessThan(5_000);
    endIdle();
    await expectLocked('screen locked');
  });

  it('ends the process of the page at a lock, and loads the page into a new one', async () => {
    await openVaultInApplication(folder);
    const before = callNames().length;
    await callFromPage('vaults.lock', {});
    await sleep(100);
    expect(
      callNames()
        .slice(before)
        .filter((name) => /crash|reload/i.test(name)),
    ).toEqual(['webContents.forcefullyCrashRenderer', 'webContents.reloadIgnoringCache']);
    await expectLocked('asked');
  });
});
