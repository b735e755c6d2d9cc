import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Lets a method of the language itself fail, as no input makes the application fail: a defect. */
const breakMethod = async (page: Page, type: 'Array' | 'Number', method: string): Promise<void> =>
  await page.evaluate(
    ([typeName, methodName]) =>
      void Reflect.set(window[typeName].prototype, methodName, () => {
        throw new Error('A defect');
      }),
    [type, method] as const,
  );

/** What surrounds the pages, and what stands in place of a page that is not there. */
export const shellScreens: readonly Screen[] = [
  {
    name: 'keys',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'page-defect',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await page.getByRole('link', { name: 'About' }).click();
      await breakMethod(page, 'Number', 'toLocaleString');
      await page.getByRole('link', { name: 'Referrals' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Strongroom met a defect' })).toBeFocused();
    },
  },
  {
    name: 'defect',
    vault: 'empty',
    isUnlocked: false,
    reach: async ({ page, main, home }) => {
      await breakMethod(page, 'Array', 'findLast');
      await main.setOpenDialogAnswer(`${home}/Documents/Unit.strongroom`);
      await page.getByRole('button', { name: 'Open another vault' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Strongroom met a defect' })).toBeFocused();
    },
  },
  {
    name: 'no-such-page',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await page.getByRole('link', { name: 'Referrals' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'received' }).first()).toBeVisible();
      // What makes an id part of an address.
      await page.evaluate(() => {
        window.encodeURIComponent = () => 'no/such/page';
      });
      await page.keyboard.type('idva-2526-0106');
      await expect(page.getByText('1 referral found')).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeFocused();
    },
  },
];
