import { expect, type Page } from '@playwright/test';
import { fillDrafts } from '../drafts.ts';
import { answerIdvaReferral, saveReferral, startReferral } from '../intake-by-keyboard.ts';
import type { Screen } from './screen.ts';

const onPage = async (page: Page, heading: string): Promise<void> =>
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);

const MOST_PAGES = 15;

/** Goes on without an answer. */
async function skip(page: Page): Promise<void> {
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.textContent();
  await page.keyboard.press('Control+Enter');
  const later = page.getByRole('button', { name: 'Answer later' });
  await expect(later.or(title.filter({ hasNotText: before ?? '' })).first()).toBeVisible();
  if (await later.isVisible()) await later.click();
  await expect(title).not.toHaveText(before ?? '');
}

/** Skips pages from a new referral of both services to the one with a heading. */
async function skipTo(page: Page, heading: string): Promise<void> {
  await startReferral(page);
  await page.getByRole('radio', { name: 'Both IDVA and ISVA' }).check();
  await page.keyboard.press('Control+Enter');
  const title = page.getByRole('heading', { level: 1 });
  await onPage(page, 'When and how');
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if ((await title.textContent())?.includes(heading)) return;
    await skip(page);
  }
}

const intakeScreen = (name: string, reach: (page: Page) => Promise<void>): Screen => ({
  name: `intake-${name}`,
  vault: 'empty',
  isUnlocked: true,
  reach: async ({ page }) => await reach(page),
});

/** The pages of a new referral. */
export const intakeScreens: readonly Screen[] = [
  intakeScreen('service', startReferral),
  intakeScreen('service-missing', async (page) => {
    await startReferral(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toBeFocused();
  }),
  intakeScreen('arrival', async (page) => await skipTo(page, 'When and how')),
  intakeScreen('date-wrong', async (page) => {
    await skipTo(page, 'When and how');
    await page.getByLabel('Year').fill('26');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toBeFocused();
  }),
  intakeScreen('not-kept', async (page) => {
    await fillDrafts(page);
    await startReferral(page);
    await page.getByRole('radio', { name: /IDVA\)/ }).check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'What you typed last is not kept' })).toBeVisible();
  }),
  intakeScreen('reasons-not-asked', async (page) => {
    await skipTo(page, 'Why was the referral made?');
    await page.getByRole('checkbox', { name: 'Not asked' }).check();
  }),
  intakeScreen('client', async (page) => await skipTo(page, 'Who is the client?')),
  intakeScreen('children', async (page) => {
    await startReferral(page);
    await page.getByRole('radio', { name: /IDVA\)/ }).check();
    await page.keyboard.press('Control+Enter');
    await onPage(page, 'When and how');
    await skip(page);
    await page.getByRole('checkbox', { name: 'Escalation' }).check();
    await page.keyboard.press('Control+Enter');
    await onPage(page, 'Who is the client?');
    await skip(page);
    await onPage(page, 'Does the client have children?');
  }),
  intakeScreen('needs', async (page) => {
    await skipTo(page, 'Check your answers');
    await page.getByRole('button', { name: /^Add what helps the client/ }).click();
    await onPage(page, 'What does the client need from you?');
  }),
  intakeScreen('work', async (page) => {
    await skipTo(page, 'Where does the client work?');
    await page.getByLabel('Which part of the workforce').selectOption('PCSO');
    await page
      .getByRole('group', { name: 'Does their line manager know what is happening?' })
      .getByLabel('Not asked')
      .check();
  }),
  intakeScreen(
    'safe-contact-empty',
    async (page) => await skipTo(page, 'How can the client be reached safely?'),
  ),
  intakeScreen('safe-contact', async (page) => {
    await skipTo(page, 'How can the client be reached safely?');
    await page.getByLabel('How can the client be reached?').selectOption('PERSONAL_MOBILE');
    await page.getByLabel('Yes, the client confirmed').check();
    await page.getByText('More (optional)').click();
    await page.getByRole('button', { name: 'Add safe times' }).click();
    await page.getByRole('button', { name: 'Add another way' }).click();
  }),
  intakeScreen('people-alleged', async (page) => {
    await skipTo(page, 'Who is alleged');
    await page.getByRole('group', { name: 'Is it police-perpetrated?' }).getByLabel('Yes').check();
  }),
  intakeScreen('abuse', async (page) => {
    await skipTo(page, 'What kind of abuse');
    await page.getByText('More (optional)').click();
  }),
  intakeScreen('sexual-violence', async (page) => await skipTo(page, 'What kind of sexual violence')),
  intakeScreen('consent', async (page) => {
    await skipTo(page, 'What does the client agree to?');
    await page.getByLabel('Explicit, spoken').check();
    await page.getByLabel('Yes, these people or roles').check();
  }),
  intakeScreen('told', async (page) => {
    await skipTo(page, 'What was the client told?');
    for (const answer of await page.getByRole('radio', { name: 'Yes' }).all()) await answer.check();
  }),
  intakeScreen('access', async (page) => await skipTo(page, 'How urgent')),
  intakeScreen('check-unfinished', async (page) => {
    await skipTo(page, 'Check your answers');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert')).toBeFocused();
  }),
  intakeScreen('check', async (page) => await answerIdvaReferral(page, 'Ann Example')),
  intakeScreen('saved', async (page) => {
    await answerIdvaReferral(page, 'Ann Example');
    await saveReferral(page);
  }),
];
