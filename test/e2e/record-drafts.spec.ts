import type { Locator, Page } from '@playwright/test';
import { fillDrafts } from './drafts.ts';
import { expect, test, unlock } from './fixtures.ts';
import {
  changePart,
  loggedActions,
  openRecord,
  partOf,
  REFERRED,
  WAITING_FOR_TRIAGE,
} from './screens/casework.ts';
import { leaveUnreadableDraft } from './screens/changes.ts';

test.use({ vault: 'caseload' });

const PART = 'Reasons and priority';
const referrerOf = (page: Page): Locator => page.getByLabel('Name of the referrer (optional)');

async function open(page: Page, reference = REFERRED): Promise<void> {
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  await openRecord(page, reference);
}

const goToWorklist = async (page: Page): Promise<void> =>
  await page
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('link', { name: /^Worklist/ })
    .click();

const continueFromWorklist = async (page: Page): Promise<void> =>
  await page.getByRole('link', { name: `Continue the change to ${REFERRED}` }).click();

/** Gives the vault so much to do that whatever is asked next waits for a while. */
const occupyVault = async (page: Page): Promise<void> =>
  await page.evaluate(() => {
    for (let call = 0; call < 60; call += 1) void window.strongroom.call('referrals.list', { limit: 500 });
  });

test('escape leaves the editor, and what was typed is offered again', async ({ page }) => {
  await open(page);
  await changePart(page, 'Reasons and priority');
  const referrer = referrerOf(page);
  await referrer.fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(page.getByText('What you typed is kept as a draft')).toBeVisible();
  await expect(partOf(page, 'Reasons and priority')).not.toContainText('Half a thought');
  await partOf(page, 'Reasons and priority').getByRole('button', { name: 'Continue' }).click();
  await expect(referrer).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await expect(referrer).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(referrer).toBeHidden();
  await expect(page.getByText('You have not finished a change')).toBeHidden();
});

test('cancel asks nothing when nothing was typed', async ({ page }) => {
  await open(page);
  await changePart(page, 'Employment');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Change Employment' })).toBeVisible();
});

test('what is being typed when the vault locks is there again after unlocking', async ({ page }) => {
  await open(page);
  await changePart(page, 'Reasons and priority');
  await referrerOf(page).fill('Cut off in the mid');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { level: 2, name: 'Reasons and priority' })).toBeHidden();
  await unlock(page);
  await page.getByRole('link', { name: `Continue the change to ${REFERRED}` }).click();
  await expect(referrerOf(page)).toHaveValue('Cut off in the mid');
});

test('a change that is left and continued again and again is always the last that was typed', async ({
  page,
}) => {
  await open(page);
  await changePart(page, PART);
  for (const text of ['One', 'One two', 'One two three']) {
    await referrerOf(page).fill(text);
    await page.keyboard.press('Escape');
    await expect(page.getByText('What you typed is kept as a draft')).toBeVisible();
    await goToWorklist(page);
    await continueFromWorklist(page);
    await expect(referrerOf(page)).toHaveValue(text);
  }
  // Where it was continued at this very address, both ways to go on work.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Continue with ${PART}` }).click();
  await expect(referrerOf(page)).toHaveValue('One two three');
  await page.keyboard.press('Escape');
  await partOf(page, PART).getByRole('button', { name: 'Continue' }).click();
  await expect(referrerOf(page)).toHaveValue('One two three');
});

test('a draft that cannot be read is said, and can be thrown away', async ({ page }) => {
  await open(page);
  await leaveUnreadableDraft(page);
  await continueFromWorklist(page);
  const alert = page.getByRole('alert').filter({ hasText: 'cannot be read any more' });
  await expect(alert).toBeVisible();
  // What cannot be read is not offered to be continued.
  await expect(page.getByText('You have not finished a change')).toBeHidden();
  await alert.getByRole('button', { name: 'Throw it away' }).click();
  await expect(alert).toBeHidden();
  await expect(page.getByText('You have not finished a change')).toBeHidden();
});

test('while a change is being saved nothing can be typed or left, and a held key saves once', async ({
  page,
}) => {
  await open(page);
  await changePart(page, PART);
  await referrerOf(page).fill('Saved once');
  await occupyVault(page);
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  await expect(page.getByRole('button', { name: 'Saving' })).toBeVisible();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Control');
  await expect(referrerOf(page)).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Saving' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(partOf(page, PART).getByText('Success: Saved')).toBeVisible();
  await expect(partOf(page, PART)).toContainText('Saved once');
  await expect(page.getByText('kept as a draft')).toBeHidden();
  expect((await loggedActions(page)).filter((action) => action === 'referrals.update')).toHaveLength(1);
});

test('a change that the vault refuses is still on the screen, and is kept', async ({ page }) => {
  await open(page, WAITING_FOR_TRIAGE);
  const part = partOf(page, 'Triage and allocation');
  const accept = part.getByLabel('Accept', { exact: true });
  await changePart(page, 'Triage and allocation');
  // A clock that is wrong: the present of the page is the future of the vault.
  await page.clock.install({ time: '2026-11-26T09:30:00.000Z' });
  await accept.check();
  await part.getByRole('button', { name: 'Now' }).first().click();
  await part.getByLabel('Who decided?').selectOption({ label: 'First custodian (you)' });
  await page.keyboard.press('Control+Enter');
  await expect(part.getByRole('alert')).toContainText('future');
  await expect(accept).toBeChecked();
  await page.reload();
  await page.getByRole('link', { name: `Continue the change to ${WAITING_FOR_TRIAGE}` }).click();
  await expect(accept).toBeChecked();
});

test('what is thrown away while it is first kept does not come back', async ({ page }) => {
  await open(page);
  await changePart(page, PART);
  await referrerOf(page).fill('Never mind');
  await occupyVault(page);
  // Keeping it begins when typing pauses.
  await page.waitForTimeout(1_100);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(referrerOf(page)).toBeHidden();
  await goToWorklist(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
  await expect(page.getByText('You have not finished')).toBeHidden();
});

test('writing on in a draft does not look at the list of drafts again, which is logged', async ({ page }) => {
  await open(page);
  await changePart(page, PART);
  for (const text of ['One', 'One two', 'One two three']) {
    await referrerOf(page).fill(text);
    await page.waitForTimeout(1_100);
  }
  await expect(partOf(page, PART).getByText(/^Saved \d/)).toBeVisible();
  const lists = (await loggedActions(page)).filter((action) => action === 'drafts.list');
  // The worklist's and the record's.
  expect(lists.length).toBeLessThanOrEqual(2);
});

test('what cannot be kept is not said to be, and nobody leaves it without being told', async ({ page }) => {
  await open(page);
  await fillDrafts(page);
  await changePart(page, PART);
  await referrerOf(page).fill('Half a thought');
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'What you typed last is not kept' });
  await expect(dialog).toContainText('You have 200 unfinished drafts');
  await expect(dialog.getByRole('button', { name: 'Stay on this page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(referrerOf(page)).toHaveValue('Half a thought');
  // By another way out.
  await goToWorklist(page);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(referrerOf(page)).toHaveValue('Half a thought');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Stay on this page' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(referrerOf(page)).toBeHidden();
  await expect(page.getByText('kept as a draft')).toBeHidden();
});
