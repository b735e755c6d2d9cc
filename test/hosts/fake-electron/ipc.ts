import { aFrame, type FakeFrame } from './frames.ts';
import { recording } from './recording.ts';
import { theWindow, windows } from './window.ts';

type Listener = (event: object, ...args: readonly unknown[]) => unknown;

const listeners = new Map<string, Listener>();

export const ipcMain = recording('ipcMain', {
  handle: (channel: string, listener: Listener): void => {
    if (listeners.has(channel)) throw new Error(`A second handler for ${channel}`);
    listeners.set(channel, listener);
  },
});

/**
 * What `ipcRenderer.invoke` does in a page: clones what crosses both ways, as the real boundary does. Nothing of it is
 * recorded, so that a snapshot of the memory shows what the product keeps.
 *
 * @param frame where the call comes from; null for a frame that has gone since.
 */
export async function invokeFromFrame(
  frame: FakeFrame | null,
  channel: string,
  ...args: readonly unknown[]
): Promise<unknown> {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
  const event = recording('event', { senderFrame: frame, sender: senderOf(frame) });
  return structuredClone(await listener(event, ...structuredClone(args)));
}

/** The contents that a frame belongs to; one that was made up claims to be in the application's window. */
function senderOf(frame: FakeFrame | null): object {
  const top = frame?.parent ?? frame;
  return (windows.find(({ page }) => page.mainFrame === top) ?? theWindow()).page.contents;
}

/** The same, from the page of the application itself. */
export const invokeFromPage = async (channel: string, ...args: readonly unknown[]): Promise<unknown> =>
  await invokeFromFrame(theWindow().page.mainFrame, channel, ...args);

/** A frame inside the application's page. */
export const aFrameInside = (url: string): FakeFrame => aFrame(url, theWindow().page.mainFrame);

/** The channels that the product listens to. */
export const channels = (): readonly string[] => [...listeners.keys()];
