import type { App, Protocol } from 'electron';
import { APP_SCHEME } from './app-url.ts';
import { guardNavigation } from './navigation-guard.ts';
import { lockDownSession } from './session-lockdown.ts';

/**
 * Everything that must be settled before Electron is ready: a sandbox for every page, a scheme with no more privileges
 * than the page needs, no name that resolves, and guards on each session and each page that will ever be made.
 */
export function hardenProcess(
  app: Pick<App, 'enableSandbox' | 'commandLine' | 'on' | 'isPackaged'>,
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>,
): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', (session) => lockDownSession(session, { isPackaged: app.isPackaged }));
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
}
