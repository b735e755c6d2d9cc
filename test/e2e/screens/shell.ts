import { expect } from '@playwright/test';
import type { Screen } from './screen.ts';

/** What surrounds the pages. */
export const shellScreens: readonly Screen[] = [
  {
    name: 'keys',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
