import type { Page } from '@playwright/test';
import { expect, PASSPHRASE, PERSON, test, unlock } from './fixtures.ts';

test.use({ vault: 'empty' });

const NEXT = 'seven quiet herons rowing';

/** Adds a colleague past the page. @returns the one-time passphrase. */
async function addColleague(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const added = await window.strongroom.call('office.people.add', {
      displayName: 'Robin Colleague',
      roles: ['coordinator'],
    });
    if (!added.ok) throw new Error(added.error.message);
    return added.value.passphrase;
  });
}

async function openAsSomebodyElse(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('radio', { name: 'Someone else' }).check();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open the vault' }).click();
}

async function choosePassphrase(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel(/^(One-time|Current) passphrase$/).fill(current);
  await page.getByLabel('New passphrase', { exact: true }).fill(next);
  await page.getByLabel('The same passphrase again').fill(next);
  await page.getByRole('button', { name: 'Change the passphrase' }).click();
}

test('somebody with a one-time passphrase chooses their own before anything else', async ({ page, app }) => {
  await unlock(page);
  const oneTime = await addColleague(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  await openAsSomebodyElse(app.page, oneTime);
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Choose your own passphrase');
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toHaveCount(0);
  await choosePassphrase(app.page, oneTime, 'short');
  await expect(app.page.getByRole('alert')).toBeFocused();
  await choosePassphrase(app.page, oneTime, NEXT);
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
  await app.page.getByRole('button', { name: 'Lock' }).click();
  await openAsSomebodyElse(app.page, oneTime);
  await expect(app.page.getByText('That did not open the vault')).toBeVisible();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await app.page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('the passphrase is changed by whoever knows the current one', async ({ page, app }) => {
  await unlock(page);
  await page.getByRole('link', { name: PERSON }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your passphrase');
  await choosePassphrase(page, 'not the present one', NEXT);
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase');
  await choosePassphrase(page, PASSPHRASE, NEXT);
  await expect(page.getByText('Your passphrase is changed')).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await app.page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('after several failures the next attempt waits, and says how long', async ({ page }) => {
  for (let times = 0; times < 4; times += 1) {
    await page.getByLabel('Passphrase', { exact: true }).fill(`wrong ${times}`);
    await page.getByRole('button', { name: 'Open the vault' }).click();
    await expect(page.getByText('That did not open the vault')).toBeVisible();
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('');
  }
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(page.getByText('There were too many failed attempts.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the vault' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('You can try again now.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});
