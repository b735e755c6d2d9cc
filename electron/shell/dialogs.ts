import type { BrowserWindow, Dialog } from 'electron';
import type { AskWhere } from './save-document.ts';

/** The system's dialogs, over the one window. Nothing that is chosen goes into the system's list of recent files. */
export interface Dialogs {
  /** @returns the folder, or null when the person closed the dialog. */
  readonly chooseFolder: (title: string, defaultPath: string) => Promise<string | null>;
  readonly askWhere: AskWhere;
}

/** Connects them. */
export function createDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
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
  };
}
