import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from './find-chromium.ts';
import { launchInChromium } from './launch.ts';

/** Where this way of running the application keeps its settings; vaults are wherever the person puts them. */
const HOME = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'strongroom-in-chromium');

/**
 * Opens the application in a window of Chromium, whose own profile stays in memory, until the person closes it.
 *
 * For a look around: Electron's sandbox, dialogs, printing and the lock after idleness are not there.
 */
export async function openInChromium(executablePath: string, home = HOME, headless = false): Promise<void> {
  for (const folder of ['userData', 'Documents']) mkdirSync(join(home, folder), { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    headless,
    args: [...CHROMIUM_ARGUMENTS, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const context = await browser.newContext({ viewport: null });
  console.log(
    `Opening Strongroom in Chromium instead, for a look around with fictional records: there it does not print, does not lock when nobody is there, and asks for paths in words. Its settings are in ${home}.`,
  );
  const app = await launchInChromium(context, { home, startsAt: null, isForAPerson: true });
  // Somebody who is asked for a path answers it in the browser: nobody answers for them.
  app.page.on('dialog', () => {});
  await new Promise((resolve) => app.page.once('close', resolve));
  await app.close();
  await browser.close();
}
