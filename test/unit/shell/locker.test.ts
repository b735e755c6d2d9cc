import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLocker } from '../../../electron/shell/locker.ts';

/** A locker over a vault that is open, with a diary of what happened. */
function aLocker() {
  const diary: string[] = [];
  let isLocked = false;
  const locker = createLocker({
    link: {
      isLocked: () => isLocked,
      end: async () => {
        isLocked = true;
        await nextTurn();
        diary.push('ended');
      },
    },
    tellPage: (event) => void diary.push(event.kind),
    reloadPage: () => void diary.push('reloaded'),
  });
  return { locker, diary };
}

describe('lockNow', () => {
  it('ends the thread, answers, and then reloads the page', async () => {
    const { locker, diary } = aLocker();
    await locker.lockNow('asked');
    diary.push('answered');
    await nextTurn();
    expect(diary).toEqual(['ended', 'answered', 'reloaded']);
    expect(locker.lockedBecause()).toBe('asked');
  });

  it('does it once, however often it is asked', async () => {
    const { locker, diary } = aLocker();
    await Promise.all([locker.lockNow('asked'), locker.lockNow('asked')]);
    await locker.lockNow('asked');
    await nextTurn();
    expect(diary).toEqual(['ended', 'reloaded']);
  });
});

describe('lockSoon', () => {
  it('lets the page save, and keeps the first reason', async () => {
    const { locker, diary } = aLocker();
    const first = locker.lockSoon('screen locked');
    const second = locker.lockSoon('suspended');
    await nextTurn();
    expect(diary).toEqual(['locking']);
    await locker.lockNow('asked');
    await Promise.all([first, second]);
    await nextTurn();
    expect(diary).toEqual(['locking', 'ended', 'reloaded']);
    expect(locker.lockedBecause()).toBe('screen locked');
  });

  it('does not wait longer than two seconds for it', async () => {
    const { locker, diary } = aLocker();
    const started = performance.now();
    await locker.lockSoon('idle');
    expect(performance.now() - started).toBeGreaterThan(1_900);
    await nextTurn();
    expect(diary).toEqual(['locking', 'ended', 'reloaded']);
  });

  it('says nothing when no vault is open', async () => {
    const { locker, diary } = aLocker();
    await locker.lockNow('asked');
    await nextTurn();
    diary.length = 0;
    await locker.lockSoon('idle');
    expect(diary).toEqual([]);
    expect(locker.lockedBecause()).toBe('asked');
  });
});

describe('a loss', () => {
  it('of the thread is told to the page, which is reloaded', async () => {
    const { locker, diary } = aLocker();
    locker.threadIsLost();
    await nextTurn();
    expect(diary).toEqual(['locked', 'reloaded']);
    expect(locker.lockedBecause()).toBe('failed');
  });

  it('of the page locks the vault behind it', async () => {
    const { locker, diary } = aLocker();
    await locker.pageIsLost();
    expect(diary).toEqual(['ended']);
    expect(locker.lockedBecause()).toBe('failed');
  });
});
