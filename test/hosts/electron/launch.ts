import { once } from 'node:events';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { CALL_CHANNEL } from '../../../shared/contract/bridge.ts';
import type { AppHost, HostOptions, MainProbe } from '../app-host.ts';
import { clockEnvironment, clockOffsetMs, shiftDate } from '../shift-date.ts';
import { installStubs } from './stubs.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Starts the application in Electron, from dist/ and without the fuses of a package: those would keep Playwright out. */
export async function launchInElectron(executablePath: string, options: HostOptions): Promise<AppHost> {
  const host = new ElectronHost(executablePath, options);
  await host.start();
  return host;
}

class ElectronHost implements AppHost {
  readonly main: MainProbe;
  readonly #executablePath: string;
  readonly #options: HostOptions;
  #running: { readonly electron: ElectronApplication; readonly page: Page } | null = null;
  #output = '';

  constructor(executablePath: string, options: HostOptions) {
    this.#executablePath = executablePath;
    this.#options = options;
    this.main = this.#probe();
  }

  get page(): Page {
    return this.#now.page;
  }

  async start(): Promise<void> {
    const { home, startsAt } = this.#options;
    const electron = await _electron.launch({
      executablePath: this.#executablePath,
      args: [ROOT, `--user-data-dir=${join(home, 'userData')}`],
      cwd: home,
      env: { ...definedEnvironment(), HOME: home, USERPROFILE: home },
    });
    for (const stream of [electron.process().stdout, electron.process().stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
    await electron.evaluate(installStubs);
    // Playwright takes NODE_OPTIONS out of the environment. The threads, which start later, read it.
    await electron.evaluate(
      (_modules, environment) => void Object.assign(process.env, environment),
      clockEnvironment(startsAt),
    );
    await electron.evaluate(`(${shiftDate.toString()})(${clockOffsetMs(startsAt)})`);
    const page = await electron.firstWindow();
    await page.addInitScript(shiftDate, clockOffsetMs(startsAt));
    await page.reload();
    this.#running = { electron, page };
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async crashAndRestart(): Promise<void> {
    const child = this.#now.electron.process();
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await this.start();
  }

  async close(): Promise<void> {
    const closing = this.#running;
    this.#running = null;
    await closing?.electron.close();
  }

  get #now(): { readonly electron: ElectronApplication; readonly page: Page } {
    if (this.#running === null) throw new Error('The application is not running.');
    return this.#running;
  }

  #probe(): MainProbe {
    const electron = (): ElectronApplication => this.#now.electron;
    return {
      setSaveDialogAnswer: async (path) =>
        await electron().evaluate(
          (_modules, answer) => void globalThis.strongroomHostStubs?.saveAnswers.push(answer),
          path,
        ),
      setOpenDialogAnswer: async (path) =>
        await electron().evaluate(
          (_modules, answer) => void globalThis.strongroomHostStubs?.openAnswers.push(answer),
          path,
        ),
      setReplaceAnswer: async (mayReplace) =>
        await electron().evaluate(
          (_modules, answer) => void globalThis.strongroomHostStubs?.replaceAnswers.push(answer),
          mayReplace,
        ),
      advanceIdle: async (seconds) =>
        await electron().evaluate((_modules, more) => {
          const stubs = globalThis.strongroomHostStubs;
          if (stubs !== undefined) stubs.idleSeconds += more;
        }, seconds),
      emitPower: async (event) =>
        await electron().evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
      holdCalls: async (refusal) =>
        // What handles the calls of one page comes before what handles those of every page.
        await electron().evaluate(
          ({ BrowserWindow }, [channel, error]) =>
            BrowserWindow.getAllWindows()[0]?.webContents.ipc.handle(channel, async () =>
              error === null ? await new Promise(() => {}) : { ok: false, error },
            ),
          [CALL_CHANNEL, refusal] as const,
        ),
      crashPage: async () =>
        await electron().evaluate(
          ({ BrowserWindow }) =>
            void BrowserWindow.getAllWindows()[0]?.webContents.emit(
              'render-process-gone',
              {},
              { reason: 'crashed', exitCode: 1 },
            ),
        ),
      printed: async () => await electron().evaluate(() => globalThis.strongroomHostStubs?.printed ?? []),
      heapSnapshot: async () =>
        await electron().evaluate(
          (_modules, path) => process.getBuiltinModule('node:v8').writeHeapSnapshot(path),
          join(this.#options.home, `main-${Date.now()}.heapsnapshot`),
        ),
      processId: () => electron().process().pid ?? 0,
      output: () => this.#output,
      fake: null,
    };
  }
}

/** The environment without what is not there, as Playwright takes it. */
const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
