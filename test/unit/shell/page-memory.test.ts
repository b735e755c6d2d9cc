import { describe, expect, it, vi, afterEach } from 'vitest';
import { startAfresh } from '../../../electron/shell/page-memory.ts';

/** A page, with what Electron does to it. */
function aPage() {
  vi.useFakeTimers();
  const diary: string[] = [];
  const listeners = new Map<string, () => void>();
  const contents = {
    on: (event: string, listener: () => void) => listeners.set(event, listener),
    isDestroyed: () => false,
    forcefullyCrashRenderer: () => void diary.push('ended'),
    reloadIgnoringCache: () => void diary.push('loading'),
  } as unknown as Electron.WebContents;
  const startPageAfresh = startAfresh(contents, () => void diary.push('crash'));
  return { diary, startPageAfresh, happens: (event: string) => listeners.get(event)?.() };
}

describe('starting a page afresh', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends its process, and loads it into a new one', () => {
    const { diary, startPageAfresh, happens } = aPage();
    startPageAfresh();
    happens('render-process-gone');
    vi.advanceTimersByTime(0);
    expect(diary).toEqual(['ended', 'loading']);
  });

  it('while its process has gone by itself leaves the next crash a crash', () => {
    const { diary, startPageAfresh, happens } = aPage();
    happens('render-process-gone');
    startPageAfresh();
    vi.advanceTimersByTime(1_000);
    happens('did-finish-load');
    happens('render-process-gone');
    expect(diary).toEqual(['crash', 'loading', 'crash']);
  });

  it('is over when the page has loaded: a later crash is nobody’s wish', () => {
    const { diary, startPageAfresh, happens } = aPage();
    startPageAfresh();
    happens('did-finish-load');
    happens('render-process-gone');
    expect(diary).toEqual(['ended', 'crash']);
  });
});
