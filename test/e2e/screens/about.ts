import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Of the files of a vault. */
const PAGE_BYTES = 4096;

/** Opens the page about Strongroom, and waits until the vault has said what protects it. */
export async function openAbout(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'About' }).click();
  await expect(page.getByText('Argon2id with')).toBeVisible();
}

export const aboutScreens: readonly Screen[] = [
  {
    name: 'about',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAbout(page);
      await page.getByText(/packages inside$/).click();
    },
  },
  {
    name: 'about-checked',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAbout(page);
      await page.getByRole('button', { name: 'Check the vault now' }).click();
      await expect(page.getByText('The vault is sound')).toBeVisible();
    },
  },
  {
    name: 'about-check-stopped',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await openAbout(page);
      // A vault this small is checked before anybody can stop it.
      await main.holdCalls({ code: 'CANCELLED', message: 'The work was stopped.' });
      await page.getByRole('button', { name: 'Check the vault now' }).click();
      await expect(page.getByText('The check was not finished')).toBeVisible();
    },
  },
  {
    name: 'about-not-sound',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, home }) => {
      await openAbout(page);
      const file = openSync(join(home, 'Documents', 'Unit.strongroom', 'equality.db'), 'r+');
      writeSync(file, Buffer.alloc(64, 7), 0, 64, 2 * PAGE_BYTES);
      closeSync(file);
      await page.getByRole('button', { name: 'Check the vault now' }).click();
      await expect(page.getByText('The vault is not sound')).toBeVisible();
    },
  },
  {
    name: 'about-settings-saved',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAbout(page);
      await page.getByRole('button', { name: 'Save settings' }).click();
      await expect(page.getByText('The settings are saved.')).toBeVisible();
    },
  },
];
