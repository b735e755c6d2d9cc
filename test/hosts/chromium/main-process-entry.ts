// The main process of the chromium host: the application's real main script, as it is built, on a fake Electron.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeHeapSnapshot } from 'node:v8';
import type { ForgedSender } from '../app-host.ts';
import * as fake from '../fake-electron/probe.ts';
import { connect } from './rpc.ts';
import { decode, encode } from './wire.ts';

const fakeElectron = pathToFileURL(join(import.meta.dirname, '../fake-electron/electron.ts')).href;
const mainScript = pathToFileURL(join(import.meta.dirname, '../../../dist/electron/main.js')).href;

/** What the page answers with when the fake Electron drives it. */
export interface WindowOffer {
  readonly load: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Ends the page's process. */
  readonly crash: () => Promise<void>;
  readonly send: (channel: string, payload: string) => Promise<void>;
  /** Asks the person for a path: only where there is one. */
  readonly askForPath: (defaultPath: string) => Promise<string | null>;
}

interface ServedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Who calls: the window's own page, a frame in it, or somewhere else; null for a frame that has gone. */
export type Caller = { readonly kind: 'page' } | ({ readonly kind: 'forged' } & ForgedSender) | null;

interface StartOptions {
  readonly home: string;
  /** Whether somebody sits before it, who answers dialogs; otherwise a test answers them beforehand. */
  readonly isForAPerson: boolean;
}

const offer = {
  start: async ({ home, isForAPerson }: StartOptions): Promise<void> => {
    fake.setHome(home);
    if (isForAPerson) {
      fake.onPathQuestion(host.askForPath);
      fake.setPrintAnswer(false, 'There is no printer here');
    }
    await import(mainScript);
    fake.becomeReady();
  },
  invoke: async (caller: Caller, channel: string, parameters: string): Promise<string> => {
    const given = decode(parameters);
    if (!Array.isArray(given)) throw new Error('The page sends lists of parameters.');
    return encode(await fake.invokeFromFrame(frameOf(caller), channel, ...given));
  },
  /** Calls so many times at once, as the page, and counts how each was answered: by the code of its error, or as ok. */
  flood: async (
    times: number,
    channel: string,
    parameters: string,
  ): Promise<Readonly<Record<string, number>>> => {
    const given = decode(parameters);
    if (!Array.isArray(given)) throw new Error('The page sends lists of parameters.');
    const answers = await Promise.all(
      Array.from({ length: times }, async () => await fake.invokeFromPage(channel, ...given)),
    );
    const counts: Record<string, number> = {};
    for (const answer of answers) {
      const code = codeOf(answer);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  },
  /** What the session's filter and the application's protocol handler answer; null when they cancel. */
  serve: async (url: string, method: string): Promise<ServedResponse | null> => {
    const response = await fake.serve(url, { method });
    if (response === null) return null;
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  },
  /** Whether the application stops a navigation that the page began. */
  preventsNavigation: (url: string, isMainFrame: boolean): boolean => {
    const details = { url, isMainFrame, isSameDocument: false };
    const isPrevented = fake.isPrevented('will-frame-navigate', details, url);
    return isMainFrame ? fake.isPrevented('will-navigate', details, url) || isPrevented : isPrevented;
  },
  opensWindow: (url: string): boolean => fake.theWindow().page.windowOpenHandler?.({ url }).action !== 'deny',
  queueSaveDialogAnswer: fake.queueSaveDialogAnswer,
  queueOpenDialogAnswer: fake.queueOpenDialogAnswer,
  queueMessageBoxAnswer: fake.queueMessageBoxAnswer,
  advanceIdle: fake.advanceIdle,
  emitPower: fake.emitPower,
  crashPage: (): void => fake.theWindow().page.crash('crashed'),
  printed: () => fake.printedJobs.map(({ options }) => options),
  windowOptions: () => fake.windows.map(({ options }) => cloneable(options)),
  heapSnapshot: (path: string): string => writeHeapSnapshot(path),
  closeWindow: (): void => fake.theWindow().close(),
};
export type MainOffer = typeof offer;

function frameOf(caller: Caller): fake.FakeFrame | null {
  if (caller === null) return null;
  const { mainFrame } = fake.theWindow().page;
  if (caller.kind === 'page') return mainFrame;
  return fake.aFrame(caller.url, caller.isInsideThePage ? mainFrame : null);
}

function codeOf(answer: unknown): string {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'ok';
}

/** The plain part of a value: a session, say, does not cross. */
const cloneable = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fakeElectron, shortCircuit: true } : next(specifier, context),
});
const host = connect<WindowOffer>(process, offer);
fake.onPageAction(async (action) => {
  switch (action.kind) {
    case 'load':
      return await host.load(action.url);
    case 'reload':
      return await host.reload();
    case 'crash':
      return await host.crash();
    case 'send':
      return await host.send(action.channel, encode(action.payload));
  }
});
fake.onExit((code) => process.exit(code));
// The host has gone: nobody would ever end this process.
process.on('disconnect', () => process.exit(1));
