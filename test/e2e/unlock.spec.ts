import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, PASSPHRASE, PERSON, test } from './fixtures.ts';
import { givePassphrase, holdElsewhere } from './screens/unlock.ts';

test.use({ vault: 'empty' });

test('starts at the passphrase when one person is remembered, and opens with Enter', async ({ page }) => {
  await expect(page.getByRole('banner')).toContainText('OFFICIAL-SENSITIVE');
  await expect(page.getByRole('radio', { name: PERSON })).toBeChecked();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('says what it does while the key is derived', async ({ page }) => {
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Opening the vault' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the vault' })).toHaveCount(0);
});

test('opening can be cancelled: the vault stays locked, and opens the next time', async ({ page }) => {
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The vault stays locked')).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('a wrong passphrase keeps the name, clears the passphrase, and tells no more than that', async ({
  page,
}) => {
  const field = page.getByLabel('Passphrase', { exact: true });
  await givePassphrase(page, 'not the passphrase');
  await expect(field).toHaveAccessibleDescription(
    /That did not open the vault\. Check the person and the passphrase\./u,
  );
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(page.getByRole('radio', { name: PERSON })).toBeChecked();
  const told = await page.getByRole('main').innerText();
  await page.getByLabel('Someone else').check();
  await givePassphrase(page, 'not the passphrase');
  await expect(page.getByRole('button', { name: 'Open the vault' })).toBeVisible();
  expect(told).toContain(await page.locator('#passphrase-error').innerText());
});

test('shows the passphrase when asked, and hides it again', async ({ page }) => {
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show passphrase' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide passphrase' }).click();
  await expect(field).toHaveAttribute('type', 'password');
});

test('forgets a name, opens for somebody who gives none, and remembers who asks', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Forget this name on this computer' }).click();
  await expect(page.getByText(PERSON)).toHaveCount(0);
  await page.getByLabel('Remember my name on this computer').check();
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
  await app.restart();
  await expect(app.page.getByRole('radio', { name: PERSON })).toBeChecked();
});

test('says why it is locked', async ({ page, main }) => {
  for (const [lock, words] of [
    [async () => await main.emitPower('lock-screen'), /the screen of this computer was locked\./u],
    [async () => await main.emitPower('suspend'), /this computer went to sleep\./u],
    [async () => await page.keyboard.press('Control+l'), /You locked the vault\./u],
    // The last: nobody ever comes back to this computer.
    [async () => await main.advanceIdle(3600), /nobody used the computer for (?:a minute|\w+ minutes)\./u],
  ] as const) {
    await givePassphrase(page);
    await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
    await lock();
    await expect(page.getByText(words)).toBeVisible();
  }
});

test('a vault whose drive is away is looked for again', async ({ app, vaultFolder }) => {
  renameSync(vaultFolder, `${vaultFolder}-away`);
  await app.restart();
  await expect(app.page.getByRole('alert')).toContainText('There is no vault in that folder');
  await expect(app.page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
  renameSync(`${vaultFolder}-away`, vaultFolder);
  await app.page.getByRole('button', { name: 'Look again' }).click();
  await givePassphrase(app.page);
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('a vault that is gone is taken off the list, and stays off it', async ({ app, vaultFolder }) => {
  renameSync(vaultFolder, `${vaultFolder}-away`);
  await app.restart();
  await app.page.getByRole('button', { name: 'Take it off this list' }).click();
  await expect(app.page.getByRole('button', { name: 'Look again' })).toHaveCount(0);
  await app.restart();
  await expect(app.page.getByRole('banner')).toContainText('OFFICIAL-SENSITIVE');
  await expect(app.page.getByRole('button', { name: 'Look again' })).toHaveCount(0);
  await expect(app.page.getByText(PERSON)).toHaveCount(0);
});

test('says who holds a vault that is open elsewhere, and opens it once it is free', async ({
  page,
  vaultFolder,
}) => {
  const letGo = await holdElsewhere(vaultFolder);
  try {
    await givePassphrase(page);
    await expect(page.getByRole('alert')).toContainText('since 23 November 2026 at 08:15');
  } finally {
    await letGo();
  }
  await page.getByRole('button', { name: 'Try again' }).click();
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('opens another vault from its folder, and offers both the next time', async ({
  app,
  page,
  main,
  home,
  vaultFolder,
}) => {
  const other = join(home, 'Documents', 'Other.strongroom');
  cpSync(vaultFolder, other, { recursive: true });
  await main.setOpenDialogAnswer(other);
  await page.getByRole('button', { name: 'Open another vault' }).click();
  await expect(page.getByRole('radio', { name: 'Other' })).toBeChecked();
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
  await app.restart();
  const { page: later } = app;
  await expect(later.getByRole('radio', { name: 'Other' })).toBeChecked();
  await later.getByRole('radio', { name: 'Unit' }).check();
  await expect(later.getByRole('radio', { name: PERSON })).toBeChecked();
});

test('a new vault can be begun, and given up', async ({ page }) => {
  await page.getByRole('button', { name: 'Create a new vault' }).click();
  await expect(page.getByLabel('Name of the vault')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('radio', { name: PERSON })).toBeChecked();
});
