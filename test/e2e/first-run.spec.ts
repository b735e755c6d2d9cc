import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, PASSPHRASE, test } from './fixtures.ts';
import {
  DISPLAY_NAME,
  reachCode,
  reachPassphrase,
  typeCodeBack,
  typePassphrases,
  VAULT_NAME,
} from './screens/first-run.ts';
import { givePassphrase } from './screens/unlock.ts';

test('makes a vault, checks the paper of its recovery code, opens it, and knows it the next time', async ({
  app,
  page,
  home,
}) => {
  const code = await reachCode(page);
  expect(code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/u);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  const wrong = `${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`;
  await typeCodeBack(page, wrong);
  await expect(page.getByRole('alert')).toContainText('Group 1 is not as it was shown.');
  await typeCodeBack(page, `u${code.slice(1)}`);
  await expect(page.getByRole('alert')).toContainText('No code has the letter U.');
  await page.getByRole('button', { name: 'Show it again' }).click();
  await expect(page.getByRole('main')).toContainText(code.slice(0, 4));
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await typeCodeBack(page, code.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o'));
  await page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
  expect(existsSync(join(home, 'Documents', `${VAULT_NAME}.strongroom`, 'vault.json'))).toBe(true);

  await app.restart();
  await expect(app.page.getByRole('radio', { name: DISPLAY_NAME })).toBeChecked();
  await expect(app.page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await givePassphrase(app.page);
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test('writes neither the passphrase nor the recovery code to the disk or the log', async ({
  page,
  main,
  home,
}) => {
  const code = await reachCode(page);
  const files = [
    join(home, 'userData', 'known-vaults.json'),
    join(home, 'Documents', `${VAULT_NAME}.strongroom`, 'vault.json'),
  ];
  const written = [...files.map((file) => readFileSync(file, 'utf8')), main.output()].join('\n');
  expect(written).toContain(DISPLAY_NAME);
  for (const secret of [PASSPHRASE, code.replaceAll(' ', ''), code.replaceAll(' ', '-')]) {
    expect(written).not.toContain(secret);
  }
});

test('prints a sheet with the code, the vault and how to keep it, and nothing of the page', async ({
  page,
  main,
}) => {
  const code = await reachCode(page);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByText('Sent to the printer')).toBeVisible();
  expect(await main.printed()).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText(VAULT_NAME);
  await expect(sheet).toContainText('23 November 2026');
  await expect(sheet).toContainText('Keep the envelope in a safe');
  await expect(sheet.getByText('OFFICIAL-SENSITIVE')).toHaveCount(2);
  expect((await sheet.getByRole('listitem').allInnerTexts()).slice(0, 7).join(' ')).toBe(code);
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('refuses a passphrase that is easy to guess, and two that differ', async ({ page }) => {
  await reachPassphrase(page);
  await typePassphrases(page, 'wombat', 'wombat');
  await expect(page.getByRole('alert')).toContainText('at least 12 characters');
  await typePassphrases(page, `${VAULT_NAME} 1`, `${VAULT_NAME} 1`);
  await expect(page.getByRole('alert')).toContainText('harder to guess');
  await typePassphrases(page, PASSPHRASE, `${PASSPHRASE} `);
  await expect(page.getByRole('alert')).toContainText('The two passphrases differ.');
});

test('keeps what was answered on the way back, and asks for another name when it is taken', async ({
  page,
  home,
}) => {
  mkdirSync(join(home, 'Documents', `${VAULT_NAME}.strongroom`));
  await reachPassphrase(page);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('Your name, as your colleagues know it')).toHaveValue(DISPLAY_NAME);
  await page.getByRole('button', { name: 'Continue' }).click();
  await typePassphrases(page, PASSPHRASE, PASSPHRASE);
  await expect(page.getByRole('alert')).toContainText(`There is something called “${VAULT_NAME}”`);
  await expect(page.getByLabel('Name of the vault')).toHaveValue(VAULT_NAME);
});

test('puts the vault in the folder that the person chooses', async ({ page, main, home }) => {
  const chosen = join(home, 'Records');
  mkdirSync(chosen);
  await main.setOpenDialogAnswer(chosen);
  await page.getByRole('button', { name: 'Create a vault' }).click();
  await page.getByLabel('Name of the vault').fill(VAULT_NAME);
  await page.getByRole('button', { name: 'Choose another folder' }).click();
  await expect(page.getByText(join(chosen, `${VAULT_NAME}.strongroom`))).toBeVisible();
});

test('warns before somebody leaves a code that nobody checked; the vault is there all the same', async ({
  page,
}) => {
  await reachCode(page);
  await page.getByRole('button', { name: 'Leave without checking the code' }).click();
  await expect(page.getByRole('dialog')).toContainText('Strongroom cannot show the code again.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave without checking the code' }).click();
  await page.getByRole('button', { name: 'Leave anyway' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Open the vault/ })).toBeVisible();
  await givePassphrase(page);
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});

test.describe('with a vault that this computer does not know', () => {
  test.use({ vault: 'empty' });

  test('opens it from its folder, and remembers nobody who did not ask', async ({
    app,
    main,
    home,
    vaultFolder,
  }) => {
    rmSync(join(home, 'userData', 'known-vaults.json'));
    await app.restart();
    await main.setOpenDialogAnswer(join(home, 'Documents'));
    await app.page.getByRole('button', { name: 'Open a vault that exists' }).click();
    await expect(app.page.getByRole('alert')).toContainText('There is no vault in that folder');
    await main.setOpenDialogAnswer(vaultFolder);
    await app.page.getByRole('button', { name: 'Open a vault that exists' }).click();
    await expect(app.page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await givePassphrase(app.page);
    await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
    await app.restart();
    await expect(app.page.getByRole('heading', { level: 1, name: /Open the vault/ })).toBeVisible();
    await expect(app.page.getByRole('radio')).toHaveCount(0);
  });
});
