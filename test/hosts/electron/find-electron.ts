import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const installed = join(import.meta.dirname, '../../../node_modules/electron');

/**
 * Electron's executable, or null when it has not been fetched.
 *
 * The package itself must not be asked: it would start to download.
 */
export function findElectron(): string | null {
  const pathFile = join(installed, 'path.txt');
  const executable = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : usualName();
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(installed, 'dist');
  const path = join(folder, executable);
  return existsSync(path) ? path : null;
}

function usualName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** How to get it, for whoever has it not. */
export const HOW_TO_INSTALL_ELECTRON =
  "Fetch it with: npx install-electron (ELECTRON_MIRROR names another place to fetch it from). Without a network, unpack the release's zip file anywhere and name that folder in ELECTRON_OVERRIDE_DIST_PATH.";
