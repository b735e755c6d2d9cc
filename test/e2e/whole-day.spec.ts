import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, PASSPHRASE, test } from './fixtures.ts';
import { answerIdvaReferral, answerIsvaReferral, saveReferral } from './intake-by-keyboard.ts';
import {
  chooseRadio,
  expectNoPointer,
  pressButton,
  pressLink,
  tabTo,
  tick,
  typeInto,
  watchPointer,
} from './keyboard.ts';
import { changeElsewhere } from './screens/casework.ts';
import { DISPLAY_NAME, VAULT_NAME } from './screens/first-run.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function typePassphrase(page: Page, label: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(PASSPHRASE);
}

async function makeVault(page: Page): Promise<void> {
  await expect(heading(page, 'Welcome to Strongroom')).toBeVisible();
  await pressButton(page, 'Create a vault');
  await typeInto(page, 'Name of the vault', VAULT_NAME);
  await pressButton(page, /^Continue/);
  await typeInto(page, 'Your name, as your colleagues know it', DISPLAY_NAME);
  await tick(page, 'Remember my name on this computer');
  await pressButton(page, /^Continue/);
  await typePassphrase(page, 'Passphrase');
  await typePassphrase(page, 'The same passphrase again');
  await page.keyboard.press('Enter');
  await expect(heading(page, /Keep the recovery code/)).toBeFocused({ timeout: 30_000 });
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  const code = (await groups.allInnerTexts()).join(' ');
  await pressButton(page, 'I have it on paper');
  await typeInto(page, 'Recovery code', code);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'The vault is ready')).toBeVisible();
  await pressButton(page, 'Open the vault');
  await expect(heading(page, 'Nothing needs you')).toBeVisible();
}

/** The client is handed the screen, answers every question by its last answer, and seals them. */
async function fillEqualityForm(page: Page): Promise<void> {
  await pressLink(page, 'Hand the screen to the client');
  await chooseRadio(page, 'How', 'Turn the screen to the client');
  await pressButton(page, 'Start, and turn the screen');
  await chooseRadio(page, /agree/, /^Yes, I agree/);
  await pressButton(page, 'Start the questions');
  const last = heading(page, 'That was the last question');
  for (let question = 1; !(await last.isVisible()); question += 1) {
    await expect(page.getByText(`Question ${question} of`).or(last)).toBeVisible();
    if (await last.isVisible()) break;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  }
  await pressButton(page, 'Seal my answers');
  await expect(heading(page, 'Thank you. These answers are now sealed.')).toBeVisible();
  await pressButton(page, 'Back to the worker’s screen');
  await expect(page.getByText('Sealed on 23 November 2026')).toBeVisible();
}

test('the use of a pointer would be seen, in the page that is there and in the one after a reload', async ({
  page,
}) => {
  await watchPointer(page);
  for (const visit of ['there already', 'loaded anew']) {
    await expect(heading(page, 'Welcome to Strongroom')).toBeVisible();
    await expectNoPointer(page);
    await page.mouse.click(1, 1);
    await expect(page.locator('body'), visit).toHaveAttribute('data-pointer');
    await page.reload();
  }
});

test('a whole day by keyboard alone', async ({ app, page, main, home }) => {
  test.slow();
  await watchPointer(page);
  await makeVault(page);

  await answerIdvaReferral(page, 'Ann Example');
  await saveReferral(page);
  await fillEqualityForm(page);
  await answerIsvaReferral(page, 'Bea Example');
  await saveReferral(page);
  await fillEqualityForm(page);

  // Found by a name, which the list does not show.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: /^Reference, pseudonym/ })).toBeFocused();
  await page.keyboard.type('ann exam');
  await expect(page.getByRole('status').filter({ hasText: '1 referral found' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: /^IDVA-2627-0001/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'IDVA-2627-0001' })).toBeVisible();

  // Edited in its place.
  await pressButton(page, 'Change Client');
  await typeInto(page, /language/i, 'Welsh');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Client', exact: true })).toContainText('Welsh');

  // Edited while a colleague edits the same field.
  await pressButton(page, 'Change Employment');
  await chooseRadio(page, 'Does their line manager know what is happening?', 'Yes');
  await changeElsewhere(page, { referrerName: 'A colleague of theirs' });
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /Someone changed this while you were typing/)).toBeFocused();
  await chooseRadio(page, 'Line manager knows', 'Yours');
  await pressButton(page, 'Save these choices');
  await expect(page.getByText('Saved as you chose')).toBeVisible();
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toContainText(
    'Line manager knows',
  );

  await pressLink(page, 'Equality reports');
  await pressButton(page, 'Make the report');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Make the report' }));
  await page.keyboard.press('Enter');
  await expect(heading(page, /^\d+ pages, /)).toBeFocused({ timeout: 90_000 });
  const file = join(home, 'report.pdf');
  await main.setSaveDialogAnswer(file);
  await pressButton(page, 'Save PDF');
  await expect(page.getByText('Saved as report.pdf')).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await expectNoPointer(page);

  await page.keyboard.press('Control+l');
  await expect(heading(app.page, /Open the vault/)).toBeVisible();
  await expect(app.page.getByRole('radio', { name: DISPLAY_NAME })).toBeChecked();
  await typePassphrase(app.page, 'Passphrase');
  await app.page.keyboard.press('Enter');
  await expect(heading(app.page, /^Needs you today|^This week|^Nothing needs you/).first()).toBeVisible();
  await expectNoPointer(app.page);
});
