import type { Session, WebPreferences } from 'electron';

/**
 * The preferences of every page. Only what is listed here is set: `webSecurity`, `allowRunningInsecureContent`,
 * `experimentalFeatures` and `enableBlinkFeatures` keep their safe defaults by never being named.
 */
export function secureWebPreferences(page: {
  readonly preload: string;
  readonly session: Session;
  readonly isPackaged: boolean;
}): WebPreferences {
  return {
    preload: page.preload,
    session: page.session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools: !page.isPackaged,
  };
}
