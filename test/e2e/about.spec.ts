import { expect, test, unlock } from './fixtures.ts';
import { openAbout } from './screens/about.ts';

test.use({ vault: 'empty' });

test.beforeEach(async ({ page }) => {
  await unlock(page);
  await openAbout(page);
});

test('says where the vault is, what protects it, and what does not', async ({ page, vaultFolder }) => {
  const main = page.getByRole('main');
  await expect(main).toContainText(vaultFolder);
  await expect(main).toContainText('SQLCipher 4');
  await expect(main).toContainText(/Argon2id with \d+ MB of memory and \d+ passes/);
  await expect(main).toContainText('1 passphrase and 1 recovery code');
  await expect(main).toContainText('points a camera at it');
});

test('says which versions and licences are inside', async ({ page }) => {
  const versions = page.getByRole('region', { name: 'This copy of Strongroom' });
  await expect(versions).toContainText('Node.js');
  await page.getByText(/packages inside$/).click();
  await expect(page.getByRole('row', { name: /react-dom .* MIT/ })).toBeVisible();
});

test('checks the vault, and says so in words', async ({ page }) => {
  await page.getByRole('button', { name: 'Check the vault now' }).click();
  await expect(page.getByText('The vault is sound')).toBeVisible();
  await expect(page.getByText('Every page is whole.')).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Check again' })).toBeFocused();
});

test('keeps the settings of this computer', async ({ app, page }) => {
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByLabel('Lock the vault when nobody uses the computer for').selectOption('5 minutes');
  await page.getByLabel('Ask the system to leave the window out').uncheck();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('The settings are saved.')).toBeVisible();
  await app.restart();
  await unlock(app.page);
  await openAbout(app.page);
  await expect(app.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(app.page.getByLabel('Lock the vault when nobody uses the computer for')).toHaveValue('5');
  await expect(app.page.getByLabel('Ask the system to leave the window out')).not.toBeChecked();
});
