import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, unlock } from './fixtures.ts';
import {
  askForReport,
  chooseYear,
  lookForMerges,
  lookAgainAtReport,
  makeReport,
  objectElsewhere,
} from './screens/equality-report.ts';

test.use({ vault: 'caseload' });

test('makes a report, shows its pages, what is hidden and why, and saves and prints it', async ({
  page,
  main,
  home,
}) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  const savePdf = page.getByRole('button', { name: 'Save PDF' });
  await expect(savePdf).toHaveAttribute('aria-disabled', 'true');
  await expect(savePdf).toHaveAccessibleDescription(/Make the report first/);

  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('dialog')).toContainText('logged as a disclosure');
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  const count = await makeReport(page);
  await expect(page.getByRole('heading', { name: / pages, 1 April 2023 to 31 March 2024$/ })).toBeVisible();

  const pages = page.getByRole('img', { name: /^Page \d+ of \d+ of the equality monitoring report/ });
  await expect(pages).toHaveCount(count);
  for (const picture of await pages.all()) {
    await expect
      .poll(async () => await picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(500);
  }
  await expect(page.getByText('Nobody in a group smaller than 5 can be found.')).toBeVisible();
  await expect(page.getByText(/^\d+ of \d+ counts are hidden/)).toBeVisible();
  await page.getByText(/^Age \(\d+\)$/).click();
  await expect(page.getByText('16 to 24, IDVA', { exact: true })).toBeVisible();
  const reasons = page.getByText(/^Shown, it would tell that “.+” is .+\.$/);
  await expect(reasons.filter({ visible: true }).first()).toBeVisible();
  await page.getByText('Certificate', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Hidden counts' })).toContainText('Age: 16 to 24, IDVA');
  await expect(page.getByText('A client who knows one answer of their own')).toBeVisible();

  const outcome = page.getByRole('status');
  await main.setSaveDialogAnswer(join(home, 'report.pdf'));
  await savePdf.click();
  await expect(outcome.getByText('Saved as report.pdf')).toBeVisible();
  expect(readFileSync(join(home, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  const saveFigures = async (): Promise<void> => {
    await main.setSaveDialogAnswer(join(home, 'figures.csv'));
    await page.getByRole('button', { name: 'Save figures (CSV)' }).click();
  };
  await saveFigures();
  await expect(outcome.getByText('Saved as figures.csv')).toBeVisible();
  expect(readdirSync(home).filter((name) => name.startsWith('figures')).length).toBeGreaterThanOrEqual(3);

  // Once more: the system asks about the figures, Strongroom about what stands beside them.
  await main.setReplaceAnswer(false);
  await saveFigures();
  await expect(outcome.getByText('Nothing was saved')).toBeVisible();
  await main.setReplaceAnswer(true);
  await saveFigures();
  await expect(outcome.getByText('Saved as figures.csv')).toBeVisible();

  await page.getByRole('button', { name: 'Print' }).click();
  await expect(outcome.getByText('Sent to the printer')).toBeVisible();
  expect(await main.printed()).toHaveLength(1);
});

test('says what counting categories as one would show, and makes the report so', async ({ page }) => {
  test.slow();
  await unlock(page);
  await chooseYear(page, '2024-25');
  await makeReport(page);
  await lookForMerges(page);
  const found = page.getByRole('button', { name: /^Count as one/ });
  const [words = ''] = (await found.first().innerText()).split('\n');
  expect(words).toContain('Count as one');
  await found.first().click();
  await expect(page.getByRole('heading', { name: 'Counted as one' })).toBeFocused();
  await expect(page.getByText('The choices have changed')).toBeVisible();
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('dialog')).toContainText('Counted as one');
  await page.getByRole('dialog').getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ pages, / })).toBeFocused({ timeout: 90_000 });
  await expect(page.getByText(/ by comparing it with report EM-/)).toBeVisible();

  await page.getByRole('button', { name: /^Count apart/ }).click();
  await expect(page.getByRole('heading', { name: 'Counted as one' })).toBeHidden();
  await expect(page.getByLabel('Smallest group to show')).toBeFocused();
});

test('keeps the report while another page is open, since making it again would be one more disclosure', async ({
  page,
}) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  await makeReport(page);
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('link', { name: 'Equality reports' }).click();
  await expect(page.getByRole('heading', { name: /pages, 1 April 2023/ })).toBeVisible();
  await page.getByLabel('Year from April to March').selectOption('2024-25');
  await expect(page.getByText('The choices have changed')).toBeVisible();
});

test('says that it was not saved, and what to do, and can be saved all the same', async ({
  page,
  main,
  home,
}) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  await makeReport(page);
  const savePdf = page.getByRole('button', { name: 'Save PDF' });
  await main.setSaveDialogAnswer(join(home, 'a folder that has gone', 'report.pdf'));
  await savePdf.click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The PDF was not saved');
  await expect(alert).toContainText('choose another folder');
  await expect(alert).toContainText('The report is still here');
  await expect(savePdf).toBeFocused();
  await main.setSaveDialogAnswer(join(home, 'report.pdf'));
  await savePdf.press('Enter');
  await expect(page.getByText('Saved as report.pdf')).toBeVisible();
  await expect(alert).toBeHidden();
});

test('says how many referrals have changed since it was made, and makes it again', async ({ page }) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  await makeReport(page);
  await objectElsewhere(page);
  await lookAgainAtReport(page);
  await expect(page.getByText('One referral has changed since this report was made')).toBeVisible();
  await page.getByRole('button', { name: 'Make it again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ pages, / })).toBeFocused({ timeout: 90_000 });
  await expect(page.getByText('changed since this report was made')).toBeHidden();
});

test('can be stopped, and says that nothing was made', async ({ page }) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  await askForReport(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No report was made, and nothing is in the ledger.')).toBeVisible();
  await expect(page.getByLabel('Year from April to March')).toHaveValue('2023');
});

test('says that no report came, and of which choices, to somebody who was on another page', async ({
  page,
}) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  await askForReport(page);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('link', { name: 'About' }).click();
  await page.evaluate(async () => await window.strongroom.call('work.cancel', {}));
  // Calls are answered one after another: the report was stopped before this is answered.
  await page.evaluate(async () => await window.strongroom.call('session.status', {}));
  await page.getByRole('link', { name: 'Equality reports' }).click();
  await expect(page.getByText('No report was made, and nothing is in the ledger.')).toBeVisible();
  await expect(page.getByLabel('Year from April to March')).toHaveValue('2023');
});

test('leads to what is wrong with the choices', async ({ page }) => {
  await unlock(page);
  await chooseYear(page, '2023-24');
  await page.getByLabel('Smallest group to show').fill('4');
  await page.getByRole('button', { name: 'Make the report' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Give a whole number from 5 to 50.' }).click();
  await expect(page.getByLabel('Smallest group to show')).toBeFocused();
});

test('prints one page of the report on each sheet of A4, and nothing else', async ({ page, host }) => {
  test.skip(host !== 'chromium', 'Only a headless Chromium gives the pages that it would print.');
  // Fourteen full pages of outlines: seconds on a free machine, most of a minute on a busy one.
  test.slow();
  await unlock(page);
  await chooseYear(page, '2023-24');
  const count = await makeReport(page);
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(count);
});
