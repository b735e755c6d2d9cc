import type { Page } from '@playwright/test';
import { expect, PERSON, test, unlock } from './fixtures.ts';

test.use({ vault: 'empty' });

const NEXT = 'nine brave otters swimming';

/** A recovery code that is known: a new one, made past the page. */
async function newRecoveryCode(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const replaced = await window.strongroom.call('office.recovery.replace', { reason: 'for a spec' });
    if (!replaced.ok) throw new Error(replaced.error.message);
    return replaced.value.recoveryCode;
  });
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Open with the code' }).click();
}

test('a forgotten passphrase is replaced by the recovery code, which is replaced as well', async ({
  page,
  app,
}) => {
  await unlock(page);
  const code = await newRecoveryCode(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  await enterCode(app.page, 'ABCD');
  await expect(app.page.getByRole('alert')).toContainText('That is not a recovery code');
  await app.page.getByLabel('Recovery code').fill(code.toLowerCase());
  await app.page.getByRole('button', { name: 'Open with the code' }).click();

  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Who gets a new passphrase?');
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toHaveCount(0);
  await app.page.getByRole('radio', { name: PERSON }).check();
  await app.page.getByRole('button', { name: 'Continue' }).click();
  await app.page.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await app.page.getByLabel('The same passphrase again').fill(NEXT);
  await app.page.getByLabel('Why is the recovery code used?').fill('the passphrase was forgotten');
  await app.page.getByRole('button', { name: 'Set the passphrase' }).click();

  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Keep the recovery code');
  const groups = await app.page
    .getByRole('list', { name: /Recovery code/ })
    .first()
    .getByRole('listitem')
    .allTextContents();
  await app.page.getByRole('button', { name: 'I have it on paper' }).click();
  await app.page.getByLabel('Recovery code').fill(groups.join('-'));
  await app.page.getByRole('button', { name: 'Check the code' }).click();
  await app.page.getByRole('button', { name: 'Lock the vault' }).click();

  await enterCode(app.page, code);
  await expect(app.page.getByRole('alert')).toContainText('That code does not open this vault');
  await app.page.getByRole('button', { name: 'Back' }).click();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await app.page.getByRole('button', { name: 'Open the vault' }).click();
  await expect(app.page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
});
