import type { WebContents } from 'electron';

/**
 * Keeps a page where it is: it goes nowhere, opens no window, embeds no other page, and is reached by no network probe.
 * The shell's own `loadURL` and reload are not navigations of the page, and pass.
 */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
