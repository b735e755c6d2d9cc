import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/** The executable that CHROMIUM names, or the system's, or the one that Playwright has fetched; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  const candidates = named === undefined ? [...USUAL_PLACES, chromium.executablePath()] : [named];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** How to get one, for whoever has none. */
export const HOW_TO_INSTALL_CHROMIUM =
  'Install one (Debian, Ubuntu: apt-get install chromium), name one in the variable CHROMIUM, or fetch one with: npx playwright install chromium';

/** A browser that says nothing to anybody, in a container as on a desk. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
