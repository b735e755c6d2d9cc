import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLocker } from '../../../electron/shell/locker.ts';

/** A locker over a vault that is open, with a diary of what happened. */
function aLocker() {
  const diary: string[] = [];
  let isLocked = false;
  let isOpen = true;
  const locker = createLocker({
    link: {
      isLocked: () => isLocked,
      openFolder: () => (isOpen && !isLocked ? 'a folder' : null),
      cancel: () => void diary.push('work stopped'),
      end: async (withinMs) => {
        isLocked = true;
        await nextTurn();
        diary.push(withinMs === undefined ? 'ended' : 'ended in a hurry');
      },
    },
    tellPage: (event) => void diary.push(event.kind),
    reloadPage: () => void diary.push('reloaded'),
  });
  const setOpening = (): void => {
    isOpen = false;
  };
  return { locker, diary, setOpening };
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
  it('stops the work under way before the page saves, or its draft would wait behind that', async () => {
    const { locker, diary } = aLocker();
    const locking = locker.lockSoon('screen locked');
    expect(diary).toEqual(['work stopped', 'locking']);
    await locker.lockNow('asked');
    await locking;
  });

  it('does not wait while a vault is only being opened: nothing is unsaved', async () => {
    const { locker, diary, setOpening } = aLocker();
    setOpening();
    await locker.lockSoon('screen locked');
    await nextTurn();
    expect(diary).toEqual(['ended', 'reloaded']);
  });

  it('lets the page save, and keeps the first reason', async () => {
    const { locker, diary } = aLocker();
    const first = locker.lockSoon('screen locked');
    const second = locker.lockSoon('idle');
    await nextTurn();
    expect(diary.filter((entry) => entry !== 'work stopped')).toEqual(['locking']);
    await locker.lockNow('asked');
    await Promise.all([first, second]);
    await nextTurn();
    expect(diary.filter((entry) => entry !== 'work stopped')).toEqual(['locking', 'ended', 'reloaded']);
    expect(locker.lockedBecause()).toBe('screen locked');
  });

  it('does not wait longer than two seconds for it', async () => {
    const { locker, diary } = aLocker();
    const started = performance.now();
    await locker.lockSoon('idle');
    expect(performance.now() - started).toBeGreaterThan(1_900);
    await nextTurn();
    expect(diary).toEqual(['work stopped', 'locking', 'ended', 'reloaded']);
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

describe('lockBeforeSleep', () => {
  it('lets the page save for a second', async () => {
    const { locker, diary } = aLocker();
    const started = performance.now();
    await locker.lockBeforeSleep('suspended');
    expect(performance.now() - started).toBeGreaterThan(900);
    await nextTurn();
    expect(diary).toEqual(['work stopped', 'locking', 'ended in a hurry', 'reloaded']);
    expect(locker.lockedBecause()).toBe('suspended');
  });

  it('goes on as soon as the page has saved', async () => {
    const { locker, diary } = aLocker();
    const sleeping = locker.lockBeforeSleep('suspended');
    await locker.lockNow('asked');
    await sleeping;
    await nextTurn();
    expect(diary).toEqual(['work stopped', 'locking', 'ended', 'reloaded']);
    expect(locker.lockedBecause()).toBe('suspended');
  });
});

describe('lockAtOnce', () => {
  it('waits for nobody: not for the page, and hardly for the thread', async () => {
    const { locker, diary } = aLocker();
    await locker.lockAtOnce('suspended');
    await nextTurn();
    expect(diary).toEqual(['ended in a hurry', 'reloaded']);
    expect(locker.lockedBecause()).toBe('suspended');
  });

  it('ends the wait of a lock that is under way', async () => {
    const { locker, diary } = aLocker();
    const soon = locker.lockSoon('screen locked');
    await locker.lockAtOnce('suspended');
    await soon;
    await nextTurn();
    expect(diary).toEqual(['work stopped', 'locking', 'ended in a hurry', 'reloaded']);
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
