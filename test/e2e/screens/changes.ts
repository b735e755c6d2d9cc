import { expect, type Page } from '@playwright/test';
import { fillDrafts } from '../drafts.ts';
import { chooseRadio } from '../keyboard.ts';
import { startReferral } from '../intake-by-keyboard.ts';
import {
  changeElsewhere,
  changePart,
  openRecord,
  partOf,
  REFERRED,
  saveEdit,
  WAITING_FOR_TRIAGE,
} from './casework.ts';
import type { Screen } from './screen.ts';

const PART = 'Reasons and priority';
const typeReferrer = async (page: Page, name: string): Promise<void> =>
  await page.getByLabel('Name of the referrer (optional)').fill(name);
const goToWorklist = async (page: Page): Promise<void> =>
  await page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('link', { name: /^Worklist/ })
    .click();

/** Begins a draft of a change that no version of Strongroom can read, and leaves the record. */
export async function leaveUnreadableDraft(page: Page): Promise<void> {
  const outcome = await page.evaluate(async (reference) => {
    const list = await window.strongroom.call('referrals.list', { search: reference });
    const referralId = list.ok ? list.value.referrals[0]?.referralId : undefined;
    if (referralId === undefined) return 'There is no such referral.';
    const saved = await window.strongroom.call('drafts.save', {
      draftId: crypto.randomUUID(),
      subject: { kind: 'edit', referralId, version: 1, section: 'reasons' },
      content: { base: 'of another version' },
    });
    return saved.ok ? null : saved.error.message;
  }, REFERRED);
  expect(outcome).toBeNull();
  await goToWorklist(page);
}

const changeScreen = (name: string, reach: (page: Page) => Promise<void>): Screen => ({
  name,
  vault: 'caseload',
  isUnlocked: true,
  reach: async ({ page }) => {
    await openRecord(page, REFERRED);
    await reach(page);
  },
});

/** What becomes of what somebody types into a record. */
export const changeScreens: readonly Screen[] = [
  changeScreen('record-name', async (page) => {
    await page.keyboard.press('Control+Shift+N');
    await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText('Quiluvi');
  }),
  changeScreen('record-edit-problems', async (page) => {
    await openRecord(page, WAITING_FOR_TRIAGE);
    await changePart(page, 'Triage and allocation');
    await page.getByLabel('Accept', { exact: true }).check();
    await saveEdit(page);
    await expect(page.getByRole('alert')).toContainText('Enter the day and time of the decision');
  }),
  changeScreen('record-saved', async (page) => {
    await changePart(page, PART);
    await typeReferrer(page, 'My own words');
    await saveEdit(page);
    await expect(partOf(page, PART)).toContainText('Saved');
  }),
  changeScreen('record-saved-together', async (page) => {
    await changePart(page, 'Client');
    await page.getByRole('textbox', { name: /language/i }).fill('Cornish');
    await changeElsewhere(page, { referrerName: 'Their words' });
    await saveEdit(page);
    await expect(page.getByText('While you were typing, First custodian changed')).toBeVisible();
  }),
  changeScreen('conflict-problems', async (page) => {
    await changePart(page, PART);
    await typeReferrer(page, 'My own words');
    await changeElsewhere(page, { referrerName: 'Their words' });
    await saveEdit(page);
    await page.getByRole('button', { name: 'Save these choices' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  }),
  changeScreen('record-unreadable-draft', async (page) => {
    await leaveUnreadableDraft(page);
    await page.getByRole('link', { name: `Continue the change to ${REFERRED}` }).click();
    await expect(page.getByRole('alert')).toContainText('cannot be read any more');
  }),
  changeScreen('record-unkept', async (page) => {
    await fillDrafts(page);
    await changePart(page, PART);
    await typeReferrer(page, 'Half a thought');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'What you typed last is not kept' })).toBeVisible();
  }),
  changeScreen('worklist-drafts', async (page) => {
    await leaveUnreadableDraft(page);
    await expect(page.getByRole('heading', { name: 'You have not finished (1)' })).toBeVisible();
  }),
  changeScreen('worklist-discard', async (page) => {
    await leaveUnreadableDraft(page);
    await page.getByRole('button', { name: /^Discard/ }).click();
    await expect(page.getByRole('dialog', { name: 'Discard what you wrote?' })).toBeVisible();
  }),
  {
    name: 'intake-not-saved-yet',
    vault: 'empty',
    isUnlocked: true,
    reach: async ({ page }) => {
      await fillDrafts(page);
      await startReferral(page);
      await chooseRadio(page, 'Which service', /ISVA\)/);
      await expect(page.getByText('Not saved yet: Strongroom goes on trying.')).toBeVisible();
    },
  },
];
