import type { BrowserWindow, Dialog } from 'electron';
import type { AskToReplace, AskWhere } from './save-document.ts';

/** The system's dialogs, over the one window. Nothing that is chosen goes into the system's list of recent files. */
export interface Dialogs {
  /** @returns the folder, or null when the person closed the dialog. */
  readonly chooseFolder: (title: string, defaultPath: string) => Promise<string | null>;
  readonly askWhere: AskWhere;
  readonly askToReplace: AskToReplace;
}

/** Connects them. */
export function createDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>,
  window: BrowserWindow,
): Dialogs {
  return {
    chooseFolder: async (title, defaultPath) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        defaultPath,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    askWhere: async ({ defaultPath, fileType, ending }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath,
        filters: [{ name: fileType, extensions: [ending.slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    askToReplace: async (names) => {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: names.length === 1 ? 'Replace the file that is there?' : 'Replace the files that are there?',
        detail: `${names.join('\n')}\n\nEverything that belongs together is replaced, or nothing is saved.`,
        buttons: ['Replace', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
  };
}
