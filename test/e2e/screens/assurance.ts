import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen.ts';

const EXAMPLE = /^Strongroom for the employee/;

/** Goes to the list of assessments. */
export async function openAssessments(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Impact assessments' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impact assessments' })).toBeVisible();
}

/** Opens the worked example, and one of its parts. */
export async function openExample(page: Page, part = 'Overview'): Promise<void> {
  await openAssessments(page);
  await page.getByRole('link', { name: EXAMPLE }).click();
  await page
    .getByRole('navigation', { name: 'Parts of the assessment' })
    .getByRole('link', { name: part })
    .click();
}

/** Begins an assessment of which nothing is written yet. */
export async function beginAssessment(page: Page): Promise<void> {
  await openAssessments(page);
  await page.getByRole('link', { name: 'Start an assessment' }).first().click();
  await page.getByLabel('What is assessed').fill('A rota for the unit');
  await page.getByRole('button', { name: 'Start with screening' }).click();
  await expect(page.getByRole('heading', { name: 'Is there anything to assess?' })).toBeVisible();
}

/** Opens a question of the example by its id, from the overview. */
async function openQuestion(page: Page, step: string, id: string): Promise<void> {
  await openExample(page, 'Questions');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click();
  const caption = page.locator('.app-page__caption');
  for (let questions = 0; questions < 40; questions += 1) {
    if ((await caption.textContent())?.includes(`(${id})`) === true) return;
    const before = await caption.textContent();
    await page.getByRole('button', { name: 'Next question' }).click();
    await expect(caption).not.toHaveText(before ?? '');
  }
  throw new Error(`No question ${id} in ${step}`);
}

/** Impact assessments. */
export const assuranceScreens: readonly Screen[] = [
  {
    name: 'assessments-empty',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAssessments(page);
      await expect(page.getByRole('heading', { name: 'None yet' })).toBeVisible();
    },
  },
  {
    name: 'assessments',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAssessments(page);
      await expect(page.getByRole('link', { name: EXAMPLE })).toBeVisible();
    },
  },
  {
    name: 'assessment-begin',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAssessments(page);
      await page.getByRole('link', { name: 'Start an assessment' }).first().click();
      await page.getByRole('button', { name: 'Start with screening' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'assessment-screening-start',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => await beginAssessment(page),
  },
  {
    name: 'assessment-screening-questions',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Screening');
      await page.getByRole('link', { name: 'Types of processing on the Commissioner’s list' }).click();
      await expect(page.getByRole('group', { name: /^B10/ })).toBeVisible();
    },
  },
  {
    name: 'assessment-screening-decided',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Screening');
      await page.getByRole('button', { name: 'Decide again' }).click();
      await page.getByRole('button', { name: 'Decide and seal' }).click();
      await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
    },
  },
  {
    name: 'assessment-overview',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page);
      await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    },
  },
  {
    name: 'assessment-overview-begun',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await beginAssessment(page);
      await page.getByRole('link', { name: 'Overview' }).click();
      await expect(page.getByText('First: is an assessment needed?')).toBeVisible();
    },
  },
  {
    name: 'assessment-question-verdict',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openQuestion(page, 'Law enforcement processing', '66.1');
      await expect(page.getByRole('group', { name: /verdict/ })).toBeVisible();
    },
  },
  {
    name: 'assessment-question-unanswered',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await beginAssessment(page);
      await page.getByRole('link', { name: 'Questions', exact: true }).click();
      await page.getByRole('button', { name: /^Mark complete/ }).click();
      await expect(page.getByText('Answer the question first')).toBeVisible();
    },
  },
  {
    name: 'assessment-processing',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Processing');
      await expect(page.getByRole('heading', { name: 'Data flows' })).toBeVisible();
    },
  },
  {
    name: 'assessment-operation',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await beginAssessment(page);
      await page.getByRole('link', { name: 'Processing', exact: true }).click();
      await page.getByRole('button', { name: 'Add an operation' }).click();
      await page.getByRole('button', { name: /^Save/ }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'assessment-risks',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Risks');
      await expect(page.getByRole('heading', { level: 1, name: 'Risks' })).toBeVisible();
    },
  },
  {
    name: 'assessment-consultation',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Consultation');
      await expect(page.getByText(/Both units were consulted at each/)).toBeVisible();
    },
  },
  {
    name: 'assessment-consultation-form',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Consultation');
      await page.getByRole('button', { name: 'Record G7, Information Rights' }).click();
      await page.getByRole('radio', { name: 'They replied' }).check();
      await page.getByRole('button', { name: /^Save/ }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'assessment-documents',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Documents');
      await page.getByRole('button', { name: 'Save the document' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'assessment-log-test',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Documents');
      await page.getByRole('link', { name: 'Test a log' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /log/i })).toBeVisible();
    },
  },
  {
    name: 'assessment-question-sets',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openAssessments(page);
      await page.getByRole('link', { name: 'Question sets' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Question sets' })).toBeVisible();
    },
  },
  {
    name: 'assessment-sign-off',
    vault: 'assessments',
    isUnlocked: true,
    reach: async ({ page }) => {
      await openExample(page, 'Sign-off');
      await page.getByRole('radio', { name: 'Hand it in for review' }).check();
      await expect(page.getByLabel('A note to the reviewers')).toBeVisible();
    },
  },
];
