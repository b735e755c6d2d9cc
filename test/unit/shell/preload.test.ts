import { expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => {
  const exposed: Record<string, Record<string, (...args: readonly unknown[]) => unknown>> = {};
  const listeners = new Map<string, ((...args: readonly unknown[]) => void)[]>();
  const invoked: (readonly unknown[])[] = [];
  return {
    exposed,
    listeners,
    invoked,
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => {
        exposed[name] = api;
      },
    },
    ipcRenderer: {
      invoke: async (...args: readonly unknown[]) => {
        invoked.push(args);
        return await Promise.resolve('answer');
      },
      on: (channel: string, listener: () => void) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel: string, listener: () => void) =>
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((other) => other !== listener),
        ),
    },
  };
});
vi.mock('electron', () => electron);

it('gives the page two functions, frozen, and none of them lets an object of Electron through', async () => {
  await import('../../../electron/preload.ts');
  expect(Object.keys(electron.exposed)).toEqual(['strongroom']);
  const { strongroom = expect.unreachable() } = electron.exposed;
  expect(Object.keys(strongroom)).toEqual(['call', 'on']);
  expect(Object.isFrozen(strongroom)).toBe(true);

  expect(await strongroom['call']?.('app.start', {}, 'more')).toBe('answer');
  expect(electron.invoked).toEqual([['strongroom:call', 'app.start', {}]]);

  const heard: (readonly unknown[])[] = [];
  const stop = strongroom['on']?.((...args: readonly unknown[]) => heard.push(args));
  const emit = (event: unknown): void =>
    electron.listeners
      .get('strongroom:event')
      ?.forEach((listener) => listener({ sender: 'Electron' }, event));
  emit({ kind: 'locking', reason: 'idle' });
  expect(heard).toEqual([[{ kind: 'locking', reason: 'idle' }]]);
  if (typeof stop === 'function') stop();
  emit({ kind: 'locked', reason: 'idle' });
  expect(heard).toHaveLength(1);
});
