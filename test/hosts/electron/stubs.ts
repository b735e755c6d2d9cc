import type * as Electron from 'electron';

/** What a spec has put into the main process in place of the person and the printer. */
export interface Stubs {
  readonly saveAnswers: (string | null)[];
  readonly openAnswers: (string | null)[];
  readonly replaceAnswers: boolean[];
  readonly printed: unknown[];
  idleSeconds: number;
}

declare global {
  var strongroomHostStubs: Stubs | undefined;
}

/**
 * Runs in the main process, from its source text: it stands alone. Dialogs, the printer and the end of a page's process are
 * replaced, nothing else.
 */
export function installStubs({ app, dialog, powerMonitor, webContents }: typeof Electron): void {
  const stubs: Stubs = { saveAnswers: [], openAnswers: [], replaceAnswers: [], printed: [], idleSeconds: 0 };
  globalThis.strongroomHostStubs = stubs;
  const next = <T>(answers: T[], what: string): T => {
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Nobody answers the ${what} dialog`);
    return answer;
  };
  Object.assign(dialog, {
    showSaveDialog: async () => {
      const path = next(stubs.saveAnswers, 'save');
      return { canceled: path === null, filePath: path ?? '' };
    },
    showOpenDialog: async () => {
      const path = next(stubs.openAnswers, 'open');
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    showMessageBox: async () => ({ response: next(stubs.replaceAnswers, 'message') ? 0 : 1 }),
  });
  Object.assign(powerMonitor, { getSystemIdleTime: () => stubs.idleSeconds });
  const stubContents = (contents: Electron.WebContents): void => {
    Object.assign(contents, {
      print: (options: unknown, callback: (isSuccess: boolean, reason: string) => void) => {
        stubs.printed.push(options);
        setImmediate(() => callback(true, ''));
      },
      // Playwright gives a page up for good when its process crashes, also one that is loaded again. So the page goes to
      // another site, which is another process, and comes back.
      forcefullyCrashRenderer: () =>
        setImmediate(() => contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 })),
      reloadIgnoringCache: () => {
        const address = contents.getURL();
        const comeBack = async (): Promise<void> => await contents.loadURL(address);
        // The session lets no such address through: that, too, is a page of another process.
        void contents.loadURL('data:,').then(comeBack, comeBack);
      },
    });
  };
  // The window is there already, or comes yet.
  for (const contents of webContents.getAllWebContents()) stubContents(contents);
  app.on('web-contents-created', (_event, contents) => stubContents(contents));
}
