import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Goes to the report and chooses a financial year, such as `2023-24`. */
export async function chooseYear(page: Page, year: string): Promise<void> {
  await page.getByRole('link', { name: 'Equality reports' }).click();
  await page.getByLabel('Year from April to March').selectOption(year);
}

/** Asks for the report, and says yes when asked. */
export async function askForReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the report' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the report' }).click();
}

/** Makes the report and gives back how many pages it has. */
export async function makeReport(page: Page): Promise<number> {
  await askForReport(page);
  const title = page.getByRole('heading', { name: /^\d+ pages, / });
  // Proving and drawing keep a core busy for seconds.
  await expect(title).toBeFocused({ timeout: 90_000 });
  return Number.parseInt(await title.innerText(), 10);
}

/** Looks for categories to count as one, and waits until there is an answer. */
export async function lookForMerges(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what merging would show' }).click();
  // Each possibility is a report solved whole.
  await expect(page.getByText(/^Now \d+ of \d+ answers stand in counts/)).toBeFocused({ timeout: 120_000 });
}

/** Records the objection of somebody who was counted in 2023-24, as a colleague would: their answers go. */
export async function objectElsewhere(page: Page): Promise<void> {
  const outcome = await page.evaluate(async () => {
    const filter = { receivedFrom: '2023-04-01', receivedTo: '2024-03-31' };
    const list = await window.strongroom.call('referrals.list', { filter });
    const [referral] = list.ok ? list.value.referrals : [];
    if (referral === undefined) return 'There is no such referral.';
    const { referralId } = referral;
    const recorded = await window.strongroom.call('equality.recordObjection', { referralId });
    return recorded.ok ? null : recorded.error.message;
  });
  expect(outcome).toBeNull();
}

/** Goes away from the report and back. */
export async function lookAgainAtReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('link', { name: 'Equality reports' }).click();
}

/** Opens the ledger of reports. */
export async function openLedger(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Earlier reports' }).click();
  await expect(page.getByRole('heading', { name: 'Earlier equality reports' })).toBeVisible();
}

/** Opens the one report of the ledger, and waits for its pages. */
export async function openOnlyRelease(page: Page): Promise<void> {
  await openLedger(page);
  await page.getByRole('link', { name: /^EM-/ }).click();
  await expect(page.getByRole('heading', { name: /Report EM-/ })).toBeVisible();
}

/** The equality report. */
export const equalityReportScreens: readonly Screen[] = [
  {
    name: 'equality-report-empty',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => await chooseYear(page, '2023-24'),
  },
  {
    name: 'equality-report-problems',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await page.getByRole('radio', { name: 'Own dates' }).check();
      await page.getByRole('button', { name: 'Make the report' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'equality-report-asked',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await page.getByRole('button', { name: 'Make the report' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'equality-report-unsafe',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await chooseYear(page, '2023-24');
      // No data makes the engine refuse a report: the words are its own.
      await main.holdCalls({
        code: 'UNSAFE_REPORT',
        message:
          '"religion-belief=SIKH; service=OTHER" cannot be protected while "religion-belief=SIKH", "service=IDVA" must be published. It would help to merge SIKH and OTHER of religion-belief. A longer period, or a report on fewer characteristics, would also help.',
      });
      await askForReport(page);
      await expect(page.getByRole('heading', { name: 'What would help' })).toBeVisible();
    },
  },
  {
    name: 'equality-report-collision',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await chooseYear(page, '2023-24');
      // Reports need publish no figure, so no data makes them collide: the words are the engine's own.
      await main.holdCalls({
        code: 'UNSAFE_REPORT',
        message:
          '"service=IDVA" cannot be protected after "report EM-0a1b2c3d: service=IDVA" was published. Merge categories, or do not require those figures.',
        issues: [
          {
            path: ['earlier', '0a1b2c3d-0000-4000-8000-000000000000'],
            message: 'It published "service=IDVA".',
          },
        ],
      });
      await askForReport(page);
      await expect(page.getByRole('heading', { name: 'What it collides with' })).toBeVisible();
    },
  },
  {
    name: 'equality-report-stopped',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await askForReport(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByText('There is no report to save: this one has no proof.')).toBeVisible();
    },
  },
  {
    name: 'equality-report-made',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await page.getByText(/^Age \(/).click();
    },
  },
  {
    name: 'equality-report-stale',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await objectElsewhere(page);
      await lookAgainAtReport(page);
      await expect(page.getByText('One referral has changed since this report was made')).toBeVisible();
    },
  },
  {
    name: 'equality-report-other-choices',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await page.getByRole('radio', { name: 'Quarter' }).check();
      await expect(page.getByText('The choices have changed')).toBeVisible();
    },
  },
  {
    name: 'equality-report-wide',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await page.getByRole('button', { name: 'Zoom to full width' }).click();
      await expect(page.getByRole('button', { name: 'Show beside the choices' })).toBeVisible();
    },
  },
  {
    name: 'equality-report-saved',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main, home }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await main.setSaveDialogAnswer(join(home, 'figures.csv'));
      await page.getByRole('button', { name: 'Save figures (CSV)' }).click();
      await expect(page.getByText('Saved as figures.csv')).toBeVisible();
    },
  },
  {
    name: 'equality-report-not-saved',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main, home }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await main.setSaveDialogAnswer(join(home, 'a folder that has gone', 'report.pdf'));
      await page.getByRole('button', { name: 'Save PDF' }).click();
      await expect(page.getByText('The PDF was not saved')).toBeVisible();
    },
  },
  {
    name: 'equality-report-nobody',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await expect(page.getByText('No referral was received in this period')).toBeVisible();
    },
  },
  {
    name: 'equality-report-compared',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await objectElsewhere(page);
      await makeReport(page);
      await expect(page.getByText(/ by comparing it with report EM-/)).toBeVisible();
    },
  },
  {
    name: 'equality-report-certificate',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await page.getByText('Certificate', { exact: true }).click();
      await page.getByText('What insiders could work out').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'equality-report-merging',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page, main }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      // Never answered: a search that ended would change the page while it is looked at.
      await main.holdCalls(null);
      await page.getByRole('button', { name: 'See what merging would show' }).click();
      await expect(page.getByRole('button', { name: 'Stop looking' })).toBeVisible();
    },
  },
  {
    name: 'equality-report-merges-found',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2024-25');
      await makeReport(page);
      await lookForMerges(page);
    },
  },
  {
    name: 'equality-report-merged',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2024-25');
      await makeReport(page);
      await lookForMerges(page);
      await page
        .getByRole('button', { name: /^Count as one/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Count apart/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'equality-ledger-withdrawn',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await openOnlyRelease(page);
      await page.getByRole('button', { name: 'Withdraw this report' }).click();
      await page.getByRole('button', { name: 'Nobody has it: withdraw it' }).click();
      await expect(page.getByText('It was withdrawn.')).toBeVisible();
    },
  },
  {
    name: 'equality-ledger-empty',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await page.getByRole('link', { name: 'Equality reports' }).click();
      await openLedger(page);
      await expect(page.getByText('No report was made yet')).toBeVisible();
    },
  },
  {
    name: 'equality-ledger',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page, main, home }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await main.setSaveDialogAnswer(join(home, 'report.pdf'));
      await page.getByRole('button', { name: 'Save PDF' }).click();
      await expect(page.getByText('Saved as report.pdf')).toBeVisible();
      await openLedger(page);
      await expect(page.getByText('Given out')).toBeVisible();
    },
  },
  {
    name: 'equality-ledger-report',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await openOnlyRelease(page);
    },
  },
  {
    name: 'equality-ledger-withdraw',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await openOnlyRelease(page);
      await page.getByRole('button', { name: 'Withdraw this report' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];
