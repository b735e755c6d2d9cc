import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Opens the page of the backups, and waits until it says how they stand. */
export async function openBackups(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('link', { name: /^Backup/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Backups of this vault' })).toBeVisible();
}

/** Makes a backup by the button, and waits until it counts. */
export async function backUpNow(page: Page): Promise<void> {
  await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup is made and checked')).toBeVisible();
}

export const backupScreens: readonly Screen[] = [
  {
    name: 'backup-none',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openBackups(page);
      await expect(page.getByText('There is no good backup yet')).toBeVisible();
    },
  },
  {
    name: 'backup',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await backUpNow(page);
      await page.getByRole('button', { name: /^Check/ }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Good' })).toBeVisible();
    },
  },
  {
    name: 'backup-failed',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await openBackups(page);
      await main.holdCalls({
        code: 'IO',
        message: 'There is no room for a backup: it needs 25 MB, and 3 MB are left on the disk.',
      });
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect(page.getByRole('alert')).toContainText('There is no room');
    },
  },
];
