import type { Locator, Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';

test.use({ vault: 'caseload' });

const textOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Reference, pseudonym/ });
const foundOf = (page: Page): Locator => page.getByRole('status').filter({ hasText: /found/ });
const rowsOf = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: 'received' });

test.beforeEach(async ({ page }) => {
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(textOf(page)).toBeFocused();
});

test('results follow the typing, and Enter twice opens the first', async ({ page }) => {
  await expect(foundOf(page)).toContainText('338 referrals found, showing 1 to 50');
  await page.keyboard.type('idva-2526-0106');
  await expect(foundOf(page)).toHaveText('1 referral found');
  await page.keyboard.press('Enter');
  await expect(rowsOf(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Referral ?IDVA-2526-0106/ })).toBeVisible();
});

test('finds a client by their name and shows no name', async ({ page }) => {
  await page.keyboard.type('Quiluvi Jecköqual');
  await expect(foundOf(page)).toHaveText('2 referrals found');
  await expect(rowsOf(page).filter({ hasText: 'IDVA-2526-0106' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Quiluvi');
});

test('arrow keys move through the results and back to the text', async ({ page }) => {
  await expect(rowsOf(page)).toHaveCount(50);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(rowsOf(page).last().getByRole('link')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rowsOf(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(textOf(page)).toBeFocused();
});

test('filters narrow at once, and clearing them brings everything back', async ({ page }) => {
  await page.getByLabel('Service', { exact: true }).selectOption('ISVA');
  await page.getByLabel('Status', { exact: true }).selectOption('allocated');
  await expect(foundOf(page)).toContainText('with 2 filters');
  for (const row of await rowsOf(page).all()) await expect(row).toContainText('Allocated');
  await page.getByRole('group', { name: 'Received from' }).getByLabel('Day').fill('1');
  await page.getByRole('group', { name: 'Received from' }).getByLabel('Month').fill('1');
  await expect(foundOf(page)).toContainText('with 2 filters');
  await page.getByRole('group', { name: 'Received from' }).getByLabel('Year').fill('2026');
  await expect(foundOf(page)).toContainText('with 3 filters');
  for (const row of await rowsOf(page).all()) await expect(row).toContainText('2026');
  await page.getByRole('button', { name: 'Clear the filters' }).first().click();
  await expect(foundOf(page)).toContainText('338 referrals found');
  await expect(page.getByRole('group', { name: 'Received from' }).getByLabel('Year')).toHaveValue('');
});

test('pages through everything that was found, each referral once', async ({ page }) => {
  const references = new Set<string>();
  const collect = async (): Promise<void> => {
    const links = page.getByRole('listitem').getByRole('link', { name: /^[A-Z]+-\d{4}-/ });
    for (const name of await links.allTextContents()) references.add(name);
  };
  await expect(foundOf(page)).toContainText('showing 1 to 50');
  await collect();
  for (const range of ['51 to 100', '101 to 150', '151 to 200', '201 to 250', '251 to 300', '301 to 338']) {
    await page.getByRole('button', { name: /^Show the next/ }).click();
    await expect(foundOf(page)).toContainText(`showing ${range}`);
    await collect();
  }
  expect(references.size).toBe(338);
  await expect(page.getByRole('button', { name: /^Show the next/ })).toBeHidden();
});

test('a search is kept under a name, picked again, and removed', async ({ page }) => {
  await page.keyboard.type('idva-2526-0106');
  await page.getByLabel('Service', { exact: true }).selectOption('IDVA');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByLabel('Name of the view').fill('One of ours');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'One of ours', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await textOf(page).fill('');
  await page.getByRole('button', { name: 'Clear the filters' }).first().click();
  await expect(foundOf(page)).toContainText('338 referrals found');
  await page.getByRole('button', { name: 'One of ours', exact: true }).click();
  await expect(textOf(page)).toHaveValue('idva-2526-0106');
  await expect(foundOf(page)).toContainText('1 referral found');
  await page.getByRole('button', { name: 'Remove One of ours' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('button', { name: 'One of ours', exact: true })).toBeHidden();
});

test('says what to try when nothing matches', async ({ page }) => {
  await page.keyboard.type('zzzz');
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the text' }).click();
  await expect(textOf(page)).toBeFocused();
  await expect(foundOf(page)).toContainText('338 referrals found');
});

test('the way back from a record leads to the same results', async ({ page }) => {
  await page.keyboard.type('idva-2526');
  await page.getByLabel('Status', { exact: true }).selectOption('allocated');
  await expect(foundOf(page)).toContainText('with one filter');
  const found = await foundOf(page).textContent();
  await rowsOf(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Safe contact' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toHaveValue('idva-2526');
  await expect(foundOf(page)).toHaveText(found ?? '');
});

test.describe('in a narrow window', () => {
  const disclosureOf = (page: Page): Locator =>
    page.getByRole('button', { name: /^Filters and saved views/ });

  test('what was found stands close to what was typed, and the filters are one key away', async ({
    page,
  }) => {
    const status = page.getByLabel('Status', { exact: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(status).toBeHidden();
    const boxes = await Promise.all(
      [textOf(page), rowsOf(page).first()].map(async (each) => await each.boundingBox()),
    );
    const [text, row] = boxes;
    expect((row?.y ?? Infinity) - (text?.y ?? 0)).toBeLessThan(200);

    await page.keyboard.press('Tab');
    await expect(disclosureOf(page)).toBeFocused();
    await expect(disclosureOf(page)).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(disclosureOf(page)).toBeFocused();
    await expect(disclosureOf(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Tab');
    await expect(status).toBeFocused();
    await status.selectOption('allocated');
    await expect(disclosureOf(page)).toHaveText('Filters and saved views (1 set)');
    await disclosureOf(page).press('Space');
    await expect(status).toBeHidden();
    await expect(foundOf(page)).toContainText('with one filter');
  });

  test('arrow down leads past the filters into the results', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.keyboard.press('ArrowDown');
    await expect(rowsOf(page).first().getByRole('link')).toBeFocused();
  });

  test('the filters stand open again once there is room', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByLabel('Status', { exact: true })).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByLabel('Status', { exact: true })).toBeVisible();
    await expect(disclosureOf(page)).toBeHidden();
  });
});
