import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver, type SaveState } from '../../../../renderer/saving/draft-saver.ts';

/** A vault that takes a while, and can be out of order. */
function aSlowVault() {
  const vault = {
    kept: [] as string[],
    isBroken: false,
    most: 0,
    save: async (content: string): Promise<string> => {
      underWay += 1;
      vault.most = Math.max(vault.most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay -= 1;
      if (vault.isBroken) throw new Error('The disk is full.');
      vault.kept.push(content);
      return '2026-11-23T10:42:00.000Z';
    },
  };
  let underWay = 0;
  return vault;
}

function aSaver(vault = aSlowVault()) {
  const states: SaveState[] = [];
  const saver = createDraftSaver<string>({ save: vault.save, onState: (state) => states.push(state) });
  return { vault, states, saver };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a draft', () => {
  it('is saved once somebody pauses, and not at every letter', async () => {
    const { vault, states, saver } = aSaver();
    for (const typed of ['A', 'An', 'Ann']) {
      saver.offer(typed);
      await vi.advanceTimersByTimeAsync(300);
    }
    await vi.advanceTimersByTimeAsync(1_100);
    expect(vault.kept).toEqual(['Ann']);
    expect(states).toEqual([{ kind: 'saved', at: '2026-11-23T10:42:00.000Z' }]);
  });

  it('is saved within a second and a half although nobody pauses', async () => {
    const { vault, saver } = aSaver();
    const lags: number[] = [];
    for (let letters = 1; letters <= 100; letters += 1) {
      saver.offer('x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(90);
      lags.push(letters - (vault.kept.at(-1)?.length ?? 0));
    }
    // A second and a half at 90 ms a letter, and the time that the save takes.
    expect(Math.max(...lags)).toBeLessThanOrEqual(18);
    expect(vault.kept.length).toBeLessThan(20);
  });

  it('is saved at once before the vault locks, with what was typed during the save', async () => {
    const { vault, saver } = aSaver();
    saver.offer('first');
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(10);
    saver.offer('second');
    await vi.advanceTimersByTimeAsync(200);
    await flushed;
    expect(vault.kept).toEqual(['first', 'second']);
    expect(vault.most).toBe(1);
  });

  it('says that it is not saved, and goes on trying until it is', async () => {
    const { vault, states, saver } = aSaver();
    vault.isBroken = true;
    saver.offer('typed');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(states.at(-1)).toMatchObject({ kind: 'failed' });
    vault.isBroken = false;
    await vi.advanceTimersByTimeAsync(5_100);
    expect(vault.kept).toEqual(['typed']);
    expect(states.at(-1)).toMatchObject({ kind: 'saved' });
  });

  it('lets a lock go ahead when it cannot be saved', async () => {
    const { vault, saver } = aSaver();
    vault.isBroken = true;
    saver.offer('typed');
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(100);
    await expect(flushed).resolves.toBe(false);
  });

  it('says whether all of it is saved, once what was typed meanwhile is', async () => {
    const { vault, saver } = aSaver();
    expect(await saver.flush()).toBe(true);
    saver.offer('one');
    const flushed = saver.flush();
    saver.offer('two');
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(flushed).resolves.toBe(true);
    expect(vault.kept.at(-1)).toBe('two');
  });

  it('is not saved again once it has become a record', async () => {
    const { vault, saver } = aSaver();
    saver.offer('typed');
    saver.end();
    await saver.flush();
    // The page that showed it may still be there, and offer it again.
    saver.offer('typed again');
    await saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vault.kept).toEqual([]);
  });

  it('forgets what is dropped, and goes on with what is typed after that', async () => {
    const { vault, saver } = aSaver();
    saver.offer('dropped');
    saver.drop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vault.kept).toEqual([]);
    saver.offer('typed');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(vault.kept).toEqual(['typed']);
  });

  it('asks nothing of the vault when there is nothing new', async () => {
    const { vault, saver } = aSaver();
    await saver.flush();
    saver.offer('typed');
    await vi.advanceTimersByTimeAsync(2_000);
    await saver.flush();
    expect(vault.kept).toEqual(['typed']);
  });
});
