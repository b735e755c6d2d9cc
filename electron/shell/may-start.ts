import type { App, Dialog } from 'electron';
import { findForbiddenSwitch, findForbiddenVariable } from './forbidden-switches.ts';

/** How the application was started. */
interface Start {
  /** The command line without the program. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/**
 * Whether this copy of the application may run: the shipped one refuses switches and variables that take its protection
 * away, and a second one leaves the work to the first. When it may not, it is told to end.
 */
export function mayStart(
  app: Pick<App, 'isPackaged' | 'exit' | 'quit' | 'requestSingleInstanceLock'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  start: Start,
): boolean {
  const forbidden = app.isPackaged ? whatIsForbidden(start) : null;
  if (forbidden !== null) {
    dialog.showErrorBox(
      'Strongroom did not start',
      `It was started with ${forbidden}, which could take protection away from the records. Start it without.`,
    );
    app.exit(1);
    return false;
  }
  const isFirst = app.requestSingleInstanceLock();
  if (!isFirst) app.quit();
  return isFirst;
}

function whatIsForbidden({ args, environment, platform }: Start): string | null {
  const forbidden = findForbiddenSwitch(args, { isWindows: platform === 'win32' });
  return forbidden === null ? findForbiddenVariable(environment) : `--${forbidden}`;
}
