import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type BridgeEvent } from '../shared/contract/bridge.ts';

// All that the page can reach outside itself: two functions. Electron's own objects never cross, so that the page
// cannot send on another channel, or reach the sender through an event.
contextBridge.exposeInMainWorld(
  'strongroom',
  Object.freeze({
    call: async (method: unknown, input: unknown): Promise<unknown> =>
      await ipcRenderer.invoke(CALL_CHANNEL, method, input),
    on: (listener: (event: BridgeEvent) => void): (() => void) => {
      const withoutSender = (_event: IpcRendererEvent, event: BridgeEvent): void => listener(event);
      ipcRenderer.on(EVENT_CHANNEL, withoutSender);
      return () => {
        ipcRenderer.removeListener(EVENT_CHANNEL, withoutSender);
      };
    },
  }),
);
