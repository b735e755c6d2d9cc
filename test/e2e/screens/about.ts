import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

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
];
