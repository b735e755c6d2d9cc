import { emitReady } from './app.ts';
import { makeDefaultSession, type FakeSession } from './session.ts';
import { anEvent } from './events.ts';
import { theWindow } from './window.ts';

/** How tests and hosts see and steer what the product did to the fake electron. */
export { exitCodeOf, onExit, setHome, setPackaged } from './app.ts';
export { anEvent, type FakeEvent } from './events.ts';
export { aFrame, type FakeFrame } from './frames.ts';
export { aFrameInside, channels, invokeFromFrame, invokeFromPage } from './ipc.ts';
export { callNames, calls, type RecordedCall } from './recording.ts';
export { privilegedSchemes, sessions, type FakeSession } from './session.ts';
export {
  advanceIdle,
  applicationMenu,
  emitPower,
  endIdle,
  errorBoxes,
  onPathQuestion,
  queueMessageBoxAnswer,
  queueOpenDialogAnswer,
  queueSaveDialogAnswer,
} from './system.ts';
export {
  duringNextPrint,
  emitSecondInstance,
  FakeWindow,
  onPageAction,
  printedJobs,
  setPrintAnswer,
  theWindow,
  windows,
  type PageAction,
  type PrintJob,
} from './window.ts';

/** Electron has started: it makes its default session, and the application may open its window. */
export function becomeReady(): void {
  makeDefaultSession();
  emitReady();
}

/** The session of the application's own window. */
export const pageSession = (): FakeSession => theWindow().session;

/**
 * Serves a request of the page as Electron would: first the session's request filter, then its protocol handler.
 *
 * @returns null when the filter cancels it, or nobody handles its scheme.
 */
export async function serve(url: string, init: RequestInit = {}): Promise<Response | null> {
  const { requestFilter, protocolHandlers } = pageSession();
  const filter = requestFilter();
  if (filter === null) throw new Error('The session lets every request through');
  let isCancelled = true;
  filter({ url }, (answer) => {
    isCancelled = answer.cancel === true;
  });
  const handler = protocolHandlers.get(URL.parse(url)?.protocol.slice(0, -1) ?? '');
  if (isCancelled || handler === undefined) return null;
  return await handler(new Request(url, init));
}

/** Emits an event on the page's contents that its listeners may stop. @returns whether one did. */
export function isPrevented(event: string, details: object, ...args: readonly unknown[]): boolean {
  const sent = anEvent(details);
  theWindow().page.events.emit(event, sent, ...args);
  return sent.defaultPrevented;
}

/** The events that the shell sent to the page. */
export const eventsSent = (): readonly unknown[] => theWindow().page.sent.map(({ payload }) => payload);
