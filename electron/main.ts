import { join } from 'node:path';
import { app, dialog, ipcMain, nativeTheme, powerMonitor, protocol, session } from 'electron';
import { readAbout } from './shell/about.ts';
import { createAppHandler } from './shell/app-protocol.ts';
import { APP_SCHEME } from './shell/app-url.ts';
import { applySettings } from './shell/apply-settings.ts';
import { createDialogs } from './shell/dialogs.ts';
import { endAtDefect } from './shell/end-at-defect.ts';
import { createGuardedVault } from './shell/guarded-vault.ts';
import { hardenProcess } from './shell/harden-process.ts';
import { listenToPage } from './shell/ipc.ts';
import { openKnownVaults } from './shell/known-vaults.ts';
import { fireAndForget, logToConsole as log } from './shell/log.ts';
import { mayStart } from './shell/may-start.ts';
import { setApplicationMenu } from './shell/menu.ts';
import { createPageCalls } from './shell/page-calls.ts';
import { createPlaces } from './shell/places.ts';
import { emptyPrivateFolders, usePrivateFolders } from './shell/private-folders.ts';
import { productPaths } from './shell/product-paths.ts';
import { openSettings } from './shell/settings.ts';
import { createShellHandlers } from './shell/shell-handlers.ts';
import { delayClosing, focusWindow, openWindow, showPage } from './shell/window.ts';

const { platform, argv, env, versions } = process;
const { isPackaged } = app;
const paths = productPaths(import.meta.filename);

/** Nothing is open before the window is. */
let lockAtOnce = async (): Promise<void> => {};
const fail = endAtDefect(process, {
  lock: async () => await lockAtOnce(),
  tell: (title, sentence) => dialog.showErrorBox(title, sentence),
  exit: (code) => app.exit(code),
  log,
});

hardenProcess(app, protocol);
if (mayStart(app, dialog, { args: argv.slice(1), environment: env, platform })) {
  usePrivateFolders(app);
  // Not awaited: Electron becomes ready only when this module has been evaluated.
  app.whenReady().then(start).catch(fail);
}

function start(): void {
  const userData = app.getPath('userData');
  const settings = openSettings({
    path: join(userData, 'settings.json'),
    isWindows: platform === 'win32',
    log,
  });

  const pageSession = session.fromPartition('app', { cache: false });
  pageSession.protocol.handle(APP_SCHEME, createAppHandler(paths.page));
  const window = openWindow({ preload: paths.preload, session: pageSession, isPackaged });
  applySettings(settings.get(), { nativeTheme, window });

  const { link, locker } = createGuardedVault({
    thread: paths.vaultThread,
    contents: window.webContents,
    powerMonitor,
    lockAfterMinutes: () => settings.get().lockAfterMinutes,
    log,
  });
  lockAtOnce = async () => await locker.lockAtOnce('failed');
  delayClosing(window, async () => await locker.lockSoon('asked'), log);

  const handlers = createShellHandlers({
    link,
    locker,
    settings,
    applySettings: (changed) => applySettings(changed, { nativeTheme, window }),
    knownVaults: openKnownVaults({ path: join(userData, 'known-vaults.json'), log }),
    places: createPlaces(),
    dialogs: createDialogs(dialog, window),
    documentsFolder: app.getPath('documents'),
    about: () => readAbout({ ...paths, version: app.getVersion(), versions }),
    contents: window.webContents,
    log,
  });
  listenToPage(ipcMain, window.webContents, createPageCalls({ handlers, callVault: link.call, log }));

  setApplicationMenu({ isPackaged, platform });
  app.on('second-instance', () => focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => emptyPrivateFolders(app));
  fireAndForget(showPage(window), 'showing the page', log);
}
