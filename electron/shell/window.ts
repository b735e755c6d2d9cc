import { BrowserWindow, type Session } from 'electron';
import { PAGE_URL } from './app-url.ts';
import { fireAndForget, type Log } from './log.ts';
import { secureWebPreferences } from './web-preferences.ts';

/** Says nothing about anybody: it stands in the taskbar, in screenshots and in the list of windows. */
const TITLE = 'Strongroom';

/** Makes the one window, hidden until its page can be seen. */
export function openWindow(options: {
  readonly preload: string;
  readonly session: Session;
  readonly isPackaged: boolean;
}): BrowserWindow {
  const window = new BrowserWindow({
    title: TITLE,
    width: 1280,
    height: 860,
    minWidth: 320,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
    webPreferences: secureWebPreferences(options),
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Lets the window close only after something: `beforeClose` resolves when nothing is left to save. */
export function delayClosing(window: BrowserWindow, beforeClose: () => Promise<void>, log: Log): void {
  window.on('close', (event) => {
    event.preventDefault();
    fireAndForget(closeAfter(window, beforeClose), 'closing', log);
  });
}

async function closeAfter(window: BrowserWindow, beforeClose: () => Promise<void>): Promise<void> {
  try {
    await beforeClose();
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Shows the page. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_URL);
}

/** Brings the window to the front, for somebody who started the application a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
