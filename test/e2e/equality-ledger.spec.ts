import { join } from 'node:path';
import { expect, test, unlock } from './fixtures.ts';
import { chooseYear, makeReport, openOnlyRelease } from './screens/equality-report.ts';

test.describe('the ledger of equality reports', () => {
  test.use({ vault: 'empty' });

  test('shows a report again, gives it out, and then keeps it from being withdrawn', async ({
    page,
    main,
    home,
  }) => {
    await unlock(page);
    await chooseYear(page, '2023-24');
    const pages = await makeReport(page);
    await openOnlyRelease(page);
    await expect(page.getByRole('img', { name: /^Page / })).toHaveCount(pages);
    await expect(page.getByText('Not given out')).toBeVisible();
    await main.setSaveDialogAnswer(join(home, 'again.pdf'));
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await expect(page.getByText('Saved as again.pdf')).toBeVisible();
    await expect(page.getByText('Given out')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Withdraw this report' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByText('Given out')).toBeVisible();
    await page.getByRole('link', { name: /^EM-/ }).click();
    await expect(page.getByRole('button', { name: 'Save PDF' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Withdraw this report' })).toHaveCount(0);
  });

  test('withdraws a report that nobody was given, by keyboard alone', async ({ page }) => {
    await unlock(page);
    await chooseYear(page, '2023-24');
    await makeReport(page);
    await openOnlyRelease(page);
    await page.getByRole('button', { name: 'Withdraw this report' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /^Withdraw report EM-/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Withdrawn/)).toBeVisible();
    await expect(page.getByText('It was withdrawn. Make the report again to give it out.')).toBeVisible();
    await expect(page.getByRole('heading', { name: /Report EM-/ })).toBeFocused();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { name: 'Earlier equality reports' })).toBeVisible();
    await expect(page.getByText(/Withdrawn/)).toBeVisible();
  });
});
