import type { IpcMain, WebContents } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type BridgeEvent } from '../../shared/contract/bridge.ts';
import type { createPageCalls } from './page-calls.ts';

/** Listens to the one channel on which the page calls. Another window, should there ever be one, is not heard. */
export function listenToPage(
  ipcMain: Pick<IpcMain, 'handle'>,
  contents: WebContents,
  answer: ReturnType<typeof createPageCalls>,
): void {
  ipcMain.handle(
    CALL_CHANNEL,
    async ({ sender, senderFrame }, method: unknown, input: unknown) =>
      await answer(sender === contents ? senderFrame : null, method, input),
  );
}

/** Makes the function that tells the page something; a page that has gone is told nothing. */
export function createTellPage(contents: WebContents): (event: BridgeEvent) => void {
  return (event) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
  };
}
