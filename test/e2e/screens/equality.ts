import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** The reference of a referral of the sample without an equality form. */
async function referenceWithoutForm(page: Page): Promise<string> {
  const reference = await page.evaluate(async () => {
    const list = await window.strongroom.call('referrals.list', {});
    if (!list.ok) return null;
    for (const { referralId } of list.value.referrals) {
      const referral = await window.strongroom.call('referrals.get', { referralId });
      if (referral.ok && referral.value.equalityForm.state === 'none') return referral.value.reference;
    }
    return null;
  });
  if (reference === null) throw new Error('Every referral of the sample has an equality form.');
  return reference;
}

/** Opens the record of a referral without a form. */
export async function openRecordWithoutForm(page: Page): Promise<void> {
  await openRecord(page, await referenceWithoutForm(page));
}

/** Opens a referral that stands on the first page of the list. */
export async function openRecord(page: Page, reference: string): Promise<void> {
  await page.getByRole('link', { name: 'Referrals' }).click();
  await page.getByRole('link', { name: new RegExp(`^${reference} `) }).click();
}

/** Opens the worker's page of a form that was not given yet. */
export async function openForm(page: Page): Promise<void> {
  await openRecordWithoutForm(page);
  await page.getByRole('link', { name: 'Give the equality form' }).click();
  await expect(page.getByRole('heading', { name: /Equality form/ })).toBeVisible();
}

/** Turns the screen to the client, who agrees to statistics. */
export async function startQuestions(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Turn the screen to the client' }).check();
  await page.getByRole('button', { name: 'Start, and turn the screen' }).click();
  await page.getByRole('radio', { name: 'Yes, I agree' }).check();
  await page.getByRole('button', { name: 'Start the questions' }).click();
}

export async function answer(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

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
  await expect(title).toBeFocused({ timeout: 40_000 });
  return Number.parseInt(await title.innerText(), 10);
}

/** Gives the vault as much to do as takes a while: what is asked for after it waits its turn. */
async function keepVaultBusy(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let times = 0; times < 8; times += 1) {
      void window.strongroom.call('equality.report', { from: '2023-04-01', to: '2026-03-31' });
    }
  });
}

const toQuestion = async (page: Page, answers: readonly string[]): Promise<void> => {
  await openForm(page);
  await startQuestions(page);
  for (const label of answers) await answer(page, label);
};

const TO_ETHNIC_GROUP = ['35 to 44', 'No', 'Yes', 'Married', 'None of these'] as const;
const TO_THE_END = [
  ...TO_ETHNIC_GROUP,
  'Irish',
  'No religion',
  'Female',
  'Prefer not to say',
  'None of these',
] as const;

/** The equality form and the equality report. */
export const equalityScreens: readonly Screen[] = [
  {
    name: 'equality-form-worker',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => await openForm(page),
  },
  {
    name: 'equality-form-worker-problem',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openForm(page);
      await page.getByRole('radio', { name: 'Type in a paper form that came back' }).check();
      await page.getByRole('button', { name: 'Start typing in' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'equality-form-objection',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openForm(page);
      await page.getByRole('radio', { name: /The client objects/ }).check();
      await page.getByRole('button', { name: 'Record the objection' }).click();
      await page.getByRole('button', { name: 'Back to the referral' }).click();
      await page.getByRole('link', { name: 'Open the form' }).click();
      await expect(page.getByText('The client objects to equality monitoring')).toBeVisible();
    },
  },
  {
    name: 'equality-form-welcome',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openForm(page);
      await page.getByRole('radio', { name: 'Read it out' }).check();
      await page.getByRole('button', { name: 'Start reading out' }).click();
      await expect(page.getByRole('heading', { name: 'Some questions about you' })).toBeVisible();
    },
  },
  {
    name: 'equality-form-question',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await toQuestion(page, []);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByText('Choose an answer, or “Prefer not to say”.')).toBeVisible();
    },
  },
  {
    name: 'equality-form-question-in-groups',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => await toQuestion(page, TO_ETHNIC_GROUP),
  },
  {
    name: 'equality-form-stop',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await toQuestion(page, []);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'equality-form-seal',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => await toQuestion(page, TO_THE_END),
  },
  {
    name: 'equality-form-sealed',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await toQuestion(page, TO_THE_END);
      await page.getByRole('button', { name: 'Seal my answers' }).click();
      await expect(page.getByRole('heading', { name: /now sealed/ })).toBeVisible();
    },
  },
  {
    name: 'equality-form-blank',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openForm(page);
      await page.getByRole('radio', { name: 'Hand over a paper form' }).check();
      await page.getByRole('link', { name: 'Print a blank form' }).click();
      await expect(page.getByRole('heading', { name: 'Blank equality form' })).toBeVisible();
    },
  },
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
    name: 'equality-report-under-way',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await keepVaultBusy(page);
      await askForReport(page);
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
      await expect(page.getByText('Wait until the report is made and proved.')).toBeVisible();
    },
  },
  // No data makes the engine refuse a report, and the bridge cannot be replaced: a report that was stopped shows the same place.
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
    name: 'equality-report-nobody',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await chooseYear(page, '2023-24');
      await makeReport(page);
      await expect(page.getByText('No referral was received in this period')).toBeVisible();
    },
  },
];
