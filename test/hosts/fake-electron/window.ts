import { app, appEvents } from './app.ts';
import { anEvent, Events, type FakeEvent } from './events.ts';
import { aFrame, type FakeFrame } from './frames.ts';
import { record, recording } from './recording.ts';
import { fakeOf, type FakeSession } from './session.ts';

/** What the product asks of a page; a host with a real browser carries it out. */
export type PageAction =
  | { readonly kind: 'load'; readonly url: string }
  | { readonly kind: 'reload' }
  /** The page's process ended, and its memory with it. */
  | { readonly kind: 'crash' }
  | { readonly kind: 'send'; readonly channel: string; readonly payload: unknown };

type PageDriver = (action: PageAction, window: FakeWindow) => void | Promise<void>;

let drivePage: PageDriver = () => {};

/** Connects a real page. Without one, loading succeeds and shows nothing. */
export const onPageAction = (driver: PageDriver): void => {
  drivePage = driver;
};

/** A print job: what the product asked for. */
export interface PrintJob {
  readonly options: unknown;
}

const jobs: PrintJob[] = [];
export const printedJobs: readonly PrintJob[] = jobs;
let printAnswer: readonly [isSuccess: boolean, reason: string] = [true, ''];

/** What comes of the system's print dialog from now on; Chromium says `Print job canceled` when it was closed. */
export const setPrintAnswer = (isSuccess: boolean, reason = ''): void => {
  printAnswer = [isSuccess, reason];
};

let whileItIsOpen: () => Promise<unknown> = async () => {};

/** What happens while the next print dialog is open. */
export const duringNextPrint = (work: () => Promise<unknown>): void => {
  whileItIsOpen = work;
};

async function openPrintDialog(callback: (isSuccess: boolean, reason: string) => void): Promise<void> {
  const work = whileItIsOpen;
  whileItIsOpen = async () => {};
  await work();
  setImmediate(() => callback(...printAnswer));
}

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string };

class FakeContents {
  readonly events = new Events('webContents', [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'render-process-gone',
    'did-finish-load',
  ]);
  /** What the page was told, in order. */
  readonly sent: { readonly channel: string; readonly payload: unknown }[] = [];
  readonly #window: FakeWindow;
  windowOpenHandler: WindowOpenHandler | null = null;
  isDestroyed = false;
  #isGone = false;
  mainFrame: FakeFrame = aFrame('');
  /** What the product holds. */
  readonly contents: object;

  constructor(window: FakeWindow) {
    this.#window = window;
    // Electron's property is read anew each time: loading replaces the frame.
    const currentFrame = (): FakeFrame => this.mainFrame;
    this.contents = recording('webContents', {
      get mainFrame(): FakeFrame {
        return currentFrame();
      },
      get session(): object {
        return window.session.session;
      },
      on: this.events.on,
      send: (channel: string, payload: unknown): void => this.#send(channel, payload),
      setWindowOpenHandler: (handler: WindowOpenHandler): void => {
        this.windowOpenHandler = handler;
      },
      setWebRTCIPHandlingPolicy: (_policy: string): void => {},
      isDestroyed: (): boolean => this.isDestroyed,
      reloadIgnoringCache: (): void => void this.#reload(),
      forcefullyCrashRenderer: (): void => this.crash('killed'),
      print: (options: unknown, callback: (isSuccess: boolean, reason: string) => void): void => {
        if (printAnswer[0]) jobs.push({ options: structuredClone(options) });
        void openPrintDialog(callback);
      },
    });
  }

  #send(channel: string, payload: unknown): void {
    if (this.isDestroyed) throw new Error('Object has been destroyed');
    const cloned: unknown = structuredClone(payload);
    this.sent.push({ channel, payload: cloned });
    void drivePage({ kind: 'send', channel, payload: cloned }, this.#window);
  }

  async #reload(): Promise<void> {
    await drivePage({ kind: 'reload' }, this.#window);
    this.hasLoaded();
  }

  /** The page has loaded, again or for the first time. */
  hasLoaded(): void {
    this.#isGone = false;
    this.events.emit('did-finish-load');
  }

  async #crash(reason: string): Promise<void> {
    // As in Electron: a process that has gone does not go again.
    if (this.#isGone) return;
    this.#isGone = true;
    await drivePage({ kind: 'crash' }, this.#window);
    this.events.emit('render-process-gone', anEvent({}), { reason, exitCode: 1 });
  }

  /** Ends the page's process, as a defect or the product itself would. */
  crash(reason: string): void {
    void this.#crash(reason);
  }
}

/** A window that the product made. */
export class FakeWindow {
  readonly options: Readonly<Record<string, unknown>>;
  readonly session: FakeSession;
  readonly page: FakeContents;
  readonly events = new Events('BrowserWindow', ['close', 'closed', 'page-title-updated', 'ready-to-show']);
  isDestroyed = false;
  isContentProtected = false;
  url = '';
  /** What the product holds. */
  readonly window: object;

  constructor(options: Readonly<Record<string, unknown>>) {
    this.options = options;
    const preferences = options['webPreferences'];
    if (typeof preferences !== 'object' || preferences === null || !('session' in preferences))
      throw new Error('A window without a session of its own would use the default one');
    this.session = fakeOf(preferences.session);
    this.page = new FakeContents(this);
    const { contents } = this.page;
    this.window = recording('BrowserWindow', {
      get webContents(): object {
        return contents;
      },
      once: this.events.once,
      on: this.events.on,
      loadURL: async (url: string): Promise<void> => {
        this.url = url;
        this.page.mainFrame = aFrame(url);
        await drivePage({ kind: 'load', url }, this);
        this.page.hasLoaded();
        this.events.emit('ready-to-show');
      },
      setBackgroundColor: (_colour: string): void => {},
      setContentProtection: (isOn: boolean): void => {
        this.isContentProtected = isOn;
      },
      isDestroyed: (): boolean => this.isDestroyed,
      isMinimized: (): boolean => false,
      restore: (): void => {},
      show: (): void => {},
      focus: (): void => {},
      destroy: (): void => this.destroy(),
    });
  }

  /** Asks the window to close, as the person would. */
  close(): void {
    const event: FakeEvent = anEvent({});
    this.events.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    this.page.isDestroyed = true;
    this.events.emit('closed');
    if (windows.every((window) => window.isDestroyed)) appEvents.emit('window-all-closed');
  }
}

const made: FakeWindow[] = [];

/** All windows, in the order in which they were made. */
export const windows: readonly FakeWindow[] = made;

/** The window of the application, which has one. */
export function theWindow(): FakeWindow {
  const [window] = made;
  if (window === undefined) throw new Error('The application has opened no window');
  return window;
}

/** As a constructor may, it returns what the product holds, and not itself. */
export function BrowserWindow(options: Readonly<Record<string, unknown>>): object {
  record('BrowserWindow.new', [options]);
  const fake = new FakeWindow(options);
  made.push(fake);
  appEvents.emit('web-contents-created', anEvent({}), fake.page.contents);
  return fake.window;
}

/** Starts another copy of the application, whose lock is refused: this one is told. */
export const emitSecondInstance = (argv: readonly string[]): void => {
  appEvents.emit('second-instance', anEvent({}), argv, app.getPath('home'));
};
