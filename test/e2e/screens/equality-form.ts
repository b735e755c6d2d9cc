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

/** Answers every question, up to the page that seals them. */
export const reachTheEnd = async (page: Page): Promise<void> => await toQuestion(page, TO_THE_END);

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

/** The form ended in one of the ways that ask nothing of the client. */
const ended = (name: string, title: string, end: (page: Page) => Promise<void>): Screen => ({
  name: `equality-form-${name}`,
  vault: 'caseload',
  isUnlocked: true,
  reach: async ({ page }) => {
    await openForm(page);
    await end(page);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  },
});

/** Chooses how the client is asked, and does it. */
async function ask(page: Page, way: RegExp, button: string): Promise<void> {
  await page.getByRole('radio', { name: way }).check();
  await page.getByRole('button', { name: button }).click();
}

/** The equality form. */
export const equalityFormScreens: readonly Screen[] = [
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
    reach: async ({ page }) => await reachTheEnd(page),
  },
  {
    name: 'equality-form-sealed',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await reachTheEnd(page);
      await page.getByRole('button', { name: 'Seal my answers' }).click();
      await expect(page.getByRole('heading', { name: /now sealed/ })).toBeVisible();
    },
  },
  ended('declined', 'Thank you. No question was asked.', async (page) => {
    await ask(page, /^Turn the screen/, 'Start, and turn the screen');
    await page.getByRole('radio', { name: /^No/ }).check();
    await page.getByRole('button', { name: 'Finish' }).click();
  }),
  ended('stopped', 'The form was stopped. Nothing was kept.', async (page) => {
    await ask(page, /^Read it out/, 'Start reading out');
    await page.getByRole('button', { name: 'Stop, and keep nothing' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop, and keep nothing' }).click();
  }),
  ended('handed-over', 'Recorded: the paper form was handed over.', async (page) => {
    await ask(page, /^Hand over a paper form/, 'Record that it was handed over');
  }),
  ended('objected', 'The objection is recorded.', async (page) => {
    await ask(page, /^The client objects/, 'Record the objection');
  }),
  {
    name: 'equality-form-sealed-before',
    vault: 'caseload',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openForm(page);
      await ask(page, /^Hand over a paper form/, 'Record that it was handed over');
      await page.getByRole('button', { name: 'Back to the referral' }).click();
      await page.getByRole('link', { name: 'Open the form' }).click();
      await expect(page.getByText('A form was sealed on')).toBeVisible();
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
      await page.getByRole('button', { name: 'Print' }).click();
      await expect(page.getByText('Sent to the printer')).toBeVisible();
    },
  },
];
