import type { App, Dialog } from 'electron';
import { findForbiddenSwitch } from './forbidden-switches.ts';

/**
 * Whether this copy of the application may run: the shipped one refuses switches that take its protection away, and a
 * second one leaves the work to the first. When it may not, it is told to end.
 */
export function mayStart(
  app: Pick<App, 'isPackaged' | 'exit' | 'quit' | 'requestSingleInstanceLock'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  { args, platform }: { readonly args: readonly string[]; readonly platform: NodeJS.Platform },
): boolean {
  const forbidden = app.isPackaged ? findForbiddenSwitch(args, { isWindows: platform === 'win32' }) : null;
  if (forbidden !== null) {
    dialog.showErrorBox(
      'Strongroom did not start',
      `It was started with --${forbidden}, which could take protection away from the records. Start it without.`,
    );
    app.exit(1);
    return false;
  }
  const isFirst = app.requestSingleInstanceLock();
  if (!isFirst) app.quit();
  return isFirst;
}
