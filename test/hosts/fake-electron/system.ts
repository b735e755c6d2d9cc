import { Events } from './events.ts';
import { recording } from './recording.ts';

interface SaveAnswer {
  readonly canceled: boolean;
  readonly filePath: string;
}
interface OpenAnswer {
  readonly canceled: boolean;
  readonly filePaths: readonly string[];
}

const saveAnswers: SaveAnswer[] = [];
const openAnswers: OpenAnswer[] = [];
const messageBoxAnswers: number[] = [];
const boxes: string[] = [];

/** What the person answers to the next save dialog: a path, or null to close it. */
export const queueSaveDialogAnswer = (path: string | null): void => {
  saveAnswers.push(saved(path));
};

/** What the person answers to the next open dialog: a path, or null to close it. */
export const queueOpenDialogAnswer = (path: string | null): void => {
  openAnswers.push(opened(path));
};

/** Which button the person presses in the next message box, counted from 0. */
export const queueMessageBoxAnswer = (button: number): void => {
  messageBoxAnswers.push(button);
};

/** The text of each error box that was shown. */
export const errorBoxes: readonly string[] = boxes;

/** Asks a person for a path, with one to begin with; null closes the dialog. */
type PathAsker = (defaultPath: string) => Promise<string | null>;

let askForPath: PathAsker | null = null;

/** Lets somebody answer the dialogs to which no answer was queued. */
export const onPathQuestion = (asker: PathAsker): void => {
  askForPath = asker;
};

async function answerTo(what: string, options: object): Promise<string | null> {
  if (askForPath === null) throw new Error(`Nobody queued an answer to the ${what} dialog`);
  return await askForPath('defaultPath' in options ? String(options.defaultPath) : '');
}

const saved = (path: string | null): SaveAnswer => ({ canceled: path === null, filePath: path ?? '' });
const opened = (path: string | null): OpenAnswer => ({
  canceled: path === null,
  filePaths: path === null ? [] : [path],
});

export const dialog = recording('dialog', {
  showSaveDialog: async (_window: object, options: object): Promise<SaveAnswer> =>
    saveAnswers.shift() ?? saved(await answerTo('save', options)),
  showOpenDialog: async (_window: object, options: object): Promise<OpenAnswer> =>
    openAnswers.shift() ?? opened(await answerTo('open', options)),
  showMessageBox: async (
    _window: object,
    { message, cancelId }: { readonly message: string; readonly cancelId: number },
  ): Promise<{ readonly response: number }> => ({
    response:
      messageBoxAnswers.shift() ??
      ((await answerTo('message', { defaultPath: message })) === null ? cancelId : 0),
  }),
  showErrorBox: (title: string, content: string): void => {
    boxes.push(`${title}: ${content}`);
  },
});

const powerEvents = new Events('powerMonitor', ['lock-screen', 'suspend', 'resume', 'shutdown']);
let idleSeconds = 0;

export const powerMonitor = recording('powerMonitor', {
  on: powerEvents.on,
  getSystemIdleTime: (): number => idleSeconds,
});

/** Lets the person be away for so many seconds more. */
export const advanceIdle = (seconds: number): void => {
  idleSeconds += seconds;
};

/** The person is back: a key was pressed. */
export const endIdle = (): void => {
  idleSeconds = 0;
};

/** What the operating system announces. */
export const emitPower = (event: 'lock-screen' | 'suspend' | 'resume' | 'shutdown'): void => {
  powerEvents.emit(event);
};

export const nativeTheme = recording('nativeTheme', {
  themeSource: 'system',
  shouldUseDarkColors: false,
});

let menu: unknown = null;

export const Menu = recording('Menu', {
  buildFromTemplate: (template: readonly unknown[]): object => ({ template }),
  setApplicationMenu: (built: object | null): void => {
    menu = built;
  },
});

/** The application's menu, as it was built: `{ template }`, or null. */
export const applicationMenu = (): unknown => menu;
