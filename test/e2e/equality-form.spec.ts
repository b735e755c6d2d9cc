import type { Page } from '@playwright/test';
import { expect, test, unlock } from './fixtures.ts';
import {
  answer,
  openForm,
  openRecord,
  openRecordWithoutForm,
  startQuestions,
} from './screens/equality-form.ts';

test.use({ vault: 'caseload' });

/** An answer of the sample's questions that stands nowhere else in the application. */
const TELLING = 'Gypsy or Irish Traveller';

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name });

/** Opens the form and gives back the reference of its referral. */
async function openFormOf(page: Page): Promise<string> {
  await openForm(page);
  const title = await heading(page, /Equality form/).innerText();
  return /[A-Z]+-\d{4}-\d{4}/.exec(title)?.[0] ?? '';
}

test('seals what the client answers, shows it to nobody, and goes back only when the worker says so', async ({
  page,
}) => {
  await unlock(page);
  const reference = await openFormOf(page);
  await startQuestions(page);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText(reference)).toHaveCount(0);

  await answer(page, '35 to 44');
  await answer(page, 'Yes');
  await expect(page.getByText('Question 3 of 12')).toBeVisible();
  await answer(page, 'Yes, a little');
  await page.getByLabel('Memory').check();
  await answer(page, 'Mental health');
  for (const label of ['Yes', 'Married', 'None of these', TELLING, 'No religion', 'Female']) {
    await answer(page, label);
  }
  await answer(page, 'Prefer not to say');
  await answer(page, 'An older person');
  // The answers are not shown again: somebody may look over the client's shoulder.
  await expect(heading(page, 'That was the last question')).toBeVisible();
  await expect(page.getByText(TELLING)).toHaveCount(0);
  await page.getByRole('button', { name: 'Seal my answers' }).click();

  await expect(heading(page, 'Thank you. These answers are now sealed.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Thank you. These answers are now sealed.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the worker’s screen' }).click();
  await expect(page.getByText('Sealed on 23 November 2026')).toBeVisible();
  expect(await page.content()).not.toContain(TELLING);

  await page.getByRole('link', { name: 'Open the form' }).click();
  await expect(page.getByText('A form was sealed on 23 November 2026')).toBeVisible();
  await expect(page.getByText('A new form takes its place.')).toBeVisible();
});

test('can be answered by keyboard alone', async ({ page }) => {
  await unlock(page);
  await openForm(page);
  await startQuestions(page);
  for (let question = 1; question <= 12; question += 1) {
    await expect(page.getByText(`Question ${question} of`)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  }
  await expect(heading(page, 'That was the last question')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Thank you. These answers are now sealed.')).toBeVisible();
});

test('goes back with what was ticked, and asks about a condition only whoever has one', async ({ page }) => {
  await unlock(page);
  await openForm(page);
  await startQuestions(page);
  await answer(page, '25 to 34');
  await answer(page, 'No');
  await expect(heading(page, /Is the gender you identify with/)).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('No', { exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('25 to 34')).toBeChecked();
});

test('asks for an answer or "prefer not to say" before it goes on', async ({ page }) => {
  await unlock(page);
  await openForm(page);
  await startQuestions(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Choose an answer, or “Prefer not to say”.')).toBeVisible();
  await expect(page.getByLabel('16 to 24')).toBeFocused();
});

test('keeps nothing of a form that is stopped', async ({ page }) => {
  await unlock(page);
  const reference = await openFormOf(page);
  await startQuestions(page);
  await answer(page, '35 to 44');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Carry on' }).click();
  await expect(page.getByText('Question 2 of')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Stop, and keep nothing' }).click();
  await expect(heading(page, 'The form was stopped. Nothing was kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the worker’s screen' }).click();
  await expect(page.getByText(reference).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Give the equality form' })).toBeVisible();
});

test('keeps nothing of a form when the vault locks', async ({ page }) => {
  await unlock(page);
  const reference = await openFormOf(page);
  await startQuestions(page);
  await page.getByLabel('55 to 64').check();
  await page.keyboard.press('Control+L');
  await expect(page.getByText('Question 1 of')).toHaveCount(0);
  await unlock(page);
  await openRecord(page, reference);
  await page.getByRole('link', { name: 'Give the equality form' }).click();
  await startQuestions(page);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('records a client who does not agree to statistics without asking anything', async ({ page }) => {
  await unlock(page);
  await openForm(page);
  await page.getByRole('radio', { name: 'Turn the screen to the client' }).check();
  await page.getByRole('button', { name: 'Start, and turn the screen' }).click();
  await page.getByRole('radio', { name: /^No/ }).check();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(heading(page, 'Thank you. No question was asked.')).toBeVisible();
});

test('records an objection, takes no answers while it stands, and takes it back', async ({ page }) => {
  await unlock(page);
  await openForm(page);
  await page.getByRole('radio', { name: /The client objects/ }).check();
  await page.getByRole('button', { name: 'Record the objection' }).click();
  await expect(heading(page, 'The objection is recorded.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the referral' }).click();
  await page.getByRole('link', { name: 'Open the form' }).click();
  await expect(page.getByText('The client objects to equality monitoring')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('button', { name: 'Record that the objection is withdrawn' }).click();
  await expect(page.getByRole('radio', { name: 'Turn the screen to the client' })).toBeVisible();
});

test('prints a blank form without a name, records that it is out, and takes what comes back', async ({
  page,
  main,
}) => {
  await unlock(page);
  await openRecordWithoutForm(page);
  await page.getByRole('link', { name: 'Give the equality form' }).click();
  await page.getByRole('radio', { name: 'Hand over a paper form' }).check();
  await page.getByRole('link', { name: 'Print a blank form' }).click();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByText('Sent to the printer')).toBeVisible();
  expect(await main.printed()).toHaveLength(1);

  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('radio', { name: 'Hand over a paper form' }).check();
  await page.getByRole('button', { name: 'Record that it was handed over' }).click();
  await page.getByRole('button', { name: 'Back to the referral' }).click();
  await page.getByRole('link', { name: 'Open the form' }).click();
  await page.getByRole('radio', { name: 'Type in a paper form that came back' }).check();
  await page.getByRole('button', { name: 'Start typing in' }).click();
  await expect(page.getByRole('alert')).toContainText('Give the date that stands on the form');
  await page.getByLabel('Day').fill('20');
  await page.getByLabel('Month').fill('11');
  await page.getByLabel('Year').fill('2026');
  await page.getByRole('button', { name: 'Start typing in' }).click();
  await expect(page.getByText('Type in what is ticked on the paper.')).toBeVisible();
});
