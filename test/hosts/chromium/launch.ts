import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Request, Route } from '@playwright/test';
import { CALL_CHANNEL } from '../../../shared/contract/bridge.ts';
import type { ErrorDto } from '../../../shared/result.ts';
import type { AppHost, HostOptions, MainProbe } from '../app-host.ts';
import { clockOffsetMs, shiftDate } from '../shift-date.ts';
import { startMainProcess, type MainProcess } from './main-process.ts';
import type { WindowOffer } from './main-process-entry.ts';
import { DELIVER_SYMBOL, INVOKE_BINDING, pageScript } from './page-bridge.ts';
import { decode, encode } from './wire.ts';

/** Chromium knows no app:// scheme, so the page has this origin. No such host exists, and no request leaves the browser. */
const PAGE_ORIGIN = 'https://bundle.app.test';
const APP_ORIGIN = 'app://bundle';
/** Another site, and so another process: the one that the page was in ends. */
const GONE = 'https://gone.example/';

const END_TIMEOUT_MS = 15_000;
const PRELOAD = join(import.meta.dirname, '../../../dist/electron/preload.cjs');

const toPage = (url: string): string => url.replace(APP_ORIGIN, PAGE_ORIGIN);
const toApp = (url: string): string => url.replace(PAGE_ORIGIN, APP_ORIGIN);

/**
 * Starts the application in a tab of a real Chromium: its own main script in a Node process with a fake Electron, its own
 * preload script in the page, its own pages with their headers.
 *
 * Not there: the sandbox of the operating system, context isolation, native dialogs, printing and window management.
 */
export async function launchInChromium(context: BrowserContext, options: HostOptions): Promise<AppHost> {
  const page = await context.newPage();
  const host = new ChromiumHost(page, options);
  await host.connectPage();
  await host.start();
  return host;
}

class ChromiumHost implements AppHost {
  readonly page: Page;
  readonly main: MainProbe;
  readonly #options: HostOptions;
  #process: MainProcess | null = null;
  readonly #processes: MainProcess[] = [];
  #pageUrl = '';
  /** One after another, as the main process asks for them. */
  #navigation: Promise<void> = Promise.resolve();
  #isHostNavigating = false;
  /** What calls are refused with; null when they are not answered at all, undefined when all is well. */
  #held: ErrorDto | null | undefined;

  constructor(page: Page, options: HostOptions) {
    this.page = page;
    this.#options = options;
    this.main = this.#probe();
  }

  /** Does once what outlives every restart of the main process. */
  async connectPage(): Promise<void> {
    const { page } = this;
    const { startsAt } = this.#options;
    await page.addInitScript(shiftDate, clockOffsetMs(startsAt));
    await page.exposeBinding(INVOKE_BINDING, async ({ frame }, channel: string, parameters: string) => {
      if (this.#held === null) return await new Promise<string>(() => {});
      if (this.#held !== undefined) return encode({ ok: false, error: this.#held });
      const isPage = frame === page.mainFrame();
      const caller = isPage
        ? ({ kind: 'page' } as const)
        : ({ kind: 'forged', url: toApp(frame.url()), isInsideThePage: true } as const);
      return await this.#running.main.invoke(caller, channel, parameters);
    });
    await page.addInitScript({ content: pageScript(readFileSync(PRELOAD, 'utf8')) });
    await page.context().route('**/*', async (route) => await this.#answer(route));
    page.on('popup', (opened) => void this.#answerNewWindow(opened));
  }

  async start(): Promise<void> {
    this.#held = undefined;
    let loaded = (): void => {};
    const firstLoad = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const offer = {
      load: async (url) => {
        this.#pageUrl = toPage(url);
        await this.#goTo(this.#pageUrl);
        loaded();
      },
      // Nothing is left of the page after a crash, but its address is.
      reload: async () => await this.#goTo(this.#pageUrl),
      crash: async () => await this.#goTo(GONE),
      send: async (channel, payload) => await this.#deliver(channel, payload),
      askForPath: async (defaultPath) =>
        await this.page.evaluate(
          (path) => window.prompt('Where? The path of a folder or a file:', path),
          defaultPath,
        ),
    } satisfies WindowOffer;
    const { home, startsAt, isForAPerson = false } = this.#options;
    const started = startMainProcess({ offer, startsAt });
    this.#process = started;
    this.#processes.push(started);
    const failure = started.ended.then((code) => {
      throw new Error(`The main process ended (${code}) before its window was there.\n${started.output()}`);
    });
    await Promise.race([started.main.start({ home, isForAPerson }).then(() => firstLoad), failure]);
    failure.catch(() => {});
  }

  async restart(): Promise<void> {
    await this.#endProcess();
    await this.#startAgain();
  }

  async crashAndRestart(): Promise<void> {
    const { kill, ended } = this.#running;
    kill();
    await ended;
    this.#process = null;
    await this.#startAgain();
  }

  /** The window goes with the process, and comes with the next. */
  async #startAgain(): Promise<void> {
    await this.#goTo(GONE);
    await this.start();
  }

  async close(): Promise<void> {
    await this.#endProcess();
    await this.page.context().unrouteAll({ behavior: 'ignoreErrors' });
  }

  async #endProcess(): Promise<void> {
    const closing = this.#process;
    if (closing === null) return;
    // The answer may not come: the process is ending.
    closing.main.closeWindow().catch(() => {});
    const { promise: late, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => resolve('late'), END_TIMEOUT_MS);
    const outcome = await Promise.race([closing.ended, late]);
    clearTimeout(timer);
    this.#process = null;
    if (outcome !== 'late') return;
    closing.kill();
    throw new Error(`The application did not end when its window was closed.\n${closing.output()}`);
  }

  get #running(): MainProcess {
    if (this.#process === null) throw new Error('The application is not running.');
    return this.#process;
  }

  async #goTo(url: string): Promise<void> {
    const before = this.#navigation;
    this.#navigation = (async () => {
      await before.catch(() => {});
      await this.#goNow(url);
    })();
    await this.#navigation;
  }

  async #goNow(url: string): Promise<void> {
    if (this.page.isClosed()) return;
    this.#isHostNavigating = true;
    try {
      await this.page.goto(url);
    } catch (error) {
      // At the end of a test the page goes before the process that drives it.
      if (!this.page.isClosed()) throw error;
    } finally {
      this.#isHostNavigating = false;
    }
  }

  async #deliver(channel: string, payload: string): Promise<void> {
    try {
      await this.page.evaluate(
        ([symbol, ...delivery]) => Reflect.get(window, Symbol.for(symbol))?.(...delivery),
        [DELIVER_SYMBOL, channel, payload] as const,
      );
    } catch {
      // As in Electron, what is sent to a page that is just going is lost.
    }
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (url === GONE) return await route.fulfill({ body: '' });
    if (this.#process === null) return await route.abort();
    const { main } = this.#process;
    // The shell's own loading, and a reload, are no navigations of the page: Electron asks about neither.
    const isOwn = this.#isHostNavigating || request.url() === this.#pageUrl;
    if (request.isNavigationRequest() && !isOwn) {
      const frame = frameOf(request);
      // A window that the page has just opened: #answerNewWindow deals with it.
      if (frame === null) return await route.abort();
      const isMainFrame = frame === this.page.mainFrame();
      // As below: whoever ends allows nothing more.
      const isPrevented = await main.preventsNavigation(url, isMainFrame).catch(() => true);
      if (isPrevented) return await route.abort('aborted');
    }
    // A page may ask while the process ends.
    const response = await main.serve(url, request.method()).catch(() => null);
    if (response === null) return await route.abort('blockedbyclient');
    const { status, headers, body } = response;
    return await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  }

  async #answerNewWindow(opened: Page): Promise<void> {
    const url = toApp(opened.url());
    await opened.close();
    const isOpened = await this.#process?.main.opensWindow(url).catch(() => false);
    if (isOpened === true) throw new Error('The application lets a page open a window.');
  }

  #probe(): MainProbe {
    const main = (): MainProcess['main'] => this.#running.main;
    return {
      setSaveDialogAnswer: async (path) => await main().queueSaveDialogAnswer(path),
      setOpenDialogAnswer: async (path) => await main().queueOpenDialogAnswer(path),
      setReplaceAnswer: async (mayReplace) => await main().queueMessageBoxAnswer(mayReplace ? 0 : 1),
      advanceIdle: async (seconds) => await main().advanceIdle(seconds),
      emitPower: async (event) => await main().emitPower(event),
      holdCalls: async (refusal) => {
        this.#held = refusal;
      },
      crashPage: async () => await main().crashPage(),
      printed: async () => await main().printed(),
      heapSnapshot: async () =>
        await main().heapSnapshot(join(this.#options.home, `main-${Date.now()}.heapsnapshot`)),
      processId: () => this.#running.processId,
      output: () => this.#processes.map(({ output }) => output()).join(''),
      fake: {
        callFrom: async (sender, method, input) => {
          const caller = sender === null ? null : ({ kind: 'forged', ...sender } as const);
          return decode(await main().invoke(caller, CALL_CHANNEL, encode([method, input])));
        },
        flood: async (times, method, input) =>
          await main().flood(times, CALL_CHANNEL, encode([method, input])),
        windowOptions: async () => await main().windowOptions(),
      },
    };
  }
}

/** Playwright throws for the first request of a window that is just being opened. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
