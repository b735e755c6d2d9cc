import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { openKnownVaults } from '../../electron/shell/known-vaults.ts';
import { PASSPHRASE } from '../builders/vault-constants.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../hosts/chromium/find-chromium.ts';
import { launchInChromium } from '../hosts/chromium/launch.ts';

/**
 * Opens a vault in the window, in the Chromium host, as its first person.
 *
 * @param home a new folder for the application's own.
 * @param makeVault makes the vault in a folder, and gives the key slot of its first person.
 * @returns null without a Chromium.
 */
export async function inWindow<T>(
  home: string,
  makeVault: (folder: string) => Promise<string>,
  work: (page: Page) => Promise<T>,
): Promise<T | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  spawnSync(process.execPath, [join(import.meta.dirname, '../../build/build.ts')], { stdio: 'inherit' });
  for (const part of ['userData', 'Documents']) mkdirSync(join(home, part), { recursive: true });
  const folder = join(home, 'Documents', 'Bench.strongroom');
  const personKey = await makeVault(folder);
  const fail = (line: string): never => {
    throw new Error(line);
  };
  openKnownVaults({ path: join(home, 'userData', 'known-vaults.json'), log: fail }).remember(folder, {
    personKey,
    displayName: 'First custodian',
  });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, '--no-sandbox'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const app = await launchInChromium(context, { home, startsAt: null });
    try {
      await app.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await app.page.keyboard.press('Enter');
      await app.page.getByRole('navigation', { name: 'Areas' }).waitFor({ timeout: 120_000 });
      return await work(app.page);
    } finally {
      await app.close();
    }
  } finally {
    await browser.close();
  }
}
