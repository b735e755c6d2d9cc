import type * as Electron from 'electron';

/** What a spec has put into the main process in place of the person and the printer. */
export interface Stubs {
  readonly saveAnswers: (string | null)[];
  readonly openAnswers: (string | null)[];
  readonly printed: unknown[];
  idleSeconds: number;
}

declare global {
  var strongroomHostStubs: Stubs | undefined;
}

/** Runs in the main process, from its source text: it stands alone. Dialogs and the printer are replaced, nothing else. */
export function installStubs({ app, dialog, powerMonitor }: typeof Electron): void {
  const stubs: Stubs = { saveAnswers: [], openAnswers: [], printed: [], idleSeconds: 0 };
  globalThis.strongroomHostStubs = stubs;
  const next = (answers: (string | null)[], what: string): string | null => {
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
  });
  Object.assign(powerMonitor, { getSystemIdleTime: () => stubs.idleSeconds });
  const stubPrinter = (contents: Electron.WebContents): void => {
    Object.assign(contents, {
      print: (options: unknown, callback: (isSuccess: boolean, reason: string) => void) => {
        stubs.printed.push(options);
        setImmediate(() => callback(true, ''));
      },
    });
  };
  app.on('web-contents-created', (_event, contents) => stubPrinter(contents));
}
