import { expect, type Locator, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

const textOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Reference, pseudonym/ });

/** Opens the page on which referrals are found, with the keyboard in the text. */
export async function openFind(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(textOf(page)).toBeFocused();
}

/** Keeps what is sought under a name. */
export async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByLabel('Name of the view').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
}

const findScreen = (
  name: string,
  reach: (page: Page) => Promise<void>,
  vault: Screen['vault'] = 'caseload',
): Screen => ({
  name: `find${name}`,
  vault,
  isUnlocked: true,
  reach: async ({ page }) => {
    await openFind(page);
    await reach(page);
  },
});

/** Finding a referral. */
export const findScreens: readonly Screen[] = [
  findScreen('', async (page) => {
    await page.keyboard.type('idva-2526-00');
    await expect(page.getByRole('listitem').filter({ hasText: 'received' }).first()).toBeVisible();
  }),
  findScreen('-nothing', async (page) => {
    await page.keyboard.type('zzzz');
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  }),
  findScreen(
    '-no-referrals',
    async (page) =>
      await expect(page.getByRole('heading', { name: 'There are no referrals yet' })).toBeVisible(),
    'empty',
  ),
  findScreen('-filtered', async (page) => {
    await page.getByLabel('Service', { exact: true }).selectOption('ISVA');
    await page.getByLabel('Status', { exact: true }).selectOption('allocated');
    await saveView(page, 'Allocated to ISVAs');
    await expect(page.getByRole('status').filter({ hasText: 'with 2 filters' })).toBeVisible();
  }),
  findScreen('-unfolded', async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: /^Filters and saved views/ }).click();
    await expect(page.getByLabel('Status', { exact: true })).toBeVisible();
  }),
  findScreen('-naming-a-view', async (page) => {
    await page.getByLabel('Service', { exact: true }).selectOption('ISVA');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Give the view a name of up to 60 characters.')).toBeVisible();
  }),
  findScreen('-removing-a-view', async (page) => {
    await page.keyboard.type('idva-2526');
    await saveView(page, 'One of ours');
    await page.getByRole('button', { name: 'Remove One of ours' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
];
