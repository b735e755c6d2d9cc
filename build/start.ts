// `npm start`: opens the application in Electron, or, where its binary is missing and cannot be fetched, in a Chromium.
import { spawnSync } from 'node:child_process';
import { findChromium } from '../test/hosts/chromium/find-chromium.ts';
import { openInChromium } from '../test/hosts/chromium/open.ts';
import { findElectron, HOW_TO_INSTALL_ELECTRON } from '../test/hosts/electron/find-electron.ts';
import { inRoot } from './folders.ts';

const FETCHING_TAKES_AT_MOST_MS = 300_000;

/** The executable, fetched when it is not there; null when it cannot be. */
function electronOrFetched(): string | null {
  const installed = findElectron();
  if (installed !== null || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return installed;
  console.log('Fetching Electron (once).');
  spawnSync(process.execPath, [inRoot('node_modules/electron/install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: FETCHING_TAKES_AT_MOST_MS,
  });
  return findElectron();
}

const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((display) => (display ?? '') !== '');

const electron = electronOrFetched();
if (electron !== null) {
  process.exitCode = spawnSync(electron, [inRoot('.')], { stdio: 'inherit' }).status ?? 1;
} else {
  const chromium = findChromium();
  console.log(`Electron's binary is not here and could not be fetched. ${HOW_TO_INSTALL_ELECTRON}`);
  if (chromium !== null && hasDisplay) {
    await openInChromium(chromium);
  } else {
    const missing = chromium === null ? 'no Chromium is installed' : 'there is no display';
    console.error(`Strongroom cannot open a window: Electron is missing, and ${missing}.`);
    process.exitCode = 1;
  }
}
